import type { Due } from '../../api/wire-due.ts'
import { toCopenhagen } from '../../web/words/copenhagen.ts'

const MINUTE = 60_000
const HOUR = 60

/** How far off something is, for words to be made of; `null` when nothing fixes its day. */
export type Distance =
  | { readonly in: 'days'; readonly count: number }
  | { readonly in: 'hours' | 'minutes'; readonly count: number; readonly clock: string }
  | null

/** Days, or for the clock of 24 hours whole hours and at last minutes, until it is due; negative when it is past. */
export function distanceOf(
  { due, dueAt }: Pick<Due, 'due' | 'dueAt'>,
  at: { readonly today: string; readonly now: string },
): Distance {
  if (dueAt !== null) {
    const left = (Date.parse(dueAt) - Date.parse(at.now)) / MINUTE
    // A minute that has begun is left until it is over, and counts as past once it is.
    const minutes = left < 0 ? Math.floor(left) : Math.ceil(left)
    const clock = toCopenhagen(dueAt).slice(11, 16).replace(':', '.')
    if (Math.abs(minutes) < HOUR) return { in: 'minutes', count: minutes, clock }
    return { in: 'hours', count: Math.trunc(minutes / HOUR), clock }
  }
  if (due === null) return null
  return { in: 'days', count: Math.round((Date.parse(due) - Date.parse(at.today)) / 86_400_000) }
}
