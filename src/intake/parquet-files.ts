import type { PackageFiles } from './package-files.ts'
import type { FileProblem, SourceTable, TableRequest } from './source-table.ts'

/** Files on a disk whose Parquet is read by a database; elsewhere Parquet is read from the file's bytes. */
export interface ParquetFiles extends PackageFiles {
  readParquet(path: string, request: TableRequest): Promise<SourceTable | FileProblem>
  closeParquet(): Promise<void>
}

/** Whether these files come with a database of their own. */
export function readsParquet(files: PackageFiles): files is ParquetFiles {
  return 'readParquet' in files
}
