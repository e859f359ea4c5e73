import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, NEIGHBOUR, TOWN, worker } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from './database.ts'
import { type Actor, type Stores, storesOf } from './stores.ts'

onBothEngines('who sees which child', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const names = (actor: Actor) =>
    stores.for(actor).read('casework', async ({ db }) => {
      const { rows } = await sql<{ given_name: string }>`select given_name from person order by 1`.execute(db)
      return rows.map(({ given_name }) => given_name)
    })

  test.each([
    [1, ['Alma', 'Bertram']],
    [2, ['Alma', 'Bertram']],
    [3, ['Carla']],
    [4, ['Alma', 'Bertram', 'Carla', 'Ditlev']],
    [5, ['Alma', 'Bertram', 'Carla', 'Ditlev']],
    [6, ['Ditlev']],
    [7, ['Alma']],
    [8, ['Alma']],
    [9, []],
    [10, []],
    [11, []],
  ])('worker %i sees %j', async (number, seen) => {
    expect(await names(worker(number))).toEqual(seen)
  })

  test('a worker of one municipality is nobody in another', async () => {
    const { workerId } = worker(1)
    await stores
      .operator(NEIGHBOUR, 'test')
      .write(({ db }) =>
        sql`update worker set active = false, version = version + 1 where municipality = ${NEIGHBOUR} and id = ${workerId}::uuid`.execute(
          db,
        ),
      )
    expect(await names({ municipality: NEIGHBOUR, workerId })).toEqual([])
    expect(await names({ municipality: TOWN, workerId })).toEqual(['Alma', 'Bertram'])
  })

  test('a query without a user sees nothing', async () => {
    const rows = await stores.beforeSignIn(async (db) => (await sql`select 1 from person`.execute(db)).rows)
    expect(rows).toEqual([])
  })
})
