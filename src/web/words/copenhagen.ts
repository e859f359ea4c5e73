import { COPENHAGEN } from '../../kernel/danish-time.ts'
import { instantOf } from '../../kernel/written/written-moment.ts'

// Swedish writes a moment as an input of the browser does: 2026-03-02 14:30:05.
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: COPENHAGEN,
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The date and time that a clock in Denmark shows, `2026-03-02T14:30`, as an input takes it. */
export function toCopenhagen(instant: string): string {
  return shownAt(Date.parse(instant)).slice(0, 16)
}

/**
 * The moment at which a clock in Denmark shows `2026-03-02T14:30`, as an address says it. An hour that a clock shows twice is taken the first
 * time; one that it skips, as the hour after. Null for what is no time.
 */
export function fromCopenhagen(local: string): string | null {
  const only = instantOf(local)
  if (only !== null) return only
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return null
  const wanted = Date.parse(`${local}Z`)
  if (Number.isNaN(wanted)) return null
  const candidates = [2, 1].map((hours) => wanted - hours * 3_600_000)
  const moment = candidates.find((one) => Date.parse(`${shownAt(one)}Z`) === wanted) ?? candidates[1]
  return new Date(moment).toISOString().replace(/\.000Z$/, 'Z')
}

/** The last moment of a Danish day. */
export function endOfDay(iso: string): string {
  return (fromCopenhagen(`${iso}T23:59:59`) ?? '').replace(/Z$/, '.999Z')
}

function shownAt(moment: number): string {
  return clock.format(moment).replace(' ', 'T')
}
