import { type ReactNode, useId, useState } from 'react'
import { Link } from 'react-router'
import type { Approval } from '../../../api/wire-measures.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { isSaid } from '../../../domain/records/fields.ts'
import { GRANT_REQUEST } from '../../../domain/records/support.ts'
import { approvalsMessages } from '../../texts/approvals.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useRegisterAddress } from '../address.ts'
import { send } from '../api.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useAct } from '../measure/act-dialog.tsx'
import { MeanwhileNotice } from '../measure/meanwhile-notice.tsx'
import { RecordFacts } from '../notification/record-facts.tsx'
import { TextField } from '../notification/text-field.tsx'
import { usePersonName } from '../person-name.ts'
import { measureTitle } from '../value-text.ts'
import { useWording } from '../wording.ts'

const FACTS = [
  'start_date',
  'expected_end_date',
  'legal_basis',
  'purpose',
  'reason_not_lower',
  'setting',
  'intensity',
  'plan_decision',
]

interface Props {
  readonly approval: Approval
  readonly children?: ReactNode
}

/** What a leader is asked for: whose, which child, what and why. */
export function ApprovalCard({ approval, children }: Props) {
  const texts = useTexts(approvalsMessages)
  const address = useRegisterAddress()
  const wording = useWording()
  const title = useApprovalTitle(approval)
  const id = useId()
  const { record, askedBy, team, provider } = approval
  const childName = usePersonName()(approval.childName)
  const asked = texts.asksFor(askedBy, wording.format.shortDate(String(record.values.asked_on)))
  return (
    <article className="card-frame approval" aria-labelledby={id}>
      <h3 id={id}>
        <Link to={address(`/boern/${record.child}`)}>{childName}</Link>: {title}
      </h3>
      <p className="small">{[asked, team && texts.team(team), provider].filter(Boolean).join(' · ')}</p>
      {record.kind === 'deviation' ? (
        <DeviationFacts approval={approval} />
      ) : (
        <RecordFacts spec={GRANT_REQUEST} values={record.values} names={{}} only={FACTS} />
      )}
      {children}
    </article>
  )
}

/** What is asked for, in a line. */
function useApprovalTitle({ record, measureType }: Approval): string {
  const texts = useTexts(approvalsMessages)
  const wording = useWording()
  const measure = measureTitle(measureType, wording)
  if (record.kind === 'deviation')
    return record.values.kind === 'more_contacts' ? texts.moreContacts(measure) : texts.later(measure)
  const step = wording.choices?.measureTypes.find(({ code }) => code === measureType)?.step
  return step === undefined ? measure : texts.grantOf(measure, step)
}

function DeviationFacts({
  approval: { record, measureType, measureStart },
}: {
  readonly approval: Approval
}) {
  const texts = useTexts(approvalsMessages)
  const wording = useWording()
  const day = (value: unknown) => wording.format.shortDate(String(value))
  const { kind, due_on, contacts, reason } = record.values
  return (
    <>
      <p>
        <strong>
          {kind === 'more_contacts' ? texts.contactsInAll(Number(contacts)) : texts.untilDay(day(due_on))}
        </strong>
        {measureStart && ` · ${texts.measureSince(measureTitle(measureType, wording), day(measureStart))}`}
      </p>
      <p className="approval-reason">{String(reason)}</p>
    </>
  )
}

const WHY: FieldProblem = {
  field: 'note',
  message: { da: 'Skriv, hvorfor ikke.', en: 'Say why not.' },
}

/** A yes, or a no with reasons, in place. */
export function AnswerForm({
  approval,
  onAnswered,
}: {
  readonly approval: Approval
  readonly onAnswered: () => void
}) {
  const texts = useTexts(approvalsMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const { act, saving, problems } = useAct(id)
  const title = useApprovalTitle(approval)
  const [note, setNote] = useState('')
  const { record, mayAnswer } = approval
  const childName = usePersonName()(approval.childName)
  const isDeviation = record.kind === 'deviation'
  if (mayAnswer !== 'yes')
    return <p className="quiet">{mayAnswer === 'asked-it-yourself' ? texts.ownAsked : texts.beyond}</p>
  async function answer(said: 'yes' | 'no') {
    if (said === 'no' && note.trim() === '') {
      saving.setFailure({ kind: 'problems', problems: [WHY] })
      return
    }
    const plural = isDeviation ? 'deviations' : 'grant-requests'
    const body = { answer: said, ...(note.trim() && { note: note.trim() }) }
    const done = await act(() =>
      send<RecordAnswer>(`${plural}/${record.id}/answer`, body, { version: record.version }),
    )
    if (done) onAnswered()
  }
  return (
    <div className="approval-answer no-print">
      <FailureNotice failure={saving.failure} idOf={problems.idOf} />
      <MeanwhileNotice failure={saving.failure} />
      {!isDeviation && <p className="small quiet">{texts.costUnknown}</p>}
      <TextField
        id={`${id}-note`}
        label={texts.note}
        help={texts.noteHelp}
        value={note}
        onChange={setNote}
        problem={problems.of('note')}
        rows={2}
      />
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          disabled={saving.isSending}
          aria-label={isDeviation ? texts.acceptOf(title, childName) : texts.yesOf(title, childName)}
          onClick={() => answer('yes')}
        >
          {saving.isSending ? shared.saving : isDeviation ? texts.accept : texts.yes}
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={saving.isSending}
          aria-label={texts.noOf(title, childName)}
          onClick={() => answer('no')}
        >
          {texts.no}
        </button>
      </div>
    </div>
  )
}

/** What was answered, by whom and when, with the reasons. */
export function AnsweredLine({ approval }: { readonly approval: Approval }) {
  const texts = useTexts(approvalsMessages)
  const address = useRegisterAddress()
  const wording = useWording()
  const title = useApprovalTitle(approval)
  const { record, answeredBy } = approval
  const childName = usePersonName()(approval.childName)
  const { answer, answered_on, answer_note, measure_id } = record.values
  const day = wording.format.shortDate(String(answered_on))
  const by = answeredBy ?? ''
  const words =
    answer === 'refused'
      ? texts.wasRefused(by, day)
      : answer === 'granted'
        ? texts.wasGranted(by, day)
        : texts.wasAccepted(by, day)
  return (
    <li>
      <p>
        <Link to={address(`/boern/${record.child}`)}>{childName}</Link>: {title}
      </p>
      <p className="small">
        {words}
        {isSaid(answer_note) && `: ${answer_note}`}
      </p>
      {record.kind === 'grant_request' && isSaid(measure_id) && (
        <p className="small">
          <Link to={address(`/indsatser/${measure_id}`)}>{texts.seeMeasure}</Link>
        </p>
      )}
    </li>
  )
}
