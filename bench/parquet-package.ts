import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'

const RESOURCES = ['persons', 'measures', 'population']

/** Writes the tables that `loadTables` made as a data package of Parquet files. */
export async function writeParquetPackage(connection: DuckDBConnection, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const resource of RESOURCES) {
    await connection.run(`COPY ${resource} TO '${join(folder, resource)}.parquet' (FORMAT parquet)`)
  }
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(DESCRIPTION, null, 2))
}

const DESCRIPTION = {
  profile: 'data-package',
  name: 'bench',
  title: 'Invented children of the bench',
  'trin:invented': true,
  resources: RESOURCES.map((name) => ({ name, path: `${name}.parquet`, format: 'parquet' })),
}
