import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobKind, JobToDo } from '../../src/jobs/job-kind.ts'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { type Stores, storesOf } from '../../src/store/stores.ts'
import { addJob } from '../../src/store/waiting-jobs.ts'
import { onBothEngines, testDatabase } from '../store/databases.ts'
import { buildTown, id, NEIGHBOUR, worker } from '../store/town.ts'
import { add, countsOf, everythingQueued, QUICK, until, working } from './queue.ts'

const CASEWORK = { action: 'test', purpose: 'casework' } as const

/** A kind of job that notes what it was asked for. */
function noting(name: string, work: (job: JobToDo) => Promise<void> = async () => {}) {
  const done: string[] = []
  const kind: JobKind = {
    name,
    async work(_register, job) {
      await work(job)
      done.push(job.ids.child ?? 'nobody')
    },
  }
  return { kind, done }
}

onBothEngines('jobs', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  test('a job is added with what it is about, or neither is', async () => {
    const { kind, done } = noting('with-its-record')
    const rita = stores.for(worker(1))
    await rita.write(CASEWORK, (store) =>
      addJob(store, { name: kind.name, key: 'kept', ids: { child: id('person', 1) } }),
    )
    const lost = rita.write(CASEWORK, async (store) => {
      await addJob(store, { name: kind.name, key: 'lost', ids: { child: id('person', 2) } })
      throw new Error('the record could not be kept')
    })
    await expect(lost).rejects.toThrow('could not be kept')
    await using server = await working(database, [kind])
    await until(() => done.length > 0, server.lines)
    await until(async () => (await countsOf(server.jobs, kind.name)).done === 1)
    expect(done).toEqual([id('person', 1)])
  })

  test('nobody adds work for another municipality, or reads what waits', async () => {
    const rita = stores.for(worker(1))
    const elsewhere = rita.write(CASEWORK, (store) =>
      addJob({ ...store, municipality: NEIGHBOUR }, { name: 'x', key: 'x' }),
    )
    await expect(elsewhere).rejects.toThrow(/row-level security/)
    for (const table of ['waiting_job', 'trin_jobs.job']) {
      const read = rita.read('casework', ({ db }) => sql`select 1 from ${sql.table(table)}`.execute(db))
      await expect(read).rejects.toThrow(/permission denied/)
    }
  })

  test('a job holds ids and nothing else', async () => {
    const named = add(database, { name: 'x', key: 'y', ids: { child: 'Alma' } })
    await expect(named).rejects.toThrow(/UUID/i)
  })

  test('a job is done in the register of the municipality that it was added for', async () => {
    const names: unknown[] = []
    const kind: JobKind = {
      name: 'where-am-i',
      async work(register) {
        const { rows } = await register.read(({ db, municipality }) =>
          sql`select name from tenant where municipality = ${municipality}`.execute(db),
        )
        names.push(...rows)
      },
    }
    await add(database, { name: kind.name, key: 'a' }, NEIGHBOUR)
    await using server = await working(database, [kind])
    await until(() => names.length > 0, server.lines)
    expect(names).toEqual([{ name: 'Nabokøbing' }])
  })

  test('the same piece of work is done once, however often it is added, also after it was done', async () => {
    const { kind, done } = noting('once')
    const job = { name: kind.name, key: 'k', ids: { child: id('person', 1) } }
    await add(database, job)
    await add(database, job)
    await using server = await working(database, [kind])
    await until(() => done.length > 0, server.lines)
    await add(database, job)
    await add(database, { ...job, key: 'other', ids: { child: id('person', 2) } })
    await until(() => done.length > 1, server.lines)
    await until(async () => (await countsOf(server.jobs, kind.name)).waiting === 0)
    expect(done).toEqual([id('person', 1), id('person', 2)])
  })

  test('of two servers, each job is done by one', async () => {
    const { kind, done } = noting('by-one')
    const children = [1, 2, 3, 4].map((number) => id('person', number))
    for (const child of children) await add(database, { name: kind.name, key: child, ids: { child } })
    await using one = await working(database, [kind])
    await using other = await working(database, [kind])
    await until(async () => (await countsOf(one.jobs, kind.name)).done === 4, [...one.lines, ...other.lines])
    expect(done.toSorted()).toEqual(children)
  })

  test('what fails is tried again until it succeeds', async () => {
    let tries = 0
    const { kind, done } = noting('second-try', async () => {
      tries += 1
      if (tries < 2) throw new Error('not yet')
    })
    await add(database, { name: kind.name, key: 'k' })
    await using server = await working(database, [kind])
    await until(() => done.length > 0, server.lines)
    await until(async () => (await countsOf(server.jobs, kind.name)).done === 1)
    expect(tries).toBe(2)
  })

  test('what always fails ends as failed, which is seen, and says nothing of anyone', async () => {
    const kind: JobKind = {
      name: 'never',
      work: (register) =>
        register.write(async ({ db }) => void (await sql`select 'Alma'::text::uuid`.execute(db))),
    }
    await add(database, { name: kind.name, key: 'k' })
    await using server = await working(database, [kind])
    await until(async () => (await countsOf(server.jobs, kind.name)).failed === 1)
    expect(await countsOf(server.jobs, kind.name)).toMatchObject({
      waiting: 0,
      running: 0,
      failed: 1,
      done: 0,
    })
    const tries = server.lines.map((line) => JSON.parse(line)).filter(({ job }) => job === kind.name)
    expect(tries.map(({ isLast }) => isLast)).toEqual([false, false, true])
    expect(tries[0]).toMatchObject({ level: 'error', try: 1, code: '22P02' })
    expect(server.lines.join('\n')).not.toContain('Alma')
    expect(await everythingQueued(database)).not.toContain('Alma')
  })

  test('how many wait, and since when, is known before anyone does them', async () => {
    await add(database, { name: 'waits', key: 'long', dueAt: '2026-01-01T00:00:00Z' })
    await add(database, { name: 'waits', key: 'later', dueAt: '2999-01-01T00:00:00Z' })
    const { kind } = noting('waits', () => new Promise(() => {}))
    await using server = await working(database, [kind])
    await until(async () => (await countsOf(server.jobs, 'waits')).running === 1)
    expect(await countsOf(server.jobs, 'waits')).toMatchObject({ waiting: 1, running: 1, oldestWaiting: 0 })
    await add(database, { name: 'waits', key: 'longer', dueAt: '2026-01-01T00:00:00Z' })
    const { oldestWaiting } = await countsOf(server.jobs, 'waits')
    expect(oldestWaiting).toBeGreaterThan(3600)
  })

  test('asked to stop, it lets a job under way end', async () => {
    const begun = Promise.withResolvers<void>()
    const { kind, done } = noting('let-end', async () => {
      begun.resolve()
      await new Promise((resolve) => setTimeout(resolve, 500))
    })
    await add(database, { name: kind.name, key: 'k' })
    const server = await working(database, [kind], { pace: { ...QUICK, lastJobs: 20 } })
    await begun.promise
    await server.jobs.stop()
    expect(done).toHaveLength(1)
    await using next = await working(database, [kind])
    expect(await countsOf(next.jobs, kind.name)).toMatchObject({ waiting: 0, running: 0, done: 1 })
  })

  test('what does not end within the limit is told so, and taken up again by whoever starts next', async () => {
    const begun = Promise.withResolvers<AbortSignal>()
    const endless = noting('taken-up', ({ signal }) => {
      begun.resolve(signal)
      return new Promise(() => {})
    })
    await add(database, { name: endless.kind.name, key: 'k' })
    const server = await working(database, [endless.kind])
    const signal = await begun.promise
    await server.jobs.stop()
    expect(signal.aborted).toBe(true)
    const again = noting(endless.kind.name)
    await using next = await working(database, [again.kind])
    await until(() => again.done.length > 0, next.lines)
  })
})
