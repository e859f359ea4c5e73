import { formOf } from '../../kernel/act/act.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChoices } from '../../web/answers/questions.ts'
import { type FieldInputProps, UnmarkedField } from '../../web/form/field-input.tsx'
import { ChoiceField, TextField } from '../../web/form/inputs.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import type { Written } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { OFFER_TRANSFER } from './moves.acts.ts'
import { movesMessages } from './moves.texts.ts'

/** The fields of an offer: where to, when, and what the new municipality needs to know at once. */
export function OfferFields({ form }: { readonly form: Written }) {
  const fields = { to: To, movesOn: UnmarkedField, note: Note }
  return <RecordFields spec={formOf(OFFER_TRANSFER)} form={form} fields={fields} />
}

function To({ field, options: _, suggestions: _none, ...held }: FieldInputProps) {
  const texts = useTexts(movesMessages)
  const language = useLanguage()
  const { data: choices } = useChoices()
  const { municipality } = useSignedIn()
  const others = (choices?.municipalities ?? []).filter(({ code }) => code !== municipality.code)
  return (
    <ChoiceField
      {...held}
      label={field.title[language]}
      none={texts.chooseMunicipality}
      options={others.map(({ code, name }) => ({ value: code, title: name }))}
    />
  )
}

function Note({ field, options: _, suggestions: _none, ...held }: FieldInputProps) {
  const language = useLanguage()
  return <TextField {...held} label={field.title[language]} help={field.help?.[language]} rows={5} />
}
