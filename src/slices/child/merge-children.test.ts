import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testKeyring } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, worker } from '../../../tests/store/town.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { writeNameKeys } from '../../store/name-keys.ts'
import { recordsOfOneChild } from '../../store/one-child.ts'
import { type Stores, storesOf } from '../../store/stores.ts'
import { findPersons } from '../people/find-persons.store.ts'
import { mergeChildren, unmergeChild } from './merge-children.do.ts'

const KEYS = testKeyring()
const [ALMA, BERTRAM, CARLA, DITLEV] = [1, 2, 3, 4].map((number) => id('person', number))
const MOTHER = id('person', 20)

onBothEngines('two records of one child', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write(async (store) => {
      await sql`insert into person (municipality, id, kind, given_name) values (${TOWN}, ${MOTHER}::uuid, 'adult', 'Mor')`.execute(
        store.db,
      )
      await writeNameKeys(store, BERTRAM, { given_name: 'Bertram', family_name: 'Prøvesen' })
    })
  })
  beforeEach(async () => {
    for (const child of [ALMA, BERTRAM, CARLA, DITLEV]) await unmerge(4, child)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const merge = (number: number, child: string, into: string, municipality = TOWN) =>
    stores
      .for(worker(number, municipality))
      .write({ action: 'merge child', reason: 'Samme barn, talt to gange', purpose: 'casework' }, (store) =>
        mergeChildren(store, { id: child, into }),
      )
  const unmerge = (number: number, child: string) =>
    stores
      .for(worker(number))
      .write({ action: 'unmerge child', reason: 'Var alligevel to børn', purpose: 'casework' }, (store) =>
        unmergeChild(store, child),
      )
  /** Everything of the two but the merge itself, and what counts changes. */
  const everything = async () => {
    const tables = ['person', 'child_case', 'measure', 'professional', 'person_cpr', 'name_key', 'relation']
    const rows = await Promise.all(
      tables.map(async (table) => {
        const text = sql`(to_jsonb(t) - 'version')::text`
        const { rows } =
          await sql`select ${text} as row from ${sql.table(table)} t where municipality = ${TOWN} order by 1`.execute(
            database.kysely,
          )
        return [table, rows]
      }),
    )
    return Object.fromEntries(rows)
  }

  test('are read as one from then on, whichever of them is asked for', async () => {
    expect(await merge(1, BERTRAM, ALMA)).toEqual({ ok: true, value: null })
    const read = (child: string) =>
      stores.for(worker(1)).read('casework', (store) => recordsOfOneChild(store, child))
    expect([await read(ALMA), await read(BERTRAM), await read(CARLA)]).toEqual([
      [ALMA, BERTRAM],
      [ALMA, BERTRAM],
      [CARLA],
    ])
  })

  test('are found as the one that the other was merged into', async () => {
    const find = () =>
      stores
        .for(worker(1))
        .read('search', (store) =>
          findPersons(store, KEYS, { cpr: null, name: 'Bertram Prøvesen', birthDate: null }),
        )
    expect((await find()).map((one) => one.id)).toEqual([BERTRAM])
    await merge(1, BERTRAM, ALMA)
    expect((await find()).map((one) => [one.id, one.name])).toEqual([[ALMA, 'Alma Prøvesen']])
  })

  test('are two again when it is undone, exactly as before', async () => {
    const before = await everything()
    await merge(4, ALMA, CARLA)
    expect(await everything()).not.toEqual(before)
    expect(await unmerge(4, ALMA)).toEqual({ ok: true, value: null })
    expect(await everything()).toEqual(before)
  })

  test('whoever has a case of the one sees the other with it, until it is undone', async () => {
    const measures = async () =>
      stores.for(worker(3)).read('casework', async ({ db }) => {
        const { rows } = await sql<{ id: string }>`select id from measure order by id`.execute(db)
        return rows.map((row) => row.id)
      })
    expect(await measures()).toEqual([id('measure', 3)])
    await merge(4, ALMA, CARLA)
    expect(await measures()).toEqual([id('measure', 1), id('measure', 3)])
    await unmerge(4, ALMA)
    expect(await measures()).toEqual([id('measure', 3)])
  })

  test('the reason is kept with the change', async () => {
    await merge(1, BERTRAM, ALMA)
    const { rows } = await sql`select action, reason, worker_id, state ->> 'merged_into' as into from event
      where entity = 'person' order by seq desc limit 1`.execute(database.kysely)
    expect(rows).toEqual([
      { action: 'merge child', reason: 'Samme barn, talt to gange', worker_id: id('worker', 1), into: ALMA },
    ])
  })

  test.each([
    ['a child with itself', 4, ALMA, ALMA, 'same-record'],
    ['a child that is not there', 4, ALMA, id('person', 99), 'not-found'],
    ['an adult', 4, ALMA, MOTHER, 'not-children'],
    ['a child of another team', 1, ALMA, CARLA, 'not-found'],
    ['children of whom one only knows who they are', 7, ALMA, BERTRAM, 'not-found'],
    ['children, as auditor', 11, ALMA, BERTRAM, 'not-found'],
    ['children, when all one has is a course', 6, DITLEV, ALMA, 'not-found'],
  ])('nobody merges %s', async (_what, number, child, into, refused) => {
    expect(await merge(number, child, into)).toEqual({ ok: false, refused })
  })

  test('nobody merges a child of another municipality', async () => {
    const theirs = id('person', 30)
    await stores
      .operator(NEIGHBOUR, 'test')
      .write(({ db }) =>
        sql`insert into person (municipality, id, given_name) values (${NEIGHBOUR}, ${theirs}::uuid, 'Naboens')`.execute(
          db,
        ),
      )
    expect(await merge(4, ALMA, theirs)).toEqual({ ok: false, refused: 'not-found' })
  })

  test('no chains and no rings: each is merged into a whole one, once', async () => {
    expect(await merge(4, ALMA, BERTRAM)).toEqual({ ok: true, value: null })
    expect(await merge(4, ALMA, CARLA)).toEqual({ ok: false, refused: 'already-merged' })
    expect(await merge(4, CARLA, ALMA)).toEqual({ ok: false, refused: 'into-merged' })
    expect(await merge(4, BERTRAM, CARLA)).toEqual({ ok: false, refused: 'has-merged' })
    expect(await merge(4, BERTRAM, ALMA)).toEqual({ ok: false, refused: 'into-merged' })
  })

  test('two who merge the same two the opposite ways at the same moment make no ring', async () => {
    const merged = await Promise.all([merge(4, ALMA, BERTRAM), merge(5, BERTRAM, ALMA)])
    expect(merged.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('what has not been merged cannot be parted', async () => {
    expect(await unmerge(4, ALMA)).toEqual({ ok: false, refused: 'not-merged' })
    expect(await unmerge(3, ALMA)).toEqual({ ok: false, refused: 'not-found' })
  })

  test('being family of one’s own child opens no other child by merging the two', async () => {
    const sibling = sql`insert into relation (municipality, id, person_id, other_id, relation)
      values (${TOWN}, ${id('other', 50)}::uuid, ${ALMA}::uuid, ${CARLA}::uuid, 'half_sibling') on conflict do nothing`
    await stores.operator(TOWN, 'test').write(({ db }) => sibling.execute(db))
    expect(await merge(1, CARLA, ALMA)).toEqual({ ok: false, refused: 'not-allowed' })
    const bare = await stores
      .for(worker(1))
      .write({ action: 'merge', purpose: 'casework' }, async ({ db }) => {
        const update = sql`update person set merged_into = ${ALMA}::uuid, version = version + 1 where id = ${CARLA}::uuid`
        return Number((await update.execute(db)).numAffectedRows)
      })
    expect(bare).toBe(0)
  })
})
