import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import type { Act } from '../../kernel/act/act.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { DraftFound } from '../../web/form/draft-found.tsx'
import { FailureNotice } from '../../web/form/failure-notice.tsx'
import { TextField } from '../../web/form/inputs.tsx'
import { MeanwhileNotice } from '../../web/form/meanwhile-notice.tsx'
import { useStandingIn } from '../../web/form/open-forms.ts'
import { SaveBar } from '../../web/form/save-bar.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { fieldIn } from '../../web/form/written.ts'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { danishToday } from '../../web/words/today.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { approvalsMessages } from './approvals.texts.ts'
import { ANSWER_DEVIATION, ANSWER_REQUEST } from './measure.acts.ts'
import { GRANT_REQUEST } from './measure.record.ts'
import type { Approval } from './measure.wire.ts'

const FACTS: readonly FieldOf<'grant_request'>[] = [
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
  const { record, childName, askedBy, team, provider } = approval
  const asked = texts.asksFor(askedBy, wording.format.shortDate(record.values.asked_on))
  return (
    <article className="card-frame approval" aria-labelledby={id}>
      <h3 id={id}>
        <Link to={address(`/boern/${record.child}`)}>{childName}</Link>: {title}
      </h3>
      <p className="small">{[asked, team && texts.team(team), provider].filter(Boolean).join(' · ')}</p>
      {record.kind === 'deviation' ? (
        <DeviationFacts deviation={record} approval={approval} />
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

interface DeviationProps {
  readonly deviation: RecordOf<'deviation'>
  readonly approval: Pick<Approval, 'measureType' | 'measureStart'>
}

function DeviationFacts({ deviation, approval: { measureType, measureStart } }: DeviationProps) {
  const texts = useTexts(approvalsMessages)
  const wording = useWording()
  const day = (said: string | null) => (said === null ? '' : wording.format.shortDate(said))
  const { kind, due_on, contacts, reason } = deviation.values
  return (
    <>
      <p>
        <strong>
          {kind === 'more_contacts' ? texts.contactsInAll(contacts ?? 0) : texts.untilDay(day(due_on))}
        </strong>
        {measureStart && ` · ${texts.measureSince(measureTitle(measureType, wording), day(measureStart))}`}
      </p>
      <p className="approval-reason">{reason}</p>
    </>
  )
}

interface AnswerProps {
  readonly approval: Approval
  readonly onAnswered: () => void
}

/** A yes, or a no with reasons, in place; nobody answers what they asked for themselves. */
export function AnswerForm({ approval, onAnswered }: AnswerProps) {
  const texts = useTexts(approvalsMessages)
  const { mayAnswer } = approval
  if (mayAnswer === 'yes') return <Answering approval={approval} onAnswered={onAnswered} />
  return <p className="quiet">{mayAnswer === 'asked-it-yourself' ? texts.ownAsked : texts.beyond}</p>
}

function Answering({ approval, onAnswered }: AnswerProps) {
  const texts = useTexts(approvalsMessages)
  const title = useApprovalTitle(approval)
  const { record } = approval
  const childName = usePersonName()(approval.childName)
  const isDeviation = record.kind === 'deviation'
  const act: Act = isDeviation ? ANSWER_DEVIATION : ANSWER_REQUEST
  const form = useAct(act, { about: record, today: danishToday(), onDone: onAnswered })
  const { failure, isSending } = form.saving
  useStandingIn(form.open)
  return (
    <div className="approval-answer no-print">
      <DraftFound form={form} />
      <FailureNotice failure={failure} idOf={form.idOf} />
      <MeanwhileNotice failure={failure} />
      {!isDeviation && <p className="small quiet">{texts.costUnknown}</p>}
      <TextField {...fieldIn(form, 'note')} label={texts.note} help={texts.noteHelp} rows={2} />
      <SaveBar
        saving={form.saving}
        submit={isDeviation ? texts.accept : texts.yes}
        label={isDeviation ? texts.acceptOf(title, childName) : texts.yesOf(title, childName)}
        onSubmit={() => form.submit({ answer: 'yes' })}
        foot="button-row"
        beside={
          <button
            type="button"
            className="button button-secondary"
            disabled={isSending}
            aria-label={texts.noOf(title, childName)}
            onClick={() => form.submit({ answer: 'no' })}
          >
            {texts.no}
          </button>
        }
      />
    </div>
  )
}

interface AnsweredProps {
  readonly approval: Approval
  /** Whoever reads it has not seen it before. */
  readonly isNew?: boolean
}

/** What was answered, by whom and when, with the reasons. */
export function AnsweredLine({ approval, isNew = false }: AnsweredProps) {
  const texts = useTexts(approvalsMessages)
  const address = useRegisterAddress()
  const wording = useWording()
  const title = useApprovalTitle(approval)
  const { record, childName, answeredBy } = approval
  const { answer, answered_on, answer_note } = record.values
  const day = answered_on === null ? '' : wording.format.shortDate(answered_on)
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
        {isNew && <span className="state state-now">{texts.isNew}</span>}
      </p>
      <p className="small">
        {words}
        {isSaid(answer_note) && `: ${answer_note}`}
      </p>
      {record.kind === 'grant_request' && isSaid(record.values.measure_id) && (
        <p className="small">
          <Link to={address(`/indsatser/${record.values.measure_id}`)}>{texts.seeMeasure}</Link>
        </p>
      )}
    </li>
  )
}
