import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { JobKind } from '../../src/jobs/job-kind.ts'
import { prepareQueue } from '../../src/jobs/queue.ts'
import { RECORDS } from '../../src/slices.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { storesOf } from '../../src/store/stores.ts'
import { testDatabase } from '../store/databases.ts'
import { onServerOf, serverLogin } from '../store/server-login.ts'
import { buildTown, TOWN } from '../store/town.ts'
import { add, countsOf, until, working } from './queue.ts'

test('an owner that is no superuser can lay the queue and do the jobs', async () => {
  await using admin = await testDatabase('postgres')
  if (!('url' in admin.queueOn)) throw new Error('no server')
  const owner = 'jobs_owner'
  await sql.raw(`create role ${owner} login createrole`).execute(admin.kysely)
  await sql.raw(`grant trin_app, trin_figures, trin_server to ${owner}`).execute(admin.kysely)
  await sql.raw(`create database of_${owner} owner ${owner}`).execute(admin.kysely)
  const url = new URL(admin.queueOn.url)
  url.username = owner
  url.pathname = `/of_${owner}`
  {
    await using database = await openDatabase({ url: url.href })
    await migrate(database)
    await buildTown(storesOf(database, RECORDS))
    const kind = { name: 'owned', work: async () => {} }
    await add(database, { name: kind.name, key: 'k' })
    await using server = await working(database, [kind])
    await until(async () => (await countsOf(server.jobs, kind.name)).done === 1, server.lines)
    expect(server.lines).toEqual([])
  }
  await sql.raw(`drop database of_${owner}`).execute(admin.kysely)
  await sql.raw(`drop role ${owner}`).execute(admin.kysely)
})

test('the queue is prepared to its end: what a newer version builds afterwards is built by its owner too', async () => {
  await using database = await testDatabase('postgres')
  await prepareQueue(database)
  await sql`insert into trin_jobs.bam (name, version, table_name, command)
    values ('first', 1, 'job_common', 'select pg_sleep(0.3)'),
      ('later', 1, 'job_common', 'create index built_later on trin_jobs.job_common (created_on)')`.execute(
    database.kysely,
  )
  await sql`update trin_jobs.version set bam_on = null`.execute(database.kysely)
  await prepareQueue(database)
  const { rows } = await sql`select from pg_class where relname = 'built_later'`.execute(database.kysely)
  expect(rows).toHaveLength(1)
})

test('a server whose login owns nothing does the jobs', async () => {
  await using owner = await testDatabase('postgres')
  await buildTown(storesOf(owner, RECORDS))
  await prepareQueue(owner)
  await serverLogin(owner, 'jobs_server')
  await using database = await openDatabase(onServerOf(owner, 'jobs_server'))
  const done: string[] = []
  const kind: JobKind = {
    name: 'served',
    dailyAt: '05:15',
    work: (register) => register.write(async (store) => void done.push(store.municipality)),
  }
  await add(owner, { name: kind.name, key: 'k' })
  await using server = await working(database, [kind])
  await until(async () => (await countsOf(server.jobs, kind.name)).done === 1, server.lines)
  expect([done, server.lines]).toEqual([[TOWN], []])
})
