import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definitionOf } from '../../src/figures/catalogue.ts'
import { renderFigureSql } from '../../src/figures/sql/render.ts'
import { FIGURE_IDS, type FigureId } from '../../src/kernel/key-figure.ts'
import { type ComparedRow, differences } from '../reference/differences.ts'
import { fillTables } from '../reference/duckdb-tables.ts'
import { slowKeyFigures } from '../reference/key-figures.ts'
import type { PlainPackage } from '../reference/plain-package.ts'
import { type RandomCase, randomCase } from '../reference/random-package.ts'
import { VILLAGE } from '../reference/village.ts'

let instance: DuckDBInstance
let connection: DuckDBConnection

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  connection = await instance.connect()
})

afterAll(() => {
  connection.closeSync()
  instance.closeSync()
})

test.each(FIGURE_IDS)('in the village the SQL of %s gives what the slow reading gives', async (figure) => {
  const cutOffs = ['2017-01-31', '2017-05-31', '2018-02-28']
  await fillTables(connection, VILLAGE, cutOffs)
  const expected = bySlowReading(VILLAGE, cutOffs).filter((row) => row.place.startsWith(`${figure} `))
  expect(differences(await bySql(figure), expected)).toEqual([])
})

test('on random registers the SQL of every figure gives what the slow reading gives', async () => {
  const agrees = fc.asyncProperty(randomCase().map(withIdsInFileOrder), async ({ pkg, cutOffs }) => {
    await fillTables(connection, pkg, cutOffs)
    const slow = bySlowReading(pkg, cutOffs)
    for (const figure of FIGURE_IDS) {
      const expected = slow.filter((row) => row.place.startsWith(`${figure} `))
      if (expected.length === 0) continue // The package lacks the resource that the figure needs.
      expect(differences(await bySql(figure), expected)).toEqual([])
    }
  })
  await fc.assert(agrees, { numRuns: 25 })
})

/** Tables have no order of lines, so to SQL the last of two follow-ups on a day is the one with the last id. */
function withIdsInFileOrder({ pkg, cutOffs }: RandomCase): RandomCase {
  const followups = pkg.followups?.map((row, i) => ({ ...row, followup_id: `f${1000 + i}` }))
  return { pkg: { ...pkg, followups }, cutOffs }
}

function bySlowReading(pkg: PlainPackage, cutOffs: readonly string[]): ComparedRow[] {
  return slowKeyFigures(pkg, cutOffs)
    .map((row) => ({
      place: [row.figure, row.municipality, row.date, row.group].join(' '),
      numbers: [row.numerator, row.denominator, row.value],
    }))
    .sort(byPlace)
}

async function bySql(figure: FigureId): Promise<ComparedRow[]> {
  const reader = await connection.runAndReadAll(`
    select concat_ws(' ', figure, municipality, cast("date" as varchar), "group"),
      cast(numerator as double), cast(denominator as double), cast("value" as double)
    from (${renderFigureSql(definitionOf(figure))}) as figure_rows`)
  return reader
    .getRows()
    .map(([place, ...numbers]) => ({ place: String(place), numbers: numbers.map(numberOf) }))
    .sort(byPlace)
}

function numberOf(value: unknown): number | null {
  return value === null ? null : Number(value)
}

function byPlace(a: ComparedRow, b: ComparedRow): number {
  return a.place < b.place ? -1 : 1
}
