import { isoOf, NO_DAY } from '../kernel/calendar.ts'
import type { ColumnSpec, ResourceName } from '../kernel/package/data-package.ts'
import type { PackageLine, ResourceLines } from '../kernel/package/package-lines.ts'
import type { PackageAbout } from '../kernel/package/register.ts'
import type { CheckedTable } from './check-table.ts'
import type { CheckedTables } from './checked-tables.ts'
import { readPackage } from './open-package.ts'
import type { OnProgress, OpenedPackage, PackageFiles } from './package-files.ts'
import type { PackageTexts } from './value-parsers.ts'

/** A package whose accepted lines can be had as texts, also in the columns that no figure reads. */
export interface OpenedRows extends OpenedPackage {
  readonly about: PackageAbout
  /** By resource; those that the package does not have, or that could not be used, are left out. */
  readonly lines: ReadonlyMap<ResourceName, ResourceLines>
}

/**
 * Reads a package to keep it in the register: the same rules and the same receipt as for its figures, and every
 * accepted line with dates as ISO and numbers with a decimal point, whatever the file writes them with.
 */
export async function openRows(files: PackageFiles, onProgress: OnProgress = () => {}): Promise<OpenedRows> {
  const { close, ...read } = await readPackage(files, (spec) => spec.columns, onProgress)
  const lines = new Map<ResourceName, ResourceLines>()
  for (const table of tablesOf(read.tables)) lines.set(table.spec.name, await linesOf(table, read.texts))
  await close()
  return { register: read.register, receipt: read.receipt, about: read.about, lines }
}

function tablesOf(tables: CheckedTables): readonly CheckedTable[] {
  return Object.values(tables)
}

async function linesOf(table: CheckedTable, texts: PackageTexts): Promise<ResourceLines> {
  const columns = table.spec.columns.filter(({ name }) => table.source.header.includes(name))
  const accepted = [...table.accepted]
  // One after the other: the database that reads Parquet answers one question at a time.
  const values: (readonly string[])[] = []
  for (const column of columns) values.push(await textsOf(table, column, texts))
  const names = columns.map(({ name }) => name)
  return {
    resource: table.spec.name,
    columns: names,
    lines: accepted.map((_, index): PackageLine => {
      const line: Record<string, string> = {}
      for (let place = 0; place < names.length; place++) line[names[place]] = values[place][index]
      return line
    }),
  }
}

/** The accepted values of a column as texts of one form. */
async function textsOf(
  { source, accepted, values }: CheckedTable,
  { name, demand }: ColumnSpec,
  texts: PackageTexts,
): Promise<readonly string[]> {
  const read = values.get(name)
  const valuesOf = (text: (value: number) => string) =>
    Array.from(accepted, (record) => text(read?.[record] ?? Number.NaN))
  switch (demand.kind) {
    case 'date':
      return valuesOf((day) => (day === NO_DAY || Number.isNaN(day) ? '' : isoOf(day)))
    case 'number':
      return valuesOf((number) => (Number.isNaN(number) ? '' : String(number)))
    case 'choice':
      return valuesOf((place) => demand.choices[place] ?? '')
    case 'municipality':
      return valuesOf((code) => texts.municipalities.texts[code] ?? '')
    case 'timestamp': {
      const written = await source.textsAt(name, [...accepted])
      return Array.from(accepted, (record, index) => dayAndTime(read?.[record] ?? NO_DAY, written[index]))
    }
    default:
      return source.textsAt(name, [...accepted])
  }
}

/** The day as it was read, and the time of day as it was written, if any; a point in time is left as it is. */
function dayAndTime(day: number, written: string): string {
  if (day === NO_DAY) return ''
  return /^\d{4}-.*(Z|[+-]\d\d(:?\d\d)?)$/.test(written.slice(0, 5) + written.slice(10))
    ? written
    : `${isoOf(day)}${written.slice(10)}`
}
