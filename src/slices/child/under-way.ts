import type { ChildAnswer } from '../../api/wire-child.ts'
import { recordsOfKind } from '../../api/wire-of-kind.ts'
import { goesOn } from '../../kernel/in-force.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'
import type { UnderWay } from './child.wire.ts'

const RUNNING = RECORDS.all.filter(({ lifecycle }) => lifecycle.underWay)

/** The kinds of record that can be under way. */
export const KINDS_UNDER_WAY = RUNNING.map(({ kind }) => kind)

/** What is under way of a child today, the oldest first; what ends today is no longer, as wherever a page says "now". */
export function underWayOf({ records, today }: Pick<ChildAnswer, 'records' | 'today'>): UnderWay[] {
  return RUNNING.flatMap(({ kind, fields, lifecycle: { underWay } }) => {
    if (!underWay) return []
    const type = fields.find(({ form }) => form === 'measure-type')
    return recordsOfKind(records, kind).flatMap((one) => {
      const values: RecordValues = one.values
      const since = String(values[underWay.from])
      if (!goesOn({ start_date: since, end_date: values[underWay.until] }, today)) return []
      return { kind, id: one.id, measureType: type ? String(values[type.name]) : null, since }
    })
  }).toSorted((a, b) => a.since.localeCompare(b.since))
}
