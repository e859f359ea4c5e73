import { useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { DecideNotification, NextStep } from '../../../api/wire-notifications.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { NOTIFICATION } from '../../../domain/records/assessment.ts'
import { isSaid } from '../../../domain/records/fields.ts'
import { useLanguage } from '../../selection.ts'
import { notificationMessages } from '../../texts/notification.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useRegisterAddress } from '../address.ts'
import { send } from '../api.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useSaving } from '../form/saving.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { useRefresh } from '../questions.ts'
import { CourseFields, courseOf, NO_COURSE_CHOICE } from './course-fields.tsx'
import { nextPath } from './next-address.ts'
import { useProblems } from './problem-of.ts'
import { RadioChoices } from './radio-choices.tsx'
import { TextField } from './text-field.tsx'
import { TheirsNotice } from './theirs-notice.tsx'

type NotificationOutcome = DecideNotification['outcome']

interface Props {
  readonly record: RecordAnswer
  readonly child: ChildAnswer
  /** Whether the assessment has just been saved: then the work goes on here. */
  readonly isNext: boolean
}

/** The decision path: what follows, begun as it is chosen. */
export function DecideForm({ record, child, isNext }: Props) {
  const texts = useTexts(notificationMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [outcome, setOutcome] = useState<NotificationOutcome | null>(null)
  const [reason, setReason] = useState('')
  const [feedback, setFeedback] = useState('')
  const [course, setCourse] = useState(NO_COURSE_CHOICE)
  const { save, failure, setFailure, isSending } = useSaving()
  const problems = useProblems(failure, id)
  useUnsaved((outcome !== null || reason !== '') && !isSending, shared.unsavedConfirm)
  useEffect(() => {
    if (isNext) form.current?.querySelector('input')?.focus()
  }, [isNext])

  async function decide() {
    if (outcome === null) {
      setFailure({ kind: 'problems', problems: [NOT_CHOSEN] })
      return
    }
    const body: DecideNotification = {
      outcome,
      reason,
      feedback,
      ...(outcome === 'early_course' && courseOf(course)),
    }
    const { version } = record
    const path = `notifications/${record.id}/decide`
    const next = await save(() => send<NextStep>(path, body, { version }))
    if (next === null) return
    await refresh()
    navigate(address(nextPath(next)))
  }

  const mustReason = outcome === 'universal' || outcome === 'no_action'
  return (
    <form
      ref={form}
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        decide()
      }}
    >
      <FailureNotice failure={failure} idOf={problems.idOf} specs={[NOTIFICATION]} />
      {failure?.kind === 'conflict' && (
        <TheirsNotice key={failure.conflict.theirs.version} conflict={failure.conflict} names={child.names} />
      )}
      <div className="fields">
        <OutcomeChoice
          id={`${id}-outcome`}
          child={child}
          value={outcome}
          onChange={setOutcome}
          problem={problems.of('outcome')}
        />
        {outcome === 'early_course' && (
          <CourseFields id={id} child={child} value={course} onChange={setCourse} />
        )}
        {outcome !== null && (
          <>
            <TextField
              id={`${id}-reason`}
              label={outcome === 'universal' ? texts.advice : mustReason ? texts.reason : texts.remark}
              value={reason}
              onChange={setReason}
              problem={problems.of('reason')}
              isRequired={mustReason}
            />
            {record.values.notifier_type !== ANONYMOUS && !isSaid(record.values.feedback_on) && (
              <TextField
                id={`${id}-feedback`}
                label={texts.feedbackNow}
                help={texts.feedbackNowHelp}
                value={feedback}
                onChange={setFeedback}
                rows={2}
              />
            )}
          </>
        )}
      </div>
      <div className="button-row form-foot">
        <button type="submit" className="button button-primary" disabled={isSending}>
          {isSending
            ? shared.saving
            : failure?.kind === 'offline'
              ? shared.tryAgainSave
              : outcome === null
                ? texts.chooseFirst
                : texts.submitDecision[outcome]}
        </button>
      </div>
    </form>
  )
}

/** Statistics Denmark's code of a notifier who is not known. */
export const ANONYMOUS = '8'

const NOT_CHOSEN = {
  field: 'outcome',
  message: { da: 'Vælg, hvad der skal ske.', en: 'Choose what happens next.' },
}

interface OutcomeProps {
  readonly id: string
  readonly child: ChildAnswer
  readonly value: NotificationOutcome | null
  readonly onChange: (outcome: NotificationOutcome) => void
  readonly problem: string | undefined
}

function OutcomeChoice({ id, child, value, onChange, problem }: OutcomeProps) {
  const texts = useTexts(notificationMessages)
  const language = useLanguage()
  const field = NOTIFICATION.fields.find(({ name }) => name === 'outcome')
  if (field?.form !== 'choice') return null
  const hasOpenCase = child.records.child_case.some(({ values }) => !isSaid(values.closed_on))
  return (
    <RadioChoices
      id={id}
      legend={field.title[language]}
      options={field.choices
        .filter(({ code }) => code !== 'in_open_case' || hasOpenCase)
        .map(({ code, title }) => ({ value: code, title: title[language], help: texts.outcomeHelp[code] }))}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen as NotificationOutcome) /* one of the options */}
      problem={problem}
      isRequired
    />
  )
}
