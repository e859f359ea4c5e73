import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { addressOfServer } from '../api/server-address.ts'
import { seedDemo, writePartnership } from '../browser/served.ts'
import { migratedFolder, startMigratedPostgres } from '../store/migrated.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the test files of this run ask for what they share (`shared.ts`). */
    readonly shared: string
    /** A folder for what is written meanwhile; gone when the run ends. */
    readonly runFolder: string
  }
}

/**
 * Makes what the test files of a run share, each thing when a file first asks for it, in the process that lives as long
 * as the run: a run of one file makes only what that file needs, and nothing outlives the code that made it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trin-run-'))
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
  project.provide('runFolder', folder)
  project.onTestsRerun(async () => {
    await things[Symbol.asyncDispose]()
    things = new Things(folder)
  })
  return async () => {
    server.close()
    server.closeAllConnections()
    await things[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  }
}

type Maker = (place: string, kept: AsyncDisposableStack) => Promise<string>

/** By the first word of what is asked for: makes it at the place and says where it is; what must be stopped is kept. */
const MAKERS: Readonly<Record<string, Maker>> = {
  /** `postgres/<worker>`: a server each, since a transaction on a server holds up the change feed of all its databases. */
  postgres: async (_place, kept) => kept.use(await startMigratedPostgres()).address,
  pglite: migratedFolder,
  /** `demo/<day>`: a run around midnight needs two. */
  demo: seedDemo,
  partnership: writePartnership,
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
    const place = await mkdtemp(path.join(this.#folder, what.replaceAll('/', '-')))
    return make(path.join(place, 'made'), this.#kept)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // What is still being made must be stopped as well.
    await Promise.allSettled(this.#made.values())
    await this.#kept.disposeAsync()
  }
}
