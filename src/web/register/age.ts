/** Whole years and months between two ISO days; a birthday on 29 February is kept on 1 March. */
export function ageOn(birthDate: string, today: string): { years: number; months: number } {
  const [birthYear, birthMonth, birthDay] = birthDate.split('-').map(Number)
  const [year, month, day] = today.split('-').map(Number)
  const months = (year - birthYear) * 12 + month - birthMonth - (day < birthDay ? 1 : 0)
  return { years: Math.floor(months / 12), months }
}

/** The words for an age. */
interface AgeWords {
  years(count: number): string
  months(count: number): string
}

/** `9 år`; a child under two is told of in months. */
export function ageWords(birthDate: string, today: string, texts: AgeWords): string {
  const { years, months } = ageOn(birthDate, today)
  return years < 2 ? texts.months(Math.max(0, months)) : texts.years(years)
}
