/** A day in Denmark, so many days from today; ISO. The register's days are Danish, also around midnight. */
export function danishDay(from: number): string {
  return Temporal.Now.plainDateISO('Europe/Copenhagen').add({ days: from }).toString()
}
