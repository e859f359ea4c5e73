import { describe } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { startPostgres } from './postgres.ts'

export const ENGINES = ['pglite', 'postgres'] as const
export type Engine = (typeof ENGINES)[number]

/** The same tests on the embedded database and on a real PostgreSQL. */
export function onBothEngines(name: string, tests: (engine: Engine) => void): void {
  for (const engine of ENGINES) describe(`${name} (${engine})`, () => tests(engine))
}

/** A migrated database of the test's own. */
export async function testDatabase(engine: Engine): Promise<Database> {
  const database = engine === 'pglite' ? await openDatabase({ memory: true }) : await onPostgres()
  await migrate(database)
  return database
}

async function onPostgres(): Promise<Database> {
  const server = await startPostgres()
  const database = await openDatabase({ url: await server.newDatabase() })
  return {
    ...database,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}
