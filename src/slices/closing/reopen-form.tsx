import type { RecordOf } from '../../api/wire-of-kind.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { Form } from '../../web/form/form.tsx'
import { ReasonField } from '../../web/form/inputs.tsx'
import { reasonProblems, WHY } from '../../web/form/reason.ts'
import { useAct } from '../../web/form/use-act.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { danishToday } from '../../web/words/today.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { REOPEN_CASE } from './closing.acts.ts'
import { closingMessages } from './closing.texts.ts'

/** Opens a closed case again, with a reason. */
export function ReopenForm({ file }: { readonly file: RecordOf<'child_case'> }) {
  const texts = useTexts(closingMessages)
  const { roles } = useSignedIn()
  const { values } = file
  const language = useLanguage()
  const form = useAct(REOPEN_CASE, {
    about: file,
    today: danishToday(),
    problems: (draft) => reasonProblems(draft, WHY),
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
      submit={REOPEN_CASE.title[language]}
    >
      <ReasonField {...fieldIn(form, 'reason')} label={REOPEN_CASE.asks[0].title[language]} isRequired />
    </Form>
  )
}
