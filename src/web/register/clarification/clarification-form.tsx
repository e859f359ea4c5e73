import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { CompleteClarification, NextStep } from '../../../api/wire-notifications.ts'
import type { ConflictAnswer, RecordAnswer } from '../../../api/wire-records.ts'
import { completionProblems } from '../../../domain/notification.ts'
import type { RecordSpec } from '../../../domain/record.ts'
import { CLARIFICATION } from '../../../domain/records/assessment.ts'
import { useLanguage } from '../../selection.ts'
import { notificationMessages } from '../../texts/notification.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useRegisterAddress } from '../address.ts'
import { send } from '../api.ts'
import { ConflictView } from '../form/conflict-view.tsx'
import { Dialog } from '../form/dialog.tsx'
import { changesOf, type Draft, valuesOf } from '../form/draft.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { RecordFields } from '../form/record-fields.tsx'
import { type RecordWork, useRecordWork, type Work } from '../form/record-work.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { CourseFields, courseOf, NO_COURSE_CHOICE } from '../notification/course-fields.tsx'
import { nextPath } from '../notification/next-address.ts'
import { useProblems } from '../notification/problem-of.ts'
import { RadioChoices } from '../notification/radio-choices.tsx'
import { useRefresh } from '../questions.ts'

interface Props {
  readonly record: RecordAnswer
  readonly child: ChildAnswer
  readonly isSaved: boolean
  readonly onSaved: () => void
}

/** The work on a clarification: saved as often as one likes, completed once, and then it leads on. */
export function ClarificationForm({ record, child, isSaved, onSaved }: Props) {
  const texts = useTexts(notificationMessages)
  const shared = useTexts(registerMessages)
  const work: Work = { spec: CLARIFICATION, record, child }
  const form = useRecordWork(work)
  const refresh = useRefresh()
  const complete = useCompletion(record, form)
  const [course, setCourse] = useState(NO_COURSE_CHOICE)
  const saved = useRef<HTMLParagraphElement>(null)
  const { failure, isSending } = form.saving
  const problems = useProblems(failure, form.id)
  const { setReason } = form
  useUnsaved(form.isUnsaved && !isSending, shared.unsavedConfirm)
  // Why one writes on what one has begun is known.
  useEffect(() => setReason(texts.workReason), [setReason, texts.workReason])
  useEffect(() => {
    if (isSaved) saved.current?.focus()
  }, [isSaved])

  async function finish(saving: Promise<RecordAnswer | null>) {
    if ((await saving) === null) return
    onSaved()
    await refresh()
  }
  const next = form.draft.next_step
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        complete(next === 'early_course' ? courseOf(course) : {})
      }}
    >
      <FailureNotice failure={failure} idOf={problems.idOf} specs={[CLARIFICATION]} />
      {failure?.kind === 'conflict' && (
        <Conflict
          conflict={failure.conflict}
          form={form}
          work={work}
          onJoin={(draft) => finish(form.takeOver(failure.conflict, draft))}
        />
      )}
      <div className="fields first-question">
        <FieldChoice
          name="honour_risk"
          id={`${form.id}-honour_risk`}
          value={form.draft.honour_risk ?? ''}
          onChange={(honour_risk) => form.setDraft({ ...form.draft, honour_risk })}
          problem={problems.of('honour_risk')}
        />
      </div>
      <RecordFields
        spec={TO_COMPLETE}
        draft={form.draft}
        onChange={form.setDraft}
        problems={problems.problems}
        idPrefix={form.id}
        child={child}
        only={['matters', 'sources', 'conclusion']}
      />
      <div className="fields next-step">
        <FieldChoice
          name="next_step"
          id={`${form.id}-next_step`}
          value={next ?? ''}
          onChange={(next_step) => form.setDraft({ ...form.draft, next_step })}
          problem={problems.of('next_step')}
          helps={texts.nextHelp}
        />
        {next === 'early_course' && (
          <CourseFields id={form.id} child={child} value={course} onChange={setCourse} />
        )}
      </div>
      <div className="button-row form-foot">
        <button type="submit" className="button button-primary" disabled={isSending}>
          {isSending ? shared.saving : next ? texts.complete[next] : texts.completeFirst}
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={isSending || !form.isUnsaved}
          onClick={() => finish(form.save())}
        >
          {texts.saveProgress}
        </button>
        {isSaved && !form.isUnsaved && (
          <p ref={saved} className="small" role="status" tabIndex={-1}>
            {texts.savedNow}
          </p>
        )}
      </div>
    </form>
  )
}

/** The form marks what must stand there in the end; saving on the way asks for less. */
const TO_COMPLETE: RecordSpec = {
  ...CLARIFICATION,
  fields: CLARIFICATION.fields.map((field) => ({
    ...field,
    required: field.required || field.name === 'conclusion',
  })),
}

/** Completes it with what stands in the form, and goes to where the work goes on. */
function useCompletion(record: RecordAnswer, form: RecordWork) {
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const refresh = useRefresh()
  return async (course: ReturnType<typeof courseOf> | object) => {
    const problems = completionProblems(valuesOf(CLARIFICATION, form.draft))
    if (problems.length > 0) {
      form.saving.setFailure({ kind: 'problems', problems })
      return
    }
    const from = form.base ?? record
    const changes = changesOf(CLARIFICATION, from.values, form.draft)
    const body = { changes, ...course } as CompleteClarification // the form shows those fields alone
    const next = await form.saving.save(() =>
      send<NextStep>(`clarifications/${record.id}/complete`, body, { version: from.version }),
    )
    if (next === null) return
    await refresh()
    navigate(address(nextPath(next)))
  }
}

interface ConflictProps {
  readonly conflict: ConflictAnswer
  readonly form: RecordWork
  readonly work: Work
  readonly onJoin: (draft: Draft) => void
}

function Conflict({ conflict, form, work, onJoin }: ConflictProps) {
  const texts = useTexts(registerMessages)
  const refresh = useRefresh()
  return (
    <Dialog title={texts.conflictTitle} isWide onClose={() => form.saving.setFailure(null)}>
      <ConflictView
        key={conflict.theirs.version}
        conflict={conflict}
        form={form}
        work={work}
        onJoin={onJoin}
        onKeep={() => refresh()}
      />
    </Dialog>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | undefined
  /** What the choices mean, by their code. */
  readonly helps?: Readonly<Record<string, string>>
}

/** A choice that must be made before it is completed, with all that can be chosen in sight. */
function FieldChoice({ name, id, value, onChange, problem, helps = {} }: ChoiceProps) {
  const language = useLanguage()
  const field = CLARIFICATION.fields.find((one) => one.name === name)
  if (field?.form !== 'choice') return null
  return (
    <RadioChoices
      id={id}
      legend={field.title[language]}
      help={field.help?.[language]}
      options={field.choices.map(({ code, title }) => ({
        value: code,
        title: title[language],
        help: helps[code],
      }))}
      value={value}
      onChange={onChange}
      problem={problem}
      isRequired
    />
  )
}
