import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { chmod, mkdtemp, statfs } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { addressOfServer } from '../api/server-address.ts'
import { startChromium } from '../browser/browser.ts'
import { DEMO, seedDemo, writePartnership } from '../browser/served.ts'
import { migratedFolder, startMigratedPostgres } from '../store/migrated.ts'
import { newDatabase, startPostgres } from '../store/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the test files of this run ask for what they share (`shared.ts`). */
    readonly shared: string
  }
}

/**
 * Makes what the test files of a run share, each thing when a file first asks for it, in the process that lives as long
 * as the run: a run of one file makes only what that file needs, and nothing outlives the code that made it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(await fastestFolder(), 'trin-run-'))
  // PostgreSQL may run as another user, and must get through.
  await chmod(folder, 0o711)
  // Whatever the tests write elsewhere than there is theirs to remove; a run that is stopped removes this too.
  project.config.env = { ...project.config.env, TMPDIR: folder }
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  let things = new Things(folder)
  const server = createServer((request, response) => {
    things.get((request.url ?? '').slice(1)).then(
      (made) => response.end(made),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  project.provide('shared', addressOfServer(server))
  project.onTestsRerun(async () => {
    await things[Symbol.asyncDispose]()
    things = new Things(folder)
  })
  return async () => {
    server.close()
    server.closeAllConnections()
    await things[Symbol.asyncDispose]()
  }
}

/** Registers are copied by the hundred: in memory, where the machine has room for a folder there. */
async function fastestFolder(): Promise<string> {
  const inMemory = await statfs('/dev/shm').catch(() => null)
  return inMemory && inMemory.bavail * inMemory.bsize > ROOM ? '/dev/shm' : tmpdir()
}

/** More than the registers of a whole run take, in bytes. */
const ROOM = 8 * 2 ** 30

type Maker = (folder: string, kept: AsyncDisposableStack) => Promise<string>

/** By the first word of what is asked for: makes it, in the folder, and says where it is; what must be stopped is kept. */
const MAKERS: Readonly<Record<string, Maker>> = {
  /** `postgres/<worker>`: a server each, since a transaction on a server holds up the change feed of all its databases. */
  postgres: async (_folder, kept) => kept.use(await startMigratedPostgres()).address,
  pglite: migratedFolder,
  /** `demo-<engine>/<day>`: a run around midnight needs two. */
  'demo-pglite': async (folder) => {
    await seedDemo({ folder })
    return JSON.stringify({ folder })
  },
  'demo-postgres': async (folder, kept) => {
    const { address } = kept.use(await startPostgres())
    await seedDemo({ folder, url: await newDatabase(address, { name: DEMO }) })
    return JSON.stringify({ folder, server: address })
  },
  partnership: writePartnership,
  /** `browser/<worker>`: so that no more of them work at once than there are workers. */
  browser: async (_folder, kept) => {
    const browser = await startChromium()
    kept.defer(() => browser.close())
    return browser.wsEndpoint()
  },
}

class Things implements AsyncDisposable {
  readonly #folder: string
  readonly #made = new Map<string, Promise<string>>()
  readonly #kept = new AsyncDisposableStack()

  constructor(folder: string) {
    this.#folder = folder
  }

  get(what: string): Promise<string> {
    const made = this.#made.get(what) ?? this.#make(what)
    this.#made.set(what, made)
    return made
  }

  async #make(what: string): Promise<string> {
    const make = MAKERS[what.split('/')[0]]
    if (!make) throw new Error(`nobody makes ${what}`)
    return make(await mkdtemp(path.join(this.#folder, `${what.replaceAll('/', '-')}-`)), this.#kept)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // What is still being made must be stopped as well.
    await Promise.allSettled(this.#made.values())
    await this.#kept.disposeAsync()
  }
}
