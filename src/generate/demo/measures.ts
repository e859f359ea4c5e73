import { type Day, isoOf } from '../../kernel/calendar.ts'
import { isPlacementStep } from '../../kernel/staircase.ts'
import type { Case, Work } from './case.ts'
import { addFosterParent, movedFromHome } from './circle.ts'
import { basisOf, isoStage, type Stage, stepOf } from './course.ts'
import { type DemoRow, onWeekday } from './draft.ts'
import { filled } from './fill.ts'
import { addFollowUps, type Meeting, meetingsOf } from './follow-ups.ts'
import { THEMES } from './goal-texts.ts'
import { ageThen, type Child } from './people.ts'
import type { LivedGoal } from './plans.ts'
import type { SetUp } from './set-up.ts'
import { GRANTED_NOTES, HANDOVERS, REASONS_NOT_LOWER, WHAT_FOLLOWS } from './support-texts.ts'
import { heardBefore } from './talks.ts'
import { END_REASONS, PURPOSES, wordedFor } from './texts.ts'

/** A measure of the case, and what came before and comes after it. */
export interface Granted {
  readonly theCase: Case
  readonly stage: Stage
  readonly key: string
  readonly goals: readonly LivedGoal[]
  readonly isFirst: boolean
  /** Whether another measure takes its place. */
  readonly isReplaced: boolean
}

/** A measure that was granted, asked for or not, with its follow-ups; answers these. */
export function addMeasure(work: Work, granted: Granted): readonly Meeting[] {
  const { draft, child } = work
  const { theCase, stage, key } = granted
  const asked = grantOf(work, granted)
  const decided = Math.max(theCase.opened, stage.start - child.random.int(0, 9))
  const said = { ...asked, ...heardBefore(work, { theCase, key, day: decided, basis: asked.legal_basis }) }
  const measure = draft.add('measure', `${child.key} ${key}`, {
    ...said,
    ...isoStage(stage),
    decided_on: isoOf(decided),
    told_on: isoOf(Math.min(onWeekday(decided + 2), draft.today)),
    granted_by: grantedBy(stage, String(said.legal_basis), child),
    ...endOf(granted, child),
  })
  const isCommittees = /§ (47|58)$/.test(String(said.legal_basis))
  if (stepOf(stage.type) >= 3 && !isCommittees && draft.today - decided < 1000 && child.random.chance(0.5))
    addAnswered(work, granted, { said, decided, measure })
  const meetings = meetingsOf(stage, child.random, draft.today)
  addFollowUps(draft, { child, caseId: theCase.id, measure, stage, meetings, isReplaced: granted.isReplaced })
  const isHome = !isPlacementStep(stepOf(stage.type)) && stage.type !== 'own_room'
  if (stage.end !== null || isHome) return meetings
  movedFromHome(draft, child)
  if (stage.type === 'foster_care') addFosterParent(draft, child, isoOf(stage.start))
  return meetings
}

/** What is granted: the same in the request and in the measure. */
export function grantOf(
  { draft, child, setUp }: Pick<Work, 'draft' | 'child' | 'setUp'>,
  { theCase, stage, goals, isFirst }: Omit<Granted, 'key' | 'isReplaced'>,
): DemoRow {
  const { random } = child
  const { type, start, end, programme } = stage
  const step = stepOf(type)
  const serves = servedBy(stage, goals)
  const expected =
    end === null ? Math.max(start + 60, draft.today) + random.int(-3, 260) : end + random.int(-20, 40)
  return {
    person_id: child.id,
    case_id: theCase.id,
    measure_type: type,
    start_date: isoOf(start),
    legal_basis: basisOf(stage, random),
    purpose: filled(
      random.pick(wordedFor(PURPOSES[type] ?? PURPOSES.other_support, ageThen(child, start))),
      random,
    ),
    expected_end_date: isoOf(Math.max(start, programme === 'intensive_12_weeks' ? start + 83 : expected)),
    provider_id: providerOf(type, setUp),
    setting: step >= 5 || type === 'family_stay' ? 'specialised' : 'usual',
    intensity: type === 'intensive_home_based' ? 'intensive' : 'standard',
    programme,
    serves: serves.length > 0 ? serves.join() : null,
    reason_not_lower: isPlacementStep(step) || (step === 3 && isFirst) ? random.pick(reasonsFor(step)) : '',
    plan_decision: step >= 3 ? (goals.length > 0 ? 'made' : 'not_needed') : null,
  }
}

function reasonsFor(step: number): readonly string[] {
  return isPlacementStep(step) ? REASONS_NOT_LOWER.slice(1) : REASONS_NOT_LOWER.slice(0, 2)
}

/** Goals worked on meanwhile that it can help with; any of them when it helps with none in particular. */
function servedBy({ type, start, end }: Stage, goals: readonly LivedGoal[]): readonly string[] {
  const meanwhile = goals.filter(
    ({ from, until }) => (end === null || from <= end) && (until === null || until >= start),
  )
  const about = meanwhile.filter(({ theme }) => THEMES[type]?.includes(theme))
  return (about.length > 0 ? about : meanwhile).slice(-3).map(({ id }) => id)
}

function grantedBy({ type }: Stage, basis: string, { random }: Child): string {
  if (/§ (47|58)$/.test(basis)) return 'børne- og ungeudvalget'
  const step = stepOf(type)
  if (isPlacementStep(step)) return 'myndighedsleder'
  return step === 3 && random.chance(0.8) ? 'teamleder' : 'rådgiver'
}

type Because = keyof typeof END_REASONS

function endOf({ stage, isReplaced, theCase }: Granted, child: Child): DemoRow {
  if (stage.end === null) return {}
  const { random } = child
  const because: Because = isReplaced
    ? random.pick(['replaced', 'replaced', 'no_effect'] as const)
    : random.pick(['goals_reached', 'goals_reached', 'carried_on', 'family_stopped'] as const)
  const to =
    because === 'carried_on'
      ? (theCase.handoverTo ?? random.pick(['family', 'network', 'universal_services'] as const))
      : null
  return {
    ended_because: because,
    end_reason: END_REASONS[because],
    what_follows: random.pick(WHAT_FOLLOWS[because] ?? ['']),
    handover_to: to,
    handover:
      to === null ? '' : filled(random.pick(wordedFor(HANDOVERS[to], ageThen(child, stage.end))), random),
  }
}

interface Answered {
  readonly said: DemoRow
  readonly decided: Day
  readonly measure: string
}

/** The caseworker asked, and the leader who may grant it answered. */
function addAnswered(
  { draft, child, setUp }: Work,
  { theCase, stage, key }: Granted,
  { said, decided, measure }: Answered,
): void {
  const leader = isPlacementStep(stepOf(stage.type))
    ? setUp.manager
    : (setUp.leaders.get(theCase.owner.team) ?? setUp.manager)
  draft.add('grant_request', `${child.key} ${key}`, {
    ...said,
    asked_by: theCase.owner.worker,
    asked_on: isoOf(Math.max(theCase.opened, decided - child.random.int(1, 4))),
    answer: 'granted',
    answered_by: leader,
    answered_on: isoOf(decided),
    answer_note: child.random.chance(0.5) ? child.random.pick(GRANTED_NOTES) : '',
    measure_id: measure,
  })
}

function providerOf(type: string, { providers }: SetUp): string | null {
  switch (type) {
    case 'family_treatment':
    case 'home_support':
    case 'intensive_home_based':
    case 'parent_support':
      return providers.family
    case 'contact_person':
    case 'work_placement':
      return providers.contact
    case 'foster_care':
      return providers.foster
    case 'residential_home':
    case 'own_room':
      return providers.residential
    case 'respite':
      return providers.respite
    default:
      return null
  }
}
