import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, worker } from '../../tests/store/town.ts'
import { MEASURE } from '../slices/measure/measure.record.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from './database.ts'
import { historyOf } from './history.ts'
import { correctRecord, getRecord } from './records.ts'
import { type Stores, storesOf } from './stores.ts'

const CORRECT = { action: 'correct measure', purpose: 'casework' } as const

onBothEngines('two people correct one thing', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const correct = (number: number, version: number, purpose: string, by: number) =>
    stores
      .for(worker(by))
      .write(CORRECT, (store) =>
        correctRecord(store, MEASURE, { id: id('measure', number), version }, { purpose }),
      )
  const purposes = (number: number) =>
    stores.for(worker(4)).read('casework', async (store) => {
      const events = await historyOf(store, MEASURE, id('measure', number))
      return events.map(({ record }) => [record.version, record.values.purpose])
    })

  test('the second is told, is shown the version of the first, and changes nothing', async () => {
    expect((await correct(1, 1, 'Rita’s', 1)).ok).toBe(true)
    const second = await correct(1, 1, 'Kim’s', 2)
    expect(second).toMatchObject({
      ok: false,
      refused: 'conflict',
      theirs: { version: 2, values: { purpose: 'Rita’s' } },
    })
    expect(await purposes(1)).toEqual([
      [1, ''],
      [2, 'Rita’s'],
    ])
  })

  test('having seen the first’s version, the second can go on from it, and both are kept', async () => {
    expect((await correct(1, 2, 'Kim’s after Rita’s', 2)).ok).toBe(true)
    expect(await purposes(1)).toEqual([
      [1, ''],
      [2, 'Rita’s'],
      [3, 'Kim’s after Rita’s'],
    ])
  })

  test('of many at the very same moment exactly one is first, and nobody’s is lost unseen', async () => {
    const turns = Array.from({ length: 8 }, (_, turn) => correct(2, 1, `turn ${turn}`, 1 + (turn % 2)))
    const outcomes = await Promise.all(turns)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((one) => !one.ok && one.refused === 'conflict')).toHaveLength(7)
    const first = outcomes.findIndex(({ ok }) => ok)
    for (const one of outcomes) {
      if (!one.ok) expect(one).toMatchObject({ theirs: { version: 2, values: { purpose: `turn ${first}` } } })
    }
    expect(await purposes(2)).toEqual([
      [1, ''],
      [2, `turn ${first}`],
    ])
  })

  test('each of them reading anew after a conflict, all get through, one after the other', async () => {
    const untilKept = async (turn: number): Promise<void> => {
      const seen = await stores
        .for(worker(4))
        .read('casework', (store) => getRecord(store, MEASURE, id('measure', 3)))
      const kept = await correct(3, seen?.version ?? 0, `turn ${turn}`, 4)
      if (!kept.ok) await untilKept(turn)
    }
    await Promise.all(Array.from({ length: 6 }, (_, turn) => untilKept(turn)))
    const kept = await purposes(3)
    expect(kept.map(([version]) => version)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(new Set(kept.map(([, purpose]) => purpose)).size).toBe(7)
  })
})

describe('on PostgreSQL, where transactions truly overlap', () => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase('postgres')
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const correctIn = (by: number, purpose: string, before: () => Promise<void>) =>
    stores.for(worker(by)).write(CORRECT, async (store) => {
      const outcome = await correctRecord(store, MEASURE, { id: id('measure', 1), version: 1 }, { purpose })
      await before()
      return outcome
    })

  test('who comes while the first is not done yet waits, and is then shown what the first did', async () => {
    const firstHasChanged = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const first = correctIn(1, 'first', () => {
      firstHasChanged.resolve()
      return mayEnd.promise
    })
    await firstHasChanged.promise
    const second = correctIn(2, 'second', async () => {})
    const isWaiting = Symbol('waiting')
    const soon = new Promise<typeof isWaiting>((resolve) => setTimeout(() => resolve(isWaiting), 100))
    expect(await Promise.race([second, soon])).toBe(isWaiting)
    mayEnd.resolve()
    expect((await first).ok).toBe(true)
    expect(await second).toMatchObject({
      refused: 'conflict',
      theirs: { version: 2, values: { purpose: 'first' } },
    })
  })

  test('if the first gives up, the second’s correction is the one that is kept', async () => {
    const given = stores.for(worker(1)).write(CORRECT, async (store) => {
      await correctRecord(store, MEASURE, { id: id('measure', 2), version: 1 }, { purpose: 'first' })
      throw new Error('given up')
    })
    const second = stores.for(worker(2)).write(CORRECT, async (store) => {
      await given.catch(() => {})
      return correctRecord(store, MEASURE, { id: id('measure', 2), version: 1 }, { purpose: 'second' })
    })
    await expect(given).rejects.toThrow('given up')
    expect(await second).toMatchObject({ ok: true, value: { version: 2, values: { purpose: 'second' } } })
  })
})
