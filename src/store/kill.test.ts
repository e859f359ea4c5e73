import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newRegister, onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { harmIn, killWhileWriting } from '../../tests/store/kill.ts'
import { buildTown, id, TOWN } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { type Database, openDatabase, type Place } from './database.ts'
import { storesOf } from './stores.ts'

/** A few in every run of the tests; `node tests/store/kill-many.ts` does fifty and more. */
const KILLS = 5

onBothEngines('a process that is killed while it writes', (engine) => {
  let server: Database | null = null
  let place: Place
  beforeAll(async () => {
    if (engine === 'postgres') server = await testDatabase('postgres')
    place = server && 'url' in server.queueOn ? { url: server.queueOn.url } : { folder: await newRegister() }
    await using database = await openDatabase(place)
    await buildTown(storesOf(database, RECORDS))
  })
  afterAll(() => server?.[Symbol.asyncDispose]())

  test(`loses nothing that was confirmed and leaves no half record, ${KILLS} times`, async () => {
    const confirmed: string[] = []
    for (let kill = 1; kill <= KILLS; kill++) {
      confirmed.push(...(await killWhileWriting(place, String(kill))))
      await using database = await openDatabase(place)
      expect(await harmIn(database, confirmed)).toEqual([])
    }
    expect(confirmed.length).toBeGreaterThanOrEqual(KILLS)
  })

  test('harm would be seen', async () => {
    await using database = await openDatabase(place)
    await storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(async ({ db }) => {
        await sql`alter table measure disable trigger user`.execute(db)
        await sql`update measure set purpose = 'other' where municipality = ${TOWN} and id = ${id('measure', 1)}::uuid`.execute(
          db,
        )
        await sql`alter table measure enable trigger user`.execute(db)
        await sql`insert into person (municipality, id, import_id) values (${TOWN}, gen_random_uuid(), 'alone')`.execute(
          db,
        )
      })
    expect(await harmIn(database, ['never-written'])).toEqual([
      'confirmed, but lost: never-written',
      'half a transaction: alone',
      `measure ${id('measure', 1)}: other state`,
    ])
  })
})
