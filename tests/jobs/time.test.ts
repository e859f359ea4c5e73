import { TestClock } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobKind } from '../../src/jobs/job-kind.ts'
import { startJobs } from '../../src/jobs/jobs.ts'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { onBothEngines, testDatabase } from '../store/databases.ts'
import { buildTown, NEIGHBOUR, TOWN } from '../store/town.ts'
import { add, countsOf, QUICK, until, working } from './queue.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
/** The clock goes on in leaps: seldom looks make them short. */
const PACE = { ...QUICK, poll: 10, watch: 600, heartbeat: 3600, retryAfter: 60 }

/** A kind of job that notes for whom it was done and when, by a clock that the test moves. */
function timed(name: string, start: string, kind: Partial<JobKind> = {}) {
  const clock = new TestClock(start)
  const done: string[] = []
  const noting: JobKind = {
    ...kind,
    name,
    async work(register, job) {
      const municipality = await register.read(async (store) => store.municipality)
      done.push(`${municipality} ${new Date(clock.now()).toISOString().slice(0, 16)}`)
      await kind.work?.(register, job)
    },
  }
  return { clock, done, kind: noting }
}

/** Lets time go on until it is so. */
function ticking(clock: TestClock, lines: readonly string[], isSo: () => boolean): Promise<void> {
  return until(async () => {
    await clock.tick(5 * SECOND)
    return isSo()
  }, lines)
}

// One register, so time only ever goes on from one test to the next.
onBothEngines('jobs and time', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const on = (clock: TestClock, kind: JobKind) => working(database, [kind], { clock, pace: PACE })

  test('each try waits longer than the one before', async () => {
    const work = () => Promise.reject(new Error('not today'))
    const { clock, done, kind } = timed('fails', '2031-01-01T08:00:00Z', { work })
    await using server = await on(clock, kind)
    const hasFailed = (tries: number) =>
      until(async () => done.length === tries && (await countsOf(server.jobs, kind.name)).running === 0)
    await add(database, { name: kind.name, key: 'k' })
    await ticking(clock, server.lines, () => done.length === 1)
    await hasFailed(1)
    // The first wait is of one to two minutes, the second of two to four.
    await clock.tick(55 * SECOND)
    expect(done).toHaveLength(1)
    await clock.tick(80 * SECOND)
    await hasFailed(2)
    await clock.tick(35 * SECOND)
    expect(done).toHaveLength(2)
    await clock.tick(220 * SECOND)
    await hasFailed(3)
    expect(await countsOf(server.jobs, kind.name)).toMatchObject({ waiting: 0, failed: 1 })
  })

  test('a job that is due later is begun then, and not before', async () => {
    const { clock, done, kind } = timed('later', '2031-01-02T08:00:00Z')
    await using server = await on(clock, kind)
    await add(database, { name: kind.name, key: 'k', dueAt: '2031-01-05T10:00:00Z' })
    await until(async () => (await database.kysely.selectFrom('trin.waiting_job').execute()).length === 0)
    await clock.setTime('2031-01-05T09:59:00Z')
    await clock.tick(50 * SECOND)
    expect(done).toEqual([])
    expect(await countsOf(server.jobs, kind.name)).toMatchObject({ waiting: 1 })
    await ticking(clock, server.lines, () => done.length > 0)
    expect(done).toEqual([`${TOWN} 2031-01-05T10:00`])
  })

  test('a daily round that no server was there for is made good once', async () => {
    const { clock, done, kind } = timed('missed', '2031-01-06T20:00:00Z', { dailyAt: '03:30' })
    const before = await on(clock, kind)
    await clock.tick(MINUTE)
    await before.jobs.stop()
    await clock.setTime('2031-01-09T08:00:00Z')
    await using server = await on(clock, kind)
    await ticking(clock, server.lines, () => done.length >= 2)
    await clock.tick(2 * MINUTE)
    expect(done.map((one) => one.slice(0, 14)).toSorted()).toEqual([
      `${TOWN} 2031-01-09`,
      `${NEIGHBOUR} 2031-01-09`,
    ])
  })

  test.each([
    ['in winter', '2031-01-10', '02'],
    ['on the day that is an hour short', '2031-03-30', '01'],
    ['in summer', '2031-06-10', '01'],
    ['on the day that is an hour long', '2031-10-26', '02'],
  ])('what is daily at half past three is done then by the clock in Denmark, %s', async (day, date, hour) => {
    const { clock, done, kind } = timed(day.replaceAll(' ', '-'), `${date}T00:00:00Z`, { dailyAt: '03:30' })
    await using server = await on(clock, kind)
    for (const quiet of ['00:31', '01:29', '02:29'].filter((time) => time <= `${hour}:29`)) {
      await clock.setTime(`${date}T${quiet}:00Z`)
      await clock.tick(50 * SECOND)
      expect(done).toEqual([])
    }
    await ticking(clock, server.lines, () => done.length === 2)
    expect(done.map((one) => one.slice(0, 17)).toSorted()).toEqual([
      `${TOWN} ${date}T${hour}`,
      `${NEIGHBOUR} ${date}T${hour}`,
    ])
    await clock.setTime(`${date}T03:30:00Z`)
    await clock.tick(2 * MINUTE)
    expect(done).toHaveLength(2)
  })

  test('nothing daily is set to the hour that is not there every day', async () => {
    const { clock, kind } = timed('never', '2031-11-01T20:00:00Z', { dailyAt: '02:30' })
    const lines: string[] = []
    const log = (said: object) => lines.push(JSON.stringify(said))
    const jobs = startJobs({
      database,
      stores: storesOf(database, RECORDS),
      kinds: [kind],
      log,
      pace: PACE,
      clock,
    })
    await until(() => lines.some((line) => line.includes('02:30')))
    expect(await jobs.counts()).toBeNull()
    await jobs.stop()
  })
})
