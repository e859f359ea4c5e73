import type { FigureRow } from '../kernel/key-figure.ts'
import { hideAllSmall, hideUntilGuarded } from './hide-counts.ts'
import { type PrintedRows, printedRows } from './printed-rows.ts'

/**
 * Hides every count of children from 1 to `threshold` - 1, and as many more as it takes that none of what is hidden can
 * be worked out: not from totals or other groups, not from value x denominator, not from another figure that prints the
 * same count or one that hangs together with it, and not from another day. A reader is taken to know that a hidden
 * count is no zero.
 *
 * A hidden row prints no numerator, value or limits and has `suppressed` in its note. Its denominator stays,
 * unless that is itself a hidden count; then all rows that it is the denominator of are hidden. Give all rows
 * that were computed, and choose among them afterwards: two choices hidden apart could be laid side by side.
 * @see key-figures.md, "Small counts"
 */
export function suppressSmallCounts(rows: readonly FigureRow[], threshold: number): FigureRow[] {
  const result = [...rows]
  if (threshold <= 1) return result
  for (const places of Map.groupBy(rows.keys(), (at) => rows[at].municipality).values()) {
    const shown = hiddenRows(
      places.map((at) => rows[at]),
      threshold,
    )
    for (const [row, at] of places.entries()) result[at] = shown.rows[row]
  }
  return result
}

/** The same for the rows of one municipality, with the counts behind them, for those who show more of the children. */
export function hiddenRows(
  rows: readonly FigureRow[],
  threshold: number,
): { readonly rows: readonly FigureRow[]; readonly printed: PrintedRows } {
  const printed = printedRows(rows)
  hideAllSmall(printed, threshold)
  const failed = hideUntilGuarded(printed, (count) => printed.isHidden(count) && printed.values[count] > 0)
  // Whatever a count hangs together with can be hidden too, up to the totals: then nothing gives it away.
  if (failed.length > 0)
    throw new Error('A hidden count can be worked out although nothing beside it is shown')
  return { rows: rows.map((_, row) => printed.shown(row)), printed }
}
