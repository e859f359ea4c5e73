import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, worker } from '../../../tests/store/town.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { getRecord } from '../../store/records.ts'
import { type Stores, storesOf } from '../../store/stores.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { PERSON } from '../people/person.record.ts'
import { acknowledgeEmergency, breakGlass } from './break-glass.do.ts'
import { emergenciesWaiting, listEmergencies } from './emergency.store.ts'

const REASON = 'Akut bekymring, kollegaen er syg'
const CARLA = id('person', 3)

onBothEngines('access in an emergency', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`insert into person (municipality, id, kind, given_name) values (${TOWN}, ${id('person', 20)}::uuid, 'adult', 'Mor')`.execute(
          db,
        ),
      )
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const take = (number: number, personId: string, hours = 4) =>
    stores
      .for(worker(number))
      .write({ action: 'take emergency access', reason: REASON, purpose: 'emergency' }, (store) =>
        breakGlass(store, { personId, reason: REASON, hours }),
      )
  const acknowledge = (number: number, access: string) =>
    stores
      .for(worker(number))
      .write({ action: 'acknowledge', purpose: 'audit' }, (store) => acknowledgeEmergency(store, access))
  const sees = (number: number, child: string) =>
    stores
      .for(worker(number))
      .read('casework', async (store) => (await getRecord(store, PERSON, child)) !== null)
  const waiting = (number: number) => stores.for(worker(number)).read('audit', emergenciesWaiting)
  const list = (number: number) => stores.for(worker(number)).read('audit', listEmergencies)

  test('opens a child that is not one’s own, measures and all, and each look says why', async () => {
    expect(await sees(1, CARLA)).toBe(false)
    const taken = await take(1, CARLA)
    expect(taken.ok && taken.value.child).toEqual({ id: CARLA, name: 'Carla Prøvesen' })
    expect(await sees(1, CARLA)).toBe(true)
    const measure = await stores
      .for(worker(1))
      .read('casework', (store) => getRecord(store, MEASURE, id('measure', 3)))
    expect(measure?.person_id).toBe(CARLA)
    const { rows } = await sql`select distinct purpose, reason from look
      where worker_id = ${id('worker', 1)}::uuid and person_id = ${CARLA}::uuid`.execute(database.kysely)
    expect(rows).toEqual([{ purpose: 'emergency', reason: expect.stringContaining(REASON) }])
  })

  test('is nobody else’s', async () => {
    expect(await sees(2, CARLA)).toBe(false)
  })

  test('waits for a leader, and no longer once one has taken note of it', async () => {
    expect([await waiting(4), await waiting(5), await waiting(1), await waiting(11)]).toEqual([1, 1, 0, 0])
    const [access] = await list(4)
    expect([access.worker.name, access.reason, access.acknowledgedBy]).toEqual([
      'Rita Rådgiver',
      REASON,
      null,
    ])
    const done = await acknowledge(4, access.id)
    expect(done.ok && [done.value.acknowledgedBy, done.value.version]).toEqual(['Tove Teamleder', 2])
    expect([await waiting(4), await waiting(5)]).toEqual([0, 0])
    expect(await acknowledge(5, access.id)).toEqual({ ok: false, refused: 'already' })
  })

  test('is shown to leaders, to the auditor and to whoever took it', async () => {
    expect([
      (await list(1)).length,
      (await list(2)).length,
      (await list(5)).length,
      (await list(11)).length,
    ]).toEqual([1, 0, 1, 1])
  })

  test('those that wait come first', async () => {
    await take(2, CARLA)
    await take(3, id('person', 1))
    const [first] = await list(4)
    await acknowledge(4, first.id)
    const shown = await list(4)
    expect(shown.map(({ acknowledgedAt }) => acknowledgedAt !== null)).toEqual([false, true, true])
  })

  test('ends by itself', async () => {
    await expire()
    expect(await sees(1, CARLA)).toBe(false)
    expect((await list(1))[0].child.name).toBe('Carla Prøvesen')
  })

  test('a prevention worker may need it too', async () => {
    expect((await take(6, CARLA)).ok).toBe(true)
    expect(await sees(6, CARLA)).toBe(true)
  })

  test('of a record that was merged, opens the one it was merged into', async () => {
    await stores
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`update person set merged_into = ${CARLA}::uuid, version = version + 1 where id = ${id('person', 4)}::uuid and municipality = ${TOWN}`.execute(
          db,
        ),
      )
    const taken = await take(1, id('person', 4))
    expect(taken.ok && taken.value.child.id).toBe(CARLA)
    expect([await sees(1, CARLA), await sees(1, id('person', 4))]).toEqual([true, true])
  })

  test.each([
    ['a child that one sees already', 1, id('person', 1), 'not-needed'],
    ['any child, as leader: a leader sees them all', 4, CARLA, 'not-needed'],
    ['a child that is not there', 1, id('person', 99), 'not-found'],
    ['an adult', 1, id('person', 20), 'not-found'],
    ['a child, as provider worker', 7, CARLA, 'not-allowed'],
    ['a child, as teacher', 8, CARLA, 'not-allowed'],
    ['a child, as analyst', 9, CARLA, 'not-allowed'],
    ['a child, as administrator', 10, CARLA, 'not-allowed'],
    ['a child, as auditor', 11, CARLA, 'not-allowed'],
  ])('is refused for %s', async (_what, number, child, refused) => {
    expect(await take(number, child)).toEqual({ ok: false, refused })
  })

  test('is refused for a child of another municipality', async () => {
    const theirs = id('person', 30)
    await stores
      .operator(NEIGHBOUR, 'test')
      .write(({ db }) =>
        sql`insert into person (municipality, id, given_name) values (${NEIGHBOUR}, ${theirs}::uuid, 'Naboens')`.execute(
          db,
        ),
      )
    expect(await take(1, theirs)).toEqual({ ok: false, refused: 'not-found' })
  })

  test('is not acknowledged by those who are no leaders', async () => {
    const [access] = await list(4)
    expect(await acknowledge(1, access.id)).toEqual({ ok: false, refused: 'not-allowed' })
    expect(await acknowledge(4, id('other', 99))).toEqual({ ok: false, refused: 'not-found' })
  })

  test('is not acknowledged by whoever took it, and the database says the same', async () => {
    const own = id('other', 60)
    await stores.operator(TOWN, 'test').write(({ db }) =>
      sql`insert into emergency_access (municipality, id, person_id, worker_id, reason, until_at)
        values (${TOWN}, ${own}::uuid, ${CARLA}::uuid, ${id('worker', 4)}::uuid, ${REASON}, now() + interval '1 hour')`.execute(
        db,
      ),
    )
    expect(await acknowledge(4, own)).toEqual({ ok: false, refused: 'own' })
    const bare = await stores.for(worker(4)).write({ action: 'bare', purpose: 'audit' }, async ({ db }) => {
      const { rows } =
        await sql`update emergency_access set acknowledged_by = ${id('worker', 5)}::uuid, version = version + 1
        where id = ${own}::uuid returning id`.execute(db)
      return rows
    })
    expect(bare).toEqual([])
  })

  test('lasts no longer than a day, and needs a reason, whatever is sent', async () => {
    await expect(take(2, CARLA, 25)).rejects.toThrow(/check/)
    const without = stores
      .for(worker(2))
      .write({ action: 'bare', purpose: 'emergency' }, (store) =>
        breakGlass(store, { personId: CARLA, reason: 'nej', hours: 1 }),
      )
    await expect(without).rejects.toThrow(/check/)
  })

  const expire = () =>
    stores.operator(TOWN, 'test').write(({ db }) =>
      sql`update emergency_access set from_at = now() - interval '2 hours', until_at = now() - interval '1 hour',
        version = version + 1 where municipality = ${TOWN}`.execute(db),
    )
})
