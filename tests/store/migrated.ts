import { sql } from 'kysely'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { newDatabase, startPostgres, type TestPostgres } from './postgres.ts'

/** The database of a server whose copies the tests get: migrated and empty. */
export const TEMPLATE = 'migrated'

/** A PostgreSQL server with the template in it. */
export async function startMigratedPostgres(): Promise<TestPostgres> {
  const server = await startPostgres()
  await using database = await openDatabase({ url: await newDatabase(server.address, { name: TEMPLATE }) })
  await migrate(database)
  return server
}

/** A folder of the embedded database, migrated and empty, whose copies the tests get. */
export async function migratedFolder(folder: string): Promise<string> {
  await using database = await openDatabase({ folder })
  await migrate(database)
  // The tests' registers are small; each would take time to reserve what a large one needs.
  await sql`alter system set shared_buffers = '16MB'`.execute(database.kysely)
  return folder
}
