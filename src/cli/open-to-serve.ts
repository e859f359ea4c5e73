import { prepareQueue } from '../jobs/queue.ts'
import { openDatabase } from '../store/database.ts'
import { type Login, loginOf } from '../store/login.ts'
import { migrate } from '../store/migrate.ts'
import { isOfThisVersion } from '../store/ready.ts'
import { waitForPostgres } from '../store/wait-for-postgres.ts'
import type { CommandContext } from './context.ts'
import { wrongUse } from './failure.ts'
import {
  dataFolder,
  mayBecome,
  type OpenRegister,
  opened,
  openRegister,
  type RegisterOptions,
  withFailures,
} from './open-register.ts'

/** The register as a server uses it: on PostgreSQL, on connections that begin in the role of its users. */
export interface RegisterToServe extends OpenRegister {
  /** Lays the queue of jobs, where this server may. */
  readonly prepareJobs?: () => Promise<void>
}

interface Serving {
  /** Whether its children are invented: then whoever breaks in finds nobody. */
  readonly isDemo: boolean
  /** What only the owner of the register can do before it is served; a server that owns nothing comes past it. */
  asOwner(register: OpenRegister): Promise<void>
}

/**
 * Opens the register to be served. The embedded database, and a PostgreSQL whose login owns the register, are brought to
 * this version; a login that owns nothing finds it of this version, or is told what its owner has to do.
 */
export async function openToServe(
  options: RegisterOptions,
  context: CommandContext,
  serving: Serving,
): Promise<RegisterToServe> {
  const { databaseUrl, databaseOwnerUrl } = context.config
  if (databaseUrl) {
    if (databaseOwnerUrl) context.terminal.err(OWNER_URL_NOT_USED)
    return withFailures({ folder: dataFolder(options, context), setting: 'DATABASE_URL' }, () =>
      openOnServer(databaseUrl, context, serving),
    )
  }
  if (databaseOwnerUrl)
    throw wrongUse('DATABASE_URL is not set: a server signs in with it, and not as the owner')
  await using stack = new AsyncDisposableStack()
  const register = stack.use(await openRegister(options, context))
  await serving.asOwner(register)
  stack.move()
  return register
}

const OWNER_URL_NOT_USED =
  'warning: DATABASE_OWNER_URL is for commands, and no server uses it; keep it out of the environment of the server\n'

async function openOnServer(
  url: string,
  { terminal }: CommandContext,
  serving: Serving,
): Promise<RegisterToServe> {
  const login = await prepared(url, serving)
  mayBecome(login, 'DATABASE_URL')
  if (!serving.isDemo) for (const line of warningsOf(login)) terminal.err(line)
  await using stack = new AsyncDisposableStack()
  const register = opened(stack.use(await openDatabase({ url, as: 'server' })))
  if (!login.isOwner && !(await isOfThisVersion(register.stores))) throw wrongUse(OTHER_VERSION)
  stack.move()
  if (!login.isOwner) return register
  const prepareJobs = async () => {
    await using owner = await openDatabase({ url })
    await prepareQueue(owner)
  }
  return { ...register, prepareJobs }
}

/** Who signs in; as the owner it has done what an owner does first. */
async function prepared(url: string, { asOwner }: Serving): Promise<Login> {
  await using register = opened(await openDatabase({ url }))
  if ((await loginOf(register.database)).isOwner) {
    await migrate(register.database)
    await asOwner(register)
  }
  return await loginOf(register.database)
}

const OTHER_VERSION =
  'DATABASE_URL: the register is of another version than this Trin, and the login of this server may not change it; run trin migrate with the login of its owner in DATABASE_OWNER_URL'

/** Who gets past the server should find the guards still there. */
function warningsOf({ name, isOwner, beyond }: Login): readonly string[] {
  const instead = 'serve under a login that owns nothing (docs/store.md, "Two logins")'
  if (isOwner)
    return [
      `warning: DATABASE_URL signs in as ${name}, the owner of the register: whoever got past this server could lift every guard of the database; ${instead}\n`,
    ]
  if (beyond.length === 0) return []
  return [
    `warning: DATABASE_URL signs in as ${name}, which reaches further than a server needs (${beyond.join(', ')}); ${instead}\n`,
  ]
}

const PATIENCE_SECONDS = 60

/** Waits for the PostgreSQL of the register, where it has one: after a power cut it may come later than this server. */
export async function waitForRegister(context: CommandContext, signal: AbortSignal): Promise<void> {
  const { config, terminal } = context
  const { databaseUrl } = config
  if (!databaseUrl) return
  const say = (why: string) =>
    terminal.err(
      `DATABASE_URL: no connection yet (${why}); waiting for it, at most ${PATIENCE_SECONDS} seconds\n`,
    )
  await withFailures({ folder: dataFolder({}, context), setting: 'DATABASE_URL' }, () =>
    waitForPostgres(databaseUrl, { seconds: PATIENCE_SECONDS, say, signal }),
  )
}
