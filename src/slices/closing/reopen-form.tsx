import type { RecordAnswer } from '../../api/wire-records.ts'
import { send } from '../../web/answers/api.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { Form } from '../../web/form/form.tsx'
import { ReasonField } from '../../web/form/inputs.tsx'
import { reasonProblems, WHY } from '../../web/form/reason.ts'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { closingMessages } from './closing.texts.ts'

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
