import path from 'node:path'
import { RECORDS } from '../slices.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { FolderInUse } from '../store/folder-lock.ts'
import { type Login, loginOf, ROLES_OF_A_SERVER } from '../store/login.ts'
import { migrate, UnknownMigration } from '../store/migrate.ts'
import { type Stores, storesOf } from '../store/stores.ts'
import type { CommandContext } from './context.ts'
import { type CommandFailure, wrongUse } from './failure.ts'
import { isFileError, reasonOf } from './file-error.ts'

export interface RegisterOptions {
  readonly data?: string
}

/** The register, opened; disposing it closes it. */
export interface OpenRegister extends AsyncDisposable {
  readonly database: Database
  readonly stores: Stores
}

/** The settings that name a PostgreSQL server. */
type UrlSetting = 'DATABASE_URL' | 'DATABASE_OWNER_URL'

/**
 * Opens the register as its owner, of `--data`, DATABASE_OWNER_URL or else DATABASE_URL, and brings it to this version;
 * tells plainly what stands in the way.
 * @returns with the names of the migrations that were run
 */
export async function openRegister(
  options: RegisterOptions,
  context: CommandContext,
): Promise<OpenRegister & { readonly migrated: readonly string[] }> {
  const { databaseUrl, databaseOwnerUrl } = context.config
  const url = databaseOwnerUrl ?? databaseUrl
  const folder = dataFolder(options, context)
  const setting = databaseOwnerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'
  return withFailures({ folder, setting }, async () => {
    await using stack = new AsyncDisposableStack()
    const database = stack.use(await openDatabase(url ? { url } : { folder }))
    if (url) await mustOwn(database, setting)
    const migrated = await migrate(database)
    if (url) mayBecome(await loginOf(database), setting)
    stack.move()
    return { ...opened(database), migrated }
  })
}

/** An open database with its stores. */
export function opened(database: Database): OpenRegister {
  return {
    database,
    stores: storesOf(database, RECORDS),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}

async function mustOwn(database: Database, setting: UrlSetting): Promise<void> {
  const { isOwner, name } = await loginOf(database)
  if (!isOwner)
    throw wrongUse(
      `${setting}: ${name} does not own the register, and this command works as its owner; give the owner's login in DATABASE_OWNER_URL (docs/store.md, "Two logins")`,
    )
}

/** Refuses a login that may not become what the register is used as, and says what to grant. */
export function mayBecome({ name, lacks, isOwner }: Login, setting: UrlSetting): void {
  if (lacks.length === 0) return
  const first = isOwner ? '' : 'let the owner of the register run trin migrate; then '
  throw wrongUse(
    `${setting}: ${name} may not become ${lacks.join(', ')}; ${first}grant ${ROLES_OF_A_SERVER.join(', ')} to ${name} (docs/store.md, "Two logins")`,
  )
}

/** Where the server keeps what is its own. */
export function dataFolder(options: RegisterOptions, { config }: CommandContext): string {
  return path.resolve(options.data ?? config.dataFolder)
}

interface Opening {
  readonly folder: string
  readonly setting: UrlSetting
}

/** Opens something of the register; what stands in the way is told as its operator can use it. */
export async function withFailures<T>(opening: Opening, open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    throw openFailure(error, opening) ?? error
  }
}

/** No connection, no such user, no such database: classes of PostgreSQL's own codes, and what the network says. */
const NO_CONNECTION = /^(08|28|3D|ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|57P03)/
const NOT_ENTITLED = '42501'

function openFailure(error: unknown, { folder, setting }: Opening): CommandFailure | null {
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
  if (NO_CONNECTION.test(code)) return wrongUse(`${setting}: no connection: ${message}`, error)
  if (code === NOT_ENTITLED) return wrongUse(`${setting}: ${message}; see docs/store.md, "PostgreSQL"`, error)
  if (isFileError(error)) return wrongUse(`--data: cannot use ${folder}: ${reasonOf(error)}`, error)
  return null
}
