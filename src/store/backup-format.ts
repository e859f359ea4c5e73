import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'

/*
 * A backup is lines of JSON, gzipped. First the heading; then for each table a line that names it and its columns,
 * followed by its rows, each an array of texts (or null) in the order of the columns; last the ending, which counts the rows
 * and holds a digest of every line before it. Values are as PostgreSQL writes them, so that none loses a digit.
 */

export interface Migration {
  readonly name: string
  readonly digest: string
}

export interface Heading {
  readonly backup: 'trin'
  readonly format: 1
  /** ISO instant of the moment that the backup shows. */
  readonly at: string
  readonly migrations: readonly Migration[]
  /** What the register remembers its pseudonym key by; not there in a backup of an earlier Trin. */
  readonly pseudonymKey?: string | null
}

export interface TableLine {
  readonly table: string
  readonly columns: readonly string[]
  /** Where the numbers of an identity column have come to. */
  readonly sequences: Readonly<Record<string, string>>
}

export interface Ending {
  readonly end: true
  readonly rows: Readonly<Record<string, number>>
  readonly digest: string
}

/** A file that is no backup, is cut short or has been changed since it was made. */
export class DamagedBackup extends Error {}

export type BackupPart =
  | { readonly heading: Heading }
  | { readonly table: TableLine }
  /** A row as it stands: an array in JSON. */
  | { readonly row: string }
  | { readonly ending: Ending }

export function backupDigest(): Hash {
  return createHash('sha256')
}

/** The parts of a backup, one after the other; throws `DamagedBackup` at the first that is wrong, at the latest at the end. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const digest = backupDigest()
  const rows: Record<string, number> = {}
  let table: string | null = null
  let isBegun = false
  let isEnded = false
  for await (const line of linesOf(file)) {
    if (isEnded) throw new DamagedBackup('there is more after its end')
    const part = partOf(line)
    if ('heading' in part === isBegun) throw new DamagedBackup('it does not begin as a backup of Trin does')
    isBegun = true
    if ('ending' in part) {
      isEnded = true
      checkEnding(part.ending, digest.digest('hex'), rows)
    } else {
      digest.update(`${line}\n`)
    }
    if ('table' in part) {
      table = part.table.table
      rows[table] = 0
    }
    if ('row' in part) {
      if (table === null) throw new DamagedBackup('a row stands outside its table')
      rows[table] = (rows[table] ?? 0) + 1
    }
    yield part
  }
  if (!isEnded) throw new DamagedBackup('it is cut short')
}

/** Reads the whole file, and keeps nothing: is it as it was made? */
export async function checkBackup(file: string): Promise<Heading> {
  let heading: Heading | null = null
  for await (const part of readBackup(file)) {
    if ('heading' in part) heading = part.heading
  }
  if (!heading) throw new DamagedBackup('it is cut short')
  return heading
}

/** Split at line feeds alone: a name may hold what else counts as the end of a line. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of unzipped(file)) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') throw new DamagedBackup('it is cut short')
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  source.pipe(gunzip)
  try {
    yield* gunzip
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('Z_')) throw error
    throw new DamagedBackup('it is no backup, is cut short or has been changed', { cause: error })
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

function partOf(line: string): BackupPart {
  if (line.startsWith('[')) return { row: line }
  const value = parsed(line)
  if (value.backup === 'trin') {
    if (value.format !== 1)
      throw new DamagedBackup(`its format is ${value.format}, and this Trin knows format 1`)
    return { heading: value as unknown as Heading } // the digest at the end vouches for the rest of the line
  }
  if (typeof value.table === 'string') return { table: value as unknown as TableLine } // as above
  if (value.end === true) return { ending: value as unknown as Ending } // compared with what was read
  throw new DamagedBackup('it is no backup of Trin')
}

function parsed(line: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(line))
  } catch (error) {
    throw new DamagedBackup('it is no backup of Trin, or has been changed', { cause: error })
  }
}

function checkEnding(ending: Ending, digest: string, rows: Readonly<Record<string, number>>): void {
  const tables = Object.keys({ ...rows, ...ending.rows })
  if (ending.digest !== digest || tables.some((table) => rows[table] !== ending.rows[table])) {
    throw new DamagedBackup('it has been changed since it was made')
  }
}
