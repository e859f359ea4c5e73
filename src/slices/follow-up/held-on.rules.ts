import type { Fact, Situation } from '../../kernel/due/rules.ts'

interface Known<Held> extends Pick<Situation, 'now'> {
  readonly records: { readonly followup: readonly Held[] }
}

/** Follow-ups of a measure that have been held, the latest first. */
export function heldOn<Held extends Fact<{ readonly measure_id: string | null; readonly date: string }>>(
  { records, now }: Known<Held>,
  measure: { readonly id: string },
): readonly Held[] {
  return records.followup
    .filter(({ values }) => values.measure_id === measure.id && values.date <= now.today)
    .toSorted((a, b) => b.values.date.localeCompare(a.values.date))
}
