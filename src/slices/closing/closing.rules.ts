import { danishDay } from '../../kernel/danish-time.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { RecordKind, RecordValues } from '../../kernel/record/record.ts'
import { isRunning } from '../plan/goal.rules.ts'

/** A record as the register keeps it or as the API gives it. */
interface Kept {
  readonly id: string
  readonly values: RecordValues
}

/** Kinds that can keep a case open. */
const CLOSING_KINDS = [
  'measure',
  'grant_request',
  'deviation',
  'notification',
  'clarification',
  'investigation',
] as const satisfies readonly RecordKind[]
export type ClosingKind = (typeof CLOSING_KINDS)[number]

/** Something that must be finished before the case is closed. */
export interface StillOpen {
  readonly kind: ClosingKind
  readonly id: string
  readonly values: RecordValues
}

interface Sentence {
  readonly da: (what: string) => string
  readonly en: (what: string) => string
}

/** What is said of each that keeps a case open, with what it is named by. */
export const STILL_OPEN_WORDS: Readonly<Record<ClosingKind, Sentence>> = {
  measure: { da: (what) => `Indsatsen løber: ${what}`, en: (what) => `The measure runs: ${what}` },
  grant_request: {
    da: (what) => `Indstillingen venter på svar: ${what}`,
    en: (what) => `The request waits for an answer: ${what}`,
  },
  deviation: {
    da: () => 'En afvigelse venter på en leders svar',
    en: () => "A deviation waits for a leader's answer",
  },
  notification: {
    da: (day) => `Underretningen ${day} er ikke vurderet`,
    en: (day) => `The notification of ${day} is not assessed`,
  },
  clarification: {
    da: (day) => `Afdækningen fra ${day} er ikke afsluttet`,
    en: (day) => `The clarification from ${day} is not completed`,
  },
  investigation: {
    da: (day) => `Undersøgelsen fra ${day} er ikke afsluttet`,
    en: (day) => `The investigation from ${day} is not completed`,
  },
}

/** What something unfinished is named by: its type of measure, its Danish day (ISO), or nothing. */
export function namedBy({ kind, values }: StillOpen): { type: string } | { day: string } | null {
  switch (kind) {
    case 'measure':
    case 'grant_request':
      return { type: String(values.measure_type) }
    case 'deviation':
      return null
    case 'notification':
      return { day: danishDay(String(values.received_at)) }
    case 'clarification':
      return { day: String(values.started_on) }
    case 'investigation':
      return { day: String(values.decided_on) }
  }
}

type Known = Readonly<Record<RecordKind, readonly Kept[]>>

/** Which case is to be closed, whether the child has another that is open, and on which day (ISO). */
export interface Closing {
  readonly caseId: string
  readonly hasOtherOpenCase: boolean
  readonly closedOn: string
}

/** The closing of one of a child's cases on a day, among the others it has. */
export function closingOf(caseId: string, cases: readonly Kept[], closedOn: string): Closing {
  const hasOtherOpenCase = cases.some(({ id, values }) => id !== caseId && !isSaid(values.closed_on))
  return { caseId, hasOtherOpenCase, closedOn }
}

/**
 * What keeps a case open on a day: measures that run, requests that wait for a leader, notifications that nobody has
 * assessed, clarifications and investigations that are not completed. What belongs to no case counts when this is the
 * child's only open one.
 */
export function stillOpen(known: Known, closing: Closing): readonly StillOpen[] {
  return CLOSING_KINDS.flatMap((kind) =>
    known[kind]
      .filter((one) => belongs(one, closing) && isOpen(kind, one.values, closing.closedOn))
      .map(({ id, values }) => ({ kind, id, values })),
  )
}

/** Goals of the case that somebody still works for: each is given a result when the case is closed. */
export function runningGoals<Goal extends Kept>(goals: readonly Goal[], closing: Closing): readonly Goal[] {
  return goals.filter((goal) => belongs(goal, closing) && isRunning(goal, closing.closedOn))
}

/** Plans of the case that have not ended. */
export function runningPlans<Plan extends Kept>(plans: readonly Plan[], closing: Closing): readonly Plan[] {
  return plans.filter((plan) => belongs(plan, closing) && !isSaid(plan.values.ended_on))
}

function belongs({ values }: Kept, { caseId, hasOtherOpenCase }: Closing): boolean {
  return isSaid(values.case_id) ? values.case_id === caseId : !hasOtherOpenCase
}

function isOpen(kind: ClosingKind, values: RecordValues, closedOn: string): boolean {
  switch (kind) {
    case 'measure':
      return !isSaid(values.end_date) || String(values.end_date) > closedOn
    case 'grant_request':
    case 'deviation':
      return !isSaid(values.answer)
    case 'notification':
      return !isSaid(values.assessed_at) && !isSaid(values.outcome)
    case 'clarification':
    case 'investigation':
      return !isSaid(values.completed_on)
  }
}
