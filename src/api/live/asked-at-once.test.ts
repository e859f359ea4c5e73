import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOn, townApplication } from '../../../tests/api/sign-in-town.ts'
import { testKeyring } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import { ANNOTATION } from '../../slices/set-up/figures.record.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { createRecord } from '../../store/records.ts'
import { type Stores, storesOf } from '../../store/stores.ts'
import { livePackages } from './live-packages.ts'

const RITA = 1
const LEADER = 4
const ANALYST = 9
const CHANGES = 8
/** One is read, three wait. */
const AT_A_TIME = 4

onBothEngines('figures of the live register asked for at once', (engine) => {
  let database: Database
  let stores: Stores
  /** Moments, each after another change. */
  const moments: string[] = []
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    for (let change = 0; change < CHANGES; change++) {
      const note = { figure: 'caseload', date: '2024-09-30', note: `Note ${change}` }
      await stores
        .operator(TOWN, 'test')
        .write((store) => createRecord(store, ANNOTATION, { id: id('other', 100 + change) }, note))
      moments.push(await now())
    }
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const now = async (): Promise<string> => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
    await pause()
    const { rows } = await stores
      .operator(TOWN, 'test')
      .read(({ db }) => sql<{ now: string }>`select clock_timestamp() as now`.execute(db))
    await pause()
    return rows[0]?.now ?? ''
  }
  const aLittleLater = (moment: string) => Temporal.Instant.from(moment).add({ microseconds: 300 }).toString()

  /** Packages that count how often the register was read. */
  function counted() {
    let readings = 0
    const { pseudonym } = testKeyring()
    const packages = livePackages({
      pseudonym(municipality, kind, one) {
        if (kind === 'person' && one === id('person', 1)) readings += 1
        return pseudonym(municipality, kind, one)
      },
    })
    const use = (number: number, knownAt: string | null) =>
      packages.use({ bound: stores.for(worker(number)), asker: `${number}`, knownAt }, (live) =>
        live.answers(0).package(),
      )
    return { packages, use, readings: () => readings }
  }

  test('moments between two changes are one: read once, and answered alike', async () => {
    const { use, readings } = counted()
    const first = await use(LEADER, moments[2])
    const between = await use(ANALYST, aLittleLater(moments[2]))
    expect(between).toEqual(first)
    expect(readings()).toBe(1)
    await use(LEADER, moments[3])
    expect(readings()).toBe(2)
    const before = await use(LEADER, '1990-01-01T00:00:00Z')
    expect(before).toMatchObject({ children: 0 })
    expect(await use(LEADER, '1980-01-01T00:00:00Z')).toEqual(before)
  })

  test('while figures are worked out the server does what others ask: it is another thread that counts', async () => {
    const { packages } = counted()
    const question = { bound: stores.for(worker(LEADER)), asker: 'leader', knownAt: null }
    const turns = await packages.use(question, async (live) => {
      let turned = 0
      let isDone = false
      const turn = () => {
        turned += 1
        if (!isDone) setImmediate(turn)
      }
      setImmediate(turn)
      await live.answers(0).figures({ municipality: TOWN })
      isDone = true
      return turned
    })
    expect(turns).toBeGreaterThan(0)
  })

  test('who asks for many moments at once has one read at a time and is told to wait for the rest; others are answered', async () => {
    const { app } = await townApplication(database)
    const answered: string[] = []
    const signedIn = async (number: number) => {
      const browser = browserOn(app)
      await browser.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', number) })
      return async (path: string, what: string) => {
        const response = await browser.ask(`/api/v1${path}`)
        answered.push(`${what} ${response.status}`)
        return response
      }
    }
    const leader = await signedIn(LEADER)
    const rita = await signedIn(RITA)
    const analyst = await signedIn(ANALYST)
    const figures = (moment = '') => `/register/figures?municipality=${TOWN}&known_at=${moment}`

    const same = Array.from({ length: CHANGES }, () => leader(figures(aLittleLater(moments[0])), 'the same'))
    expect((await Promise.all(same)).map(({ status }) => status)).toEqual(Array(CHANGES).fill(200))

    const many = moments.map((moment) => leader(figures(moment), 'figures'))
    const children = rita('/children', 'children')
    const analysts = analyst(figures(moments[1]), 'analyst')
    expect((await children).status).toBe(200)
    expect(answered.filter((what) => what === 'figures 200').length).toBeLessThan(AT_A_TIME)

    const statuses = (await Promise.all(many)).map(({ status }) => status)
    // The first moment is kept already.
    const read = AT_A_TIME + 1
    expect(statuses.toSorted()).toEqual(moments.map((_, at) => (at < read ? 200 : 429)))
    expect((await analysts).status).toBe(200)
    const refused = await many[statuses.indexOf(429)]
    expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await refused?.json()).toMatchObject({
      error: 'too-many',
      message: { da: expect.stringContaining('Vent'), en: expect.stringContaining('Wait') },
    })
    expect((await leader(figures(moments.at(-1)), 'later')).status).toBe(200)
  })
})
