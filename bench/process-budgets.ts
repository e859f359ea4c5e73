import { join } from 'node:path'
import { withTables } from './by-sql.ts'
import { writeParquetPackage } from './parquet-package.ts'
import { milliseconds, type Result } from './result-table.ts'
import { COUNTRY, type Size, syntheticRegister } from './synthetic-register.ts'
import { median } from './timing.ts'
import { keyFiguresProcess, type ProcessCost } from './whole-process.ts'

const RUNS = 3

/** A country's Parquet package: from the start of the process to the rows on disk, and the memory it took. */
export async function countryProcess(folder: string, spells: number): Promise<Result[]> {
  const costs = await costsOf(join(folder, 'country'), { ...COUNTRY, spells })
  const memory = Math.max(...costs.map((cost) => cost.megabytes))
  return [
    timeResult('the same from Parquet files, whole process', costs, 2),
    {
      what: 'the same: most memory held',
      measured: `${Math.round(memory)} MB`,
      ratio: '',
      budget: 'under 600 MB',
      isWithin: memory < 600,
    },
  ]
}

/** A municipality's package: what a controller waits for. */
export async function municipalityProcess(folder: string, spells: number): Promise<Result[]> {
  const costs = await costsOf(join(folder, 'municipality'), { spells, municipalities: 1, seed: 2 })
  return [timeResult("a municipality's 10,000 spells, whole process", costs, 0.5)]
}

async function costsOf(packageFolder: string, size: Size): Promise<ProcessCost[]> {
  await withTables(syntheticRegister(size), (connection) => writeParquetPackage(connection, packageFolder))
  keyFiguresProcess(packageFolder)
  return Array.from({ length: RUNS }, () => keyFiguresProcess(packageFolder))
}

function timeResult(what: string, costs: readonly ProcessCost[], seconds: number): Result {
  const time = median(costs.map((cost) => cost.milliseconds))
  return {
    what,
    measured: milliseconds(time),
    ratio: '',
    budget: `under ${seconds} s`,
    isWithin: time < seconds * 1000,
  }
}
