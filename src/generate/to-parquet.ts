import { rm } from 'node:fs/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { type Demand, RESOURCES } from '../kernel/package/data-package.ts'

/** Turns CSV files into Parquet with typed columns, one at a time, and removes them; `times` says what points in time are. */
export async function toParquet(
  files: readonly { readonly resource: string; readonly csv: string; readonly parquet: string }[],
  times: 'DATE' | 'VARCHAR' = 'DATE',
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '512MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  try {
    for (const { resource, csv, parquet } of files) {
      await connection.run(
        `COPY (SELECT * FROM read_csv('${quoted(csv)}', header = true, delim = ',', columns = ${typesOf(resource, times)})) ` +
          `TO '${quoted(parquet)}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 250000)`,
      )
      await rm(csv)
    }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function typesOf(resource: string, times: string): string {
  const spec = RESOURCES.find(({ name }) => name === resource)
  const fields = (spec?.columns ?? []).map(({ name, demand }) => `'${name}': '${sqlType(demand, times)}'`)
  return `{${fields.join(', ')}}`
}

function sqlType(demand: Demand, times: string): string {
  if (demand.kind === 'number') return demand.whole ? 'INTEGER' : 'DOUBLE'
  if (demand.kind === 'timestamp') return times
  return demand.kind === 'date' ? 'DATE' : 'VARCHAR'
}

function quoted(text: string): string {
  return text.replaceAll("'", "''")
}
