import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rightsOf } from '../../src/kernel/rights.ts'
import type { Sees } from '../../src/kernel/sight.ts'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { seesIn, sightOf } from '../../src/store/sight.ts'
import { type Stores, storesOf } from '../../src/store/stores.ts'
import { onBothEngines, testDatabase } from '../store/databases.ts'
import { id, TOWN, worker } from '../store/town.ts'
import { PEOPLE } from './expected.ts'
import { buildFullTown, CHILDREN } from './full-town.ts'

const KINDS = RECORDS.all.filter(({ about }) => about === 'child').map(({ kind }) => kind)
/** A child with a course of Freja's and a case of another team beside it, which she does not see. */
const OF_TWO = 5
const OF_TOWN = [...CHILDREN, OF_TWO]

onBothEngines('what someone sees of a child', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildFullTown(stores)
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      const child = id('person', OF_TWO)
      await sql`insert into person (municipality, id, given_name, family_name) values (${TOWN}, ${child}, 'Esther', 'Prøvesen')`.execute(
        db,
      )
      await sql`insert into child_case (municipality, id, person_id, kind, opened_on, team_id, caseworker_id) values
        (${TOWN}, ${id('case', 50)}, ${child}, 'course', '2025-01-15', null, ${id('worker', 6)}),
        (${TOWN}, ${id('case', 51)}, ${child}, 'case', '2025-02-15', ${id('team', 2)}, ${id('worker', 3)})`.execute(
        db,
      )
      await sql`insert into plan (municipality, id, person_id, case_id, kind, started_on) values
        (${TOWN}, ${id('other', 50)}, ${child}, ${id('case', 51)}, 'childs_plan', '2025-03-01')`.execute(db)
      // What belongs to no case is for those who see the whole child.
      await sql`insert into notification (municipality, id, person_id, received_at) values
        (${TOWN}, ${id('other', 51)}, ${id('person', 4)}, '2026-02-01T10:00:00Z')`.execute(db)
    })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  async function toldTo(number: number, child: number): Promise<Sees> {
    return stores.for(worker(number)).read('casework', async ({ db }) => {
      const ids = sql`array[${id('person', child)}]::uuid[]`
      const { rows } = await sql<{ sees: unknown }>`select ${sightOf(ids, KINDS)} as sees`.execute(db)
      return seesIn(rows[0]?.sees)
    })
  }

  type Db = Parameters<Parameters<ReturnType<Stores['operator']>['read']>[0]>[0]['db']
  async function countIn(db: Db, child: number): Promise<Readonly<Record<string, number>>> {
    const counts: Record<string, number> = {}
    for (const kind of KINDS) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(kind)}
        where municipality = ${TOWN} and person_id = ${id('person', child)}::uuid`.execute(db)
      counts[kind] = Number(rows[0]?.n)
    }
    return counts
  }

  describe.each(PEOPLE)('$role $worker', ({ worker: number, role }) => {
    test.each(OF_TOWN)(
      'is all where nothing of child %i is hidden, and nothing where nothing is shown',
      async (child) => {
        const sees = await toldTo(number, child)
        const shown = await stores.for(worker(number)).read('casework', ({ db }) => countIn(db, child))
        const kept = await stores.operator(TOWN, 'test').read(({ db }) => countIn(db, child))
        for (const kind of KINDS) {
          if (sees[kind] === 'all') expect([kind, shown[kind]]).toEqual([kind, kept[kind]])
          if (sees[kind] === undefined) expect([kind, shown[kind]]).toEqual([kind, 0])
        }
      },
    )

    test('is as the pages are told that the role sees', async () => {
      const seen = await Promise.all(OF_TOWN.map((child) => toldTo(number, child)))
      const { seeCases, seeMeasures } = rightsOf([role])
      const some = (kind: string) => seen.some((sees) => sees[kind] !== undefined)
      expect([some('child_case'), some('measure')]).toEqual([seeCases, seeMeasures])
    })
  })

  test('a caseworker sees all of an own child, and nothing of one that is another team’s', async () => {
    expect(new Set(Object.values(await toldTo(1, 1)))).toEqual(new Set(['all']))
    expect(await toldTo(1, 3)).toEqual({})
  })

  test('a prevention worker sees all of the family, and of a child’s only course all but what is of no case', async () => {
    expect(await toldTo(6, 4)).toMatchObject({
      address: 'all',
      child_case: 'own',
      notification: 'own',
      plan: 'own',
    })
    expect(await toldTo(6, OF_TWO)).toMatchObject({ address: 'all', child_case: 'part', plan: 'part' })
  })

  test('a provider sees of its child the measures that it delivers, and a teacher who the child is', async () => {
    expect(await toldTo(7, 1)).toEqual({ measure: 'part', followup: 'part' })
    expect(await toldTo(8, 1)).toEqual({})
  })

  test('what is kept changes nothing of it: it tells nobody of a record that they do not see', async () => {
    const before = await toldTo(6, 4)
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      await sql`insert into notification (municipality, id, person_id, received_at) values
        (${TOWN}, ${id('other', 52)}, ${id('person', 4)}, '2026-02-02T10:00:00Z')`.execute(db)
    })
    expect(await toldTo(6, 4)).toEqual(before)
  })
})
