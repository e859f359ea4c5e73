import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { storesOf } from '../../src/store/stores.ts'
import { testDatabase } from '../store/databases.ts'
import { buildTown } from '../store/town.ts'
import { add, countsOf, until, working } from './queue.ts'

test('an owner that is no superuser can lay the queue and do the jobs', async () => {
  await using admin = await testDatabase('postgres')
  if (!('url' in admin.queueOn)) throw new Error('no server')
  const owner = 'jobs_owner'
  await sql.raw(`create role ${owner} login createrole`).execute(admin.kysely)
  await sql.raw(`grant trin_app, trin_figures, trin_jobs to ${owner}`).execute(admin.kysely)
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
