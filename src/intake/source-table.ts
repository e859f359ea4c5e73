import type { ColumnSpec } from '../kernel/package/data-package.ts'
import type { RefusalReason } from '../kernel/package/receipt.ts'
import type { IdCodes } from './id-codes.ts'

/**
 * A resource as its file has it, in columns, before any rule has been asked. Every record has a place in each column,
 * also those that could not be split into columns; `record` is zero-based and a blank line is none.
 */
export interface SourceTable {
  readonly format: 'csv' | 'parquet'
  readonly count: number
  /** The columns of the specification that the file has and a rule reads. */
  readonly columns: ReadonlyMap<string, Column>
  /** All column names of the file, as read. */
  readonly header: readonly string[]
  /** Records that have not as many values as the header has names. */
  readonly malformed: MalformedRecords
  /** Line in the file (CSV) or record number (Parquet), 1-based. */
  lineOf(record: number): number
  /** The values as they stand in the file; empty text where there is none. */
  textsAt(column: string, records: readonly number[]): Promise<readonly string[]>
}

export interface MalformedRecords {
  readonly records: Int32Array
  /** How many values each had. */
  readonly widths: Int32Array
}

/** Values of one column, one a record. */
export type Column =
  /** Each distinct text once, and its place in that list a record; -1 where empty. */
  | { readonly form: 'texts'; readonly codes: Int32Array; readonly texts: readonly string[] }
  /** Numbers that stand for ids, the same in all resources of the package; -1 where empty. */
  | { readonly form: 'ids'; readonly codes: Int32Array }
  /** `NO_DAY` where empty. */
  | { readonly form: 'days'; readonly days: Int32Array }
  /** NaN where empty. */
  | { readonly form: 'numbers'; readonly numbers: Float64Array }

/** What a reader is asked for. */
export interface TableRequest {
  /** Columns a rule reads. */
  readonly wanted: readonly ColumnSpec[]
  readonly ids: IdCodes
  readonly onRead: (records: number) => void
}

/** Why a file could not be read at all. */
export interface FileProblem {
  readonly problem: RefusalReason
  readonly line: number | null
  readonly column: string | null
  readonly value: string | null
}

export const NO_MALFORMED: MalformedRecords = { records: new Int32Array(0), widths: new Int32Array(0) }

/** A file that cannot be read as what it should be. */
export function unreadable(
  value: string | null = null,
  line: number | null = null,
  column: string | null = null,
): FileProblem {
  return { problem: 'file-unreadable', line, column, value }
}
