import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MUNICIPALITIES } from '../catalogue/municipalities.ts'
import { folderFiles } from '../intake/folder.ts'
import { openPackage } from '../intake/open-package.ts'
import { generateCountry } from './country.ts'

const CHILDREN = 3000
let folder = ''
const progress: number[] = []
const at = (name: string) => path.join(folder, name)
const linesOf = async (name: string) => (await readFile(at(name), 'utf8')).trim().split('\n').slice(1)

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trin-country-'))
  await generateCountry({
    out: at('a'),
    children: CHILDREN,
    seed: 5,
    format: 'csv',
    onProgress: (children) => progress.push(children),
  })
  await generateCountry({ out: at('again'), children: CHILDREN, seed: 5, format: 'csv' })
  await generateCountry({ out: at('other'), children: CHILDREN, seed: 6, format: 'csv' })
  await generateCountry({ out: at('parquet'), children: CHILDREN, seed: 5, format: 'parquet' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the same seed gives the same country, another seed another', async () => {
  for (const name of await readdir(at('a'))) {
    expect(await readFile(at(`a/${name}`), 'utf8')).toBe(await readFile(at(`again/${name}`), 'utf8'))
  }
  expect(await linesOf('other/measures.csv')).not.toEqual(await linesOf('a/measures.csv'))
})

test('as many children as asked for, with between two and three measures each', async () => {
  const persons = await linesOf('a/persons.csv')
  const measures = await linesOf('a/measures.csv')
  expect(persons.length).toBe(CHILDREN)
  expect(measures.length / CHILDREN).toBeGreaterThan(2.2)
  expect(measures.length / CHILDREN).toBeLessThan(3)
  expect(progress.at(-1)).toBe(CHILDREN)
})

test('all 98 municipalities have a population every year, København far larger than Læsø', async () => {
  const rows = (await linesOf('a/population.csv')).map((line) => line.split(','))
  expect(new Set(rows.map(([code]) => code))).toEqual(new Set(MUNICIPALITIES.map(({ code }) => code)))
  const of = (code: string) => Number(rows.find((row) => row[0] === code && row[1] === '2024-01-01')?.[2])
  expect(of('101')).toBeGreaterThan(100 * of('825'))
})

test('measures rest on Serviceloven until 2023 and on Barnets Lov from 2024', async () => {
  const rows = (await linesOf('a/measures.csv')).map((line) => line.split(','))
  expect(rows.every((row) => row[6].startsWith(row[4] < '2024-01-01' ? 'SEL ' : 'BL '))).toBe(true)
  expect(rows.some((row) => row[6].startsWith('BL '))).toBe(true)
})

test.each(['a', 'parquet'])('intake refuses and doubts nothing (%s)', async (name) => {
  const { receipt } = await openPackage(folderFiles(at(name)))
  expect(receipt.problems).toEqual([])
  expect(receipt.refusals).toEqual([])
  expect(receipt.doubts).toEqual([])
})

test('CSV and Parquet hold the same lines', async () => {
  const csv = (await openPackage(folderFiles(at('a')))).receipt.resources
  const parquet = (await openPackage(folderFiles(at('parquet')))).receipt.resources
  const counts = (resources: typeof csv) => resources.map(({ resource, accepted }) => [resource, accepted])
  expect(counts(parquet)).toEqual(counts(csv))
})

test('nothing in the country looks like a CPR number', async () => {
  for (const name of await readdir(at('a'))) {
    if (!name.endsWith('.csv')) continue
    expect(
      /\d{6}-?\d{4}(?!\d)/.exec(
        (await readFile(at(`a/${name}`), 'utf8')).replaceAll(/\d{4}-\d{2}-\d{2}/g, ''),
      ),
    ).toBeNull()
  }
})
