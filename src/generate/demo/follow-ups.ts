import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { addPeriod, type Day, isoOf } from '../../domain/calendar.ts'
import type { Random } from '../random.ts'
import type { Stage } from './course.ts'
import { ageOn, type Draft, isoOrNull, onWeekday } from './draft.ts'
import type { Child } from './people.ts'
import { FOLLOWUP_NOTES } from './texts.ts'

interface Followed {
  readonly child: Child
  readonly caseId: string
  readonly measure: string
  readonly stage: Stage
}

/**
 * Follow-ups as a team holds them: within three months of the start, then at the date decided; most in time, some late.
 * Early courses have no statutory follow-up, only contact.
 */
export function addFollowUps(draft: Draft, followed: Followed): void {
  const { stage, child } = followed
  const step = MEASURE_TYPES.find(({ code }) => code === stage.type)?.step ?? 1
  const last = stage.end ?? draft.today
  if (step < 3) {
    const day = onWeekday(stage.start + child.random.int(25, 60))
    if (day <= last) addOne(draft, followed, { number: 0, day, kind: 'contact', decision: null, next: null })
    return
  }
  let due = addPeriod(stage.start, { count: 3, unit: 'months' })
  for (let number = 0; number < 24; number++) {
    const day = heldOn(due, child.random)
    if (day > last) return
    due = addPeriod(day, { count: child.random.pick([3, 4, 6, 6]), unit: 'months' })
    const isLast = stage.end !== null && due > stage.end
    const decision = isLast ? 'end' : child.random.chance(0.22) ? 'adjust' : 'continue'
    addOne(draft, followed, { number: number * 2, day, kind: 'formal', decision, next: isLast ? null : due })
    const between = onWeekday(day + 35)
    if (child.random.chance(0.2) && between < Math.min(due, last)) {
      addOne(draft, followed, {
        number: number * 2 + 1,
        day: between,
        kind: 'contact',
        decision: null,
        next: null,
      })
    }
  }
}

/** Four of five within the limit; the others a few weeks late. */
function heldOn(due: Day, random: Random): Day {
  const day = random.chance(0.8) ? due - random.int(3, 18) : due + random.int(2, 40)
  return onWeekday(day)
}

function noteKind({ type, start }: Stage, { birth }: Child): keyof typeof FOLLOWUP_NOTES {
  if ((MEASURE_TYPES.find(({ code }) => code === type)?.step ?? 1) >= 4) return 'placed'
  return ageOn(birth, start) >= 12 ? 'youth' : 'home'
}

interface One {
  readonly number: number
  readonly day: Day
  readonly kind: 'formal' | 'contact'
  readonly decision: 'continue' | 'adjust' | 'end' | null
  readonly next: Day | null
}

function addOne(draft: Draft, { child, caseId, measure, stage }: Followed, one: One): void {
  draft.add('followup', `${measure} ${one.number}`, {
    person_id: child.id,
    case_id: caseId,
    measure_id: measure,
    date: isoOf(one.day),
    kind: one.kind,
    decision: one.decision,
    next_due_date: isoOrNull(one.next),
    note: child.random.pick(FOLLOWUP_NOTES[noteKind(stage, child)][one.decision ?? 'contact']),
  })
}
