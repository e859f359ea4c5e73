import { distance } from 'fastest-levenshtein'
import { parseIsoDay } from '../../kernel/calendar.ts'
import { foldedName, isSoundAlike } from '../../kernel/name-key.ts'

/** Whom someone is looking for before a child is registered. */
export interface Sought {
  readonly name: string | null
  /** ISO day. */
  readonly birthDate: string | null
}

/** A person of the register, as far as a search may know it. */
export interface Candidate {
  readonly name: string
  readonly birthDate: string | null
  readonly expectedBirthDate: string | null
}

/** How sure it is that they are one: the same name and birth date, or something like it; a higher score is surer. */
export interface Likeness {
  readonly match: 'exact' | 'similar'
  readonly score: number
}

/** A birth may be this far from the day that was expected, and still be that of the unborn child. */
const DAYS_FROM_EXPECTED = 42
const SOUNDS_THE_SAME = 0.9
/** How alike the names must be to be worth showing, by how alike the births are. */
const ENOUGH = { same: 0.7, near: 0.75, unborn: 0.7, unknown: 0.8 } as const
/** How much the birth counts beside the name, which counts at most 1. */
const BIRTH_SCORE = { same: 1, near: 0.8, unborn: 0.6, unknown: 0.3, other: 0 } as const
type BirthLikeness = keyof typeof BIRTH_SCORE

/** Whether a person may be the one sought; null when it is not. What was not asked is not held against anyone. */
export function likenessOf(sought: Sought, person: Candidate): Likeness | null {
  const birth = birthLikeness(sought.birthDate, person)
  if (sought.name === null) {
    return birth === 'same' || birth === 'near' || birth === 'unborn' ? similar(BIRTH_SCORE[birth]) : null
  }
  const isSameName = foldedName(sought.name) === foldedName(person.name)
  if (isSameName && birth === 'same') return { match: 'exact', score: 2 }
  const { all, best } = nameLikeness(sought.name, person.name)
  // Someone of the same name may have been given a wrong birth date; of a name only alike, it is someone else.
  if (birth === 'other') return isSameName ? similar(all + BIRTH_SCORE.other) : null
  // Born the same day, or about to be, and one name shared: the other may have been changed, or not yet been given.
  const sharesOne = best >= SOUNDS_THE_SAME && (birth === 'same' || birth === 'unborn')
  const isUnnamed = birth === 'unborn' && foldedName(person.name) === ''
  return all >= ENOUGH[birth] || sharesOne || isUnnamed ? similar(all + BIRTH_SCORE[birth]) : null
}

function similar(score: number): Likeness {
  return { match: 'similar', score }
}

function birthLikeness(sought: string | null, { birthDate, expectedBirthDate }: Candidate): BirthLikeness {
  if (sought === null) return 'unknown'
  if (birthDate !== null) return birthDate === sought ? 'same' : isSlip(sought, birthDate) ? 'near' : 'other'
  if (expectedBirthDate === null) return 'unknown'
  const [day, expected] = [parseIsoDay(sought), parseIsoDay(expectedBirthDate)]
  if (day === null || expected === null) return 'unknown'
  return Math.abs(day - expected) <= DAYS_FROM_EXPECTED ? 'unborn' : 'other'
}

/** One digit wrong, two neighbours swapped, or day and month swapped. */
function isSlip(one: string, other: string): boolean {
  const [year, month, day] = one.split('-')
  if (`${year}-${day}-${month}` === other) return true
  const [a, b] = [one.replaceAll('-', ''), other.replaceAll('-', '')]
  const wrong = [...a].map((_, at) => at).filter((at) => a[at] !== b[at])
  if (wrong.length === 1) return true
  const [first, second] = wrong
  return wrong.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

/** How well the words sought are found again, all in all and the best of them; 1 is letter by letter. */
function nameLikeness(sought: string, name: string): { readonly all: number; readonly best: number } {
  const [words, theirs] = [foldedName(sought), foldedName(name)].map((text) =>
    text.split(' ').filter(Boolean),
  )
  if (words.length === 0 || theirs.length === 0) return { all: 0, best: 0 }
  const found = words.map((word) => Math.max(...theirs.map((other) => wordLikeness(word, other))))
  return { all: found.reduce((sum, one) => sum + one, 0) / found.length, best: Math.max(...found) }
}

function wordLikeness(one: string, other: string): number {
  const letters = 1 - distance(one, other) / Math.max(one.length, other.length)
  return isSoundAlike(one, other) ? Math.max(letters, SOUNDS_THE_SAME) : letters
}
