import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase, type Place } from '../../src/store/database.ts'
import { newRegister, onBothEngines, testDatabase } from '../store/databases.ts'
import { otherThanTheirEvents } from '../store/kill.ts'
import { signInAs, startServer } from './started.ts'
import { packageFolder } from './trin.ts'

const KILLS = 3

onBothEngines('a server that is killed while children are registered', (engine) => {
  test(`has every child that it said it has, with its case, ${KILLS} times`, async () => {
    const folder = await newRegister()
    await using server = engine === 'postgres' ? await testDatabase('postgres') : null
    const place: Place = server && 'url' in server.queueOn ? { url: server.queueOn.url } : { folder }
    const args = ['--demo', '--children', '80', '--data', folder, '--package', await packageFolder()]
    const env: Record<string, string> = 'url' in place ? { DATABASE_URL: place.url } : {}
    const confirmed: string[] = []
    for (let kill = 1; kill <= KILLS; kill++) {
      confirmed.push(...(await killedWhileRegistering(args, env)))
      await using database = await openDatabase(place)
      const { rows } = await sql<{ id: string }>`
        select p.id from trin.person p join trin.child_case c on c.municipality = p.municipality and c.person_id = p.id
        where p.family_name = 'Nysen'`.execute(database.kysely)
      expect(confirmed.filter((id) => !rows.some((row) => row.id === id))).toEqual([])
      const alone = await sql`select id from trin.person p where family_name = 'Nysen' and not exists (
        select from trin.child_case c where c.municipality = p.municipality and c.person_id = p.id)`.execute(
        database.kysely,
      )
      expect(alone.rows).toEqual([])
      expect(await otherThanTheirEvents(database)).toEqual([])
    }
    expect(confirmed.length).toBeGreaterThanOrEqual(KILLS)
  })
})

/** Registers children, several at once, until the server is gone; the ids of those that it confirmed. */
async function killedWhileRegistering(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const started = await startServer(args, env)
  const headers = await signInAs(started.address, 'team_leader')
  const confirmed: string[] = []
  const body = JSON.stringify({
    child: { given_name: 'Eva', family_name: 'Nysen', birth_date: '2018-06-01' },
    case: { kind: 'case', opened_on: '2026-02-01' },
    searched: true,
  })
  const first = Promise.withResolvers<void>()
  const register = async (): Promise<void> => {
    const answer = await fetch(`${started.address}/api/v1/children`, { method: 'POST', headers, body })
    const text = await answer.text()
    if (answer.status !== 201) first.reject(new Error(`${answer.status} ${text}`))
    confirmed.push(JSON.parse(text).id)
    first.resolve()
    return register()
  }
  const hands = [1, 2, 3].map(register)
  await first.promise
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
  await Promise.all([started.stop('SIGKILL'), Promise.allSettled(hands)])
  return confirmed
}
