import { addPeriod, type Day, isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, ValuesOf } from '../../kernel/record/record.ts'
import { isPartyOn, lastDayToComplain } from '../measure/complaint-clock.rules.ts'
import type { COMPLAINT } from './complaint.record.ts'

/** So long after it is received a complaint is re-assessed and sent on. */
const REASSESSED_WITHIN = { count: 4, unit: 'weeks' } as const
/** So long Ankestyrelsen has for a decision of the committee (retssikkerhedsloven § 73). */
const BOARD_HAS = { count: 8, unit: 'weeks' } as const

type Values = ValuesOf<typeof COMPLAINT>
type Complaint = { readonly [Name in keyof Values]?: Values[Name] | null }

/** Whether a complaint came in time; `unknown` where nobody has said when the decision was told. @see docs/law.md#complaints */
export function lateness({ told_on, received_on }: Complaint): 'in_time' | 'late' | 'unknown' {
  const last = lastDayToComplain(told_on)
  if (last === null || !isSaid(received_on)) return 'unknown'
  return received_on <= last ? 'in_time' : 'late'
}

/** The day by which the municipality has re-assessed a complaint and sent it on; null for one that it does not re-assess. */
export function reassessBy({ received_on, by_committee }: Complaint): Day | null {
  const received = isSaid(received_on) ? parseIsoDay(received_on) : null
  return received === null || by_committee === true ? null : addPeriod(received, REASSESSED_WITHIN)
}

/** The day by which Ankestyrelsen decides on what the committee decided, ISO; null where no limit is known. */
export function boardBy({ sent_on, by_committee }: Complaint): string | null {
  const sent = isSaid(sent_on) ? parseIsoDay(sent_on) : null
  return sent === null || by_committee !== true ? null : isoOf(addPeriod(sent, BOARD_HAS))
}

/** Whether the municipality is done with a complaint: all was upheld, or it lies with Ankestyrelsen. */
export function isHandled({ reassessment, sent_on }: Complaint): boolean {
  return reassessment === 'full' || isSaid(sent_on)
}

/** A child below ten is no party, and cannot complain itself (Barnets Lov § 3). @see docs/law.md#children-as-parties */
export function complainantProblems(
  { complainant, received_on }: Complaint,
  birthDate: string | null | undefined,
): readonly FieldProblem[] {
  if (complainant !== 'child' || !isSaid(received_on)) return []
  const isParty = isPartyOn(birthDate, received_on)
  if (isParty === true) return []
  return [isParty === null ? NO_BIRTH : TOO_YOUNG]
}

const TOO_YOUNG = problem(
  'complainant',
  'Barnet var under 10 år, da klagen kom. Skriv den voksne, der klager.',
  'The child was below 10 when the complaint came. Give the adult who complains.',
)
const NO_BIRTH = problem(
  'complainant',
  'Skriv barnets fødselsdag først: et barn kan klage, fra det er 10 år.',
  "Give the child's birthday first: a child can complain from the age of 10.",
)
