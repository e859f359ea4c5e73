import { NO_DAY } from '../kernel/calendar.ts'
import type { ColumnSpec, Demand, IdSpace, Referable, ResourceSpec } from '../kernel/package/data-package.ts'
import { REFUSAL_REASONS, type RefusalReason } from '../kernel/package/receipt.ts'
import type { Findings, Place } from './findings.ts'
import type { IdCodes } from './id-codes.ts'
import type { Notation } from './manifest.ts'
import { type RecordStates, readColumn, stateOf, type Values } from './read-column.ts'
import type { SourceTable } from './source-table.ts'
import type { PackageTexts } from './value-parsers.ts'

/** A resource after every line has been accepted or refused. */
export interface CheckedTable {
  readonly spec: ResourceSpec
  readonly place: Place
  readonly source: SourceTable
  /** Records accepted, ascending. */
  readonly accepted: Int32Array
  readonly refused: number
  /** Values a record, of the columns that a rule reads; those of refused records mean nothing. */
  readonly values: ReadonlyMap<string, Values>
}

/** What the lines of a resource are checked against. */
export interface CheckContext {
  readonly ids: IdCodes
  readonly texts: PackageTexts
  readonly notation: Notation
  readonly findings: Findings
  /** For each resource that others point into: index among its accepted lines by id code, -1 where there is none. */
  readonly known: Map<Referable, Int32Array>
}

const NO_COLUMN = 255
const UNKNOWN: Record<Referable, RefusalReason> = {
  person: 'unknown-person',
  measure: 'unknown-measure',
  caseworker: 'unknown-caseworker',
}

/** Columns that a rule reads; the others are allowed and left alone. */
export function columnsRead(spec: ResourceSpec): readonly ColumnSpec[] {
  return spec.columns.filter(({ demand }) => demand.kind !== 'unread')
}

/**
 * Accepts or refuses every line of a resource. A line is refused once, for the first thing found: the number of
 * columns, then the columns in the order of the data package, then the end before the start. An id counts as used by
 * every earlier line that could be split into columns, refused or not.
 */
export function checkTable(
  source: SourceTable,
  spec: ResourceSpec,
  place: Place,
  context: CheckContext,
): CheckedTable {
  const states = {
    reason: new Uint8Array(source.count),
    column: new Uint8Array(source.count).fill(NO_COLUMN),
  }
  refuseMalformed(source, states)
  const values = new Map<string, Values>()
  for (const [position, column] of spec.columns.entries()) {
    if (column.demand.kind === 'unread') continue
    const where = { spec: column, place: position, count: source.count }
    const read = readColumn(source.columns.get(column.name), where, context, states)
    values.set(column.name, related(read, column.demand, position, context, states))
  }
  refuseRepeatedKeys(spec, values, states)
  refuseEndBeforeStart(spec, values, states)
  const { accepted, refused } = divided(states, spec, place, context.findings)
  const checked = { spec, place, source, accepted, refused, values }
  makeKnown(checked, context)
  return checked
}

function refuseMalformed({ malformed }: SourceTable, states: RecordStates): void {
  const wrong = stateOf('column-count')
  for (const record of malformed.records) states.reason[record] = wrong
}

/** Ids are looked up: used before, or pointing at something that was not accepted. */
function related(
  read: Values,
  demand: Demand,
  position: number,
  context: CheckContext,
  states: RecordStates,
): Values {
  if (demand.kind === 'id') refuseRepeated(read, context.ids.size(demand.of), position, states)
  if (demand.kind !== 'reference') return read
  const known = context.known.get(demand.of)
  const state = stateOf(UNKNOWN[demand.of])
  const found = new Int32Array(read.length)
  for (let record = 0; record < read.length; record++) {
    const code = read[record]
    const index = known && code >= 0 && code < known.length ? known[code] : -1
    found[record] = index
    if (index < 0) refuse(states, record, state, position)
  }
  return found
}

function refuseRepeated(codes: Values, size: number, position: number, states: RecordStates): void {
  const isUsed = new Uint8Array(size)
  const state = stateOf('repeated-id')
  for (let record = 0; record < codes.length; record++) {
    const code = codes[record]
    if (code < 0) continue
    if (isUsed[code] !== 0) refuse(states, record, state, position)
    isUsed[code] = 1
  }
}

function refuseRepeatedKeys(
  spec: ResourceSpec,
  values: ReadonlyMap<string, Values>,
  states: RecordStates,
): void {
  const key = spec.key
  if (!key) return
  const used = new Set<string>()
  const columns = key.map((name) => values.get(name))
  const position = spec.columns.findIndex(({ name }) => name === key.at(-1))
  for (let record = 0; record < states.reason.length; record++) {
    if (states.reason[record] !== 0) continue
    const name = columns.map((column) => column?.[record]).join(' ')
    if (used.has(name)) refuse(states, record, stateOf('repeated-id'), position)
    used.add(name)
  }
}

function refuseEndBeforeStart(
  spec: ResourceSpec,
  values: ReadonlyMap<string, Values>,
  states: RecordStates,
): void {
  const { interval } = spec
  const starts = interval && values.get(interval.start)
  const ends = interval && values.get(interval.end)
  if (!interval || !starts || !ends) return
  const position = spec.columns.findIndex(({ name }) => name === interval.end)
  const state = stateOf('end-before-start')
  for (let record = 0; record < ends.length; record++) {
    if (ends[record] !== NO_DAY && ends[record] < starts[record]) refuse(states, record, state, position)
  }
}

function refuse(states: RecordStates, record: number, state: number, position: number): void {
  if (states.reason[record] !== 0) return
  states.reason[record] = state
  states.column[record] = position
}

function divided(
  { reason, column }: RecordStates,
  spec: ResourceSpec,
  place: Place,
  findings: Findings,
): { accepted: Int32Array; refused: number } {
  const accepted = new Int32Array(reason.length)
  const widths = place.table.malformed
  let count = 0
  let malformed = 0
  for (let record = 0; record < reason.length; record++) {
    if (reason[record] === 0) {
      accepted[count++] = record
      continue
    }
    const name = column[record] === NO_COLUMN ? null : spec.columns[column[record]].name
    const isMalformed = widths.records[malformed] === record
    const value = isMalformed ? `${widths.widths[malformed++]} / ${place.table.header.length}` : undefined
    findings.refuse(REFUSAL_REASONS[reason[record] - 1], { place, record, column: name, value })
  }
  return { accepted: accepted.subarray(0, count), refused: reason.length - count }
}

/** Lets later resources find this one's accepted lines by id. */
function makeKnown({ spec, accepted, values }: CheckedTable, context: CheckContext): void {
  const id = spec.columns[0]
  if (id.demand.kind !== 'id' || !isReferable(id.demand.of)) return
  const codes = values.get(id.name)
  const known = new Int32Array(context.ids.size(id.demand.of)).fill(-1)
  for (let index = 0; codes && index < accepted.length; index++) known[codes[accepted[index]]] = index
  context.known.set(id.demand.of, known)
}

function isReferable(space: IdSpace): space is Referable {
  return space in UNKNOWN
}
