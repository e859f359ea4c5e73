import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { sessionOf, startDemoSession } from '../../src/store/sessions.ts'
import { type Stores, storesOf } from '../../src/store/stores.ts'
import { sweep } from '../../src/store/sweep.ts'
import { onBothEngines, testDatabase } from './databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN } from './town.ts'

onBothEngines('the sweep', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const swept = (municipality: string) => stores.operator(municipality, 'sweep').write(sweep)

  test('removes sessions that have ended and lets those that go on be', async () => {
    const living = await startDemoSession(stores, { municipality: TOWN, worker: id('worker', 1) }, null)
    for (const municipality of [TOWN, NEIGHBOUR])
      await sql`insert into trin.session (municipality, token_hash, worker_id, until_at, last_used_at) values
        (${municipality}, '\\x01', ${id('worker', 2)}, now() - interval '1 second', now()),
        (${municipality}, '\\x02', ${id('worker', 2)}, now() + interval '1 hour', now() - interval '31 minutes')`.execute(
        database.kysely,
      )
    await swept(TOWN)
    const { rows } =
      await sql`select municipality, count(*)::int as sessions from trin.session group by 1 order by 1`.execute(
        database.kysely,
      )
    expect(rows).toEqual([
      { municipality: TOWN, sessions: 1 },
      { municipality: NEIGHBOUR, sessions: 2 },
    ])
    expect(await sessionOf(stores, living ?? '')).toMatchObject({ workerId: id('worker', 1) })
  })

  test('removes answers that nobody asks for again, and keeps those that a resending may', async () => {
    for (const [key, days] of [
      ['old', 91],
      ['new', 89],
    ] as const)
      await sql`insert into trin.idempotent_answer (municipality, actor_id, key, request_hash, status, answer, at)
        values (${TOWN}, ${id('worker', 1)}, ${key}, '\\x01', 201, '{}', now() - ${days} * interval '1 day')`.execute(
        database.kysely,
      )
    await swept(TOWN)
    const { rows } = await sql`select key from trin.idempotent_answer`.execute(database.kysely)
    expect(rows).toEqual([{ key: 'new' }])
  })
})
