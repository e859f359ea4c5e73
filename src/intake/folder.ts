import { openAsBlob, realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { ParquetDatabase } from './parquet-duckdb.ts'
import type { ParquetFiles } from './parquet-files.ts'

/** The files of a folder on disk; Parquet is read by DuckDB, which is loaded only when there is any. */
export function folderFiles(dir: string): ParquetFiles {
  let database: Promise<ParquetDatabase> | null = null
  const opened = (): Promise<ParquetDatabase> => {
    database ??= import('./parquet-duckdb.ts').then(({ parquetDatabase }) => parquetDatabase())
    return database
  }
  return {
    async read(path) {
      const inside = pathInside(dir, path)
      return inside === null ? null : openAsBlob(inside).catch(() => null)
    },
    diskPath: (path) => resolve(dir, path),
    readParquet: async (path, request) => (await opened()).read(resolve(dir, path), request),
    async closeParquet() {
      if (database) (await database).close()
      database = null
    },
  }
}

/** The real path of a file in the folder; null when there is none, or when a link leads out of the folder. */
function pathInside(dir: string, path: string): string | null {
  try {
    const real = realpathSync(resolve(dir, path))
    return real.startsWith(realpathSync(dir) + sep) ? real : null
  } catch {
    return null
  }
}
