import { Refused } from './refused.ts'

/** The ETag of a record: its version. */
export function etagOf(version: number): string {
  return `"${version}"`
}

/** The version that a correction starts from. A correction that does not say it could undo someone else's: refused. */
export function versionIn(ifMatch: string | undefined): number {
  // Compression on the way makes an ETag weak; the version is the same.
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch?.trim() ?? '')?.[1]
  if (version !== undefined) return Number(version)
  throw new Refused(428, 'version-required', {
    da: 'Sig i If-Match, hvilken version der rettes: den ETag, som posten blev læst med.',
    en: 'Say in If-Match which version is corrected: the ETag that the record was read with.',
  })
}
