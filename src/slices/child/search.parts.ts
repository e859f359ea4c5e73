import { bornOn, sexOfCpr, tenDigits } from '../../kernel/cpr.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import type { ChildSearch } from '../people/people.wire.ts'

/** What is known of a child before it is looked for; everything is carried on to the form. */
export interface Known {
  readonly cpr: string
  readonly name: string
  /** The date of birth, or the day the birth is expected. */
  readonly date: string
  readonly isUnborn: boolean
}
export const NOTHING_KNOWN: Known = { cpr: '', name: '', date: '', isUnborn: false }

/** Whether ten digits stand there. Whether the number is anyone's is not for a page to say. */
export function isCpr(text: string): boolean {
  return tenDigits(text) !== null
}

/** The number as the register takes it. */
export function cprOf({ cpr, isUnborn }: Known): string | undefined {
  return isUnborn ? undefined : (tenDigits(cpr) ?? undefined)
}

/** What to ask the register; the unborn are looked for by name only. */
export function searchOf(known: Known): ChildSearch {
  const name = known.name.trim()
  const birthDate = known.isUnborn ? undefined : known.date || undefined
  return { cpr: cprOf(known), ...(name && { name }), birthDate }
}

export function isSomethingKnown(known: Known): boolean {
  return Object.values(searchOf(known)).some((value) => value !== undefined)
}

/** A CPR number says the date of birth: it need not be typed again. */
export function withCpr(known: Known, cpr: string): Known {
  const digits = tenDigits(cpr)
  const date = digits && bornOn(digits)
  return { ...known, cpr, date: date ?? known.date }
}

/** The form of the child filled in with what was searched for: the last word of a name is the family's. */
export function childOf(known: Known): RecordValues {
  const words = known.name.trim().split(/\s+/).filter(Boolean)
  const family = words.length > 1 ? words.at(-1) : undefined
  const cpr = cprOf(known)
  return {
    kind: 'child',
    given_name: (family === undefined ? words : words.slice(0, -1)).join(' ') || null,
    family_name: family ?? null,
    [known.isUnborn ? 'expected_birth_date' : 'birth_date']: known.date || null,
    sex: cpr ? sexOfCpr(cpr) : null,
  }
}
