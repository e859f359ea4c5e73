import type { RecordAnswer } from '../../../api/wire-records.ts'
import { send } from '../../answers/api.ts'
import { useSignedIn } from '../../answers/me.ts'
import { Form } from '../../form/form.tsx'
import { ReasonField } from '../../form/inputs.tsx'
import { reasonProblems, WHY } from '../../form/reason.ts'
import { useForm } from '../../form/use-form.ts'
import { fieldIn } from '../../form/written.ts'
import { closingMessages } from '../../texts/closing.texts.ts'
import { useTexts } from '../../words/use-texts.ts'

/** Opens a closed case again, with a reason. */
export function ReopenForm({ file }: { readonly file: RecordAnswer }) {
  const texts = useTexts(closingMessages)
  const { roles } = useSignedIn()
  const { id, version, values } = file
  const form = useForm({
    problems: (draft) => reasonProblems(draft, WHY),
    send: ({ reason = '' }) =>
      send<RecordAnswer>(`cases/${id}/reopen`, { reason: reason.trim() }, { version }),
  })
  const isSelf =
    roles.includes('caseworker') || (values.kind === 'course' && roles.includes('prevention_worker'))
  return (
    <Form
      form={form}
      className="card-frame record-form"
      head={
        <>
          <h2>{texts.reopenTitle}</h2>
          <p>
            {texts.reopenLead} {isSelf ? texts.reopenSelf : texts.reopenEarlier}
          </p>
        </>
      }
      submit={texts.reopen}
    >
      <ReasonField {...fieldIn(form, 'reason')} label={texts.why} isRequired />
    </Form>
  )
}
