import { readFileSync } from 'node:fs'
import { computeFigures } from '../../src/figures/compute.ts'
import { partnershipPackage } from '../../src/generate/partnership.ts'
import { parseIsoDay } from '../../src/kernel/calendar.ts'
import type { FigureRow } from '../../src/kernel/key-figure.ts'
import type { PlainPackage } from './plain-package.ts'
import { toRegister } from './to-register.ts'

/** A line of one of the evaluation's tables, by column. */
export type PrintedLine = Readonly<Record<string, string>>

const TABLES = new URL('../tables/', import.meta.url)

/** Reads a table of the evaluation (2018) that was typed into a CSV file. */
export function printedTable(name: string): PrintedLine[] {
  const [header, ...lines] = readFileSync(new URL(`${name}.csv`, TABLES), 'utf8')
    .trim()
    .split(/\r?\n/)
  const columns = fieldsOf(header)
  return lines.map((line) => {
    const fields = fieldsOf(line)
    return Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? '']))
  })
}

/** Fields between commas, some of them in quotes; the tables have no line breaks within a field. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, line.endsWith(',') ? undefined : -1)
    .map((match) => match[1].replace(/^"|"$/g, '').replaceAll('""', '"'))
}

const MUNICIPALITY: Readonly<Record<string, string>> = {
  Haderslev: '510',
  Herning: '657',
  Hvidovre: '167',
}

/** The evaluation's cut-offs, January 2015 to September 2017. */
export const CUT_OFFS = ['2015', '2016', '2017'].flatMap((year) => [
  `${year}-01-31`,
  `${year}-05-31`,
  `${year}-09-30`,
])

/** The cut-off of a printed month such as `2016-05`. */
export function cutOffOf(month: string): string {
  const found = CUT_OFFS.find((date) => date.startsWith(`${month}-`))
  if (!found) throw new Error(`The evaluation has no cut-off in ${month}`)
  return found
}

/** The days of table 4, when cases were counted. */
const CASE_COUNTS = ['2016-03-01', '2016-09-01', '2017-03-01', '2017-09-01']

export type FindRow = (figure: string, place: string, date: string, group: string) => FigureRow

/** The key figures of the partnership register; `place` is the municipality's name as printed. */
export function partnershipFigures(): FindRow {
  // The generated resources have the columns of data package v1, each value as its text.
  const pkg = partnershipPackage().resources as unknown as PlainPackage
  const dates = [...CUT_OFFS, ...CASE_COUNTS].sort().map((date) => parseIsoDay(date) ?? Number.NaN)
  const rows = new Map(
    computeFigures(toRegister(pkg), { dates }).map((row) => [
      [row.figure, row.municipality, row.date, row.group].join(' '),
      row,
    ]),
  )
  return (figure, place, date, group) => {
    const row = rows.get([figure, MUNICIPALITY[place], date, group].join(' '))
    if (!row) throw new Error(`No row ${figure} ${place} ${date} ${group}`)
    return row
  }
}

/** Rounds as the evaluation does, half up, to as many decimals as are printed. */
export function roundedAs(printed: string, value: number | null): number | null {
  return value === null ? null : roundHalfUp(value, printed.split('.')[1]?.length ?? 0)
}

function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.floor(value * scale + 0.5 + 1e-9) / scale
}
