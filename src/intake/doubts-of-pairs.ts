import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { NO_DAY } from '../kernel/calendar.ts'
import { isPlacementStep } from '../kernel/staircase.ts'
import type { CheckedTable } from './check-table.ts'
import type { Findings } from './findings.ts'
import type { Values } from './read-column.ts'

interface Spells {
  readonly municipality: Values
  readonly type: Values
  readonly start: Values
  readonly end: Values
}

const IS_PLACEMENT = MEASURE_TYPES.map(({ step }) => isPlacementStep(step))
const FOREVER = 2147483647
/** Children with so few measures are sorted in place. */
const FEW = 32

/** Doubts about two measures of one child: placements that overlap, and the same measure under two ids. */
export function doubtPairs(measures: CheckedTable, persons: number, findings: Findings): void {
  const { values } = measures
  const person = values.get('person_id')
  const spells = spellsOf(values)
  if (!person || !spells) return
  const { records, from } = byPerson(measures.accepted, person, persons)
  for (let index = 0; index < persons; index++) {
    if (from[index + 1] - from[index] < 2) continue
    const group = records.subarray(from[index], from[index + 1])
    sortSpells(group, spells)
    doubtOverlaps(group, spells, measures, findings)
    doubtSame(group, spells, measures, findings)
  }
}

function spellsOf(values: CheckedTable['values']): Spells | null {
  const municipality = values.get('municipality')
  const type = values.get('measure_type')
  const start = values.get('start_date')
  const end = values.get('end_date')
  return municipality && type && start && end ? { municipality, type, start, end } : null
}

/** Accepted records gathered by person: those of person p lie from `from[p]` to `from[p + 1]`. */
function byPerson(accepted: Int32Array, person: Values, persons: number) {
  const from = new Int32Array(persons + 2)
  for (let index = 0; index < accepted.length; index++) from[person[accepted[index]] + 2] += 1
  for (let index = 2; index < from.length; index++) from[index] += from[index - 1]
  const records = new Int32Array(accepted.length)
  for (let index = 0; index < accepted.length; index++) {
    const record = accepted[index]
    records[from[person[record] + 1]++] = record
  }
  return { records, from }
}

function sortSpells(group: Int32Array, spells: Spells): void {
  if (group.length > FEW) {
    group.sort((a, b) => compare(a, b, spells))
    return
  }
  for (let at = 1; at < group.length; at++) {
    const record = group[at]
    let to = at
    while (to > 0 && compare(group[to - 1], record, spells) > 0) {
      group[to] = group[to - 1]
      to -= 1
    }
    group[to] = record
  }
}

function compare(a: number, b: number, { municipality, type, start, end }: Spells): number {
  return (
    municipality[a] - municipality[b] || start[a] - start[b] || type[a] - type[b] || end[a] - end[b] || a - b
  )
}

/** A placement that begins while an earlier one of the same child in the same municipality is still in force. */
function doubtOverlaps(group: Int32Array, spells: Spells, { place }: CheckedTable, findings: Findings): void {
  const { municipality, type, start, end } = spells
  let longest = -1
  let lastDay = NO_DAY
  for (const record of group) {
    if (!IS_PLACEMENT[type[record]]) continue
    const isSameUnit = longest >= 0 && municipality[longest] === municipality[record]
    if (isSameUnit && start[record] <= lastDay) {
      findings.doubt('overlapping-placements', { place, record, column: 'start_date', otherRecord: longest })
    }
    const last = end[record] === NO_DAY ? FOREVER : end[record]
    if (isSameUnit && last <= lastDay) continue
    longest = record
    lastDay = last
  }
}

function doubtSame(group: Int32Array, spells: Spells, { place }: CheckedTable, findings: Findings): void {
  const { municipality, type, start, end } = spells
  for (let at = 1; at < group.length; at++) {
    const [other, record] = [group[at - 1], group[at]]
    if (start[other] !== start[record] || type[other] !== type[record] || end[other] !== end[record]) continue
    if (municipality[other] !== municipality[record]) continue
    findings.doubt('same-measure-twice', { place, record, column: 'measure_id', otherRecord: other })
  }
}
