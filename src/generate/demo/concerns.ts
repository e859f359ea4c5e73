import { type Day, isoOf } from '../../kernel/calendar.ts'
import { BARNETS_LOV_FROM } from '../../kernel/follow-up.ts'
import type { Case, Work } from './case.ts'
import {
  ACUTE_ASSESSMENT,
  ASSESSMENTS,
  CLARIFIED,
  CONCERNS,
  FEEDBACK,
  MATTERS,
  NOTIFIERS,
  OUTCOME_REASONS,
  WHY_NO_INVESTIGATION,
  WHY_NOT_TALKED,
} from './concern-texts.ts'
import type { Way } from './course.ts'
import { type DemoRow, instantOf, isoOrNull, onWeekday } from './draft.ts'
import { filled } from './fill.ts'
import { addInvestigation } from './investigations.ts'
import { ageThen, type Child } from './people.ts'
import { fittingAge } from './texts.ts'

type Outcome = keyof typeof OUTCOME_REASONS

/** What began the case, and what it led to; answers the first day on which support can begin. */
export function addConcerns(work: Work, theCase: Case, way: Way): Day {
  const { draft, child } = work
  const { random } = child
  const hasTakenMonths = way === 'new' && draft.today - theCase.opened > 100
  const outcome = hasTakenMonths ? 'investigation' : firstOutcome(work, way)
  const isOpen = way === 'new' && draft.today - theCase.opened < 9 && random.chance(0.4)
  const key = `${child.key} first`
  const from = draft.add('notification', key, {
    ...reported(work, theCase, theCase.opened),
    ...assessed(work, theCase, theCase.opened),
    ...(isOpen ? {} : concluded(work, theCase.opened, outcome)),
  })
  addAgain(work, theCase)
  if (isOpen) return theCase.opened
  const began = theCase.opened + random.int(2, 7)
  if (outcome === 'clarification') return addClarification(work, theCase, { from, began, way })
  if (outcome !== 'investigation' || began > draft.today) return theCase.opened + random.int(10, 40)
  const completed = addInvestigation(work, theCase, { from, began })
  // Some are granted support at once, others when the investigation is done.
  return random.chance(0.4) ? theCase.opened + random.int(20, 60) : (completed ?? theCase.opened + 90)
}

function firstOutcome({ child, draft }: Work, way: Way): Outcome {
  const { random } = child
  if (way === 'course') return 'early_course'
  if (way === 'placed' || way === 'long-closed') return 'investigation'
  if (way === 'new' && draft.today > child.birth && random.chance(0.15)) return 'early_course'
  return random.chance(0.4) ? 'clarification' : 'investigation'
}

/** One in three is written about again while the case is open. */
function addAgain(work: Work, theCase: Case): void {
  const { draft, child } = work
  const { random } = child
  const last = Math.min(theCase.closed ?? draft.today, draft.today - 12)
  let day = theCase.opened
  for (let number = 0; number < 3 && random.chance(0.35); number++) {
    day = onWeekday(day + random.int(70, 420))
    if (day >= last) return
    draft.add('notification', `${child.key} again ${number}`, {
      ...reported(work, theCase, day),
      ...assessed(work, theCase, day),
      ...concluded(work, day, random.chance(0.9) ? 'in_open_case' : 'no_action'),
    })
  }
}

/** What is written when it comes in. */
export function reported(
  { child }: Pick<Work, 'child'>,
  theCase: Pick<Case, 'id'>,
  day: Day,
  minute?: number,
): DemoRow {
  const { random } = child
  const { type, causes, text } = random.pick(fittingAge(CONCERNS, ageThen(child, day)))
  const isTalked = type !== '8' && random.chance(0.7)
  const wasAsked = ['1', '2', '3', '4', '5', '9', '10', '11'].includes(type)
  return {
    person_id: child.id,
    case_id: theCase.id,
    kind: type === '13' && random.chance(0.2) ? 'concern' : 'notification',
    received_at: instantOf(day, minute ?? receivedAt(random)),
    notifier_type: codeOf(type, day),
    notifier: random.pick(NOTIFIERS[type] ?? ['']),
    causes,
    content: text,
    parents_dialogue: wasAsked ? (isTalked ? 'yes' : 'no') : null,
    parents_dialogue_why_not: wasAsked && !isTalked ? random.pick(WHY_NOT_TALKED) : '',
  }
}

/** Children and families had one code until 2023, and have one each since. */
function codeOf(type: string, day: Day): string {
  return day < BARNETS_LOV_FROM && (type === '12' || type === '13') ? '7' : type
}

const MORNING = 7 * 60

function receivedAt(random: Child['random']): number {
  return MORNING + random.int(0, 390)
}

/** Nine of ten within 24 hours, by another than the case's own caseworker. */
function assessed({ child, setUp }: Work, { owner }: Case, day: Day): DemoRow {
  const { random } = child
  const reaches = random.next()
  const minutes =
    reaches < 0.65
      ? random.int(871, 960)
      : reaches < 0.92
        ? 1440 + random.int(360, 415)
        : 1440 * 2 + random.int(480, 900)
  const isAcute = random.chance(0.04)
  const assessors = setUp.reception.desks.filter(({ worker }) => worker !== owner.worker)
  const assessor = assessors.length > 0 ? random.pick(assessors).worker : setUp.leaders.get(owner.team)
  return {
    receipt_on: isoOf(onWeekday(day + random.int(0, 2))),
    assessed_at: instantOf(day, minutes),
    assessed_by: assessor ?? setUp.manager,
    danger: isAcute ? 'acute' : 'not_acute',
    assessment: isAcute ? ACUTE_ASSESSMENT : random.pick(ASSESSMENTS),
  }
}

function concluded({ child, draft }: Work, day: Day, outcome: Outcome): DemoRow {
  const { random } = child
  const decided = Math.min(draft.today, onWeekday(day + random.int(2, 6)))
  const told = onWeekday(decided + random.int(0, 3))
  const isTold = told <= draft.today
  return {
    outcome,
    outcome_on: isoOf(decided),
    outcome_reason: random.pick(OUTCOME_REASONS[outcome]),
    feedback_on: isTold ? isoOf(told) : null,
    feedback: isTold ? random.pick(FEEDBACK) : '',
  }
}

interface Clarified {
  readonly from: string
  readonly began: Day
  readonly way: Way
}

function addClarification(work: Work, theCase: Case, { from, began, way }: Clarified): Day {
  const { draft, child } = work
  const { random } = child
  const done = began + random.int(18, 45)
  if (began > draft.today) return began
  const next = way === 'new' ? random.pick(['none', 'early_course'] as const) : 'support'
  const isDone = done <= draft.today
  draft.add('clarification', child.key, {
    person_id: child.id,
    case_id: theCase.id,
    started_on: isoOf(began),
    notification_id: from,
    matters: random.pick(fittingAge(MATTERS, ageThen(child, began))).text,
    honour_risk: random.chance(0.06) ? 'no_risk' : 'not_relevant',
    sources: 'Samtale med forældrene og hjemmebesøg',
    conclusion: isDone ? filled(random.pick(CLARIFIED[next]), random) : '',
    next_step: isDone ? next : null,
    why_no_investigation:
      isDone && next === 'early_course'
        ? draft.randomFor(`${child.key} course`).pick(WHY_NO_INVESTIGATION)
        : '',
    completed_on: isoOrNull(isDone ? done : null),
  })
  return done
}
