import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type Day, isoOf } from '../../domain/calendar.ts'
import { addFosterParent, movedFromHome } from './circle.ts'
import { basisOf, beganOn, isoStage, type Stage, stagesOf, type Way } from './course.ts'
import { ageOn, type Draft, isoOrNull } from './draft.ts'
import { addFollowUps } from './follow-ups.ts'
import type { Child } from './people.ts'
import type { SetUp } from './set-up.ts'
import {
  CASE_TITLES,
  CLOSING_REASONS,
  CONCERNS,
  CONCLUSIONS,
  END_REASONS,
  fittingAge,
  OUTCOMES,
  PURPOSES,
} from './texts.ts'

/** What one child's work is made from. */
export interface Work {
  readonly draft: Draft
  readonly child: Child
  readonly setUp: SetUp
  /** The child's number among all: who has the case and where it lies follow from it. */
  readonly number: number
}

interface Case {
  readonly id: string
  readonly opened: Day
  readonly closed: Day | null
}

/** The ways in a fixed turn, so that any ten children hold them all. */
const TURN: readonly Way[] = [
  'home',
  'placed',
  'course',
  'home',
  'helped',
  'home',
  'placed',
  'course',
  'new',
  'home',
]

/** The child's case with all that was done in it. */
export function addWork(work: Work): void {
  const { draft, child, number } = work
  const way = wayOf(work)
  const opened = beganOn(draft, child, way)
  const closed = closedOn(work, way, opened)
  const theCase = addCase(work, way, { opened, closed })
  if (way !== 'course') addConcerns(work, theCase, way)
  // Some are granted support at once, others when the investigation is done.
  const isAtOnce = way === 'course' || way === 'helped' || number % 3 > 0
  const start = isAtOnce ? Math.min(opened + child.random.int(10, 60), draft.today - 5) : opened + 120
  const stages = stagesOf(draft, child, way, {
    start,
    end: closed === null ? null : closed - 1,
    turn: Math.floor(number / 5),
  })
  for (const [i, stage] of stages.entries()) addMeasure(work, theCase, { stage, key: `stage ${i}` })
  addBeside(work, theCase, stages)
}

function wayOf({ draft, child, number }: Work): Way {
  if (child.isUnborn) return 'new'
  const age = ageOn(child.birth, draft.today)
  if (age >= 18) return 'long-closed'
  const way = TURN[number % TURN.length]
  // A child of the first months has no way behind it.
  return draft.today - child.birth < 200 ? 'new' : way
}

function closedOn({ draft, child, number }: Work, way: Way, opened: Day): Day | null {
  if (way === 'long-closed') return opened + child.random.int(500, 1000)
  if (way === 'helped') return Math.max(opened + 40, draft.today - child.random.int(20, 330))
  return way === 'course' && number % 4 === 0
    ? Math.max(opened + 30, draft.today - child.random.int(5, 60))
    : null
}

/** Courses are the prevention worker's own; cases lie with the team of the district, or of the young. */
function addCase({ draft, child, setUp, number }: Work, way: Way, days: Omit<Case, 'id'>): Case {
  const { random } = child
  const kind = way === 'course' ? 'course' : 'case'
  const district = setUp.districts[number % setUp.districts.length]
  const isYoung = ageOn(child.birth, draft.today) >= 13
  const team = isYoung ? setUp.youthTeam : setUp.childTeams[number % setUp.childTeams.length]
  const people = setUp.caseworkers.get(team) ?? []
  const owner = kind === 'course' ? setUp.preventionWorker : people[Math.floor(number / 2) % people.length]
  const id = draft.add('child_case', child.key, {
    person_id: child.id,
    kind,
    title: random.pick(fittingAge(CASE_TITLES[kind], ageThen(child, days.opened))).text,
    opened_on: isoOf(days.opened),
    closed_on: isoOrNull(days.closed),
    closing_reason: days.closed === null ? '' : random.pick(CLOSING_REASONS),
    team_id: kind === 'course' ? setUp.preventionTeam : team,
    caseworker_id: owner,
    district_id: district,
  })
  const changed =
    kind === 'case' && number % 4 === 1
      ? days.opened + Math.round(((days.closed ?? draft.today) - days.opened) / 2)
      : null
  const allocate = (key: string, caseworker_id: string, from: Day, to: Day | null) =>
    draft.add('allocation', `${child.key} ${key}`, {
      person_id: child.id,
      case_id: id,
      caseworker_id,
      start_date: isoOf(from),
      end_date: isoOrNull(to),
    })
  const everyone = [...setUp.caseworkers.values()].flat()
  if (changed !== null) allocate('before', everyone[(number + 1) % everyone.length], days.opened, changed - 1)
  allocate('now', owner, changed ?? days.opened, days.closed)
  return { id, ...days }
}

/** The notification that began it, and the investigation that it led to. */
function addConcerns({ draft, child, number }: Work, { id, opened, closed }: Case, way: Way): void {
  const { random } = child
  const about = { person_id: child.id, case_id: id }
  const notify = (key: string, day: Day, outcome: string) => {
    const { notifier, text } = random.pick(fittingAge(CONCERNS, ageThen(child, day)))
    draft.add('notification', `${child.key} ${key}`, {
      ...about,
      received_at: `${isoOf(day)}T${String(random.int(8, 14)).padStart(2, '0')}:${random.int(10, 59)}:00Z`,
      assessed_at: way === 'new' && number % 2 === 0 ? null : `${isoOf(day)}T15:${random.int(10, 59)}:00Z`,
      notifier,
      content: text,
      outcome,
    })
  }
  notify('first', opened, OUTCOMES[2])
  if (random.chance(0.25) && draft.today - opened > 200) {
    notify('again', Math.min(closed ?? draft.today, opened + random.int(90, 190)), OUTCOMES[1])
  }
  const decided = opened + random.int(2, 9)
  const completed = decided + random.int(60, 118)
  if (decided > draft.today) return
  const isDone = completed <= draft.today
  draft.add('investigation', child.key, {
    ...about,
    decided_on: isoOf(decided),
    completed_on: isDone ? isoOf(completed) : null,
    legal_basis: isoOf(decided) < '2024-01-01' ? 'SEL § 50' : 'BL § 20',
    conclusion: isDone ? random.pick(fittingAge(CONCLUSIONS, ageThen(child, decided))).text : '',
  })
}

function addMeasure(work: Work, { id }: Case, { stage, key }: { stage: Stage; key: string }): void {
  const { draft, child, setUp } = work
  const { random } = child
  const { type, start, end } = stage
  const basis = basisOf(stage, random)
  const isDecidedByCommittee = /§ (47|58)$/.test(basis)
  const measure = draft.add('measure', `${child.key} ${key}`, {
    person_id: child.id,
    case_id: id,
    measure_type: type,
    ...isoStage(stage),
    end_reason: end === null ? '' : random.pick(END_REASONS),
    legal_basis: basis,
    purpose: random.pick(PURPOSES[type] ?? PURPOSES.other_support),
    expected_end_date: isoOf(start + 30 * random.pick([6, 9, 12, 12, 18])),
    provider_id: providerOf(type, setUp),
    granted_by: isDecidedByCommittee
      ? 'børne- og ungeudvalget'
      : random.pick(['rådgiver', 'rådgiver', 'teamleder']),
    intensity: type === 'intensive_home_based' ? 'intensive' : 'standard',
  })
  addFollowUps(draft, { child, caseId: id, measure, stage })
  if (end !== null || (stepOf(type) < 4 && type !== 'own_room')) return
  movedFromHome(draft, child)
  if (type === 'foster_care') addFosterParent(draft, child, isoOf(start))
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

/** Support to the parents while the child is placed, or respite beside treatment. */
function addBeside(work: Work, theCase: Case, stages: readonly Stage[]): void {
  const last = stages.at(-1)
  if (!last || last.end !== null || work.draft.today - last.start < 60) return
  const step = stepOf(last.type)
  const { random } = work.child
  const beside = { start: last.start + 30, end: null }
  if (step >= 4 && random.chance(0.6)) {
    addMeasure(work, theCase, { stage: { type: 'parent_support', ...beside }, key: 'beside' })
  } else if (step === 3 && last.type !== 'respite' && random.chance(0.25)) {
    addMeasure(work, theCase, { stage: { type: 'respite', ...beside }, key: 'beside' })
  }
}

/** Whole years of age on a day, at most 17; -1 for the unborn. */
function ageThen({ birth }: Child, day: Day): number {
  return birth > day ? -1 : Math.min(17, ageOn(birth, day))
}

function stepOf(type: string): number {
  return MEASURE_TYPES.find(({ code }) => code === type)?.step ?? 0
}
