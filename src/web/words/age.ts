import { monthsOld, parseIsoDay, yearsOld } from '../../kernel/calendar.ts'

/** The words for an age. */
interface AgeWords {
  years(count: number): string
  months(count: number): string
}

/** `9 år`; a child under two is told of in months. Both days are ISO. */
export function ageWords(birthDate: string, today: string, texts: AgeWords): string {
  const birth = parseIsoDay(birthDate)
  const day = parseIsoDay(today)
  if (birth === null || day === null) return ''
  const years = yearsOld(birth, day)
  return years < 2 ? texts.months(monthsOld(birth, day)) : texts.years(years)
}
