import { type Day, NO_DAY, parseIsoDay } from '../kernel/calendar.ts'
import { COPENHAGEN } from '../kernel/danish-time.ts'

const QUARTER = 900_000
/** The Swedish way of writing a date is the ISO way. */
const DANISH_DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: COPENHAGEN })
const LATEST = 8.64e15

/** The day in Denmark at a point in time, given in milliseconds since 1970 UTC. */
export const copenhagenDay = rememberedDay()

/** Points in time repeat, and the calendar is slow to ask: each quarter of an hour is asked about once. */
function rememberedDay(): (milliseconds: number) => Day {
  const days = new Map<number, Day>()
  return (milliseconds) => {
    const quarter = Math.floor(milliseconds / QUARTER)
    const known = days.get(quarter)
    if (known !== undefined) return known
    const day = Math.abs(milliseconds) < LATEST ? danishDay(quarter * QUARTER) : NEVER
    days.set(quarter, day)
    return day
  }
}

/** A day no register can hold: what is too far away to be a date is refused as one, not read as empty. */
const NEVER: Day = NO_DAY + 1

function danishDay(milliseconds: number): Day {
  return parseIsoDay(DANISH_DATE.format(milliseconds)) ?? NEVER
}
