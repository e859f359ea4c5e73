import { sql } from 'kysely'
import { type Database, SCHEMA } from '../../src/store/database.ts'
import { runSql, sqlFiles } from '../../src/store/sql-files.ts'
import { type Engine, testDatabase } from './databases.ts'

/** An empty register of the version before. */
export async function olderDatabase(engine: Engine): Promise<Database> {
  const database = await testDatabase(engine)
  await sql.raw(`drop schema ${SCHEMA} cascade`).execute(database.kysely)
  await migrateAsBefore(database)
  return database
}

/** What the version before made of an empty database: its migrations, and nothing that is laid again. */
export async function migrateAsBefore({ kysely }: Database): Promise<void> {
  const files = (await sqlFiles('migrations')).filter(({ name }) => name <= '0009-concerns.sql')
  await kysely.transaction().execute(async (db) => {
    await sql.raw(`create schema ${SCHEMA}`).execute(db)
    await sql`create table migration (
      name text primary key, digest text not null, applied_at timestamptz not null default now())`.execute(db)
    for (const file of files) {
      await runSql(db, file)
      await sql`insert into migration (name, digest) values (${file.name}, ${file.digest})`.execute(db)
    }
  })
}
