import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { type Actor, type Store, type Stores, storesOf } from '../../src/store/stores.ts'
import { onBothEngines, testDatabase } from '../store/databases.ts'
import { id, NEIGHBOUR, TOWN, worker } from '../store/town.ts'
import { ASKED, changedChildren, PEOPLE, seenChildren } from './expected.ts'
import { buildFullTown, CHILD_TABLES, CHILDREN, type Child, rowOf, TABLES } from './full-town.ts'

class RolledBack extends Error {}

/** Where a row like another is added; to the others of `TABLES` by rules of their own, asked below. */
const ADDED = TABLES.filter((table) => !['person', 'child_case', ...ASKED].includes(table))
/** What makes a row another than the one it is copied from. */
const NEW_KEY = Object.fromEntries(
  ADDED.map((table) => [table, table === 'name_key' ? { key: 't:falsk' } : { id: id('other', 77) }]),
)

onBothEngines('the database itself refuses', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildFullTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  /** Runs SQL as someone and takes back whatever it did; answers 'refused' when the database raised an error. */
  async function attempt<T>(actor: Actor, work: (store: Store) => Promise<T>): Promise<T | 'refused'> {
    let result: T | 'refused' = 'refused'
    const done = stores.for(actor).write({ action: 'test', purpose: 'casework' }, async (store) => {
      result = await work(store)
      throw new RolledBack()
    })
    await done.catch((error: unknown) => {
      if (!(error instanceof RolledBack)) result = 'refused'
    })
    return result
  }

  const childrenIn = (actor: Actor, table: string) =>
    attempt(actor, async ({ db }) => {
      const column = sql.ref(table === 'person' ? 'id' : 'person_id')
      const { rows } = await sql<{ m: string; child: string }>`
        select distinct municipality as m, ${column}::text as child from ${sql.table(table)}`.execute(db)
      return CHILDREN.flatMap((child) =>
        rows.filter((row) => row.child === id('person', child)).map(({ m }) => `${m} ${child}`),
      )
    })

  /** The row of a child of the town in a table, whoever may see it. */
  async function rowIn(table: string, child: Child): Promise<object> {
    const { rows } = await sql<{ row: object }>`select to_jsonb(t) as row from ${sql.table(table)} t
      where municipality = ${TOWN} and person_id = ${id('person', child)}::uuid limit 1`.execute(
      database.kysely,
    )
    return rows[0]?.row ?? {}
  }

  for (const person of PEOPLE) {
    describe(`${person.role} ${person.worker}`, () => {
      test.each(TABLES)('reads of %s what the role gives, and nothing of the neighbour', async (table) => {
        const expected = seenChildren(person, table).map((child) => `${TOWN} ${child}`)
        expect(await childrenIn(worker(person.worker), table)).toEqual(expected.toSorted())
      })

      test.each(TABLES.filter((table) => table !== 'name_key' && !ASKED.some((one) => one === table)))(
        'changes of %s what the role gives',
        async (table) => {
          const changed: number[] = []
          for (const child of CHILDREN) {
            const rows = await attempt(worker(person.worker), async ({ db }) => {
              const result = await sql`update ${sql.table(table)} set version = version + 1
              where municipality in (${TOWN}, ${NEIGHBOUR}) and id = ${rowOf(table, child)}::uuid`.execute(db)
              return Number(result.numAffectedRows ?? 0)
            })
            if (rows !== 'refused' && rows > 0) changed.push(child)
          }
          expect(changed).toEqual(changedChildren(person, table))
        },
      )

      test.each(ADDED)('adds to %s what the role gives', async (table) => {
        const added: number[] = []
        for (const child of CHILDREN) {
          const another = { ...(await rowIn(table, child)), ...NEW_KEY[table] }
          const result = await attempt(worker(person.worker), async ({ db }) => {
            await sql`insert into ${sql.table(table)}
              select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(another)}::jsonb)`.execute(
              db,
            )
            return 'added'
          })
          if (result === 'added') added.push(child)
        }
        expect(added).toEqual(changedChildren(person, table))
      })

      test('takes away what a child is found by where the role gives it, and no other', async () => {
        const removed = await attempt(worker(person.worker), async ({ db }) => {
          const result = await sql`delete from name_key`.execute(db)
          return Number(result.numAffectedRows)
        })
        expect(removed).toBe(changedChildren(person, 'name_key').length)
      })

      test.each(ASKED)('answers of %s what a leader may, and nobody else', async (table) => {
        const answered: number[] = []
        for (const child of CHILDREN) {
          const rows = await attempt(worker(person.worker), async ({ db }) => {
            const result =
              await sql`update ${sql.table(table)} set answer = 'refused', answered_by = ${id('worker', person.worker)}::uuid,
              answered_on = '2026-03-01', version = version + 1
              where municipality in (${TOWN}, ${NEIGHBOUR}) and id = ${rowOf(table, child)}::uuid`.execute(db)
            return Number(result.numAffectedRows ?? 0)
          })
          if (rows !== 'refused' && rows > 0) answered.push(child)
        }
        const isLeader = person.role === 'team_leader' || person.role === 'manager'
        expect(answered).toEqual(isLeader ? [1, 2, 3, 4] : [])
      })

      test('adds nothing in the neighbouring municipality', async () => {
        const row = {
          municipality: NEIGHBOUR,
          id: id('other', 78),
          person_id: id('person', 1),
          ...CHILD_TABLES.address,
        }
        expect(
          await attempt(worker(person.worker), ({ db }) => db.insertInto('address').values(row).execute()),
        ).toBe('refused')
      })

      test('cannot rewrite or erase a log, a session or a role', async () => {
        const forbidden = [
          sql`update look set reason = 'x'`,
          sql`delete from look`,
          sql`update event set reason = 'x'`,
          sql`delete from event`,
          sql`insert into event (municipality, system, action, entity, entity_id, version, state) values (${TOWN}, 'x', 'x', 'measure', ${id('measure', 1)}::uuid, 9, '{}')`,
          sql`select * from session`,
          sql`select token_hash from api_token`,
          sql`update worker set roles = '{manager}', version = version + 1`,
          sql`update worker set subject = 'x', version = version + 1`,
          sql`delete from person`,
          sql`delete from measure`,
          sql`truncate measure`,
        ]
        for (const statement of forbidden) {
          expect(await attempt(worker(person.worker), ({ db }) => statement.execute(db))).toBe('refused')
        }
      })
    })
  }

  test.each(TABLES)('nobody at all sees a row of %s without a user', async (table) => {
    const rows = await stores.beforeSignIn(
      async (db) => (await sql`select 1 from ${sql.table(table)}`.execute(db)).rows,
    )
    expect(rows).toEqual([])
  })

  test.each(TABLES)('a user of no municipality, or a stranger, sees no row of %s', async (table) => {
    expect(await childrenIn({ municipality: '', workerId: id('worker', 1) }, table)).toEqual([])
    expect(await childrenIn({ municipality: TOWN, workerId: id('worker', 99) }, table)).toEqual([])
  })

  test('a caseworker cannot get at a child by opening a case on it', async () => {
    const opened = await attempt(worker(1), ({ db }) =>
      db
        .insertInto('child_case')
        .values({
          municipality: TOWN,
          id: id('case', 50),
          person_id: id('person', 3),
          opened_on: '2026-01-01',
          caseworker_id: id('worker', 1),
        })
        .execute(),
    )
    expect(opened).toBe('refused')
  })

  test('a notification reaches any child of the municipality, and shows its writer nothing of it', async () => {
    const row = {
      municipality: TOWN,
      id: id('other', 63),
      person_id: id('person', 3),
      received_at: '2026-02-01T10:00:00Z',
    }
    const seen = await attempt(worker(1), async ({ db }) => {
      await db.insertInto('notification').values(row).execute()
      return (await sql`select from notification where person_id = ${id('person', 3)}::uuid`.execute(db)).rows
        .length
    })
    expect(seen).toBe(0)
    const assessed = { ...row, id: id('other', 64), assessed_at: '2026-02-01T11:00:00Z' }
    expect(
      await attempt(worker(1), ({ db }) => db.insertInto('notification').values(assessed).execute()),
    ).toBe('refused')
  })

  test('nobody asks a leader in the name of another, or answers what they asked themselves', async () => {
    const request = (by: number) => ({
      municipality: TOWN,
      id: id('other', 65),
      person_id: id('person', 1),
      case_id: id('case', 1),
      measure_type: 'foster_care',
      start_date: '2026-03-01',
      asked_by: id('worker', by),
      asked_on: '2026-02-01',
    })
    expect(
      await attempt(worker(1), ({ db }) => db.insertInto('grant_request').values(request(2)).execute()),
    ).toBe('refused')
    const answered = await attempt(worker(4), async ({ db }) => {
      await db.insertInto('grant_request').values(request(4)).execute()
      const result =
        await sql`update grant_request set answer = 'granted', answered_by = ${id('worker', 4)}::uuid, answered_on = '2026-02-01',
        version = version + 1 where id = ${id('other', 65)}::uuid`.execute(db)
      return Number(result.numAffectedRows)
    })
    expect(answered).toBe(0)
  })

  test('a caseworker cannot get at a child by calling it family of their own', async () => {
    const related = await attempt(worker(1), ({ db }) =>
      db
        .insertInto('relation')
        .values({
          municipality: TOWN,
          id: id('other', 61),
          person_id: id('person', 1),
          other_id: id('person', 3),
          relation: 'half_sibling',
        })
        .execute(),
    )
    expect(related).toBe('refused')
  })

  test('a caseworker sees who the sibling with another team is, and changes nothing of it', async () => {
    await stores.operator(TOWN, 'test').write(({ db }) =>
      db
        .insertInto('relation')
        .values({
          municipality: TOWN,
          id: id('other', 62),
          person_id: id('person', 2),
          other_id: id('person', 4),
          relation: 'half_sibling',
        })
        .execute(),
    )
    const seen = await attempt(worker(1), async ({ db }) =>
      Number((await sql`select from person where id = ${id('person', 4)}::uuid`.execute(db)).rows.length),
    )
    const changed = await attempt(worker(1), async ({ db }) =>
      Number(
        (
          await sql`update person set given_name = 'x', version = version + 1 where id = ${id('person', 4)}::uuid`.execute(
            db,
          )
        ).numAffectedRows,
      ),
    )
    expect([seen, changed]).toEqual([1, 0])
  })

  test('nobody can enter as another once they are in', async () => {
    const entered = await attempt(worker(1), ({ db }) =>
      sql`select enter(${TOWN}, ${id('worker', 5)}::uuid, null)`.execute(db),
    )
    expect(entered).toBe('refused')
  })

  test('a caseworker cannot take the access that a colleague took in an emergency', async () => {
    const taken = await attempt(worker(1), ({ db }) =>
      db
        .insertInto('emergency_access')
        .values({
          municipality: TOWN,
          id: id('other', 60),
          person_id: id('person', 3),
          worker_id: id('worker', 2),
          reason: 'På en andens vegne',
          until_at: sql`now() + interval '1 hour'`,
        })
        .execute(),
    )
    expect(taken).toBe('refused')
  })

  test('the role of figures reads no name, no address, no CPR number and no text', async () => {
    for (const query of [
      sql`select given_name from person`,
      sql`select * from address`,
      sql`select * from person_cpr`,
      sql`select purpose from measure`,
      sql`select note from followup`,
      sql`select assessment from notification`,
      sql`select development from investigation`,
      sql`select * from plan`,
      sql`select * from goal`,
      sql`select * from grant_request`,
      sql`select name from worker`,
      sql`select * from event`,
      sql`select * from name_key`,
      sql`select * from find_persons('{}', '{}', null)`,
      sql`select sign_in(${TOWN}, 'x', 'x', 'x', '{manager}', null)`,
      sql`select session_of(${TOWN}, decode('00', 'hex'), interval '1 hour')`,
    ]) {
      await expect(stores.for(worker(9)).figures(({ db }) => query.execute(db))).rejects.toThrow(
        /permission denied/,
      )
    }
  })

  test.each([
    [9, 4],
    [1, 4],
    [7, 0],
    [8, 0],
    [10, 0],
    [11, 0],
  ])('figures are computed for worker %i over %i children', async (number, children) => {
    const rows = await stores
      .for(worker(number))
      .figures(async ({ db }) => (await sql`select id from person where kind = 'child'`.execute(db)).rows)
    expect(rows).toHaveLength(children)
  })
})
