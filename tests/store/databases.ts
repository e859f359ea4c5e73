import { cp, rm } from 'node:fs/promises'
import { describe } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { emptyFolder, shared } from '../shared/shared.ts'
import { TEMPLATE } from './migrated.ts'
import { dropDatabase, newDatabase } from './postgres.ts'

export const ENGINES = ['pglite', 'postgres'] as const
export type Engine = (typeof ENGINES)[number]

/** The same tests on the embedded database and on a real PostgreSQL. */
export function onBothEngines(name: string, tests: (engine: Engine) => void): void {
  for (const engine of ENGINES) describe(`${name} (${engine})`, () => tests(engine))
}

/** A migrated, empty register of the test's own: a copy of one that was migrated once in this run. */
export function testDatabase(engine: Engine): Promise<Database> {
  return engine === 'pglite' ? inFolder() : onPostgres()
}

/** A data folder with a migrated, empty register: a copy of one that was migrated once in this run. */
export async function newRegister(): Promise<string> {
  const folder = await emptyFolder()
  await cp(await shared('pglite'), folder, { recursive: true })
  return folder
}

async function inFolder(): Promise<Database> {
  const folder = await newRegister()
  return goneAfterwards(await openDatabase({ folder }), () => rm(folder, { recursive: true }))
}

async function onPostgres(): Promise<Database> {
  const url = await newDatabase(await shared(`postgres/${process.env.VITEST_POOL_ID}`), {
    template: TEMPLATE,
  })
  return goneAfterwards(await openDatabase({ url }), () => dropDatabase(url))
}

function goneAfterwards(database: Database, remove: () => Promise<void>): Database {
  return {
    ...database,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await remove()
    },
  }
}
