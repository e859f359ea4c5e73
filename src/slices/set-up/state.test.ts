import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOn, townApplication } from '../../../tests/api/sign-in-town.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN } from '../../../tests/store/town.ts'
import type { Database } from '../../store/database.ts'

onBothEngines('the state of the set-up', (engine) => {
  let database: Database
  let town: Awaited<ReturnType<typeof townApplication>>
  let administrator: ReturnType<typeof browserOn>
  beforeAll(async () => {
    database = await testDatabase(engine)
    town = await townApplication(database)
    await buildTown(town.stores)
    administrator = browserOn(town.app)
    await administrator.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 10) })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const operator = (text: ReturnType<typeof sql>) =>
    town.stores.operator(TOWN, 'test').write(({ db }) => text.execute(db))
  const state = async () => {
    const response = await administrator.ask('/api/v1/set-up')
    expect(response.status).toBe(200)
    return response.json()
  }
  const inUse = async (kind: string) =>
    (await state()).kinds.find((one: { kind: string }) => one.kind === kind)?.inUse

  test('counts what is in use of the own municipality, and nothing that was taken out of use', async () => {
    const teams = await inUse('team')
    expect(teams).toBeGreaterThan(0)
    await operator(
      sql`insert into team (municipality, id, name, active) values (${TOWN}, ${id('team', 97)}, 'Nyt team', true)`,
    )
    expect(await inUse('team')).toBe(teams + 1)
    await operator(sql`update team set active = false, version = version + 1 where name = 'Nyt team'`)
    expect(await inUse('team')).toBe(teams)
  })

  test('a decision has its right of appeal only when the municipality has written one', async () => {
    const write = (appeal: string) =>
      operator(sql`insert into document_template (municipality, id, document, appeal)
        values (${TOWN}, ${id('other', 97)}, 'decision', ${appeal})
        on conflict (municipality, id) do update set appeal = excluded.appeal, version = document_template.version + 1`)
    expect((await state()).hasAppealText).toBe(false)
    await write('  ')
    expect((await state()).hasAppealText).toBe(false)
    await write('Klag inden fire uger.')
    expect((await state()).hasAppealText).toBe(true)
  })

  test('a caseworker without a team is counted, one who has left is not', async () => {
    const before = (await state()).caseworkersWithoutTeam
    await operator(
      sql`insert into worker (municipality, id, name, roles) values (${TOWN}, ${id('worker', 98)}, 'Ny Rådgiver', '{caseworker}')`,
    )
    expect((await state()).caseworkersWithoutTeam).toBe(before + 1)
    await operator(
      sql`update worker set active = false, version = version + 1 where id = ${id('worker', 98)}`,
    )
    expect((await state()).caseworkersWithoutTeam).toBe(before)
  })
})
