import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { newRegister, testDatabase } from '../store/databases.ts'
import { otherThanTheirEvents } from '../store/kill.ts'
import { signInAs, startServer } from './started.ts'
import { packageFolder } from './trin.ts'

const CUTS = 100

test(`a server lives through ${CUTS} connections cut under load: whoever was struck is told to try again, and what was confirmed is there`, {
  timeout: 120_000,
}, async () => {
  await using server = await testDatabase('postgres')
  const url = 'url' in server.queueOn ? server.queueOn.url : ''
  const args = [
    '--demo',
    '--children',
    '80',
    '--data',
    await newRegister(),
    '--package',
    await packageFolder(),
  ]
  const started = await startServer(args, { DATABASE_URL: url })
  const headers = await signInAs(started.address, 'team_leader')
  const load = registering(started.address, headers)
  await using other = await openDatabase({ url })
  const cut = await cutConnections(other, CUTS)
  const { confirmed, answers } = await load.end()
  expect(cut).toBeGreaterThanOrEqual(CUTS)
  expect(answers.filter((status) => status !== 201 && status !== 503)).toEqual([])
  expect(answers.filter((status) => status === 503).length).toBeGreaterThan(0)
  expect((await fetch(`${started.address}/readyz`)).status).toBe(200)
  expect((await fetch(`${started.address}/api/v1/me`, { headers })).status).toBe(200)
  expect(confirmed.length).toBeGreaterThan(0)
  const { rows } = await sql<{ id: string; cases: number }>`
    select p.id, (select count(*)::int from trin.child_case c where c.municipality = p.municipality and c.person_id = p.id) as cases
    from trin.person p where p.family_name = 'Nysen'`.execute(other.kysely)
  expect(confirmed.filter((id) => !rows.some((row) => row.id === id))).toEqual([])
  expect(rows.filter(({ cases }) => cases !== 1)).toEqual([])
  expect(await otherThanTheirEvents(other)).toEqual([])
  expect(await started.stop()).toBe(0)
})

/** Cuts connections of the server at work, until so many were cut; those of its jobs too. */
async function cutConnections({ kysely }: Database, cuts: number): Promise<number> {
  for (let cut = 0; ; ) {
    if (cut >= cuts) return cut
    const { rows } = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state is not null
      order by state = 'idle', random() limit 5`.execute(kysely)
    cut += rows.length
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

/** Registers children, eight at once, until it is told to end. */
function registering(address: string, headers: Readonly<Record<string, string>>) {
  const body = JSON.stringify({
    child: { given_name: 'Eva', family_name: 'Nysen', birth_date: '2018-06-01' },
    case: { kind: 'case', opened_on: '2026-02-01' },
    searched: true,
  })
  const confirmed: string[] = []
  const answers: number[] = []
  let isEnding = false
  const hands = Array.from({ length: 8 }, async () => {
    while (!isEnding) {
      const answer = await fetch(`${address}/api/v1/children`, { method: 'POST', headers, body })
      const { id } = await answer.json()
      answers.push(answer.status)
      if (answer.status === 201) confirmed.push(id)
    }
  })
  return {
    async end() {
      isEnding = true
      await Promise.all(hands)
      return { confirmed, answers }
    },
  }
}
