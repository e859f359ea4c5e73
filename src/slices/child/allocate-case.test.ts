import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, worker } from '../../../tests/store/town.ts'
import type { Writer } from '../../casework/written.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { listRecords } from '../../store/records.ts'
import { type Stores, storesOf } from '../../store/stores.ts'
import { allocateCase } from './allocate-case.do.ts'
import { ALLOCATION } from './child-case.record.ts'

onBothEngines('allocating a case', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const leader: Writer = {
    workerId: id('worker', 4),
    roles: ['team_leader'],
    teamId: id('team', 1),
    keepings: [],
    today: '2026-03-02',
  }
  const allocate = (writer: Writer, to: number, from: string) =>
    stores
      .for({ ...worker(4), workerId: writer.workerId })
      .write({ action: 'allocate case', purpose: 'supervision' }, (store) =>
        allocateCase(store, writer, { caseId: id('case', 1), caseworker: id('worker', to), from }),
      )
  const days = async () => {
    const allocations = await stores
      .for(worker(4))
      .read('supervision', (store) => listRecords(store, ALLOCATION, { caseId: id('case', 1), limit: 10 }))
    return allocations.map(({ values }) => [values.start_date, values.end_date])
  }

  test('is a leader’s to do', async () => {
    const caseworker: Writer = {
      workerId: id('worker', 1),
      roles: ['caseworker'],
      teamId: id('team', 1),
      keepings: [],
      today: '2026-03-02',
    }
    expect(await allocate(caseworker, 2, '2025-01-01')).toEqual({ ok: false, refused: 'not-allowed' })
  })

  test('two leaders who allocate one case from one day at once do not both get their way', async () => {
    const outcomes = await Promise.all([allocate(leader, 2, '2025-01-01'), allocate(leader, 3, '2025-01-01')])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await days()).toEqual([['2025-01-01', null]])
  })

  test('leaves no day with two caseworkers, and none without', async () => {
    expect((await allocate(leader, 1, '2025-06-01')).ok).toBe(true)
    expect(await days()).toEqual([
      ['2025-06-01', null],
      ['2025-01-01', '2025-05-31'],
    ])
  })
})
