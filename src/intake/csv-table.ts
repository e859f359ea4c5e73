import { type CsvDialect, csvRecords } from './csv-records.ts'
import { decodedText } from './decoded-text.ts'
import { type Growing, growing } from './growing.ts'
import type { DeclaredResource } from './manifest.ts'
import type { Column, FileProblem, SourceTable, TableRequest } from './source-table.ts'
import { type TextCodes, textCodes } from './text-codes.ts'

interface Gathering {
  readonly name: string
  readonly isId: boolean
  readonly position: number
  readonly distinct: TextCodes
  readonly codes: Growing
}

/** Where physical lines part from record numbers: from `record` on, a record's line is its number + `ahead`. */
interface LineOffsets {
  readonly records: Growing
  readonly ahead: Growing
}

interface Malformed {
  readonly records: Growing
  readonly widths: Growing
}

const PROGRESS_EVERY = 50_000

/** Reads a CSV file into columns in one pass; at no time more than a piece of its text is in memory. */
export async function readCsv(
  blob: Blob,
  declared: DeclaredResource,
  request: TableRequest,
): Promise<SourceTable | FileProblem> {
  if (blob.size === 0) return { problem: 'file-empty', line: null, column: null, value: null }
  let filling: Filling | null = null
  let pending = ''
  const fed = await decodedText(blob, declared.encoding, (text, isLast) => {
    pending += text
    const headerEnds = pending.search(/[\r\n]/) >= 0
    if (!filling && (headerEnds || isLast)) filling = startFilling(pending, declared, request)
    filling?.push(pending, isLast)
    if (filling) pending = ''
  })
  if (fed !== true) return fed
  return finished(filling)
}

interface Filling {
  push(text: string, isLast: boolean): void
  table(): SourceTable
  readonly header: readonly string[]
}

function finished(filling: Filling | null): SourceTable | FileProblem {
  if (!filling || filling.header.length === 0) {
    return { problem: 'file-empty', line: null, column: null, value: null }
  }
  return filling.table()
}

function startFilling(text: string, declared: DeclaredResource, request: TableRequest): Filling {
  const dialect = {
    delimiter: declared.delimiter ?? likelyDelimiter(text),
    quoteChar: declared.quoteChar,
  }
  return fillingOf(dialect, declared, request)
}

/** The delimiter that stands most often in the header line. */
function likelyDelimiter(text: string): string {
  const header = text.split(/[\r\n]/, 1)[0]
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }))
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).mark
}

function fillingOf(dialect: CsvDialect, declared: DeclaredResource, request: TableRequest): Filling {
  let header: readonly string[] = []
  let gatherings: readonly Gathering[] = []
  let count = 0
  let lastAhead = 0
  const malformed: Malformed = { records: growing(), widths: growing() }
  const lines: LineOffsets = { records: growing(), ahead: growing() }

  function begin(names: readonly string[]): void {
    header = names.map((name) => name.trim())
    gatherings = gatheringsOf(header, request)
  }

  function record(values: readonly string[] | null, line: number): void {
    if (line - count !== lastAhead) {
      lastAhead = line - count
      lines.records.push(count)
      lines.ahead.push(lastAhead)
    }
    const isWhole = values !== null && values.length === header.length
    if (!isWhole) {
      malformed.records.push(count)
      malformed.widths.push(values?.length ?? 1)
    }
    for (const { codes, distinct, position } of gatherings) {
      const value = isWhole ? values[position] : ''
      codes.push(value === '' ? -1 : distinct.codeOf(value))
    }
    count += 1
    if (count % PROGRESS_EVERY === 0) request.onRead(count)
  }

  if (!declared.hasHeader) begin(namesWithoutHeader(declared))
  const records = csvRecords(dialect, (values, line) => {
    if (header.length === 0) begin(values ?? [''])
    else record(values, line)
  })
  return {
    push: records.push,
    table: () => tableOf({ header, gatherings, count, malformed, lines }),
    get header() {
      return header
    },
  }
}

function namesWithoutHeader({ fields, spec }: DeclaredResource): readonly string[] {
  return fields.length > 0 ? fields : spec.columns.map(({ name }) => name)
}

function gatheringsOf(header: readonly string[], { wanted, ids }: TableRequest): readonly Gathering[] {
  return wanted.flatMap(({ name, demand }) => {
    const position = header.indexOf(name)
    if (position < 0) return []
    const isId = demand.kind === 'id' || demand.kind === 'reference' || demand.kind === 'label'
    const distinct = isId ? ids.texts(demand.of) : textCodes()
    return [{ name, isId, position, distinct, codes: growing() }]
  })
}

function tableOf(filled: {
  readonly header: readonly string[]
  readonly gatherings: readonly Gathering[]
  readonly count: number
  readonly malformed: Malformed
  readonly lines: LineOffsets
}): SourceTable {
  const { header, gatherings, count, malformed, lines } = filled
  const columns = new Map<string, Column>()
  for (const { name, isId, codes, distinct } of gatherings) {
    const taken = codes.taken()
    columns.set(
      name,
      isId ? { form: 'ids', codes: taken } : { form: 'texts', codes: taken, texts: distinct.texts },
    )
  }
  return {
    format: 'csv',
    count,
    columns,
    header,
    malformed: { records: malformed.records.taken(), widths: malformed.widths.taken() },
    lineOf: (record) => record + aheadOf(record, lines),
    async textsAt(column, records) {
      const gathering = gatherings.find(({ name }) => name === column)
      const codes = gathering?.codes.taken()
      return records.map((record) => (codes && gathering?.distinct.texts[codes[record]]) ?? '')
    },
  }
}

/** How far the line is ahead of the record: the last offset that begins at the record or before it. */
function aheadOf(record: number, lines: LineOffsets): number {
  const records = lines.records.taken()
  let low = 0
  let high = records.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (records[middle] <= record) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : lines.ahead.taken()[low - 1]
}
