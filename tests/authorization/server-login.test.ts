import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareQueue } from '../../src/jobs/queue.ts'
import { RECORDS } from '../../src/slices.ts'
import { type Database, openDatabase, type Tables } from '../../src/store/database.ts'
import { loginOf } from '../../src/store/login.ts'
import { type Stores, storesOf } from '../../src/store/stores.ts'
import { testDatabase } from '../store/databases.ts'
import { onServerOf, serverLogin } from '../store/server-login.ts'
import { id, TOWN, worker } from '../store/town.ts'
import { buildFullTown } from './full-town.ts'

const MANAGER = id('worker', 5)
const RITA = 1

/** What a connection of the server is first made to be by whoever gets commands past it. */
const BEGINNINGS = {
  'as it begins': 'select 1',
  'after reset role': 'reset role',
  'as the login itself': 'set role none',
  'as the role of users': 'set role trin_app',
  'as the role of figures': 'set role trin_figures',
}

const NOT_ENTITLED = '42501'
/** Commands that none of a server's roles gives. */
const REFUSED = [
  'set session authorization postgres',
  'set role postgres',
  'alter role town_server superuser',
  'create role another superuser login',
  'grant postgres to town_server',
  'grant pg_read_all_data to town_server',
  'alter table trin.person disable row level security',
  'alter table trin.person owner to town_server',
  'drop policy seen on trin.person',
  'create policy everyone on trin.person to trin_app using (true)',
  'alter policy seen on trin.person using (true)',
  'drop trigger corrected on trin.measure',
  'alter table trin.measure disable trigger user',
  'set session_replication_role = replica',
  'create table trin.mine (id int)',
  'create schema mine',
  'drop schema trin_jobs cascade',
  'create table trin_jobs.mine (id int)',
  'alter table trin_jobs.job disable row level security',
  "create function trin.mine() returns bigint security definer language sql as 'select count(*) from trin.person'",
  "create or replace function trin.my_municipality() returns text stable language sql as 'select ''998''::text'",
  'alter function trin.enter(text, uuid, uuid) security invoker',
  "call trin.guard_kind('person', 'set-up')",
  'insert into trin.event (municipality, entity, entity_id, version, action, reason, state) values (null, null, null, 1, null, null, null)',
  'update trin.event set reason = null',
  'delete from trin.event',
  'update trin.look set purpose = null',
  'delete from trin.look',
  'delete from trin.person',
  'truncate trin.waiting_job',
  'update trin.migration set digest = null',
  'update trin.laid set digest = null',
  'select token_hash, id_token from trin.session',
  'select token_hash from trin.api_token',
  'select token_hash from trin.calendar_feed',
  'select * from trin.child_closing',
  'select rolpassword from pg_authid',
  "select pg_read_file('/etc/passwd')",
  "copy (select 1) to program 'true'",
  "select lo_import('/etc/passwd')",
  'alter database postgres set row_security = off',
  'create extension pg_trgm',
]

/** What a role reads without anyone being signed in: codes of kinds, and which municipalities there are. */
const OPEN_TO_ROLES: Readonly<Record<string, readonly string[]>> = {
  'as it begins': ['tenant'],
  'after reset role': ['tenant'],
  'as the role of users': ['guarded_kind'],
}

class RolledBack extends Error {}

describe('whoever gets commands past the server finds the guards there: its login owns nothing', () => {
  let owner: Database
  let server: Database
  let stores: Stores
  let tables: readonly string[]
  beforeAll(async () => {
    owner = await testDatabase('postgres')
    await buildFullTown(storesOf(owner, RECORDS))
    await prepareQueue(owner)
    await serverLogin(owner, 'town_server')
    server = await openDatabase(onServerOf(owner, 'town_server'))
    stores = storesOf(server, RECORDS)
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'trin'::regnamespace and relkind in ('r', 'v') order by 1`.execute(owner.kysely)
    tables = rows.map(({ name }) => name)
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await owner[Symbol.asyncDispose]()
  })

  /** What a transaction of the server's comes to, and takes back whatever it did; 'refused' where the database refused. */
  async function attempt<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T | 'refused'> {
    let result: T | 'refused' = 'refused'
    const done = server.kysely.transaction().execute(async (db) => {
      result = await work(db)
      throw new RolledBack()
    })
    await done.catch((error: unknown) => {
      if (error instanceof RolledBack) return
      // Refused for want of a right, and for nothing else: a slip in a command would look the same.
      expect(error).toMatchObject({ code: NOT_ENTITLED })
      result = 'refused'
    })
    return result
  }
  const run = (db: Transaction<Tables>, ...commands: readonly string[]) =>
    commands.reduce<Promise<unknown>>(
      (before, text) => before.then(() => sql.raw(text).execute(db)),
      Promise.resolve(),
    )
  const countOf = async (db: Transaction<Tables>, table: string) => {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.table(`trin.${table}`)}`.execute(db)
    return rows[0]?.count ?? 0
  }
  /** The tables of which something can be read after the commands. */
  async function readable(...commands: readonly string[]): Promise<readonly string[]> {
    const read: string[] = []
    for (const table of tables) {
      const count = await attempt(async (db) => {
        await run(db, ...commands)
        return countOf(db, table)
      })
      if (count !== 'refused' && count > 0) read.push(table)
    }
    return read
  }

  test('the database says so: it is neither the owner nor reaches further than its three roles', async () => {
    await using login = await openDatabase({ ...onServerOf(owner, 'town_server'), as: 'owner' })
    expect(await loginOf(login)).toEqual({ name: 'town_server', isOwner: false, beyond: [], lacks: [] })
  })

  describe.each(Object.entries(BEGINNINGS))('%s', (name, beginning) => {
    test.each(REFUSED)('is refused: %s', async (command) => {
      expect(await attempt((db) => run(db, beginning, command))).toBe('refused')
    })

    test('reads no record of anyone', async () => {
      expect(await readable(beginning)).toEqual(OPEN_TO_ROLES[name] ?? [])
    })

    test('reads no more by naming a worker without being let in, or by asking that no policy be used', async () => {
      const naming = `select set_config('trin.worker', '${MANAGER}', true), set_config('trin.municipality', '${TOWN}', true)`
      const read = await readable(beginning, naming)
      // What ended is swept by municipality, so that there is such a session is seen; its secret is not.
      expect(read.filter((table) => !['idempotent_answer', 'session'].includes(table))).toEqual(
        OPEN_TO_ROLES[name] ?? [],
      )
      expect(await readable(beginning, naming, 'set local row_security = off')).not.toContain('person')
    })

    test('a function of its own runs as no more than itself', async () => {
      const count = await attempt(async (db) => {
        await run(
          db,
          beginning,
          `create function pg_temp.mine() returns bigint security definer language sql as 'select count(*) from trin.person'`,
        )
        const { rows } = await sql<{ count: number }>`select pg_temp.mine() as count`.execute(db)
        return rows[0]?.count
      })
      expect(count === 'refused' || count === 0).toBe(true)
    })

    test('reads nothing of what PostgreSQL has gathered about the values in the tables', async () => {
      const { rows } = await owner.kysely.transaction().execute(async (db) => {
        await run(db, 'analyze trin.person')
        return sql`select from pg_stats where schemaname = 'trin' and tablename = 'person'`.execute(db)
      })
      expect(rows.length).toBeGreaterThan(0)
      const gathered = await attempt(async (db) => {
        await run(db, beginning)
        return (
          await sql`select from pg_stats where schemaname = 'trin' and tablename = 'person'`.execute(db)
        ).rows
      })
      expect(gathered).toEqual([])
    })
  })

  test('a temporary table of the name of a table is not read in its place by what runs as the owner', async () => {
    const seen = await attempt(async (db) => {
      await run(
        db,
        'create temporary table worker as select * from trin.worker with no data',
        `insert into pg_temp.worker (municipality, id, name, roles, active, version)
          values ('${TOWN}', '${id('other', 1)}', 'Ingen', '{manager}', true, 1)`,
        'grant all on pg_temp.worker to public',
        `select enter('${TOWN}', '${id('other', 1)}', null)`,
        'set role trin_app',
      )
      return countOf(db, 'person')
    })
    expect(seen === 'refused' || seen === 0).toBe(true)
  })

  const events = async () =>
    (
      await sql`select from trin.event where entity = 'measure' and entity_id = ${id('measure', 1)}::uuid`.execute(
        owner.kysely,
      )
    ).rows
  test('a temporary table of the name of the log takes nothing out of it', async () => {
    const before = (await events()).length
    const writing = stores
      .for(worker(RITA))
      .write({ action: 'test', purpose: 'casework' }, async ({ db }) => {
        await run(
          db,
          'create temporary table event as select * from trin.event with no data',
          'grant all on pg_temp.event to public',
        )
        await sql`update trin.measure set end_date = '2026-02-01', version = version + 1
        where municipality = ${TOWN} and id = ${id('measure', 1)}::uuid`.execute(db)
      })
    await writing
    expect((await events()).length).toBe(before + 1)
  })

  test('whoever is signed in sees and changes through it what the role gives, and its figures', async () => {
    const seen = await stores.for(worker(RITA)).read('casework', ({ db }) => countOf(db, 'child_case'))
    expect(seen).toBeGreaterThan(0)
    const figures = await stores
      .for(worker(9))
      .figures(({ db }) => sql<{ count: number }>`select count(*)::int as count from measure`.execute(db))
    expect(figures.rows[0]?.count).toBeGreaterThan(0)
  })
})
