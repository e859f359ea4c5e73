import { COPENHAGEN } from '../kernel/danish-time.ts'

/** The calendar day in Denmark now, ISO. */
export function today(): string {
  return Temporal.Now.plainDateISO(COPENHAGEN).toString()
}

/** The moment it is, an ISO instant. */
export function now(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'second' })
}
