import { ChoiceField, TextField } from '../../web/form/inputs.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { HANDOVER_TO } from '../child/handover.record.ts'
import { measureMessages } from './measure.texts.ts'

/** Who carries on, and what is agreed with them; nobody, unless someone is chosen. */
export function HandoverFields({ form }: { readonly form: Written }) {
  const texts = useTexts(measureMessages)
  const language = useLanguage()
  const choices = HANDOVER_TO.form === 'choice' ? HANDOVER_TO.choices : []
  return (
    <>
      <ChoiceField
        {...fieldIn(form, 'handover_to')}
        label={texts.handover}
        none={texts.nobody}
        options={choices.map(({ code, title }) => ({ value: code, title: title[language] }))}
      />
      {form.draft.handover_to && (
        <TextField
          {...fieldIn(form, 'handover')}
          label={texts.agreement}
          help={texts.agreementHelp}
          isRequired
        />
      )}
    </>
  )
}
