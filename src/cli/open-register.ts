import path from 'node:path'
import { RECORDS } from '../slices.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { FolderInUse } from '../store/folder-lock.ts'
import { migrate, UnknownMigration } from '../store/migrate.ts'
import { type Stores, storesOf } from '../store/stores.ts'
import { waitForPostgres } from '../store/wait-for-postgres.ts'
import type { CommandContext } from './context.ts'
import { type CommandFailure, wrongUse } from './failure.ts'
import { isFileError, reasonOf } from './file-error.ts'

export interface RegisterOptions {
  readonly data?: string
}

/** The register, opened and of this version; disposing it closes it. */
export interface OpenRegister extends AsyncDisposable {
  readonly database: Database
  readonly stores: Stores
}

/** Opens the register of `--data` or of DATABASE_URL and brings it to this version; tells plainly what stands in the way. */
export async function openRegister(options: RegisterOptions, context: CommandContext): Promise<OpenRegister> {
  const { databaseUrl } = context.config
  const folder = dataFolder(options, context)
  let database: Database | null = null
  try {
    database = await openDatabase(databaseUrl ? { url: databaseUrl } : { folder })
    await migrate(database)
  } catch (error) {
    await database?.[Symbol.asyncDispose]()
    throw openFailure(error, folder) ?? error
  }
  const opened = database
  return {
    database: opened,
    stores: storesOf(opened, RECORDS),
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}

const PATIENCE_SECONDS = 60

/** Waits for the PostgreSQL of the register, where it has one: after a power cut it may come later than this server. */
export async function waitForRegister(context: CommandContext, signal: AbortSignal): Promise<void> {
  const { config, terminal } = context
  if (!config.databaseUrl) return
  const say = (why: string) =>
    terminal.err(
      `DATABASE_URL: no connection yet (${why}); waiting for it, at most ${PATIENCE_SECONDS} seconds\n`,
    )
  try {
    await waitForPostgres(config.databaseUrl, { seconds: PATIENCE_SECONDS, say, signal })
  } catch (error) {
    throw openFailure(error, dataFolder({}, context)) ?? error
  }
}

/** Where the server keeps what is its own. */
export function dataFolder(options: RegisterOptions, { config }: CommandContext): string {
  return path.resolve(options.data ?? config.dataFolder)
}

/** No connection, no such user, no such database: classes of PostgreSQL's own codes, and what the network says. */
const NO_CONNECTION = /^(08|28|3D|ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|57P03)/
const NOT_ENTITLED = '42501'

function openFailure(error: unknown, folder: string): CommandFailure | null {
  if (error instanceof FolderInUse) {
    const holder = error.processId === null ? '' : ` (process ${error.processId})`
    return wrongUse(
      `${folder} is in use by another Trin${holder}; stop it first, or choose another folder`,
      error,
    )
  }
  if (error instanceof UnknownMigration) return wrongUse(error.message, error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error && error.message ? error.message : code
  if (NO_CONNECTION.test(code)) return wrongUse(`DATABASE_URL: no connection: ${message}`, error)
  if (code === NOT_ENTITLED)
    return wrongUse(`DATABASE_URL: ${message}; see docs/store.md, "PostgreSQL"`, error)
  if (isFileError(error)) return wrongUse(`--data: cannot use ${folder}: ${reasonOf(error)}`, error)
  return null
}
