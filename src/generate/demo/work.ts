import { type Day, isoOf, yearsOld } from '../../kernel/calendar.ts'
import { isPlacementStep } from '../../kernel/staircase.ts'
import type { Case, LivedCase, Work } from './case.ts'
import { addConcerns } from './concerns.ts'
import { beganOn, type Stage, stagesOf, stepOf, type Way } from './course.ts'
import { isoOrNull, onWeekday } from './draft.ts'
import { filled } from './fill.ts'
import type { Meeting } from './follow-ups.ts'
import { addMeasure } from './measures.ts'
import { ageThen, type Child } from './people.ts'
import { addPlan, addProgress } from './plans.ts'
import type { Desk, Rota } from './rota.ts'
import { HANDOVERS, IF_WORRY_RETURNS } from './support-texts.ts'
import { CASE_TITLES, CLOSING_REASONS, fittingAge, wordedFor } from './texts.ts'

/** The ways in a fixed turn, so that any twenty children hold them all. */
const TURN: readonly Way[] = [
  ...(['home', 'placed', 'course', 'home', 'helped', 'home', 'placed', 'home', 'new', 'home'] as const),
  ...(['home', 'placed', 'course', 'home', 'home', 'home', 'placed', 'home', 'new', 'home'] as const),
]

/** The child's case with all that was done in it. */
export function addWork(work: Work): LivedCase {
  const { draft, child, number } = work
  const way = wayOf(work)
  const opened = Math.min(onWeekday(beganOn(draft, child, way)), draft.today - 5)
  const closed = closedOn(work, way, opened)
  const theCase = addCase(work, way, { opened, closed })
  if (way === 'home' && number % 90 === 5) addEarlier(work, theCase)
  const start = Math.min(addConcerns(work, theCase, way), draft.today - 5)
  const stages = [
    ...stagesOf(draft, child, way, {
      start: Math.max(start, opened),
      end: closed === null ? null : closed - 1,
      turn: Math.floor(number / 5),
    }),
  ]
  const beside = besideOf(work, stages)
  const planned = { draft, child, theCase, stages }
  const goals = addPlan(planned)
  const meetings: Meeting[] = []
  for (const [i, stage] of [...stages, ...beside].entries()) {
    const isReplaced = i < stages.length - 1
    const key = i < stages.length ? `stage ${i}` : 'beside'
    meetings.push(...addMeasure(work, { theCase, stage, key, goals, isFirst: i === 0, isReplaced }))
  }
  addProgress(planned, goals, meetings)
  return { child, theCase, stages, goals }
}

function wayOf({ draft, child, number }: Work): Way {
  if (child.isUnborn) return 'new'
  const age = yearsOld(child.birth, draft.today)
  if (age >= 18) return 'long-closed'
  const way = TURN[number % TURN.length]
  // A child of the first months has no way behind it.
  return draft.today - child.birth < 200 ? 'new' : way
}

function closedOn({ draft, child, number }: Work, way: Way, opened: Day): Day | null {
  const { random } = child
  if (way === 'long-closed') return opened + random.int(500, 1000)
  if (way === 'helped') return Math.max(opened + 40, draft.today - random.int(20, 330))
  return way === 'course' && number % 8 === 4 ? Math.max(opened + 30, draft.today - random.int(5, 60)) : null
}

/** Courses are early prevention's, new cases the reception's, and the others lie with the teams. */
function rotaOf({ setUp, child, draft }: Work, way: Way): Rota {
  if (way === 'course') return setUp.prevention
  if (way === 'new') return setUp.reception
  return yearsOld(child.birth, draft.today) >= 15 ? setUp.youth : setUp.child
}

/** A family has one caseworker for all its children; whoever is free where it has none yet. */
function deskFor({ familyDesks, child }: Work, rota: Rota, isOpen: boolean): Desk {
  if (!isOpen) return child.random.pick(rota.desks)
  const desk = rota.take(familyDesks.get(rota))
  familyDesks.set(rota, desk)
  return desk
}

function addCase(work: Work, way: Way, days: Pick<Case, 'opened' | 'closed'>): Case {
  const { draft, child, setUp, number } = work
  const { random } = child
  const kind = way === 'course' ? 'course' : 'case'
  const owner = deskFor(work, rotaOf(work, way), days.closed === null)
  const handoverTo =
    days.closed === null ? null : random.pick(['family', 'network', 'universal_services'] as const)
  const id = draft.add('child_case', child.key, {
    person_id: child.id,
    kind,
    title: random.pick(fittingAge(CASE_TITLES[kind], ageThen(child, days.opened))).text,
    opened_on: isoOf(days.opened),
    closed_on: isoOrNull(days.closed),
    ...(handoverTo === null || days.closed === null ? {} : closingOf(child, handoverTo, days.closed)),
    team_id: owner.team,
    caseworker_id: owner.worker,
    district_id: setUp.districts[number % setUp.districts.length],
  })
  const theCase = { id, kind, owner, handoverTo, ...days } as const
  addAllocations(work, theCase, number)
  return theCase
}

/** Why a case was closed, who carries on, and what happens if the worry returns. */
function closingOf(child: Child, to: keyof typeof HANDOVERS, closed: Day) {
  const { random } = child
  const age = ageThen(child, closed)
  const criterion = random.chance(0.45) ? 'goals_reached' : CRITERIA[to]
  return {
    closing_criterion: criterion,
    closing_reason: CLOSING_REASONS[criterion],
    handover_to: to,
    handover: filled(random.pick(wordedFor(HANDOVERS[to], age)), random),
    if_worry_returns: random.pick(wordedFor(IF_WORRY_RETURNS, age)),
  }
}

const CRITERIA = {
  family: 'carried_by_family',
  network: 'carried_by_network',
  universal_services: 'carried_by_universal',
} as const

/** One case in four has had another caseworker before. */
function addAllocations({ draft, child, setUp }: Work, theCase: Case, number: number): void {
  const { id, opened, closed, owner, kind } = theCase
  const last = closed ?? draft.today
  const changed = kind === 'case' && number % 4 === 1 ? opened + Math.round((last - opened) / 2) : null
  const allocate = (key: string, worker: string, from: Day, to: Day | null) =>
    draft.add('allocation', `${child.key} ${key}`, {
      person_id: child.id,
      case_id: id,
      caseworker_id: worker,
      start_date: isoOf(from),
      end_date: isoOrNull(to),
    })
  const others = setUp.child.desks.filter(({ worker }) => worker !== owner.worker)
  if (changed !== null && others.length > 0)
    allocate('before', child.random.pick(others).worker, opened, changed - 1)
  allocate('now', owner.worker, changed !== null && others.length > 0 ? changed : opened, closed)
}

/** The family had a case before, which was closed: now it is known what was agreed if the worry should return. */
function addEarlier(work: Work, theCase: Case): void {
  const { draft, child } = work
  const closed = theCase.opened - 150
  const opened = closed - 300
  if (opened < child.birth) return
  const case_id = draft.add('child_case', `${child.key} earlier`, {
    person_id: child.id,
    kind: 'case',
    title: 'Støtte i hjemmet',
    opened_on: isoOf(opened),
    closed_on: isoOf(closed),
    ...closingOf(child, 'network', closed),
    team_id: theCase.owner.team,
    caseworker_id: theCase.owner.worker,
  })
  draft.add('allocation', `${child.key} earlier`, {
    ...{ person_id: child.id, case_id, caseworker_id: theCase.owner.worker },
    ...{ start_date: isoOf(opened), end_date: isoOf(closed) },
  })
  const stage: Stage = { type: 'home_support', start: opened + 20, end: closed - 1, programme: null }
  const earlier: Case = { ...theCase, id: case_id, opened, closed, handoverTo: 'network' }
  addMeasure(work, { theCase: earlier, stage, key: 'earlier', goals: [], isFirst: true, isReplaced: false })
}

/** Support to the parents while the child is placed, or respite beside treatment. */
function besideOf({ draft, child }: Work, stages: readonly Stage[]): readonly Stage[] {
  const last = stages.at(-1)
  if (!last || last.end !== null || draft.today - last.start < 60) return []
  const step = stepOf(last.type)
  const running = { start: last.start + 30, end: null, programme: null }
  if (isPlacementStep(step) && child.random.chance(0.6)) return [{ type: 'parent_support', ...running }]
  if (step === 3 && last.type !== 'respite' && child.random.chance(0.25))
    return [{ type: 'respite', ...running }]
  return []
}
