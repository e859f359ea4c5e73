/** The calendar day in Denmark now, ISO. */
export function today(): string {
  return Temporal.Now.plainDateISO('Europe/Copenhagen').toString()
}
