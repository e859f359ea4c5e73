import { addPeriod, type Day, isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import type { LivedCase } from './case.ts'
import { reported } from './concerns.ts'
import { type Stage, stepOf } from './course.ts'
import { type Draft, instantOf } from './draft.ts'
import { grantOf } from './measures.ts'
import type { SetUp } from './set-up.ts'
import { DEVIATION_REASONS, REFUSED_NOTES } from './support-texts.ts'
import { heardBefore } from './talks.ts'

/** What lies on the desks this morning: notifications of yesterday, and what leaders are asked. */
export function addOpenWork(draft: Draft, setUp: SetUp, cases: readonly LivedCase[]): void {
  const open = cases.filter(({ theCase }) => theCase.closed === null)
  const byWorker = Map.groupBy(open, ({ theCase }) => theCase.owner.worker)
  const chance = draft.randomFor('this morning')
  let turn = 0
  for (const own of byWorker.values()) {
    const [first, second] = chance.shuffled(own)
    addUnassessed(draft, first, turn % 3 === 0 ? 'evening' : 'afternoon')
    if (second && setUp.reception.desks.includes(second.theCase.owner))
      addUnassessed(draft, second, 'evening')
    if (turn % 2 === 0) addRequest(draft, setUp, { own, isRefused: turn % 8 === 6 })
    if (turn % 5 === 1) addDeviation(draft, setUp, { own, isAnswered: turn % 10 === 1 })
    turn++
  }
}

/** Yesterday, in the afternoon or late in the evening: never in the future, at whatever hour the demo is made. */
function addUnassessed(draft: Draft, { child, theCase }: LivedCase, when: 'afternoon' | 'evening'): void {
  const { random } = child
  const day = draft.today - 1
  const minute = when === 'evening' ? random.int(1140, 1300) : random.int(690, 1080)
  const row = reported({ child }, theCase, day, minute)
  draft.add('notification', `${child.key} ${isoOf(day)}`, { ...row, received_at: instantOf(day, minute) })
}

interface Asked {
  readonly own: readonly LivedCase[]
  readonly isRefused: boolean
}

/** The next step up for a child with support at home, waiting for the leader; or answered with a no. */
function addRequest(draft: Draft, setUp: SetUp, { own, isRefused }: Asked): void {
  const found = own.find(({ stages }) =>
    stages.some((stage) => runsAt(stage, 3) && draft.today - stage.start > 120),
  )
  if (!found) return
  const { child, theCase, goals } = found
  const stage: Stage = { type: 'respite', start: draft.today + 14, end: null, programme: null }
  const asked = draft.today - child.random.int(1, 3) - (isRefused ? 30 : 0)
  const leader = setUp.leaders.get(theCase.owner.team) ?? setUp.manager
  const granted = grantOf({ draft, child, setUp }, { theCase, stage, goals, isFirst: false })
  const heard = { theCase, key: 'waiting', day: asked, basis: granted.legal_basis }
  draft.add('grant_request', `${child.key} waiting`, {
    ...granted,
    ...heardBefore({ draft, child }, heard),
    asked_by: theCase.owner.worker,
    asked_on: isoOf(asked),
    ...(isRefused && {
      answer: 'refused',
      answered_by: leader,
      answered_on: isoOf(asked + 2),
      answer_note: child.random.pick(REFUSED_NOTES),
    }),
  })
}

/** A follow-up that the family asks to have later, some weeks after the standard would have it. */
function addDeviation(
  draft: Draft,
  setUp: SetUp,
  { own, isAnswered }: { readonly own: readonly LivedCase[]; readonly isAnswered: boolean },
): void {
  for (const { child, theCase, stages } of own) {
    const at = stages.findIndex((stage) => runsAt(stage, 3) && stage.type === 'family_treatment')
    const measure = draft.idOf('measure', `${child.key} stage ${at}`)
    const due = at === -1 ? null : nextDue(draft, measure)
    if (due === null) continue
    const leader = setUp.leaders.get(theCase.owner.team) ?? setUp.manager
    draft.add('deviation', `${child.key} later`, {
      ...{ person_id: child.id, case_id: theCase.id, measure_id: measure, kind: 'later_followup' },
      due_on: isoOf(addPeriod(due, { count: 3, unit: 'weeks' })),
      reason: child.random.pick(DEVIATION_REASONS),
      asked_by: theCase.owner.worker,
      asked_on: isoOf(draft.today - (isAnswered ? 6 : 2)),
      ...(isAnswered && {
        answer: 'accepted',
        answered_by: leader,
        answered_on: isoOf(draft.today - 4),
        answer_note: 'Accepteret. Hold kontakten telefonisk imens.',
      }),
    })
    return
  }
}

function runsAt({ type, end }: Stage, step: number): boolean {
  return end === null && stepOf(type) === step
}

/** The day decided at the latest follow-up; null where it is not ahead. */
function nextDue(draft: Draft, measure: string): Day | null {
  const last = draft.records.followup.findLast(
    (row) => row.measure_id === measure && row.kind === 'formal' && typeof row.next_due_date === 'string',
  )
  const due = parseIsoDay(String(last?.next_due_date))
  return due !== null && due >= draft.today ? due : null
}
