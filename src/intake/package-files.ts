import type { Receipt } from '../kernel/package/receipt.ts'
import type { Register } from '../kernel/package/register.ts'

/** Where a package's files come from: a folder on disk, or files chosen in a browser. Paths are relative. */
export interface PackageFiles {
  /** Null when there is no such file. */
  read(path: string): Promise<Blob | null>
  /** The absolute path, where there is a disk; null in a browser. */
  diskPath(path: string): string | null
}

/** A package that has been read: what can be used, and the receipt of what could not. */
export interface OpenedPackage {
  /** Null when the package could not be used at all (no measures, no persons, no readable datapackage.json). */
  readonly register: Register | null
  readonly receipt: Receipt
}

export type OnProgress = (resource: string, linesRead: number) => void
