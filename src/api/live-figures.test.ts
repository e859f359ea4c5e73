import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor, testKeyring } from '../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, WORKERS, worker } from '../../tests/store/town.ts'
import type { FigureRow } from '../kernel/key-figure.ts'
import type { Role } from '../kernel/role.ts'
import { MEASURE } from '../slices/measure/measure.record.ts'
import { ANNOTATION, POPULATION } from '../slices/set-up/figures.record.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from '../store/database.ts'
import { correctRecord, createRecord } from '../store/records.ts'
import { type Stores, storesOf } from '../store/stores.ts'
import { livePackages } from './live/live-packages.ts'

const RITA = 1
const LEADER = 4
const ANALYST = 9
/** All four children have their measure from 2024-02-01; three are at home, one has early advice. */
const AT = '2024-09-30'
const UNITS = `/register/figures/home_based_per_1000/units?municipality=${TOWN}&date=${AT}&group=total&part=numerator`

onBothEngines('the figures of the live register', (engine) => {
  let database: Database
  let stores: Stores
  let app: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    app = appFor(database)
    await buildTown(stores)
    for (const municipality of [TOWN, NEIGHBOUR]) {
      await stores.operator(municipality, 'test').write(async (store) => {
        for (const [at, date] of ['2024-01-01', '2025-01-01'].entries()) {
          const values = { date, population_0_17: 1000 }
          await createRecord(store, POPULATION, { id: id('other', 10 + at) }, values)
        }
      })
    }
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const ask = (number: number, path: string) => app.request(worker(number), [WORKERS[number].role], path)
  const answer = async (number: number, path: string) => {
    const response = await ask(number, path)
    expect(response.status, path).toBe(200)
    return response.json()
  }
  const hideBelow = (count: number) =>
    stores
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`update tenant set suppress_below = ${count} where municipality = ${TOWN}`.execute(db),
      )
  const now = async (): Promise<string> => {
    const { rows } = await stores
      .operator(TOWN, 'test')
      .read(({ db }) => sql<{ now: string }>`select clock_timestamp() as now`.execute(db))
    // The embedded database's clock counts in milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 5))
    return rows[0].now
  }

  test.each(Object.entries(WORKERS).map(([number, { role }]) => [role, Number(number)] as const))(
    'a %s may see figures, or is told that the role does not allow it',
    async (role, number) => {
      const may: readonly Role[] = ['caseworker', 'team_leader', 'manager', 'analyst']
      for (const path of ['/register/package', `/register/figures?municipality=${TOWN}`, UNITS]) {
        expect((await ask(number, path)).status).toBe(may.includes(role) ? 200 : 403)
      }
    },
  )

  test('the register is its own municipality and no other', async () => {
    const about = await answer(LEADER, '/register/package')
    expect(about).toMatchObject({
      municipalities: [{ code: TOWN, name: 'Prøvekøbing' }],
      children: 4,
      measures: 4,
      invented: true,
    })
    expect((await ask(LEADER, `/register/figures?municipality=${NEIGHBOUR}`)).status).toBe(404)
  })

  test('counts are hidden from those who may not see every child, and not from their leaders', async () => {
    const rows = async (number: number): Promise<FigureRow[]> =>
      (await answer(number, `/register/figures/home_based_per_1000?municipality=${TOWN}`)).rows
    const total = (all: FigureRow[]) => all.find(({ date, group }) => date === AT && group === 'total')
    expect(total(await rows(LEADER))?.numerator).toBe(3)
    expect(total(await rows(ANALYST))).toMatchObject({ numerator: null, note: 'suppressed' })
    expect((await answer(ANALYST, UNITS)).hidden).toBe(true)
  })

  test('behind a number a leader finds the children, a caseworker her own, an analyst pseudonyms', async () => {
    await hideBelow(0)
    type Unit = { person: { id: string; name: string } | null; pseudonym: string }
    const people = async (number: number): Promise<(string | null)[]> =>
      (await answer(number, UNITS)).units.map(({ person }: Unit) => person?.name ?? null)
    expect(await people(LEADER)).toEqual(['Alma Prøvesen', 'Bertram Prøvesen', 'Carla Prøvesen'])
    expect(await people(RITA)).toEqual(['Alma Prøvesen', 'Bertram Prøvesen', null])
    expect(await people(ANALYST)).toEqual([null, null, null])
    const { units } = await answer(ANALYST, UNITS)
    const pseudonyms = units.map(({ pseudonym }: Unit) => pseudonym)
    expect(new Set(pseudonyms).size).toBe(3)
    expect(pseudonyms[0]).toBe(testKeyring().pseudonym(TOWN, 'person', id('person', 1)))
    await hideBelow(5)
  })

  test('while counts are hidden, who may not see a child is told neither its path, its age nor that it is counted', async () => {
    await hideBelow(2)
    type Unit = { person: { id: string; name: string } | null }
    const told = async (number: number) => {
      const { total, withheld, units } = await answer(number, UNITS)
      return { total, withheld, names: units.map(({ person }: Unit) => person?.name ?? null) }
    }
    const all = ['Alma Prøvesen', 'Bertram Prøvesen', 'Carla Prøvesen']
    expect(await told(LEADER)).toEqual({ total: 3, withheld: false, names: all })
    expect(await told(RITA)).toEqual({ total: 3, withheld: true, names: all.slice(0, 2) })
    expect(await told(ANALYST)).toEqual({ total: 3, withheld: true, names: [] })
    const refused = async (number: number, child: number) => {
      const response = await ask(number, `/register/units/${TOWN}/${child}`)
      return [response.status, await response.text()]
    }
    expect((await refused(ANALYST, 3))[0]).toBe(404)
    expect(await refused(ANALYST, 4000)).toEqual(await refused(ANALYST, 3))
    expect(await refused(RITA, 4000)).toEqual(await refused(RITA, 3))
    await hideBelow(5)
  })

  test('who looked behind a number is logged as having looked at each child that was shown', async () => {
    await hideBelow(0)
    await answer(2, UNITS)
    await hideBelow(5)
    const { rows } = await stores.operator(TOWN, 'test').read(({ db }) =>
      sql<{ person_id: string }>`
          select person_id from look where municipality = ${TOWN} and worker_id = ${worker(2).workerId}::uuid
            and purpose = 'figures' order by 1`.execute(db),
    )
    expect(rows.map(({ person_id }) => person_id)).toEqual([id('person', 1), id('person', 2)])
  })

  test("a child's path is for those who may see the child, and for analysts without its name", async () => {
    const path = (child: number) => `/register/units/${TOWN}/${child}`
    expect((await answer(LEADER, path(3))).person).toEqual({ id: id('person', 3), name: 'Carla Prøvesen' })
    expect((await answer(RITA, path(1))).person).toEqual({ id: id('person', 1), name: 'Alma Prøvesen' })
    expect((await ask(RITA, path(3))).status).toBe(404)
    await hideBelow(0)
    const pseudonymous = await answer(ANALYST, path(3))
    expect(pseudonymous.person).toBeNull()
    expect(JSON.stringify(pseudonymous)).not.toMatch(/Carla|30000000-/)
    await hideBelow(5)
  })

  test('the receipt says what in the register cannot be counted', async () => {
    const { resources } = await answer(ANALYST, '/register/receipt')
    expect(
      resources.map(({ resource, read }: { resource: string; read: number }) => [resource, read]),
    ).toEqual([
      ['persons', 4],
      ['measures', 4],
      ['population', 2],
      ['caseworkers', 11],
    ])
  })

  test('a moment that is none is refused', async () => {
    const response = await ask(LEADER, '/register/package?known_at=yesterday')
    expect(response.status).toBe(400)
    expect((await response.json()).field).toBe('known_at')
    expect((await ask(LEADER, '/register/package?known=2024-01-01T00:00:00Z')).status).toBe(400)
  })

  test('rows come as files too', async () => {
    for (const format of ['csv', 'xlsx']) {
      const response = await ask(LEADER, `/register/figures/caseload/rows.${format}?municipality=${TOWN}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Disposition')).toContain(`trin-caseload.${format}`)
    }
  })

  test('a register is read once for all who ask at once, and again only when it has changed', async () => {
    let read = 0
    const { pseudonym } = testKeyring()
    const packages = livePackages({
      pseudonym(municipality, kind, one) {
        if (kind === 'person' && one === id('person', 1)) read += 1
        return pseudonym(municipality, kind, one)
      },
    })
    const asking = (number: number) => {
      const question = { bound: stores.for(worker(number)), asker: `${number}`, knownAt: null }
      return packages.use(question, async ({ children }) => children)
    }
    const [one, other] = await Promise.all([asking(LEADER), asking(ANALYST)])
    expect(one).toBe(other)
    expect(read).toBe(1)
    await asking(RITA)
    expect(read).toBe(1)
    await stores.operator(TOWN, 'test').write((store) =>
      createRecord(
        store,
        ANNOTATION,
        { id: id('other', 20) },
        {
          figure: 'caseload',
          date: '2024-09-30',
          note: 'Nyt',
        },
      ),
    )
    await asking(RITA)
    expect(read).toBe(2)
    await expect(asking(10)).rejects.toMatchObject({ status: 403 })
  })

  test('a correction is seen at once, and as it was known before at the moment before', async () => {
    const before = await now()
    const reason = { action: 'correct measure', reason: 'Sluttede i foråret', purpose: 'casework' } as const
    await stores.for(worker(RITA)).write(reason, async (store) => {
      const outcome = await correctRecord(
        store,
        MEASURE,
        { id: id('measure', 1), version: 1 },
        { end_date: '2024-05-31' },
      )
      expect(outcome.ok).toBe(true)
    })
    const after = await now()
    const path = `/register/figures/home_based_per_1000?municipality=${TOWN}`
    const total = async (query: string) => {
      const { rows } = await answer(LEADER, `${path}${query}`)
      return rows.find(({ date, group }: FigureRow) => date === AT && group === 'total').numerator
    }
    expect(await total('')).toBe(2)
    expect(await total(`&known_at=${before}`)).toBe(3)
    const question =
      `/register/difference?figure=home_based_per_1000&group=total&date=${AT}` + `&from=${before}&to=${after}`

    const told = await answer(LEADER, question)
    expect(told).toMatchObject({ before: { numerator: 3 }, after: { numerator: 2 }, hidden: false })
    expect(told.children).toEqual([
      {
        id: id('person', 1),
        name: 'Alma Prøvesen',
        numerator: { before: true, after: false },
        denominator: { before: false, after: false },
        changes: [
          {
            kind: 'measure',
            at: expect.any(String),
            by: 'Rita Rådgiver',
            reason: 'Sluttede i foråret',
            changed: [{ field: 'end_date', from: null, to: '2024-05-31' }],
          },
        ],
      },
    ])

    expect(await answer(ANALYST, question)).toMatchObject({ children: [], hidden: true })
    await hideBelow(0)
    const hidden = await answer(ANALYST, question)
    await hideBelow(5)
    expect(hidden.children).toMatchObject([
      { id: null, changes: [{ by: null, reason: null, changed: [{ field: 'end_date' }] }] },
    ])
    expect(JSON.stringify(hidden)).not.toMatch(/Alma|Rita|foråret|30000000-/)

    expect((await ask(LEADER, question.replace('home_based_per_1000', 'nothing'))).status).toBe(404)
    expect((await ask(LEADER, question.replace('group=total', 'group=x'))).status).toBe(404)
    expect((await ask(LEADER, question.replace(before, '2999-01-01T00:00:00Z'))).status).toBe(400)
    expect((await ask(10, question)).status).toBe(403)
  })
})
