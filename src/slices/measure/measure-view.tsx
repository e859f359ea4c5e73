import { useState } from 'react'
import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { isOver } from '../../kernel/in-force.ts'
import { isSaid, severalIn } from '../../kernel/record/fields.ts'
import { RECORDS } from '../../slices.ts'
import { ActForm } from '../../web/form/act-form.tsx'
import { DocumentLink } from '../../web/parts/document-link.tsx'
import { RecordActions } from '../../web/parts/record-actions.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useFormat } from '../../web/words/format.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { sayingOf } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { GoalProgressLine } from '../plan/goal-progress-line.parts.tsx'
import { ChangeForm, ExtendForm, MoreContactsForm } from './act-forms.tsx'
import { ComplaintClock } from './complaint-clock.parts.tsx'
import { programmeOf, usedOf } from './contacts.ts'
import { EndForm } from './end-form.tsx'
import { MEASURE } from './measure.record.ts'
import { measureMessages } from './measure.texts.ts'
import { ProgrammeFacts } from './programme-facts.tsx'
import { TELL_DECISION } from './refusal.acts.ts'

const FACTS: readonly FieldOf<'measure'>[] = [
  'start_date',
  'expected_end_date',
  'legal_basis',
  'purpose',
  'plan_decision',
  'reason_not_lower',
  'provider_id',
  'setting',
  'intensity',
  'decided_on',
  'granted_by',
  'told_on',
  'end_date',
  'ended_because',
  'end_reason',
  'what_follows',
  'handover_to',
  'handover',
]

interface Props {
  readonly measure: RecordOf<'measure'>
  readonly child: ChildAnswer
  readonly choices: ChoicesAnswer
}

/** One measure: what it is, what it is for, how it goes, and what can be done with it. */
export function MeasureView({ measure, child, choices }: Props) {
  const texts = useTexts(measureMessages)
  const programme = programmeOf(measure, choices)
  const mayAct = child.may.correct && !isSaid(measure.values.end_date)
  return (
    <>
      <State measure={measure} child={child} choices={choices} />
      {mayAct && <Acts measure={measure} child={child} choices={choices} />}
      <div className="measure-columns">
        <div>
          <section className="card-frame" aria-labelledby="facts-title">
            <h2 id="facts-title">{texts.factsTitle}</h2>
            <RecordFacts spec={MEASURE} values={measure.values} names={child.names} only={FACTS} />
            {child.may.correct && <RecordActions spec={MEASURE} record={measure} child={child} />}
            <p className="no-print">
              <DocumentLink plural="measures" id={measure.id} />
            </p>
          </section>
        </div>
        <div>
          {programme && (
            <section className="card-frame" aria-labelledby="programme-title">
              <h2 id="programme-title">{texts.programmeTitle}</h2>
              <ProgrammeFacts programme={programme} start={measure.values.start_date} today={child.today} />
              <ContactCounter measure={measure} child={child} choices={choices} />
            </section>
          )}
          {isSaid(measure.values.decided_on) && (
            <ComplaintClock
              child={child}
              over="measure_id"
              id={measure.id}
              toldOn={measure.values.told_on}
              tell={(close) => (
                <ActForm act={TELL_DECISION} record={measure} child={child} onDone={close} onCancel={close} />
              )}
            />
          )}
          <Goals measure={measure} child={child} />
          <FollowUps measure={measure} child={child} />
        </div>
      </div>
    </>
  )
}

function State({ measure, child, choices }: Props) {
  const texts = useTexts(measureMessages)
  const { steps } = useTexts(registerMessages)
  const format = useFormat()
  const { measure_type, start_date, end_date } = measure.values
  const step = choices.measureTypes.find(({ code }) => code === measure_type)?.step
  const state = isSaid(end_date)
    ? isOver(measure.values, child.today)
      ? texts.ended(format.date(end_date))
      : texts.endsOn(format.date(end_date))
    : start_date > child.today
      ? texts.planned(format.date(start_date))
      : texts.running
  return (
    <p className="measure-state lead">
      <strong>{state}</strong>
      {step !== undefined && ` · ${texts.stepHead(step, steps[step as keyof typeof steps])}`}
    </p>
  )
}

function Acts({ measure, child, choices }: Props) {
  const texts = useTexts(measureMessages)
  const address = useRegisterAddress()
  const [open, setOpen] = useState<'extend' | 'change' | 'end' | 'more' | null>(null)
  const used = usedOf(measure, child, choices)
  const onClose = () => setOpen(null)
  const props = { measure, child, onClose }
  const followUp = address(`/boern/${child.child.id}/opfoelgning`, { indsats: measure.id })
  return (
    <div className="button-row measure-acts no-print">
      <Link className="button button-primary" to={followUp}>
        {texts.followUp}
      </Link>
      <Link className="button button-secondary" to={address(`/boern/${child.child.id}/kontakt`)}>
        {texts.writeContact}
      </Link>
      <button type="button" className="button button-secondary" onClick={() => setOpen('extend')}>
        {texts.extend}
      </button>
      <button type="button" className="button button-secondary" onClick={() => setOpen('change')}>
        {texts.change}
      </button>
      <button type="button" className="button button-secondary" onClick={() => setOpen('end')}>
        {texts.end}
      </button>
      {used && !used.isWaiting && (
        <button type="button" className="button button-secondary" onClick={() => setOpen('more')}>
          {texts.askMore}
        </button>
      )}
      {open === 'extend' && <ExtendForm {...props} />}
      {open === 'change' && <ChangeForm {...props} />}
      {open === 'end' && <EndForm {...props} />}
      {open === 'more' && used && <MoreContactsForm {...props} most={used.most} />}
    </div>
  )
}

function ContactCounter({ measure, child, choices }: Props) {
  const texts = useTexts(measureMessages)
  const used = usedOf(measure, child, choices)
  if (!used) return null
  const { contacts, most, meetings, programme, isWaiting } = used
  return (
    <>
      <p>
        <strong>{texts.used(contacts, most)}</strong>
        <br />
        {texts.meetings(meetings, programme.networkMeetings ?? 0)}
      </p>
      {isWaiting && <p className="small">{texts.moreWaits}</p>}
    </>
  )
}

function Goals({ measure, child }: Omit<Props, 'choices'>) {
  const texts = useTexts(measureMessages)
  const goals = severalIn(measure.values.serves).flatMap(
    (id) => child.records.goal.find((one) => one.id === id) ?? [],
  )
  if (goals.length === 0) return null
  return (
    <section className="card-frame" aria-labelledby="goals-title">
      <h2 id="goals-title">{texts.goalsTitle}</h2>
      <ul className="measure-list">
        {goals.map((goal) => (
          <li key={goal.id}>
            <p>{goal.values.goal}</p>
            <GoalProgressLine goal={goal} progress={child.records.goal_progress} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FollowUps({ measure, child }: Omit<Props, 'choices'>) {
  const texts = useTexts(measureMessages)
  const held = child.records.followup.filter(({ values }) => values.measure_id === measure.id)
  return (
    <section className="card-frame" aria-labelledby="followups-title">
      <h2 id="followups-title">{texts.followUpsTitle}</h2>
      {held.length === 0 && <p className="quiet">{texts.noFollowUps}</p>}
      <ul className="measure-list">
        {held.map((one) => (
          <FollowUp key={one.id} followUp={one} names={child.names} />
        ))}
      </ul>
    </section>
  )
}

interface FollowUpProps {
  readonly followUp: RecordOf<'followup'>
  readonly names: ChildAnswer['names']
}

function FollowUp({ followUp: { values }, names }: FollowUpProps) {
  const texts = useTexts(measureMessages)
  const wording = useWording(names)
  const say = (name: FieldOf<'followup'>) => sayingOf(RECORDS.of('followup'), values, wording)(name)
  return (
    <li>
      <p>
        <strong>{say('date')}</strong> · {values.kind === 'formal' ? texts.formal : texts.contact}
      </p>
      <p className="small">
        {[say('form'), say('participants'), say('decision')].filter(Boolean).join(' · ')}
      </p>
      {[values.what_changes, values.note].filter(isSaid).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </li>
  )
}
