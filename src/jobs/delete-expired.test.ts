import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeyring } from '../../tests/api/signed-in-app.ts'
import { addCasework, CASEWORK } from '../../tests/store/casework.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { wholeRegister } from '../../tests/store/tables.ts'
import { buildTown, id, NEIGHBOUR, TOWN, worker } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { setCpr } from '../store/cpr.ts'
import type { Database } from '../store/database.ts'
import { writeNameKeys } from '../store/name-keys.ts'
import { deletionReceipts } from '../store/retention.ts'
import { type Store, type Stores, storesOf } from '../store/stores.ts'
import { deleteExpired, whatIsDue } from './delete-expired.ts'

const TODAY = '2026-11-22'
const [ALMA, BERTRAM, CARLA] = [1, 2, 3].map((n) => id('person', n))
const AGAIN = id('person', 21)
const MOTHER = id('other', 31)
const AUNT = id('other', 32)

onBothEngines('what is to be deleted when', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(NEIGHBOUR, 'test').write(emptied)
    await stores.operator(TOWN, 'test').write(addCasework)
    await stores.operator(TOWN, 'test').write(closedLongAgo)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const due = (today = TODAY) => stores.operator(TOWN, 'test').read((store) => whatIsDue(store, today))
  const run = (today = TODAY) => deleteExpired(stores, { municipality: TOWN, today })
  const setRule = (kind: string, years: number) =>
    stores
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`insert into retention_rule (municipality, id, kind, keep_years) values (${TOWN}, gen_random_uuid(), ${kind}, ${years})`.execute(
          db,
        ),
      )
  const holding = async (text: string) =>
    Object.entries(await wholeRegister(database)).flatMap(([table, rows]) =>
      rows.some((row) => row.includes(text)) ? [table] : [],
    )

  test('nothing is due and nothing is deleted without a rule', async () => {
    const before = await wholeRegister(database)
    expect([await due(), await run()]).toEqual([[], []])
    expect(await wholeRegister(database)).toEqual(before)
  })

  test('what is not due stays: an open case, and one closed a day too late', async () => {
    await setRule('child', 5)
    expect(await due('2026-02-28')).toEqual([{ rule: 'child', keepYears: 5, count: 0, oldest: null }])
    await run('2026-02-28')
    expect(await holding(ALMA)).toContain('person')
    expect(await due()).toEqual([{ rule: 'child', keepYears: 5, count: 1, oldest: '2026-03-01' }])
  })

  test('administrator, manager and auditor see how much is due, others nothing; nobody sees whom', async () => {
    const asked = (number: number) =>
      stores.for(worker(number)).read('audit', (store) => whatIsDue(store, TODAY))
    for (const number of [5, 10, 11]) expect(await asked(number)).toEqual(await due())
    for (const number of [1, 4, 9]) expect(await asked(number)).toMatchObject([{ count: 0 }])
    const view = stores
      .for(worker(10))
      .read('audit', ({ db }) => sql`select * from child_closing`.execute(db))
    await expect(view).rejects.toThrow('permission denied')
  })

  test('nobody who is signed in can delete', async () => {
    for (const number of [4, 5, 10]) {
      const deleting = stores
        .for(worker(number))
        .write({ action: 'x', purpose: 'audit' }, ({ db }) => sql`delete from person`.execute(db))
      await expect(deleting).rejects.toThrow('permission denied')
    }
  })

  test('a child that is due is gone from every table, with the record merged into it and those known for its sake', async () => {
    const [deleted] = await run()
    expect(deleted).toMatchObject({
      rule: 'child',
      count: 1,
      counts: {
        ...{
          person: 3,
          child_case: 2,
          measure: 1,
          look: 1,
          notification: 1,
          clarification: 1,
          investigation: 1,
        },
        ...{ plan: 1, goal: 2, goal_progress: 1, grant_request: 1, deviation: 1 },
      },
    })
    for (const gone of [
      ALMA,
      AGAIN,
      MOTHER,
      id('case', 1),
      id('measure', 1),
      'Alma',
      'Merete',
      ...Object.values(CASEWORK),
      'Jeg vil have en ven',
    ]) {
      expect([gone, await holding(gone)]).toEqual([gone, []])
    }
  })

  test('its sister stays, and so does the aunt of both', async () => {
    for (const kept of [BERTRAM, AUNT, CARLA]) expect(await holding(kept)).toContain('person')
    const { rows } = await sql<{ other_id: string }>`
      select other_id from relation where municipality = ${TOWN} and person_id = ${BERTRAM}::uuid`.execute(
      database.kysely,
    )
    expect(rows).toEqual([{ other_id: AUNT }])
  })

  test('the receipt says how much, and not whose', async () => {
    const receipts = await stores.for(worker(11)).read('audit', (store) => deletionReceipts(store))
    expect(receipts).toMatchObject([
      { rule: 'child: 5 years', counts: { person: 3, name_key: 4, person_cpr: 1 } },
    ])
    expect(await stores.for(worker(1)).read('audit', (store) => deletionReceipts(store))).toEqual([])
  })

  test('a second run has nothing more to delete', async () => {
    expect(await run()).toEqual([{ rule: 'child', count: 0, counts: {} }])
  })

  test('the log of looks has a rule of its own', async () => {
    await stores.for(worker(1)).read('casework', async ({ looks }) => looks.saw(BERTRAM, 'person'))
    await setRule('look', 1)
    expect((await due('2026-11-22')).at(-1)).toMatchObject({ rule: 'look' })
    const [, looks] = await run('2040-01-01')
    expect(looks).toMatchObject({ rule: 'look', count: 1, counts: { look: 1 } })
    expect(await holding(BERTRAM)).not.toContain('look')
    expect(await holding(BERTRAM)).toContain('person')
  })
})

async function emptied({ db }: Store): Promise<void> {
  for (const table of ['professional', 'measure', 'child_case', 'person', 'event']) {
    await sql`delete from ${sql.table(table)} where municipality = ${NEIGHBOUR}`.execute(db)
  }
}

/** Alma's case was closed on a leap day, and that of her second record before it; her sister Bertram's is open. */
async function closedLongAgo(store: Store): Promise<void> {
  const { db } = store
  const close = (number: number, from: string, day: string) =>
    sql`update child_case set opened_on = ${from}::date, closed_on = ${day}::date,
    closing_reason = 'Slut', version = version + 1 where municipality = ${TOWN} and id = ${id('case', number)}::uuid`.execute(
      db,
    )
  await sql`insert into person (municipality, id, given_name, family_name, birth_date, merged_into)
    values (${TOWN}, ${AGAIN}, 'Alma', 'Prøvesen', '2015-01-10', ${ALMA})`.execute(db)
  await sql`insert into child_case (municipality, id, person_id, opened_on, closed_on, closing_reason)
    values (${TOWN}, ${id('case', 21)}, ${AGAIN}, '2018-01-01', '2019-01-01', 'Slut')`.execute(db)
  await close(1, '2019-01-01', '2021-03-01')
  await close(3, '2019-01-01', '2025-03-01')
  await sql`update measure set start_date = '2019-02-01', end_date = '2020-02-29', version = version + 1
    where municipality = ${TOWN} and id in (${id('measure', 1)}::uuid, ${id('measure', 3)}::uuid)`.execute(db)
  for (const [other, name] of [
    [MOTHER, 'Merete'],
    [AUNT, 'Agnes'],
  ]) {
    await sql`insert into person (municipality, id, kind, given_name, family_name) values (${TOWN}, ${other}, 'adult', ${name}, 'Prøvesen')`.execute(
      db,
    )
  }
  const relations = [
    [ALMA, MOTHER, 'mother'],
    [ALMA, AUNT, 'parents_sibling'],
    [BERTRAM, AUNT, 'parents_sibling'],
    [BERTRAM, ALMA, 'full_sibling'],
  ]
  for (const [person, other, relation] of relations) {
    await sql`insert into relation (municipality, id, person_id, other_id, relation)
      values (${TOWN}, gen_random_uuid(), ${person}, ${other}, ${relation})`.execute(db)
  }
  await sql`insert into look (municipality, worker_id, person_id, purpose, seen)
    values (${TOWN}, ${id('worker', 1)}, ${ALMA}, 'casework', '{person}')`.execute(db)
  await sql`insert into transfer (municipality, id, person_id, to_municipality, payload, moves_on, answer)
    values (${TOWN}, ${id('other', 33)}, ${ALMA}, ${NEIGHBOUR}, '{"child": {"given_name": "Alma"}}', '2020-01-01', 'declined')`.execute(
    db,
  )
  await writeNameKeys(store, ALMA, { given_name: 'Alma', family_name: 'Prøvesen' })
  expect(await setCpr(store, testKeyring(), ALMA, '1001154321')).toBe('set')
}
