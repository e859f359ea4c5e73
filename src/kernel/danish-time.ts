/** The time zone of Denmark: where a time of day is meant when nothing else is said. */
export const COPENHAGEN = 'Europe/Copenhagen'

/** What the clocks and calendars in Denmark show at an instant. */
export function danishTime(instant: string | Temporal.Instant): Temporal.PlainDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(COPENHAGEN).toPlainDateTime()
}

/** The calendar day in Denmark of an instant, ISO. */
export function danishDay(instant: string | Temporal.Instant): string {
  return danishTime(instant).toPlainDate().toString()
}
