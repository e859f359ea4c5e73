import { useSignedIn } from '../../answers/me.ts'
import { useChoices } from '../../answers/questions.ts'
import { ChoiceField, DayField, TextField } from '../../form/inputs.tsx'
import { fieldIn, type Written } from '../../form/written.ts'
import { movesMessages } from '../../texts/moves.texts.ts'
import { useTexts } from '../../words/use-texts.ts'

/** The fields of an offer: where to, when, and what the new municipality needs to know at once. */
export function OfferFields({ form }: { readonly form: Written }) {
  const texts = useTexts(movesMessages)
  const { data: choices } = useChoices()
  const { municipality } = useSignedIn()
  const others = (choices?.municipalities ?? []).filter(({ code }) => code !== municipality.code)
  return (
    <div className="fields">
      <ChoiceField
        {...fieldIn(form, 'to')}
        label={texts.municipality}
        none={texts.chooseMunicipality}
        options={others.map(({ code, name }) => ({ value: code, title: name }))}
      />
      <DayField {...fieldIn(form, 'movesOn')} label={texts.movesOnLabel} />
      <TextField {...fieldIn(form, 'note')} label={texts.noteLabel} help={texts.noteHelp} rows={5} />
    </div>
  )
}
