import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { AssessNotification } from '../../../api/wire-notifications.ts'
import type { RecordAnswer, RecordsAnswer } from '../../../api/wire-records.ts'
import { assessmentProblems, isOnOwnCase } from '../../../domain/notification.ts'
import { NOTIFICATION } from '../../../domain/records/assessment.ts'
import { Loading, Notice } from '../../parts/answered.tsx'
import { useLanguage } from '../../selection.ts'
import { notificationMessages } from '../../texts/notification.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ask, send } from '../api.ts'
import { toCopenhagen } from '../copenhagen.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { failureOf, useSaving } from '../form/saving.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { useSignedIn } from '../me.ts'
import { useChoices, useRefresh } from '../questions.ts'
import { useProblems } from './problem-of.ts'
import { RadioChoices } from './radio-choices.tsx'
import { TextField } from './text-field.tsx'
import { TheirsNotice } from './theirs-notice.tsx'

interface Props {
  readonly record: RecordAnswer
  readonly child: ChildAnswer
}

/** The form, or who is to fill it in where the case is one's own and the municipality lets another assess. */
export function AssessForm({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const { worker, team } = useSignedIn()
  const { data: choices } = useChoices()
  const settings = useWorkSetting()
  const receivedOn = toCopenhagen(String(record.values.received_at)).slice(0, 10)
  if (settings.isPending) return <Loading />
  if (!settings.data || !isOnOwnCase(child.records.child_case, worker.id, receivedOn))
    return <OwnAssessment record={record} child={child} />
  const others = (choices?.workers ?? []).filter(
    ({ id, team: theirs, roles }) =>
      id !== worker.id &&
      theirs !== null &&
      theirs === team?.id &&
      (roles.includes('caseworker') || roles.includes('team_leader')),
  )
  return (
    <Notice kind="info" title={texts.otherAssesses}>
      <p>{texts.otherAssessesLead(others.map(({ name }) => name).join(', '))}</p>
    </Notice>
  )
}

/** Whether the municipality has decided that another than the case's own caseworker assesses. */
function useWorkSetting() {
  return useQuery({
    queryKey: ['register', 'work-settings'],
    queryFn: () => ask<RecordsAnswer>('work-settings'),
    select: ({ records }) => records.some(({ values }) => values.other_assessor === true),
    staleTime: 300_000,
  })
}

/** Whether the child is in danger now. Who assesses, and when, the server knows. */
function OwnAssessment({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const refresh = useRefresh()
  const { worker } = useSignedIn()
  const [danger, setDanger] = useState<AssessNotification['danger']>(null)
  const [assessment, setAssessment] = useState('')
  const { save, failure, setFailure, isSending } = useSaving()
  const problems = useProblems(failure, id)
  useUnsaved((danger !== null || assessment !== '') && !isSending, shared.unsavedConfirm)

  async function assess() {
    const wrong = assessmentProblems({ danger, assessment })
    if (wrong.length > 0) {
      setFailure({ kind: 'problems', problems: wrong })
      return
    }
    const body: AssessNotification = { danger, assessment }
    const { version } = record
    const path = `notifications/${record.id}/assess`
    const saved = await save(() =>
      send<RecordAnswer>(path, body, { version }).catch((error: unknown) => {
        // The answer of an earlier try was lost on the way: what stands there is one's own.
        if (isOwn(error, { by: worker.id, assessment })) return record
        throw error
      }),
    )
    if (saved !== null) await refresh()
  }

  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        assess()
      }}
    >
      <FailureNotice failure={failure} idOf={problems.idOf} specs={[NOTIFICATION]} />
      {failure?.kind === 'conflict' && (
        <TheirsNotice key={failure.conflict.theirs.version} conflict={failure.conflict} names={child.names} />
      )}
      <div className="fields">
        <DangerChoice
          id={`${id}-danger`}
          value={danger}
          onChange={setDanger}
          problem={problems.of('danger')}
        />
        {danger === 'acute' && <ActNow />}
        <TextField
          id={`${id}-assessment`}
          label={danger === 'acute' ? texts.acuteAssessment : texts.assessed}
          value={assessment}
          onChange={setAssessment}
          problem={problems.of('assessment')}
          isRequired
          rows={5}
        />
      </div>
      <div className="button-row form-foot">
        <button type="submit" className="button button-primary" disabled={isSending}>
          {isSending ? shared.saving : failure?.kind === 'offline' ? shared.tryAgainSave : texts.assessSubmit}
        </button>
      </div>
    </form>
  )
}

function isOwn(error: unknown, { by, assessment }: { readonly by: string; readonly assessment: string }) {
  const failure = failureOf(error)
  if (failure.kind !== 'conflict') return false
  const { values } = failure.conflict.theirs
  return values.assessed_by === by && values.assessment === assessment.trim()
}

/** An unmistakable call to act before one writes on. */
export function ActNow() {
  const texts = useTexts(notificationMessages)
  return (
    <div className="act-now field-wide">
      <Notice kind="error" title={texts.acuteTitle}>
        <p>{texts.acuteLead}</p>
      </Notice>
    </div>
  )
}

interface DangerProps {
  readonly id: string
  readonly value: AssessNotification['danger']
  readonly onChange: (danger: AssessNotification['danger']) => void
  readonly problem: string | undefined
}

function DangerChoice({ id, value, onChange, problem }: DangerProps) {
  const language = useLanguage()
  const field = NOTIFICATION.fields.find(({ name }) => name === 'danger')
  if (field?.form !== 'choice') return null
  return (
    <RadioChoices
      id={id}
      legend={field.title[language]}
      options={field.choices.map(({ code, title }) => ({ value: code, title: title[language] }))}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === 'acute' ? 'acute' : 'not_acute')}
      problem={problem}
      isRequired
    />
  )
}
