import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBResult,
} from '@duckdb/node-api'
import { hashCodes } from './hash-codes.ts'
import type { IdHashCodes } from './id-hash-codes.ts'
import { type ColumnPlan, planOf } from './parquet-duckdb-plan.ts'
import { copyDays, copyNumbers, copyTimes, hashWords } from './parquet-duckdb-vectors.ts'
import {
  type Column,
  type FileProblem,
  NO_MALFORMED,
  type SourceTable,
  type TableRequest,
  unreadable,
} from './source-table.ts'
import { type TextCodes, textCodes } from './text-codes.ts'

/** DuckDB as a reader of Parquet: it holds no rules and no register, only the files open. */
export interface ParquetDatabase {
  /** Reads the file at an absolute path. */
  read(path: string, request: TableRequest): Promise<SourceTable | FileProblem>
  close(): void
}

interface File {
  readonly connection: DuckDBConnection
  readonly path: string
  readonly count: number
  readonly empties: Uint32Array
}

/** Fills one column, chunk by chunk. */
interface Filling {
  readonly plan: ColumnPlan
  take(chunk: DuckDBDataChunk, place: number, at: number): void
  finish(): Promise<Column>
}

/** Looking up a few rows by number is quicker than reading the column; beyond this it is not. */
const FEW_ROWS = 20_000

/** Opens a database in memory; it may use two threads and never reaches for the network. */
export async function parquetDatabase(): Promise<ParquetDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '1GB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const empties = await emptyHashes(connection)
  return {
    read: (path, request) => readFile({ connection, path, empties }, request),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function readFile(
  { connection, path, empties }: Omit<File, 'count'>,
  request: TableRequest,
): Promise<SourceTable | FileProblem> {
  try {
    const head = await connection.run(`SELECT * FROM ${source(path)} LIMIT 0`)
    const counted = await connection.run(`SELECT count(*)::DOUBLE FROM ${source(path)}`)
    const count = Number((await counted.getColumns())[0][0])
    return await readTable({ connection, path, empties, count }, head, request)
  } catch {
    return unreadable()
  }
}

async function readTable(file: File, head: DuckDBResult, request: TableRequest): Promise<SourceTable> {
  const header = head.columnNames()
  const plans = request.wanted.flatMap((column) => {
    const place = header.indexOf(column.name)
    return place < 0 ? [] : [planOf(column, head.columnType(place), request.ids.hashed)]
  })
  const fillings = plans.map((plan) => fillingOf(plan, file, request))
  await fill(fillings, file, request)
  const columns = new Map<string, Column>()
  for (const { plan, finish } of fillings) columns.set(plan.column.name, await finish())
  return {
    format: 'parquet',
    count: file.count,
    columns,
    header,
    malformed: NO_MALFORMED,
    lineOf: (record) => record + 1,
    textsAt: (column, records) =>
      textsAt(file, plans.find((plan) => plan.column.name === column)?.text, records),
  }
}

async function fill(fillings: readonly Filling[], file: File, request: TableRequest): Promise<void> {
  if (fillings.length === 0) return
  const list = fillings.map(({ plan }) => plan.sql).join(', ')
  let at = 0
  for await (const chunk of chunksOf(
    await file.connection.stream(`SELECT ${list} FROM ${source(file.path)}`),
  )) {
    fillings.forEach((filling, place) => {
      filling.take(chunk, place, at)
    })
    at += chunk.rowCount
    request.onRead(at)
  }
}

/** The chunks of a result; the next one is under way while one is worked on. */
async function* chunksOf(result: DuckDBResult): AsyncGenerator<DuckDBDataChunk> {
  let next = result.fetchChunk()
  for (;;) {
    const chunk = await next
    if (!chunk || chunk.rowCount === 0) return
    next = result.fetchChunk()
    yield chunk
  }
}

function fillingOf(plan: ColumnPlan, file: File, { ids }: TableRequest): Filling {
  const { demand } = plan.column
  const isId = demand.kind === 'id' || demand.kind === 'reference' || demand.kind === 'label'
  switch (plan.form) {
    case 'days':
    case 'times': {
      const days = new Int32Array(file.count)
      const copy = plan.form === 'days' ? copyDays : copyTimes
      return {
        plan,
        take: (chunk, place, at) => copy(chunk.getColumnVector(place), chunk.rowCount, days, at),
        finish: async () => ({ form: 'days', days }),
      }
    }
    case 'numbers': {
      const numbers = new Float64Array(file.count)
      return {
        plan,
        take: (chunk, place, at) => copyNumbers(chunk.getColumnVector(place), chunk.rowCount, numbers, at),
        finish: async () => ({ form: 'numbers', numbers }),
      }
    }
    case 'hashes':
      return isId ? idFilling(plan, file, ids.hashes(demand.of, file.empties)) : hashedFilling(plan, file)
    case 'texts':
      return textFilling(plan, file, isId ? ids.texts(demand.of) : textCodes(), isId)
  }
}

/** Ids by their hash: a column is gathered first and matched as a whole. */
function idFilling(plan: ColumnPlan, file: File, distinct: IdHashCodes): Filling {
  let words = new Uint32Array(2 * file.count)
  return {
    plan,
    take: (chunk, place, at) => words.set(hashWords(chunk.getColumnVector(place)), 2 * at),
    async finish() {
      const codes = new Int32Array(file.count)
      distinct.encode(words, codes)
      words = new Uint32Array(0)
      return { form: 'ids', codes }
    },
  }
}

/** Distinct values by their hash; the text of each is fetched afterwards, once. */
function hashedFilling(plan: ColumnPlan, file: File): Filling {
  const codes = new Int32Array(file.count)
  const distinct = hashCodes(file.empties, 256, true)
  return {
    plan,
    take: (chunk, place, at) =>
      distinct.encode(hashWords(chunk.getColumnVector(place)), chunk.rowCount, codes, at),
    finish: async () => ({ form: 'texts', codes, texts: await textsAt(file, plan.text, distinct.firsts) }),
  }
}

/** Ids as texts, where files of other kinds share them. */
function textFilling(plan: ColumnPlan, file: File, distinct: TextCodes, isId: boolean): Filling {
  const codes = new Int32Array(file.count)
  return {
    plan,
    take(chunk, place, at) {
      chunk.getColumnValues(place).forEach((value, index) => {
        codes[at + index] = typeof value === 'string' && value !== '' ? distinct.codeOf(value) : -1
      })
    },
    finish: async () => (isId ? { form: 'ids', codes } : { form: 'texts', codes, texts: distinct.texts }),
  }
}

/** The text of some rows, in the order asked for. */
async function textsAt(file: File, sql: string | undefined, records: readonly number[]): Promise<string[]> {
  if (sql === undefined || records.length === 0) return records.map(() => '')
  const rows = [...new Set(records)].sort((a, b) => a - b)
  const texts =
    rows.length > FEW_ROWS ? await pickedTexts(file, sql, rows) : await askedTexts(file, sql, rows)
  return records.map((record) => texts.get(record) ?? '')
}

/** Asks for the rows by their number. */
async function askedTexts(file: File, sql: string, rows: readonly number[]): Promise<Map<number, string>> {
  const from = `read_parquet(${quoted(file.path)}, binary_as_string = true, file_row_number = true)`
  const result = await file.connection.run(
    `SELECT ${sql} FROM ${from} WHERE file_row_number IN (${rows.join(',')}) ORDER BY file_row_number`,
  )
  const [values] = await result.getColumns()
  return new Map(rows.map((row, index) => [row, String(values[index] ?? '')]))
}

/** Reads the whole column and makes texts of the rows alone. */
async function pickedTexts(file: File, sql: string, rows: readonly number[]): Promise<Map<number, string>> {
  const texts = new Map<number, string>()
  let at = 0
  let next = 0
  for await (const chunk of chunksOf(
    await file.connection.stream(`SELECT ${sql} FROM ${source(file.path)}`),
  )) {
    const vector = chunk.getColumnVector(0)
    for (; rows[next] < at + chunk.rowCount; next++) {
      texts.set(rows[next], String(vector.getItem(rows[next] - at) ?? ''))
    }
    at += chunk.rowCount
  }
  return texts
}

async function emptyHashes(connection: DuckDBConnection): Promise<Uint32Array> {
  const result = await connection.stream(`SELECT hash(v) FROM (VALUES (NULL::VARCHAR), ('')) t(v)`)
  const chunk = await result.fetchChunk()
  return chunk ? hashWords(chunk.getColumnVector(0)).slice() : new Uint32Array(0)
}

function source(path: string): string {
  return `read_parquet(${quoted(path)}, binary_as_string = true)`
}

/** A path as an SQL text that names this one file, also where the name holds a wild card. */
function quoted(path: string): string {
  return `'${path.replace(/[*?[]/g, '[$&]').replaceAll("'", "''")}'`
}
