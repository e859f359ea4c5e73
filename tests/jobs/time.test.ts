import { TestClock } from 'pg-boss'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { JobKind } from '../../src/jobs/job-kind.ts'
import type { Database } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { onBothEngines, testDatabase } from '../store/databases.ts'
import { buildTown, NEIGHBOUR, TOWN } from '../store/town.ts'
import { add, countsOf, QUICK, until, working } from './queue.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** Lets time go on until it is so. */
function ticking(clock: TestClock, lines: readonly string[], isSo: () => boolean): Promise<void> {
  return until(async () => {
    await clock.tick(SECOND)
    return isSo()
  }, lines)
}

/** When the clock of Denmark goes from 02:00 to 03:00, and from 03:00 back to 02:00. */
const SPRING = '2031-03-30'
const AUTUMN = '2031-10-26'

onBothEngines('jobs and time', (engine) => {
  let database: Database
  beforeEach(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database))
  })
  afterEach(() => database[Symbol.asyncDispose]())

  /** A kind of job that notes for whom and when, by a clock that the test moves. */
  function timed(start: string, kind: Partial<JobKind> = {}) {
    const clock = new TestClock(start)
    const done: string[] = []
    const name = 'timed'
    const note: JobKind = {
      name,
      async work(register, job) {
        const municipality = await register.read(async (store) => store.municipality)
        done.push(`${municipality} ${new Date(clock.now()).toISOString().slice(0, 16)}`)
        await kind.work?.(register, job)
      },
      ...(kind.dailyAt && { dailyAt: kind.dailyAt }),
    }
    return { clock, done, kind: note }
  }

  test('a job that is due later is begun then, and not before', async () => {
    const { clock, done, kind } = timed('2031-05-01T08:00:00Z')
    await using server = await working(database, [kind], { clock })
    await add(database, { name: kind.name, key: 'k', dueAt: '2031-05-04T10:00:00Z' })
    await until(async () => (await database.kysely.selectFrom('trin.waiting_job').execute()).length === 0)
    await clock.setTime('2031-05-04T09:59:00Z')
    await clock.tick(30 * SECOND)
    expect(done).toEqual([])
    expect(await countsOf(server.jobs, kind.name)).toMatchObject({ waiting: 1, oldestWaiting: 0 })
    await clock.tick(40 * SECOND)
    await until(() => done.length > 0, server.lines)
    expect(done).toEqual([`${TOWN} 2031-05-04T10:00`])
  })

  test.each([
    ['winter', '2031-01-10', '02:30'],
    ['summer', '2031-06-10', '01:30'],
    ['the day that is an hour short', SPRING, '01:30'],
    ['the day that is an hour long', AUTUMN, '02:30'],
  ])(
    'what is done daily at half past three is done then by the clock in Denmark: %s',
    async (_day, day, utc) => {
      const { clock, done, kind } = timed(`${day}T00:00:00Z`, { dailyAt: '03:30' })
      await using server = await working(database, [kind], { clock })
      for (const hour of ['01:29', '02:29']) {
        if (hour > utc) break
        await clock.setTime(`${day}T${hour}:00Z`)
        await clock.tick(50 * SECOND)
        expect(done).toEqual([])
      }
      await clock.tick(80 * SECOND)
      await ticking(clock, server.lines, () => done.length === 2)
      expect(done.toSorted()).toEqual(
        [TOWN, NEIGHBOUR].map((code) => expect.stringMatching(`^${code} ${day}T${utc.slice(0, 2)}:3`)),
      )
      await clock.setTime(`${day}T04:00:00Z`)
      await clock.tick(2 * MINUTE)
      expect(done).toHaveLength(2)
    },
  )

  test('a daily round that no server was there for is made good once', async () => {
    const { clock, done, kind } = timed('2031-05-01T20:00:00Z', { dailyAt: '03:30' })
    const before = await working(database, [kind], { clock })
    await clock.tick(MINUTE)
    await before.jobs.stop()
    await clock.setTime('2031-05-04T08:00:00Z')
    await using server = await working(database, [kind], { clock })
    await ticking(clock, server.lines, () => done.length >= 2)
    await clock.tick(2 * MINUTE)
    expect(done.map((one) => one.slice(0, 14)).toSorted()).toEqual([
      `${TOWN} 2031-05-04`,
      `${NEIGHBOUR} 2031-05-04`,
    ])
  })

  test('nothing daily is set to the hour that is not always there', async () => {
    const { clock, kind } = timed('2031-05-01T20:00:00Z', { dailyAt: '02:30' })
    await expect(working(database, [kind], { clock })).rejects.toThrow(/02:30/)
  }, 120_000)

  test('each try waits longer than the one before', async () => {
    let tries = 0
    const { clock, kind } = timed('2031-05-01T08:00:00Z', {
      work: async () => {
        tries += 1
        throw new Error('not today')
      },
    })
    const pace = { ...QUICK, retryAfter: 60, retries: 2, heartbeat: 3600, watch: 600 }
    await using server = await working(database, [kind], { clock, pace })
    await add(database, { name: kind.name, key: 'k' })
    await ticking(clock, server.lines, () => tries === 1)
    // The first wait is of one to two minutes, the second of two to four.
    const failed = async (expected: number) =>
      until(async () => (await countsOf(server.jobs, kind.name)).waiting === 1 && tries === expected)
    await failed(1)
    await clock.tick(55 * SECOND)
    expect(tries).toBe(1)
    await clock.tick(70 * SECOND)
    await failed(2)
    await clock.tick(50 * SECOND)
    expect(tries).toBe(2)
    await clock.tick(195 * SECOND)
    await until(async () => (await countsOf(server.jobs, kind.name)).failed === 1, server.lines)
    expect(tries).toBe(3)
  })
})
