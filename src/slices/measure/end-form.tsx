import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { send } from '../../web/answers/api.ts'
import { creationOf } from '../../web/form/draft.ts'
import { FormDialog } from '../../web/form/form-dialog.tsx'
import { TextField } from '../../web/form/inputs.tsx'
import { AskedFields } from '../../web/form/record-fields.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import type { ActProps } from './act-forms.tsx'
import { HandoverFields } from './handover-fields.parts.tsx'
import { MEASURE } from './measure.record.ts'
import { measureMessages } from './measure.texts.ts'

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
