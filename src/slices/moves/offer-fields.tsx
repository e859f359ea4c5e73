import { useSignedIn } from '../../web/answers/me.ts'
import { useChoices } from '../../web/answers/questions.ts'
import { ChoiceField, DayField, TextField } from '../../web/form/inputs.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { movesMessages } from './moves.texts.ts'

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
