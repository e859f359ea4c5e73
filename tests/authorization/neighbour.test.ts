import { type Kysely, type RawBuilder, sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import type { Database, Tables } from '../../src/store/database.ts'
import { type Actor, type Store, type Stores, storesOf } from '../../src/store/stores.ts'
import { onBothEngines, testDatabase } from '../store/databases.ts'
import { id, TOWN, WORKERS, worker } from '../store/town.ts'
import { addWhatIsAskedFor } from './every-endpoint.ts'
import { buildFullTown } from './full-town.ts'

/** A municipality where the same people are at work, and nothing else is: all that they could reach is another's. */
const ELSEWHERE = '997'
const SYSTEM = 12
const TOKEN = id('other', 500)
/** One of each role. */
const PEOPLE = Object.entries(WORKERS)
  .map(([number, { role }]) => [role, Number(number)] as const)
  .filter(([role], at, all) => all.findIndex(([other]) => other === role) === at)
const ACTORS: readonly (readonly [string, Actor])[] = [
  ...PEOPLE.map(([role, number]) => [role, worker(number, ELSEWHERE)] as const),
  ['system', { ...worker(SYSTEM, ELSEWHERE), tokenId: TOKEN }],
]

class RolledBack extends Error {}
/** insufficient_privilege: no grant, or no policy that lets it pass. */
const NOT_ALLOWED = '42501'
function codeOf(error: unknown): string {
  return String(Object(error).code)
}

interface Table {
  readonly name: string
  readonly isView: boolean
  readonly isVersioned: boolean
  readonly mayUpdate: boolean
  /** A row of the other municipality, as the database writes it. */
  readonly row: Readonly<Record<string, unknown>> | null
  /** All of them as text. */
  readonly rows: string
}

onBothEngines('what is another municipality’s', (engine) => {
  let database: Database
  let stores: Stores
  let tables: readonly Table[]
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildFullTown(stores)
    await addWhatIsAskedFor(database)
    await stores.operator(TOWN, 'test').write(fillTheRest)
    await stores.operator(ELSEWHERE, 'test').write(addPeople)
    tables = await tablesOf(database)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  /** What someone gets at by a try at each table, which is taken back: the tables, with what was reached. */
  async function reached(
    run: (work: (store: Store) => Promise<void>) => Promise<unknown>,
    tries: (db: Store['db'], table: Table) => Promise<string | null>,
  ): Promise<readonly string[]> {
    const found: string[] = []
    const done = run(async ({ db }) => {
      for (const table of tables) {
        await sql`savepoint before`.execute(db)
        const reachedHere = await tries(db, table)
        await sql`rollback to savepoint before`.execute(db)
        if (reachedHere) found.push(`${table.name}: ${reachedHere}`)
      }
      throw new RolledBack()
    })
    await done.catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
    return found
  }
  const writing = (actor: Actor) => (work: (store: Store) => Promise<void>) =>
    stores.for(actor).write({ action: 'test', purpose: 'casework' }, work)

  async function sees(db: Store['db'], { name }: Table): Promise<string | null> {
    const asked = sql`select from ${sql.table(name)} where municipality = ${TOWN}`.execute(db)
    const rows = await asked.then(({ rows }) => rows.length, codeOf)
    return rows === 0 || rows === NOT_ALLOWED ? null : `${rows} seen`
  }

  /** What reads no column is held by the policy of changing alone, and not by that of seeing too. */
  async function changes(db: Store['db'], { name, rows }: Table, statement: RawBuilder<unknown>) {
    const affected = await statement
      .execute(db)
      .then(({ numAffectedRows }) => Number(numAffectedRows ?? 0), codeOf)
    if (affected === 0 || affected === NOT_ALLOWED) return null
    return typeof affected === 'number' && (await rowsOf(db, name)) === rows ? null : `${affected} changed`
  }

  test('every table that a municipality has rows of is tried', () => {
    expect(tables.filter(({ row, isView }) => row === null && !isView)).toEqual([])
    expect(tables.filter(({ mayUpdate, isVersioned }) => mayUpdate && !isVersioned)).toEqual([])
  })

  test.each(ACTORS)('is not seen by the %s elsewhere', async (_role, actor) => {
    expect(await reached(writing(actor), sees)).toEqual([])
    expect(await reached((work) => stores.for(actor).figures(work), sees)).toEqual([])
  })

  test.each(ACTORS)(
    'is not changed or erased by the %s elsewhere, also not blindly',
    async (_role, actor) => {
      const updated = await reached(writing(actor), async (db, table) =>
        table.mayUpdate ? changes(db, table, sql`update ${sql.table(table.name)} set version = 2`) : null,
      )
      expect(updated).toEqual([])
      const erased = await reached(writing(actor), async (db, table) =>
        table.isView ? null : changes(db, table, sql`delete from ${sql.table(table.name)}`),
      )
      expect(erased).toEqual([])
    },
  )

  test.each(ACTORS)('is not added to by the %s elsewhere', async (_role, actor) => {
    const added = await reached(writing(actor), async (db, { name, isView, row }) => {
      if (isView || row === null) return null
      const another = JSON.stringify({
        ...row,
        ...('id' in row && { id: newId() }),
        ...('import_id' in row && { import_id: null }),
      })
      const refused =
        await sql`insert into ${sql.table(name)} ${'seq' in row ? sql`overriding system value` : sql``}
        select * from jsonb_populate_record(null::${sql.table(name)}, ${another}::jsonb)`
          .execute(db)
          .then(() => 'added', codeOf)
      // By any other word the policy let it pass, and a rule for rows that may be there stopped it.
      return refused === NOT_ALLOWED ? null : refused
    })
    expect(added).toEqual([])
  })
})

/** Every row of a table that is the other municipality's, whoever asks; going back takes the role on again. */
async function rowsOf(db: Kysely<Tables>, table: string): Promise<string> {
  await sql`reset role`.execute(db)
  const { rows } = await sql<{ them: string }>`
    select coalesce(string_agg(t::text, '|' order by t::text), '') as them from ${sql.table(table)} t
    where municipality = ${TOWN}`.execute(db)
  return rows[0].them
}

async function tablesOf({ kysely }: Database): Promise<readonly Table[]> {
  const { rows } = await sql<Omit<Table, 'row' | 'rows'>>`
    select c.relname as name, c.relkind <> 'r' as "isView",
      exists (select from pg_attribute v where v.attrelid = c.oid and v.attname = 'version') as "isVersioned",
      has_any_column_privilege('trin_app', c.oid, 'update') as "mayUpdate"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality'
    where c.relnamespace = 'trin'::regnamespace and c.relkind in ('r', 'v') order by 1`.execute(kysely)
  return Promise.all(
    rows.map(async (table) => {
      const found = await sql<{ row: Table['row'] }>`
        select to_jsonb(t) as row from ${sql.table(table.name)} t where municipality = ${TOWN} limit 1`.execute(
        kysely,
      )
      return { ...table, row: found.rows[0]?.row ?? null, rows: await rowsOf(kysely, table.name) }
    }),
  )
}

async function addPeople({ db }: Store): Promise<void> {
  await sql`insert into tenant (municipality, name, invented) values (${ELSEWHERE}, 'Fjernkøbing', true)`.execute(
    db,
  )
  for (const table of ['team', 'provider'] as const)
    await db
      .insertInto(table)
      .values({ municipality: ELSEWHERE, id: id(table, 1), name: 'Fjern' })
      .execute()
  for (const [role, number] of [...PEOPLE, ['system', SYSTEM] as const])
    await sql`insert into worker (municipality, id, name, roles, team_id, provider_id) values (${ELSEWHERE}, ${id('worker', number)}::uuid,
      'En anden', ${sql.lit(`{${role}}`)}, ${id('team', 1)}::uuid, ${id('provider', 1)}::uuid)`.execute(db)
  await sql`insert into api_token (municipality, id, name, token_hash, scopes, until_at) values (${ELSEWHERE}, ${TOKEN}::uuid, 'Fagsystem', 'x',
    '{children:read,children:write,figures:read}', now() + interval '1 hour')`.execute(db)
}

/** A row in every table that is empty still when the town stands with what is asked for. */
async function fillTheRest({ db }: Store): Promise<void> {
  const [me, child, now] = [id('worker', 1), id('person', 1), sql`now()`]
  const later = sql`now() + interval '1 hour'`
  const secret = sql`decode('00', 'hex')`
  const records = {
    deletion_receipt: { rule: 'person', counts: '{}' },
    transfer: { person_id: child, to_municipality: '999', payload: '{}', moves_on: '2026-04-01' },
  }
  const others = {
    token_use: { token_id: id('other', 900), last_used_at: now },
    session: { token_hash: secret, worker_id: me, until_at: later },
    idempotent_answer: { actor_id: me, key: 'k', request_hash: secret, status: 201, answer: '{}' },
    calendar_feed: { worker_id: me, token_hash: secret },
    waiting_job: { name: 'remind', key: 'k', ids: '{}', due_at: later },
    look: { worker_id: me, person_id: child, purpose: 'casework', seen: '{person}' },
  }
  for (const [table, values] of Object.entries(records))
    await db
      .insertInto(table)
      .values({ municipality: TOWN, id: newId(), ...values })
      .execute()
  for (const [table, values] of Object.entries(others))
    await db
      .insertInto(table)
      .values({ municipality: TOWN, ...values })
      .execute()
}
