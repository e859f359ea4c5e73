import { type Day, isoOf, NO_DAY } from '../kernel/calendar.ts'
import type { CheckedTable } from './check-table.ts'

/** The earliest and latest date in a resource's accepted lines, whatever column it stands in. */
export function coveredDates(checked: CheckedTable | null): {
  firstDate: string | null
  lastDate: string | null
} {
  if (!checked) return { firstDate: null, lastDate: null }
  const columns = checked.spec.columns.filter(
    ({ demand }) => demand.kind === 'date' || demand.kind === 'timestamp',
  )
  const days = columns.flatMap(({ name }) => extremes(checked, name))
  if (days.length === 0) return { firstDate: null, lastDate: null }
  return { firstDate: isoOf(Math.min(...days)), lastDate: isoOf(Math.max(...days)) }
}

/** The first and the last day of a column's accepted lines; none when it has no date. */
export function extremes({ accepted, values }: CheckedTable, column: string): readonly Day[] {
  const days = values.get(column)
  let first = Number.POSITIVE_INFINITY
  let last = NO_DAY
  for (let index = 0; days && index < accepted.length; index++) {
    const day = days[accepted[index]]
    if (day === NO_DAY) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  return last === NO_DAY ? [] : [first, last]
}
