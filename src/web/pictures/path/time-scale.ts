import type { PathAnswer } from '../../../api/wire.ts'

/** Days and places along the picture. */
export interface TimeScale {
  readonly first: number
  readonly last: number
  x(day: number): number
}

const MS_A_DAY = 86_400_000
const DAYS_A_YEAR = 365.25

/** Whole days since 1970-01-01 of an ISO date. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY
}

/** The first day of a year. */
function yearStart(year: number): number {
  return Date.UTC(year, 0, 1) / MS_A_DAY
}

/** From the first thing known of the child to a little after the last; the 18th birthday too when it is near. */
export function timeScale(answer: PathAnswer, left: number, right: number): TimeScale {
  const known = dayOf(answer.knownTo)
  const days = [
    ...answer.path.map(({ from }) => from),
    ...answer.measures.map(({ start }) => start),
    ...answer.notifications.map(({ receivedOn }) => receivedOn),
    ...answer.investigations.map(({ decidedOn }) => decidedOn),
    ...answer.followups.map(({ date }) => date),
  ].map(dayOf)
  const turns18 = dayOf(answer.turns18)
  const isNear = turns18 > known - 30 * DAYS_A_YEAR && turns18 < known + DAYS_A_YEAR
  const earliest = Math.min(known - DAYS_A_YEAR, ...days)
  const latest = Math.max(known, isNear ? turns18 : known)
  const margin = (latest - earliest) * 0.03
  const first = earliest - margin
  const last = latest + margin * 1.5
  return { first, last, x: (day) => left + ((day - first) / (last - first)) * (right - left) }
}

/** The years that begin within the picture, as many as there is room to write. */
export function yearsOf({ first, last, x }: TimeScale): { year: number; x: number; isWritten: boolean }[] {
  const from = new Date(first * MS_A_DAY).getUTCFullYear() + 1
  const to = new Date(last * MS_A_DAY).getUTCFullYear()
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  const every = Math.ceil(38 / Math.max(1, x(DAYS_A_YEAR) - x(0)))
  return years.map((year) => ({ year, x: x(yearStart(year)), isWritten: year % every === 0 }))
}
