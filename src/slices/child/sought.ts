import { tenDigits } from '../../kernel/cpr.ts'
import type { Language } from '../../kernel/text.ts'
import { readDay } from '../../kernel/written/written-day.ts'
import type { ChildSearch } from '../people/people.wire.ts'

interface How {
  readonly language: Language
  /** ISO day. */
  readonly today: string
}

const BORN = /[\s,]*(?:f\.|født|born)?[\s,]*$/i
/** Fewer letters would list half of the municipality. */
const FEWEST_LETTERS = 2

/**
 * Whom someone writes of in one field: a CPR number, a name or part of it, a day of birth, or a name and the day. Nothing
 * while too little is written, or what follows the name is no day yet.
 */
export function soughtIn(text: string, { language, today }: How): ChildSearch | null {
  const cpr = tenDigits(text)
  if (cpr !== null) return { cpr }
  const digits = text.search(/\d/)
  const name = (digits < 0 ? text : text.slice(0, digits).replace(BORN, '')).trim()
  if (digits < 0) return name.length < FEWEST_LETTERS ? null : { name }
  const day = readDay(text.slice(digits), { language, today, lies: 'past' })
  if (!day.ok) return name.length < FEWEST_LETTERS ? null : { name }
  return name === '' ? { birthDate: day.value } : { name, birthDate: day.value }
}
