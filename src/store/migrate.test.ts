import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { startPostgres, type TestPostgres } from '../../tests/store/postgres.ts'
import { wholeRegister } from '../../tests/store/tables.ts'
import { buildTown, worker } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { backup } from './backup.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate, UnknownMigration } from './migrate.ts'
import { restore } from './restore.ts'
import { storesOf } from './stores.ts'

onBothEngines('migrations', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
  })
  afterAll(() => database[Symbol.asyncDispose]())

  test('run once: the second time there is nothing to do, and nothing is touched', async () => {
    const before = await wholeRegister(database)
    expect(await migrate(database)).toEqual([])
    expect(await wholeRegister(database)).toEqual(before)
  })

  test('every table of a municipality has a key that begins with the municipality, so that it can be distributed', async () => {
    const { rows } = await sql<{ name: string; first: string }>`
      select c.relname as name, a.attname as first from pg_class c
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'trin'::regnamespace and c.relkind = 'r'
        and c.relname not in ('migration', 'laid', 'guarded_kind')`.execute(database.kysely)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter(({ first }) => first !== 'municipality')).toEqual([])
  })

  test('every table but those that say what the database was made by is guarded', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'trin'::regnamespace and relkind = 'r' and not relrowsecurity order by 1`.execute(
      database.kysely,
    )
    expect(rows.map(({ name }) => name)).toEqual(['guarded_kind', 'laid', 'migration'])
  })

  test('a database of a newer Trin is left alone', async () => {
    await sql`insert into trin.migration (name, digest) values ('9999-later.sql', 'x')`.execute(
      database.kysely,
    )
    await expect(migrate(database)).rejects.toThrow(UnknownMigration)
    await sql`delete from trin.migration where name = '9999-later.sql'`.execute(database.kysely)
  })

  test('a migration that is another than the one that was run is not passed over', async () => {
    await sql`update trin.migration set digest = digest || 'x'`.execute(database.kysely)
    await expect(migrate(database)).rejects.toThrow(UnknownMigration)
  })
})

describe('on a PostgreSQL server', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('of two processes that start at once, one migrates and the other waits', async () => {
    const url = await server.newDatabase()
    await using one = await openDatabase({ url })
    await using other = await openDatabase({ url })
    const done = await Promise.all([migrate(one), migrate(other)])
    expect(done.map(({ length }) => length > 0).toSorted()).toEqual([false, true])
  })

  test('an owner that is no superuser can lay the register, work in it, back it up and restore it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'trin-owner-'))
    const owned = async (name: string) => {
      const url = await server.newDatabase()
      await using admin = await openDatabase({ url })
      await sql
        .raw(
          `do $$ begin create role ${name} login createrole; exception when duplicate_object then null; end $$`,
        )
        .execute(admin.kysely)
      // From PostgreSQL 16 on a role is only for whoever made it, until it is granted.
      await sql
        .raw(
          `do $$ begin grant trin_app, trin_figures, trin_server to ${name}; exception when undefined_object then null; end $$`,
        )
        .execute(admin.kysely)
      await sql.raw(`alter database ${new URL(url).pathname.slice(1)} owner to ${name}`).execute(admin.kysely)
      return openDatabase({ url: url.replace('postgres@', `${name}@`) })
    }
    await using first = await owned('first_owner')
    await migrate(first)
    await buildTown(storesOf(first, RECORDS))
    await backup(first, path.join(folder, 'b'))
    await using second = await owned('second_owner')
    await migrate(second)
    await restore(second, path.join(folder, 'b'))
    await rm(folder, { recursive: true })
    const seen = await storesOf(second, RECORDS)
      .for(worker(3))
      .read('casework', async ({ db }) => (await sql`select id from person`.execute(db)).rows)
    expect(seen).toHaveLength(1)
    expect(await wholeRegister(second)).toEqual(await wholeRegister(first))
  })
})
