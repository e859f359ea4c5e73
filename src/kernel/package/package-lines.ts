import type { ResourceName } from './data-package.ts'

/** A line of a data package: the text of each column; empty where the line has no value. */
export type PackageLine = Readonly<Record<string, string>>

/** The accepted lines of a resource, in file order, and the columns that its file has. */
export interface ResourceLines {
  readonly resource: ResourceName
  readonly columns: readonly string[]
  readonly lines: readonly PackageLine[]
}
