import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '../tests/store/postgres.ts'
import { withTables } from './by-sql.ts'
import { writeParquetPackage } from './parquet-package.ts'
import { milliseconds, type Result } from './result-table.ts'
import { syntheticRegister } from './synthetic-register.ts'

const APP = fileURLToPath(new URL('../src/app.ts', import.meta.url))
const SECONDS = 60

/** `trin import` of a municipality's package into an empty register on PostgreSQL: the whole process. */
export async function importBudget(folder: string, measures: number): Promise<Result[]> {
  const packageFolder = join(folder, 'import')
  await withTables(syntheticRegister({ spells: measures, municipalities: 1, seed: 3 }), (connection) =>
    writeParquetPackage(connection, packageFolder),
  )
  await using server = await startPostgres()
  const started = performance.now()
  const run = spawnSync(process.execPath, [APP, 'import', packageFolder, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: await server.newDatabase() },
  })
  const time = performance.now() - started
  if (run.status !== 0) throw new Error(`trin import ended with ${run.status}: ${run.stderr}`)
  return [
    {
      what: `import of ${measures.toLocaleString('en')} measures, whole process`,
      measured: milliseconds(time),
      ratio: '',
      budget: `under ${SECONDS} s`,
      isWithin: time < SECONDS * 1000,
    },
  ]
}
