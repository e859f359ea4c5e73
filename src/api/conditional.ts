import { refused } from './refused.ts'

/** The ETag of a record: its version. */
export function etagOf(version: number): string {
  return `"${version}"`
}

/** The version that a correction starts from. A correction that does not say it could undo someone else's: refused. */
export function versionIn(ifMatch: string | undefined): number {
  // Compression on the way makes an ETag weak; the version is the same.
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch?.trim() ?? '')?.[1]
  if (version !== undefined) return Number(version)
  throw refused('version-required')
}
