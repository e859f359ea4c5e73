import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { order } from '../../web/answers/api.ts'
import { useRefresh } from '../../web/answers/questions.ts'
import { ConflictDialog } from '../../web/form/conflict-dialog.tsx'
import { changesOf, valuesOf } from '../../web/form/draft.ts'
import { type FieldInputProps, RadioField } from '../../web/form/field-input.tsx'
import { Form } from '../../web/form/form.tsx'
import { AskedFields, RecordFields } from '../../web/form/record-fields.tsx'
import { type InPlace, useInPlace } from '../../web/form/use-record-form.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { CLARIFICATION } from './clarification.record.ts'
import { COMPLETE_CLARIFICATION } from './concern.acts.ts'
import { notificationMessages } from './concern.texts.ts'
import { CourseFields, courseOf } from './course-fields.tsx'
import { nextPath } from './next-address.ts'
import { completionProblems } from './notification.rules.ts'

interface Props {
  readonly record: RecordOf<'clarification'>
  readonly child: ChildAnswer
}

/** The work on a clarification: saved as often as one likes, completed once, and then it leads on. */
export function ClarificationForm({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const form = useInPlace({ spec: CLARIFICATION, record, child, reason: texts.workReason })
  const language = useLanguage()
  const submit = useCompletion(form)
  const asked = { spec: TO_COMPLETE, form, child }
  const next = form.draft.next_step
  return (
    <Form
      form={{ ...form, submit }}
      specs={[CLARIFICATION]}
      conflict={<ConflictDialog form={form} />}
      submit={next ? texts.complete[next] : COMPLETE_CLARIFICATION.title[language]}
      beside={<SaveProgress form={form} />}
    >
      <div className="fields first-question">
        <AskedFields {...asked} only={['honour_risk']} fields={{ honour_risk: RadioField }} />
      </div>
      <RecordFields {...asked} only={['matters', 'sources', 'conclusion']} />
      <div className="fields next-step">
        <AskedFields {...asked} only={['next_step']} fields={{ next_step: NextSteps }} />
        {next === 'early_course' && <CourseFields form={form} child={child} />}
      </div>
      {next === 'early_course' && <RecordFields {...asked} only={['why_no_investigation']} />}
    </Form>
  )
}

function NextSteps(props: FieldInputProps) {
  const texts = useTexts(notificationMessages)
  return <RadioField {...props} helps={texts.nextHelp} />
}

/** Saves what is written so far, and says that it is saved. */
function SaveProgress({ form }: { readonly form: InPlace<'clarification'> }) {
  const texts = useTexts(notificationMessages)
  const saved = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (form.isSaved) saved.current?.focus()
  }, [form.isSaved])
  return (
    <>
      <button
        type="button"
        className="button button-secondary"
        disabled={form.saving.isSending || !form.isUnsaved}
        onClick={() => form.save()}
      >
        {texts.saveProgress}
      </button>
      {form.isSaved && (
        <p ref={saved} className="small" role="status" tabIndex={-1}>
          {texts.savedNow}
        </p>
      )}
    </>
  )
}

/** The form marks what must stand there in the end; saving on the way asks for less. */
const TO_COMPLETE: RecordSpec = {
  ...CLARIFICATION,
  fields: CLARIFICATION.fields.map((field) => ({
    ...field,
    required: field.required || field.name === 'conclusion' || field.name === 'why_no_investigation',
  })),
}

/** Completes it with what stands in the form, and goes to where the work goes on. */
function useCompletion({ draft, base, saving, open }: InPlace<'clarification'>) {
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const refresh = useRefresh()
  return async () => {
    const problems = completionProblems(valuesOf(CLARIFICATION, draft))
    if (problems.length > 0) return saving.setFailure({ kind: 'problems', problems })
    const changes = changesOf(CLARIFICATION, base.values, draft)
    const course = draft.next_step === 'early_course' ? courseOf(draft) : {}
    const { id, version } = base
    const completed = { id, body: { changes, ...course } }
    const next = await saving.save(async () => {
      const begun = await order(COMPLETE_CLARIFICATION, completed, { version })
      await refresh()
      return begun
    })
    if (next === null) return
    // The page may still show it as it was: what was written is saved all the same, and nobody is asked about it.
    open.forget()
    navigate(address(nextPath(next)))
  }
}
