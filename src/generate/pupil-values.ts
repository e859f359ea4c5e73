import type { Random } from './random.ts'
import type { GroupTargets, Mean } from './school-targets.ts'

/** What a school year says of a pupil, as texts; empty where there is no answer. */
export interface PupilValues {
  readonly academic: string
  readonly social: string
  readonly absence: string
  readonly months: string
}

/** Wellbeing, absence and months for a group of pupils; the means are the printed ones. */
export function pupilValues(count: number, targets: GroupTargets, random: Random): PupilValues[] {
  const months = Array.from({ length: count }, () => (random.chance(0.94) ? 11 : random.int(3, 10)))
  const answered = random.shuffled(Array.from({ length: count }, (_, i) => i))
  const academic = wellbeing(count, targets.academic, answered, random)
  const social = wellbeing(count, targets.social, answered, random)
  const absence = absences(months, targets.absence[0], random)
  return months.map((m, i) => ({
    academic: academic[i],
    social: social[i],
    absence: absence[i].toFixed(1),
    months: String(m),
  }))
}

/** Values between 1 and 5 for the first so many of those who answered; empty for the others. */
function wellbeing(
  count: number,
  [mean, pupils]: Mean,
  answered: readonly number[],
  random: Random,
): string[] {
  let values = Array.from({ length: pupils }, () => mean + random.normal() * 0.55)
  for (let round = 0; round < 6; round++) {
    const off = mean - averageOf(values)
    values = values.map((value) => Math.round(Math.min(5, Math.max(1, value + off)) * 100) / 100)
  }
  const texts = Array.from({ length: count }, () => '')
  values.forEach((value, i) => {
    texts[answered[i]] = value.toFixed(2)
  })
  return texts
}

/** Absence in per cent, most of it low and some very high; its mean, weighted by months, is the printed one. */
function absences(months: readonly number[], mean: number, random: Random): number[] {
  let values = months.map(() => mean * Math.exp(random.normal() * 0.75) * 0.75)
  const weights = months.reduce((sum, m) => sum + m, 0)
  for (let round = 0; round < 12; round++) {
    const now = values.reduce((sum, value, i) => sum + value * months[i], 0) / weights
    values = values.map((value) => Math.min(95, (value * mean) / now))
  }
  return values.map((value) => Math.round(value * 10) / 10)
}

function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
