import type { AnyKind, FieldOf } from '../../api/wire-of-kind.ts'

type Step = { readonly [Kind in AnyKind]: `${Kind} ${FieldOf<Kind>}` }[AnyKind]

/** What happens for a child in the order of the work: of two things of one day, which of them led to the other. */
const STEPS: readonly Step[] = [
  'notification received_at',
  'notification assessed_at',
  'notification outcome_on',
  'child_case opened_on',
  'allocation start_date',
  'clarification started_on',
  'clarification completed_on',
  'investigation decided_on',
  'investigation preliminary_on',
  'child_talk date',
  'investigation completed_on',
  'plan started_on',
  'plan ready_on',
  'grant_request asked_on',
  'grant_request answered_on',
  'measure start_date',
  'followup date',
  'goal_progress date',
  'deviation asked_on',
  'deviation answered_on',
  'goal ended_on',
  'measure end_date',
  'plan ended_on',
  'notification feedback_on',
  'child_case closed_on',
]
const PLACES: ReadonlyMap<string, number> = new Map(STEPS.map((step, index) => [step, index]))

/** The place of what happened in the order of the work. */
export function placeOf(kind: string, at: string): number {
  return PLACES.get(`${kind} ${at}`) ?? STEPS.length
}

interface Placed {
  readonly place: number
  /** `14:30`, by a Danish clock; null where only the day is known. */
  readonly time: string | null
}

/**
 * What happened on one day, the first first: by its time where it has one; what has none comes after all that it follows
 * from, and otherwise in the order in which it came.
 */
export function inOrderOfDay<One extends Placed>(ofDay: readonly One[]): readonly One[] {
  const timed = ofDay.filter(({ time }) => time !== null)
  const inOrder = timed.toSorted((a, b) => (a.time ?? '').localeCompare(b.time ?? '') || a.place - b.place)
  const untimed = ofDay.filter(({ time }) => time === null)
  for (const one of untimed.toSorted((a, b) => a.place - b.place))
    inOrder.splice(inOrder.findLastIndex(({ place }) => place <= one.place) + 1, 0, one)
  return inOrder
}
