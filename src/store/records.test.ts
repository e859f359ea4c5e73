import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, worker } from '../../tests/store/town.ts'
import type { RecordSpec } from '../kernel/record/record.ts'
import { CHILD_CASE } from '../slices/child/child-case.record.ts'
import { MEASURE } from '../slices/measure/measure.record.ts'
import { PERSON } from '../slices/people/person.record.ts'
import { PROFESSIONAL } from '../slices/people/relation.record.ts'
import { PROVIDER } from '../slices/set-up/workplace.record.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from './database.ts'
import { knownOfChild, lastChangeOf } from './history.ts'
import { correctRecord, createRecord, getRecord, listRecords } from './records.ts'
import { type Actor, type Store, type Stores, storesOf } from './stores.ts'

onBothEngines('records in the store', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const as = <T>(actor: Actor, work: (store: Store) => Promise<T>) =>
    stores.for(actor).write({ action: 'correct', reason: 'prøve', purpose: 'casework' }, work)
  const rita = worker(1)
  const measure = id('measure', 1)
  const values = { measure_type: 'respite', start_date: '2025-01-10' }

  test('the database refuses a record of a child that the user may not see, whatever the application asks', async () => {
    const place = { id: id('other', 50), personId: id('person', 1), caseId: id('case', 1) }
    for (const number of [3, 6, 7, 8, 9, 10, 11])
      await expect(
        as(worker(number), (store) => createRecord(store, MEASURE, place, values)),
      ).rejects.toMatchObject({ code: '42501' })
    await as(rita, (store) => createRecord(store, MEASURE, place, values))
  })

  test('a correction of what the user sees but may not change is refused, and changes nothing', async () => {
    const outcome = await as(worker(7), (store) =>
      correctRecord(store, MEASURE, { id: measure, version: 1 }, { granted_by: 'mig selv' }),
    )
    expect(outcome).toEqual({ ok: false, refused: 'not-allowed' })
    const unseen = await as(worker(3), (store) =>
      correctRecord(store, MEASURE, { id: measure, version: 1 }, { granted_by: 'mig selv' }),
    )
    expect(unseen).toEqual({ ok: false, refused: 'not-found' })
  })

  test('of many who correct one version at once, one is first and the others are shown it', async () => {
    const names = ['A', 'B', 'C', 'D', 'E']
    const outcomes = await Promise.all(
      names.map((granted_by) =>
        as(rita, (store) => correctRecord(store, MEASURE, { id: measure, version: 1 }, { granted_by })),
      ),
    )
    const won = outcomes.filter((outcome) => outcome.ok)
    expect(won).toHaveLength(1)
    for (const outcome of outcomes)
      if (!outcome.ok) expect(outcome).toMatchObject({ refused: 'conflict', theirs: { version: 2 } })
  })

  test('an empty text is nothing said, in a field of any form, when it is written and when it is corrected', async () => {
    const place = { id: id('other', 51), personId: id('person', 1), caseId: id('case', 1) }
    const { measure: changed } = await as(rita, async (store) => {
      await createRecord(store, MEASURE, place, { ...values, end_date: '', provider_id: '', granted_by: '' })
      const measure = await getRecord(store, MEASURE, place.id)
      await correctRecord(store, MEASURE, { id: place.id, version: 1 }, { end_date: '', granted_by: '' })
      return { measure }
    })
    expect(changed).toMatchObject({ values: { end_date: null, provider_id: null, granted_by: '' } })
    const workplace = { id: id('other', 52) }
    const said = { name: 'Et sted', kind: '', active: '' }
    await as(worker(10), async (store) => {
      await createRecord(store, PROVIDER, workplace, said)
      expect(await getRecord(store, PROVIDER, workplace.id)).toMatchObject({ values: { active: true } })
      const emptied = await correctRecord(store, PROVIDER, { ...workplace, version: 1 }, { active: '' })
      expect(emptied).toMatchObject({ ok: true })
    })
  })

  test('a text that is emptied is empty, and the old one is still known', async () => {
    const before = await as(rita, (store) => lastChangeOf(store, MEASURE, measure))
    await as(rita, (store) =>
      correctRecord(
        store,
        MEASURE,
        { id: measure, version: 2 },
        { granted_by: null, end_date: '2025-12-31' },
      ),
    )
    const now = await as(rita, (store) => getRecord(store, MEASURE, measure))
    expect(now).toMatchObject({ version: 3, values: { granted_by: '', end_date: '2025-12-31' } })
    const then = await as(rita, (store) => knownOfChild(store, id('person', 1), before?.at ?? ''))
    const old = then.find(({ record }) => record.id === measure)
    expect(old?.record).toMatchObject({ version: 2, values: { end_date: null } })
  })

  test('a record can be moved to another of the child’s cases', async () => {
    const moved = await as(rita, (store) =>
      correctRecord(store, MEASURE, { id: measure, version: 3 }, { case_id: null }),
    )
    expect(moved).toMatchObject({ ok: true, value: { values: { case_id: null } } })
  })

  test('starting from one’s own children changes no list', async () => {
    for (const number of [1, 3, 6, 7, 8])
      for (const spec of [PERSON, MEASURE, CHILD_CASE, PROFESSIONAL]) {
        const ids = (isOfOwnChildren: boolean) =>
          as(worker(number), async (store) =>
            (await listRecords<RecordSpec>(store, spec, { limit: 100, isOfOwnChildren })).map(
              (record) => record.id,
            ),
          )
        expect(await ids(true)).toEqual(await ids(false))
      }
  })
})
