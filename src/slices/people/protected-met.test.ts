import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeyring } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import { RECORDS } from '../../slices.ts'
import { setCpr } from '../../store/cpr.ts'
import type { Database } from '../../store/database.ts'
import { writeNameKeys } from '../../store/name-keys.ts'
import { type Store, type Stores, storesOf } from '../../store/stores.ts'
import { protectedSearches } from '../access/protected-searches.store.ts'
import { readLooks } from '../access/read-looks.do.ts'
import { MOST_PROTECTED_MET } from './protected-met.rules.ts'
import { type ChildSought, searchChild } from './search-child.do.ts'

const KEYS = testKeyring()
const [RITA, KIM, ULLA, TOVE, MADS, DAN] = [1, 2, 3, 4, 5, 11].map((number) => worker(number))
/** One more than are told of; all in Ulla's team, born in the months of one year. */
const PROTECTED = Array.from({ length: MOST_PROTECTED_MET + 1 }, (_, at) => ({
  number: 21 + at,
  given: `Prøve${'abcdefgh'[at]}`,
  born: `2014-0${at + 1}-02`,
}))
const byNumber = (at: number): ChildSought => ({ cpr: `020${at + 1}1440${10 + at}` })
const byName = (at: number): ChildSought => ({
  name: `${PROTECTED[at].given} Skjult`,
  birthDate: PROTECTED[at].born,
})
const LAST = PROTECTED.length - 1

onBothEngines('searches that meet protected children', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write(addProtected)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const found = async (actor: typeof RITA, asked: ChildSought) => {
    const outcome = await stores.for(actor).read('search', (store) => searchChild(store, KEYS, asked))
    if (!outcome.ok) throw new Error(outcome.refused)
    return outcome.value.map((one) => Number(one.id.slice(-4)))
  }
  const notices = (actor: typeof RITA) => stores.for(actor).read('audit', protectedSearches)
  const lastLook = async () =>
    (await sql<{ seen: string[] }>`select seen from look order by seq desc limit 1`.execute(database.kysely))
      .rows[0].seen

  test('yesterday’s do not count: whoever met many then is told today', async () => {
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      for (const { number } of PROTECTED)
        await sql`insert into look (municipality, worker_id, person_id, purpose, seen, at) values (${TOWN}, ${KIM.workerId}::uuid,
          ${id('person', number)}::uuid, 'search', '{protected}', now() - interval '1 day')`.execute(db)
    })
    expect(await found(KIM, byNumber(LAST))).toEqual([PROTECTED[LAST].number])
  })

  test('after so many children in a day, the next is answered as if there were none, by number and by name', async () => {
    for (let at = 0; at < MOST_PROTECTED_MET; at++)
      expect(await found(RITA, at % 2 === 0 ? byNumber(at) : byName(at))).toEqual([PROTECTED[at].number])
    expect(await found(RITA, byNumber(LAST))).toEqual([])
    expect(await lastLook()).toEqual(['withheld'])
    expect(await found(RITA, byName(LAST))).toEqual([])
  })

  test('a child met before that day is told of again, and all other children are found as ever', async () => {
    expect(await found(RITA, byNumber(0))).toEqual([PROTECTED[0].number])
    expect(await found(RITA, { name: 'Carla Prøvesen' })).toContain(3)
  })

  test('whoever sees the children finds them, however many they are', async () => {
    for (const actor of [ULLA, TOVE])
      for (const [at, { number }] of PROTECTED.entries())
        expect(await found(actor, byNumber(at))).toEqual([number])
  })

  test('many at once are not told of more than one after the other', async () => {
    const told = await Promise.all(PROTECTED.map((_, at) => found(worker(6), byNumber(at))))
    expect(told.flat()).toHaveLength(MOST_PROTECTED_MET)
  })

  test('the leaders are told who, when and how many, and which answers were withheld; of the children nothing', async () => {
    const ofRita = (await notices(MADS)).filter(({ worker }) => worker.name === 'Rita Rådgiver')
    expect(ofRita).toEqual([
      {
        worker: { id: RITA.workerId, name: 'Rita Rådgiver' },
        day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        searches: MOST_PROTECTED_MET + 3,
        children: MOST_PROTECTED_MET + 1,
        withheld: 2,
      },
    ])
    expect(await notices(DAN)).toEqual(await notices(MADS))
    expect((await notices(MADS)).map(({ worker }) => worker.name)).not.toContain('Ulla Udenfor')
  })

  test('a team leader is told of the children of the own team alone, and of those of no team', async () => {
    expect(await notices(TOVE)).toEqual([])
    await stores.operator(TOWN, 'test').write(({ db }) =>
      sql`update child_case set team_id = ${id('team', 1)}::uuid, version = version + 1
        where municipality = ${TOWN} and id = ${id('case', PROTECTED[0].number)}::uuid`.execute(db),
    )
    const told = (await notices(TOVE)).find(({ worker }) => worker.name === 'Rita Rådgiver')
    expect([told?.searches, told?.children]).toEqual([2, 1])
  })

  test('whoever searched reads what was told in the own log, and not what was withheld', async () => {
    const logOf = async (actor: typeof RITA) => {
      const log = await stores
        .for(actor)
        .read('audit', (store) => readLooks(store, { worker: RITA.workerId, limit: 500 }))
      return log.ok ? log.value.flatMap(({ seen }) => seen) : []
    }
    expect(await logOf(RITA)).toContain('protected')
    expect(await logOf(RITA)).not.toContain('withheld')
    for (const actor of [TOVE, DAN]) expect(await logOf(actor)).toContain('withheld')
  })

  test('nobody else is told, not even of the own searches', async () => {
    for (const actor of [RITA, ULLA, worker(6), worker(10)]) expect(await notices(actor)).toEqual([])
  })
})

async function addProtected(store: Store): Promise<void> {
  await writeNameKeys(store, id('person', 3), { given_name: 'Carla', family_name: 'Prøvesen' })
  for (const [at, { number, given, born }] of PROTECTED.entries()) {
    const child = id('person', number)
    await sql`insert into person (municipality, id, given_name, family_name, birth_date, protected)
      values (${TOWN}, ${child}::uuid, ${given}, 'Skjult', ${born}::date, true)`.execute(store.db)
    await sql`insert into child_case (municipality, id, person_id, opened_on, team_id, caseworker_id) values (${TOWN},
      ${id('case', number)}::uuid, ${child}::uuid, '2025-01-01', ${id('team', 2)}::uuid, ${ULLA.workerId}::uuid)`.execute(
      store.db,
    )
    await writeNameKeys(store, child, { given_name: given, family_name: 'Skjult' })
    await setCpr(store, KEYS, child, byNumber(at).cpr ?? '')
  }
}
