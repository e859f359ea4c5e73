import { type DuckDBType, DuckDBTypeId } from '@duckdb/node-api'
import type { ColumnSpec } from '../kernel/package/data-package.ts'

/** How a column is asked for: as days, points in time, numbers, 64-bit hashes or texts. */
export interface ColumnPlan {
  readonly column: ColumnSpec
  readonly form: 'days' | 'times' | 'numbers' | 'hashes' | 'texts'
  readonly sql: string
  /** The value as text, for the receipt. */
  readonly text: string
}

const WHOLE: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
])
const FRACTIONAL: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL,
])
const LOCAL_TIMES: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
])

/** The plan for a column of this type; a value of an unexpected type is read as its text and judged as such. */
export function planOf(column: ColumnSpec, type: DuckDBType, isHashed: boolean): ColumnPlan {
  const name = `"${column.name.replaceAll('"', '""')}"`
  const { kind } = column.demand
  const text = textSql(name, column, type)
  if (kind === 'date' || kind === 'timestamp') {
    if (type.typeId === DuckDBTypeId.DATE) return { column, form: 'days', sql: name, text }
    if (LOCAL_TIMES.has(type.typeId)) return { column, form: 'days', sql: `CAST(${name} AS DATE)`, text }
    if (type.typeId === DuckDBTypeId.TIMESTAMP_TZ) {
      return { column, form: 'times', sql: `CAST(epoch_ms(${name}) AS DOUBLE)`, text }
    }
  }
  if (kind === 'number' && (WHOLE.has(type.typeId) || FRACTIONAL.has(type.typeId))) {
    return { column, form: 'numbers', sql: `CAST(${name} AS DOUBLE)`, text }
  }
  const isId = kind === 'id' || kind === 'reference' || kind === 'label'
  if (isId && !isHashed) return { column, form: 'texts', sql: text, text }
  return { column, form: 'hashes', sql: `hash(${text})`, text }
}

/** A municipality code kept as a number has lost its leading zeros; there are none in use, but three digits it is. */
function textSql(name: string, { demand }: ColumnSpec, type: DuckDBType): string {
  if (demand.kind === 'municipality' && WHOLE.has(type.typeId)) {
    return `CASE WHEN ${name} BETWEEN 0 AND 99 THEN lpad(CAST(${name} AS VARCHAR), 3, '0') ELSE CAST(${name} AS VARCHAR) END`
  }
  return type.typeId === DuckDBTypeId.VARCHAR ? name : `CAST(${name} AS VARCHAR)`
}
