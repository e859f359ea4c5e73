import { computeFigures } from '../../src/figures/compute.ts'
import { parseIsoDay } from '../../src/kernel/calendar.ts'
import type { FigureRow } from '../../src/kernel/key-figure.ts'
import { slowKeyFigures } from './key-figures.ts'
import type { PlainPackage } from './plain-package.ts'
import { toRegister } from './to-register.ts'

export type Computed = (pkg: PlainPackage, cutOffs: readonly string[]) => FigureRow[]

/** What a hand count is held against: the engine, and the slow reading that random registers are checked by. */
export const READINGS: readonly (readonly [string, Computed])[] = [
  ['the engine', byEngine],
  ['the slow reading', slowKeyFigures],
]

function byEngine(pkg: PlainPackage, cutOffs: readonly string[]): FigureRow[] {
  const dates = cutOffs.map((date) => parseIsoDay(date) ?? Number.NaN)
  return computeFigures(toRegister(pkg), { dates })
}

export interface RowPlace {
  readonly figure: string
  readonly date: string
  readonly municipality: string
}

/** Numerator, denominator and value (to hundredths) of each group, by its name. */
export function cellsOf(rows: readonly FigureRow[], place: RowPlace): Record<string, (number | null)[]> {
  const groups = rows
    .filter((row) => row.figure === place.figure && row.date === place.date)
    .filter((row) => row.municipality === place.municipality)
    .map((row) => [row.group, [row.numerator, row.denominator, hundredths(row.value)]])
  return Object.fromEntries(groups)
}

/** The one row of a group. */
export function rowOf(rows: readonly FigureRow[], place: RowPlace & { group: string }): FigureRow {
  const found = rows.filter(
    (row) =>
      row.figure === place.figure &&
      row.date === place.date &&
      row.municipality === place.municipality &&
      row.group === place.group,
  )
  if (found.length !== 1) throw new Error(`${found.length} rows for ${Object.values(place).join(' ')}`)
  return found[0]
}

function hundredths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}
