import path from 'node:path'
import type { ResourceName } from '../kernel/package/data-package.ts'
import { columnsOf, describePackage } from '../kernel/package/package-description.ts'
import { countryChild } from './country-child.ts'
import { type CountryFiles, countryDesk, writeChild } from './country-rows.ts'
import { type CountrySize, countrySizes } from './country-sizes.ts'
import { type Random, randomFrom } from './random.ts'
import { RowFile } from './row-file.ts'
import { toParquet } from './to-parquet.ts'
import { inPartialFolder, writeDescription } from './write-package.ts'

export interface CountryOptions {
  /** The folder the package is written to. */
  readonly out: string
  /** Children with measures. */
  readonly children: number
  readonly seed: number
  readonly format: 'csv' | 'parquet'
  readonly onProgress?: (children: number) => void
}

const RESOURCES_WRITTEN = [
  'persons',
  'measures',
  'population',
  'investigations',
  'notifications',
  'followups',
  'caseworkers',
  'assignments',
  'pupils',
] as const satisfies readonly ResourceName[]

const FIRST_YEAR = 2015
const LAST_YEAR = 2024
const PROGRESS_EVERY = 20_000

/**
 * Writes a register of any size for an invented country: all 98 municipalities, 2015-2024, both laws. The same
 * seed gives the same children. Children are written as they are made, so memory does not grow with their number.
 */
export async function generateCountry(options: CountryOptions): Promise<void> {
  const { out, children, format } = options
  await inPartialFolder(out, async (folder) => {
    await writeRows(folder, options)
    if (format === 'parquet') {
      const files = RESOURCES_WRITTEN.map((resource) => ({
        resource,
        csv: path.join(folder, `${resource}.csv`),
        parquet: path.join(folder, `${resource}.parquet`),
      }))
      await toParquet(files)
    }
    await writeDescription(
      folder,
      describePackage({
        ...about(children, options.seed),
        invented: true,
        resources: RESOURCES_WRITTEN,
        format,
      }),
    )
  })
}

function about(children: number, seed: number) {
  return {
    name: `opdigtet-land-${children}-${seed}`,
    title: 'Et opdigtet land',
    description:
      `${children} opdigtede børn med foranstaltninger i 98 kommuner, 2015-2024 (frø ${seed}). Ingen tal kommer fra ` +
      'virkelige børn. Opfølgninger, sagstildelinger, underretninger og skoletal er kun med for en lille del af børnene.',
  }
}

async function writeRows(folder: string, { children, seed, onProgress }: CountryOptions): Promise<void> {
  using files = openFiles(folder)
  const random = randomFrom(seed)
  const sizes = countrySizes()
  writePopulation(files.byName.population, sizes, random)
  const desk = countryDesk(files.byName, sizes, { children, random })
  const pick = weightedBy(sizes)
  for (let i = 0; i < children; i++) {
    writeChild(desk, countryChild(random), { place: pick(random.next()), index: i })
    if ((i + 1) % PROGRESS_EVERY === 0) {
      onProgress?.(i + 1)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  onProgress?.(children)
}

function openFiles(folder: string): { readonly byName: CountryFiles; [Symbol.dispose](): void } {
  const open = (name: ResourceName) => new RowFile(path.join(folder, `${name}.csv`), columnsOf(name))
  const byName: CountryFiles = {
    persons: open('persons'),
    measures: open('measures'),
    population: open('population'),
    investigations: open('investigations'),
    notifications: open('notifications'),
    followups: open('followups'),
    caseworkers: open('caseworkers'),
    assignments: open('assignments'),
    pupils: open('pupils'),
  }
  return {
    byName,
    [Symbol.dispose]() {
      for (const file of Object.values(byName)) file.close()
    },
  }
}

function writePopulation(file: RowFile, sizes: readonly CountrySize[], random: Random): void {
  for (const { code, children } of sizes) {
    let now = children
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      file.add(`${code},${year}-01-01,${now}`)
      now = Math.round(now * (1 + random.normal() * 0.006 - 0.001))
    }
  }
}

/** Picks a municipality so that the larger ones have more children. */
function weightedBy(sizes: readonly CountrySize[]): (place: number) => number {
  const ends: number[] = []
  let sum = 0
  for (const { children } of sizes) {
    sum += children
    ends.push(sum)
  }
  return (place) => {
    let low = 0
    let high = ends.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle] > place * sum) high = middle
      else low = middle + 1
    }
    return low
  }
}
