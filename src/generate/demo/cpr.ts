import { type Day, isoOf } from '../../kernel/calendar.ts'
import type { Random } from '../random.ts'
import type { Sex } from './names.ts'

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const

/**
 * A CPR number that nobody has: date, century and sex are right, but the check digit is wrong, and the date is not 1 January.
 * Numbers with a wrong check digit have been given out since 2007 only for single days whose right ones were used up, all
 * of them 1 January (cpr.dk, "Personnumre uden kontrolciffer"). For invented people only: for real ones the check digit tells
 * nothing, and no rule of Trin asks for it.
 */
export function inventedCpr(birth: Day, sex: Sex, random: Random): string {
  const [year, month, day] = isoOf(birth).split('-')
  if (month === '01' && day === '01') throw new Error('No invented person is born on 1 January')
  const date = `${day}${month}${year.slice(2)}`
  // 0-3 stand for 1900-1999; 4-9 for 2000-2036.
  const century = Number(year) < 2000 ? random.int(0, 3) : random.int(4, 9)
  const serial = `${century}${String(random.int(0, 99)).padStart(2, '0')}`
  const last = random.int(0, 4) * 2 + (sex === 'male' ? 1 : 0)
  const number = `${date}${serial}${last}`
  // Of two numbers that differ by 2 in the last digit, at most one can have the right check digit.
  return isRight(number) ? `${date}${serial}${(last + 2) % 10}` : number
}

function isRight(cpr: string): boolean {
  return WEIGHTS.reduce<number>((sum, weight, i) => sum + weight * Number(cpr[i]), 0) % 11 === 0
}
