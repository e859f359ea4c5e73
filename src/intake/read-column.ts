import { dayOf, NO_DAY } from '../kernel/calendar.ts'
import type { ColumnSpec } from '../kernel/package/data-package.ts'
import { REFUSAL_REASONS, type RefusalReason } from '../kernel/package/receipt.ts'
import type { Notation } from './manifest.ts'
import type { Column } from './source-table.ts'
import { checkNumber, emptyValue, type PackageTexts, textParser } from './value-parsers.ts'

/** A column as numbers, one a record: days, numbers, places in a list, codes of ids or texts. */
export type Values = Int32Array | Float64Array

/** What each record was refused for: 0 while it is not, otherwise 1 + place in `REFUSAL_REASONS`. */
export interface RecordStates {
  readonly reason: Uint8Array
  /** Place in the resource's columns; 255 for none. */
  readonly column: Uint8Array
}

const FIRST_DAY = dayOf(1900, 1, 1)
const LAST_DAY = dayOf(2200, 12, 31)
const MISSING = stateOf('value-missing')

/** The number that stands for a reason in `RecordStates`. */
export function stateOf(reason: RefusalReason): number {
  return REFUSAL_REASONS.indexOf(reason) + 1
}

/** Reads a column's values, each distinct text once, and refuses the records whose value is not what it must be. */
export function readColumn(
  column: Column | undefined,
  { spec, place, count }: { spec: ColumnSpec; place: number; count: number },
  reading: { notation: Notation; texts: PackageTexts },
  states: RecordStates,
): Values {
  const empty = emptyValue(spec.demand)
  const missing = spec.optional ? 0 : MISSING
  if (!column) return allEmpty(count, empty)
  const refuse = (record: number, state: number): void => {
    if (state === 0 || states.reason[record] !== 0) return
    states.reason[record] = state
    states.column[record] = place
  }
  switch (column.form) {
    case 'ids':
      return refuseEmpty(column.codes, -1, missing, refuse)
    case 'texts':
      if (spec.demand.kind === 'text') return refuseEmpty(column.codes, -1, missing, refuse)
      return readTexts(column, textParser(spec, reading.notation, reading.texts), { empty, missing }, refuse)
    case 'days':
      return readDays(column.days, missing, refuse)
    case 'numbers':
      return readNumbers(column.numbers, spec, missing, refuse)
  }
}

type Refuse = (record: number, state: number) => void

function readTexts(
  { codes, texts }: Extract<Column, { form: 'texts' }>,
  parse: (text: string) => number | RefusalReason,
  { empty, missing }: { empty: number; missing: number },
  refuse: Refuse,
): Values {
  const parsed = new Float64Array(texts.length)
  const states = new Uint8Array(texts.length)
  for (let code = 0; code < texts.length; code++) {
    const value = parse(texts[code])
    if (typeof value === 'number') parsed[code] = value
    else states[code] = stateOf(value)
  }
  const isAnyBad = states.some((state) => state !== 0)
  const values = Number.isNaN(empty) ? new Float64Array(codes.length) : new Int32Array(codes.length)
  for (let record = 0; record < codes.length; record++) {
    const code = codes[record]
    if (code < 0) {
      values[record] = empty
      refuse(record, missing)
    } else {
      values[record] = parsed[code]
      if (isAnyBad) refuse(record, states[code])
    }
  }
  return values
}

function refuseEmpty(values: Int32Array, empty: number, missing: number, refuse: Refuse): Int32Array {
  if (missing === 0) return values
  for (let record = 0; record < values.length; record++) {
    if (values[record] === empty) refuse(record, missing)
  }
  return values
}

function readDays(days: Int32Array, missing: number, refuse: Refuse): Int32Array {
  const notADate = stateOf('not-a-date')
  for (let record = 0; record < days.length; record++) {
    const day = days[record]
    if (day === NO_DAY) refuse(record, missing)
    else if (day < FIRST_DAY || day > LAST_DAY) refuse(record, notADate)
  }
  return days
}

function readNumbers(numbers: Float64Array, spec: ColumnSpec, missing: number, refuse: Refuse): Float64Array {
  const demand = spec.demand.kind === 'number' ? spec.demand : { kind: 'number' as const }
  for (let record = 0; record < numbers.length; record++) {
    const number = numbers[record]
    if (Number.isNaN(number)) {
      refuse(record, missing)
      continue
    }
    const checked = checkNumber(demand, number)
    if (typeof checked === 'string') refuse(record, stateOf(checked))
  }
  return numbers
}

function allEmpty(count: number, empty: number): Values {
  return Number.isNaN(empty) ? new Float64Array(count).fill(empty) : new Int32Array(count).fill(empty)
}
