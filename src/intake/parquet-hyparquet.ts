import {
  type AsyncBuffer,
  type DecodedArray,
  parquetMetadataAsync,
  parquetScan,
  type SchemaElement,
} from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { isoOf, NO_DAY } from '../kernel/calendar.ts'
import type { ColumnSpec } from '../kernel/package/data-package.ts'
import { copenhagenDay } from './copenhagen-day.ts'
import {
  type Column,
  type FileProblem,
  NO_MALFORMED,
  type SourceTable,
  type TableRequest,
  unreadable,
} from './source-table.ts'
import { type TextCodes, textCodes } from './text-codes.ts'

const MS_A_DAY = 86_400_000
/** Some 2,700 years either side of 1970. */
const LARGEST_DAY = 1_000_000

/** Reads Parquet from a file's bytes, a row group and a column at a time; this is what runs in a browser. */
export async function readParquetBlob(blob: Blob, request: TableRequest): Promise<SourceTable | FileProblem> {
  try {
    return await readTable(blob, request)
  } catch {
    return unreadable()
  }
}

interface Filling {
  readonly column: ColumnSpec
  take(values: DecodedArray, at: number): void
  finish(): Column
  textOf(record: number): string
}

async function readTable(blob: Blob, request: TableRequest): Promise<SourceTable> {
  const file: AsyncBuffer = {
    byteLength: blob.size,
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
  }
  const metadata = await parquetMetadataAsync(file)
  const elements = topLevel(metadata.schema)
  const count = Number(metadata.num_rows)
  const fillings = request.wanted.flatMap((column) => {
    const element = elements.find(({ name }) => name === column.name)
    return element ? [fillingOf(column, element, count, request)] : []
  })
  const scan = await parquetScan({
    file,
    metadata,
    compressors,
    columns: fillings.map(({ column }) => column.name),
    parsers: TIME_PARSERS,
  })
  for (const range of scan.ranges) {
    for (const filling of fillings) {
      filling.take(await scan.readColumn({ ...range, column: filling.column.name }), range.rowStart)
    }
    request.onRead(range.rowEnd)
  }
  return {
    format: 'parquet',
    count,
    columns: new Map(fillings.map((filling) => [filling.column.name, filling.finish()])),
    header: elements.map(({ name }) => name),
    malformed: NO_MALFORMED,
    lineOf: (record) => record + 1,
    async textsAt(name, records) {
      const filling = fillings.find(({ column }) => column.name === name)
      return records.map((record) => filling?.textOf(record) ?? '')
    },
  }
}

/** Days stay days and points in time milliseconds; the library would make a `Date` of each. */
const TIME_PARSERS = {
  dateFromDays: (days: number) => days,
  timestampFromMilliseconds: (ms: bigint) => Number(ms),
  timestampFromMicroseconds: (us: bigint) => Math.floor(Number(us) / 1000),
  timestampFromNanoseconds: (ns: bigint) => Math.floor(Number(ns) / 1e6),
}

/** The columns themselves; what is nested below them is passed over. */
function topLevel(schema: readonly SchemaElement[]): readonly SchemaElement[] {
  const columns: SchemaElement[] = []
  let at = 1
  const pass = (): void => {
    const children = schema[at++]?.num_children ?? 0
    for (let child = 0; child < children; child++) pass()
  }
  while (at < schema.length) {
    columns.push(schema[at])
    pass()
  }
  return columns
}

function fillingOf(
  column: ColumnSpec,
  element: SchemaElement,
  count: number,
  { ids }: TableRequest,
): Filling {
  const { demand } = column
  const isDate = demand.kind === 'date' || demand.kind === 'timestamp'
  if (isDate && isDay(element)) return dayFilling(column, count, (value) => value)
  if (isDate && isTime(element)) {
    const isPointInTime = element.logical_type?.type !== 'TIMESTAMP' || element.logical_type.isAdjustedToUTC
    return dayFilling(column, count, isPointInTime ? copenhagenDay : (ms) => Math.floor(ms / MS_A_DAY))
  }
  if (demand.kind === 'number' && isNumber(element)) return numberFilling(column, count)
  const isId = demand.kind === 'id' || demand.kind === 'reference' || demand.kind === 'label'
  return textFilling(column, count, isId ? ids.texts(demand.of) : textCodes(), isId)
}

function isDay({ converted_type, logical_type }: SchemaElement): boolean {
  return converted_type === 'DATE' || logical_type?.type === 'DATE'
}

function isTime({ type, converted_type, logical_type }: SchemaElement): boolean {
  return (
    logical_type?.type === 'TIMESTAMP' ||
    converted_type === 'TIMESTAMP_MILLIS' ||
    converted_type === 'TIMESTAMP_MICROS' ||
    type === 'INT96'
  )
}

function isNumber({ type, converted_type, logical_type }: SchemaElement): boolean {
  if (isDay({ name: '', converted_type, logical_type })) return false
  if (converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL') return true
  return type === 'INT32' || type === 'INT64' || type === 'FLOAT' || type === 'DOUBLE'
}

function dayFilling(column: ColumnSpec, count: number, dayOf: (value: number) => number): Filling {
  const days = new Int32Array(count).fill(NO_DAY)
  return {
    column,
    take(values, at) {
      for (let i = 0; i < values.length; i++) {
        const value = values[i]
        if (value !== null && value !== undefined) days[at + i] = dayOf(Number(value))
      }
    },
    finish: () => ({ form: 'days', days }),
    textOf: (record) => dayText(days[record]),
  }
}

/** Days beyond the calendar have no date to be written with. */
function dayText(day: number): string {
  if (day === NO_DAY) return ''
  return Math.abs(day) < LARGEST_DAY ? isoOf(day) : String(day)
}

function numberFilling(column: ColumnSpec, count: number): Filling {
  const numbers = new Float64Array(count).fill(Number.NaN)
  return {
    column,
    take(values, at) {
      for (let i = 0; i < values.length; i++) {
        const value = values[i]
        if (value !== null && value !== undefined) numbers[at + i] = Number(value)
      }
    },
    finish: () => ({ form: 'numbers', numbers }),
    textOf: (record) => (Number.isNaN(numbers[record]) ? '' : String(numbers[record])),
  }
}

function textFilling(column: ColumnSpec, count: number, distinct: TextCodes, isId: boolean): Filling {
  const codes = new Int32Array(count).fill(-1)
  const width = column.demand.kind === 'municipality' ? 3 : 0
  return {
    column,
    take(values, at) {
      for (let i = 0; i < values.length; i++) {
        const value = values[i]
        if (value === null || value === undefined || value === '') continue
        const text = typeof value === 'string' ? value : String(value).padStart(width, '0')
        codes[at + i] = distinct.codeOf(text)
      }
    },
    finish: () => (isId ? { form: 'ids', codes } : { form: 'texts', codes, texts: distinct.texts }),
    textOf: (record) => distinct.texts[codes[record]] ?? '',
  }
}
