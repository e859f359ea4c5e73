import { placeInTime } from '../kernel/in-force.ts'
import { isSaid } from '../kernel/record/fields.ts'
import type { RecordValues } from '../kernel/record/record.ts'

type Said = RecordValues[string] | undefined

/** Whether a day lies in a period; one without a last day goes on. */
export function isWithin(day: Said, from: Said, to: Said): boolean {
  return placeInTime(String(day), from, to) === 'within'
}

/** A period in words, "fra 2026-01-05 til 2026-03-02": the message that it stands in says its days in words. */
export function period(from: Said, to: Said, until: 'til' | 'to'): string {
  const first = `${until === 'til' ? 'fra' : 'from'} ${from}`
  return isSaid(to) ? `${first} ${until} ${to}` : first
}
