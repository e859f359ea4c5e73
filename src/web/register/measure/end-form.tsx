import type { RecordAnswer } from '../../../api/wire-records.ts'
import { MEASURE } from '../../../domain/records/support.ts'
import type { RecordSpec } from '../../../kernel/record/record.ts'
import { HANDOVER_TO } from '../../../slices/child/handover.record.ts'
import { send } from '../../answers/api.ts'
import { creationOf } from '../../form/draft.ts'
import { FormDialog } from '../../form/form-dialog.tsx'
import { ChoiceField, TextField } from '../../form/inputs.tsx'
import { AskedFields } from '../../form/record-fields.tsx'
import { useForm } from '../../form/use-form.ts'
import { fieldIn, type Written } from '../../form/written.ts'
import { useLanguage } from '../../routing/selection.ts'
import { measureMessages } from '../../texts/measure.texts.ts'
import { useTexts } from '../../words/use-texts.ts'
import type { ActProps } from './act-forms.tsx'

const FIRST = ['end_date', 'ended_because']
const NAMES = [...FIRST, 'what_follows', 'handover_to', 'handover']
const END: RecordSpec = {
  ...MEASURE,
  fields: MEASURE.fields
    .filter(({ name }) => NAMES.includes(name))
    .map((field) => ({ ...field, required: field.required || FIRST.includes(field.name) })),
}

/** Ends a measure: why, what follows, and with whom it is agreed that they carry on. */
export function EndForm({ measure, child, onClose }: ActProps) {
  const texts = useTexts(measureMessages)
  const { id, version } = measure
  const form = useForm({
    begins: { end_date: child.today },
    send: (draft) => {
      const body = { ended_because: '', what_follows: '', ...creationOf(END, draft) }
      return send<RecordAnswer>(`measures/${id}/end`, body, { version })
    },
    onDone: onClose,
  })
  return (
    <FormDialog {...{ form, onClose }} title={texts.endTitle} lead={texts.endLead} submit={texts.endNow}>
      <div className="fields">
        <AskedFields spec={END} form={form} child={child} only={FIRST} />
        <TextField
          {...fieldIn(form, 'what_follows')}
          label={texts.whatFollows}
          help={texts.whatFollowsHelp}
          isRequired
        />
        <HandoverFields form={form} />
      </div>
    </FormDialog>
  )
}

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
