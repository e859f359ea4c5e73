import { type Day, toDay } from '../domain/calendar.ts'

const QUARTER = 900_000

/** A function with a memory of its own: points in time repeat, and the calendar is slow to ask. */
function rememberedDay(): (milliseconds: number) => Day {
  const days = new Map<number, Day>()
  return (milliseconds) => {
    const quarter = Math.floor(milliseconds / QUARTER)
    const known = days.get(quarter)
    if (known !== undefined) return known
    const instant = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER)
    const day = toDay(instant.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate())
    days.set(quarter, day)
    return day
  }
}

/** The day in Denmark at a point in time, given in milliseconds since 1970 UTC. */
export const copenhagenDay = rememberedDay()
