import { afterAll, beforeAll } from 'vitest'
import type { Role } from '../../src/kernel/role.ts'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { type Engine, testDatabase } from '../store/databases.ts'
import { buildTown, id, worker } from '../store/town.ts'
import { appFor } from './signed-in-app.ts'

type App = ReturnType<typeof appFor>

/** The town behind the register's routes while the tests of one engine run; everyone who asks is of its first team. */
export function townRoutes(engine: Engine) {
  let database: Database
  let app: App
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    app = appFor(database, { teamId: id('team', 1) })
  })
  afterAll(() => database[Symbol.asyncDispose]())
  return {
    database: () => database,
    app: () => app,
    /** Asks as a worker of the town, by number; the body is null where there is none. */
    as: (number: number, role: Role) => async (path: string, init?: Parameters<App['request']>[3]) => {
      const { status, headers, text } = await read(await app.request(worker(number), [role], path, init))
      return { status, headers, body: text === '' ? null : JSON.parse(text) }
    },
  }
}

async function read(response: Response) {
  return { status: response.status, headers: response.headers, text: await response.text() }
}
