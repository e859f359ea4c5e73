import { addPeriod, isoOf, parseIsoDay, yearsOld } from '../../kernel/calendar.ts'
import { isSaid } from '../../kernel/record/fields.ts'

/** So long after a decision is told it can be complained of: the period ends on the weekday that it began on. */
const COMPLAINT_PERIOD = { count: 4, unit: 'weeks' } as const
/** Children are parties to their case from this age (Barnets Lov § 3). */
const PARTY_AGE = 10

/** Who may complain of a decision about a child. */
export type Complainant = 'custody_holder' | 'child' | 'affected_parent'

/**
 * The last day on which a decision can be complained of in time; null while nobody has said when it was told. The one clock
 * of complaints: pages, letters and late complaints all ask it. @see docs/law.md#the-complaint-period
 */
export function lastDayToComplain(toldOn: string | null | undefined): string | null {
  const told = isSaid(toldOn) ? parseIsoDay(toldOn) : null
  return told === null ? null : isoOf(addPeriod(told, COMPLAINT_PERIOD))
}

/** Whether a child is a party to its case on a day; null where its birth is not known. @see docs/law.md#children-as-parties */
export function isPartyOn(birthDate: string | null | undefined, on: string): boolean | null {
  const birth = isSaid(birthDate) ? parseIsoDay(birthDate) : null
  const day = parseIsoDay(on)
  return birth === null || day === null ? null : yearsOld(birth, day) >= PARTY_AGE
}

/** Who may complain of a decision on a day: whoever has custody, a child of ten, and a parent without custody whom it affects. */
export function mayComplain(birthDate: string | null | undefined, on: string): readonly Complainant[] {
  return isPartyOn(birthDate, on)
    ? ['custody_holder', 'child', 'affected_parent']
    : ['custody_holder', 'affected_parent']
}

/** A placement without consent is decided by the children and young persons committee (Barnets Lov § 47). */
export function isDecidedByCommittee(legalBasis: string | null | undefined): boolean {
  return /^BL § 47\b/.test(legalBasis ?? '')
}
