import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor } from '../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { danishOrder } from './danish-order.ts'
import type { Database } from './database.ts'
import { storesOf } from './stores.ts'

const FAMILIES = [
  'Aaes',
  'Abel',
  'Andersen',
  'Bo Lund',
  'Bo-Lund',
  'Bolund',
  'de la Cruz',
  'Dahl',
  'Delacruz',
  'Müller',
  'Mygind',
  "O'Neill",
  'Oneal',
  'Zachariasen',
  'zakarias',
  'Ærø',
  'Ästrand',
  'Øster',
  'Özil',
  'Ågård',
  'Aagaard Holm',
  'Ålborg',
  'Çelik',
  'Łukasz',
  'Živković',
  '3. klasse',
]

onBothEngines('names stand in Danish order', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(engine)
    const stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write(async ({ db, municipality }) => {
      const person = FAMILIES.map((family_name, at) => ({
        municipality,
        id: id('person', 300 + at),
        given_name: 'Ådne',
        family_name,
        birth_date: '2015-01-01',
      }))
      await db.insertInto('person').values(person).execute()
    })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  test('as a Danish dictionary has them: æ, ø, å and aa last, whatever the database was made with', async () => {
    const { rows } = await sql<{ name: string }>`
      select name from unnest(${FAMILIES}::text[]) name order by ${danishOrder(sql`name`)}, name`.execute(
      database.kysely,
    )
    const danish = new Intl.Collator('da')
    expect(rows.map(({ name }) => name)).toEqual(FAMILIES.toSorted(danish.compare))
  })

  test('a letter is the same written as one character or as two', async () => {
    const { rows } = await sql<{ same: boolean }>`
      select danish_order(${'Ågård'.normalize('NFD')}) = danish_order('Ågård') as same`.execute(
      database.kysely,
    )
    expect(rows[0]?.same).toBe(true)
  })

  test.each(['/children?status=all&sort=name', '/persons?'])(
    'the list %s, read three at a time, has everyone once and in that order',
    async (path) => {
      const { request } = appFor(database)
      const families: string[] = []
      let next: string | null = null
      do {
        const after: string = next === null ? '' : `&after=${next}`
        const response = await request(worker(5), ['manager'], `${path}&limit=3${after}`)
        const body = await response.json()
        for (const one of body.children ?? body.records)
          families.push(one.name?.replace('Ådne ', '') ?? one.values.family_name)
        next = body.next
      } while (next !== null)
      const danish = new Intl.Collator('da')
      const ours = families.filter((family) => FAMILIES.includes(family))
      expect(ours).toEqual(FAMILIES.toSorted(danish.compare))
    },
  )
})
