import { isoOf, parseIsoDay } from '../../kernel/calendar.ts'

/** How long an answer stays in the lists, and counts as new to whoever asked. */
const DAYS_ANSWERED = 30

/** The first day (ISO) whose answers are still told of. */
export function answeredSince(today: string): string {
  return isoOf((parseIsoDay(today) ?? 0) - DAYS_ANSWERED)
}
