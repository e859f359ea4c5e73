import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import type { Ask, Endpoint } from '../authorization/asks.ts'
import { asOwner, ENDPOINTS, versionOf } from '../authorization/every-endpoint.ts'
import { type Everyone, everyoneSignedIn } from '../authorization/everyone.ts'
import { PEOPLE } from '../authorization/expected.ts'
import { CHILDREN } from '../authorization/full-town.ts'
import { onBothEngines, testDatabase } from '../store/databases.ts'
import { type Document, documentOf, type Place, placesOf, type Request } from './places.ts'
import { chance, some, TEXTS, VALUES } from './values.ts'

/** So many values are tried at each place; `AIMED=40` tries some ten times as much. */
const AT_EACH_PLACE = { postgres: Number(process.env.AIMED ?? 4), pglite: 1 } as const

onBothEngines('whatever is sent, in any place of any request', (engine) => {
  let database: Database
  let everyone: Everyone
  let document: Document
  const random = chance(engine === 'postgres' ? 16 : 17)
  let turn = 0
  let tried = 0

  beforeAll(async () => {
    database = await testDatabase(engine)
    everyone = await everyoneSignedIn(database)
    document = documentOf(await (await everyone.app.request('/api/openapi.json')).json())
    // The town's numbers are no ciphers of these keys: the child that is asked about gets one that can be shown and moved.
    const giving = ENDPOINTS.find(({ path }) => path === '/api/v1/children/{id}/cpr')
    expect(giving && (await statusOf(giving, await inOrder(giving)))).toBe(204)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  /** A request that is in order, of someone who may; where only another system may, of someone who may not. */
  async function inOrder({ may, send }: Endpoint): Promise<Request & { readonly worker: number }> {
    turn += 1
    const pairs = PEOPLE.flatMap((person) => CHILDREN.map((child) => ({ person, child })))
    const { person, child } = pairs.find((one) => may(one.person, one.child)) ?? pairs[0]
    const ask: Ask = { person, child, turn, version: (table, row) => versionOf(database, table, row) }
    return { ...(await send(ask)), worker: person.worker }
  }

  async function statusOf(
    { method, leaves = [] }: Endpoint,
    { worker, ...sent }: Awaited<ReturnType<typeof inOrder>>,
  ): Promise<number> {
    const response = await everyone.ask(worker, { method, ...sent })
    await response.arrayBuffer()
    if (response.ok) for (const statement of leaves) await asOwner(database, statement)
    return response.status
  }

  for (const endpoint of ENDPOINTS) {
    test(`${endpoint.method} ${endpoint.path} answers or refuses, and what it refuses it has not written`, async () => {
      const wrong: string[] = []
      let before = await registerOf(database)
      const places = placesOf(document, endpoint, await inOrder(endpoint))
      for (const [place, value] of aimedAt(places)) {
        const sent = await inOrder(endpoint)
        tried += 1
        const status = await statusOf(endpoint, { ...sent, ...place.put(sent, value) })
        const words = `${place.name} = ${JSON.stringify(value).slice(0, 60)}: ${status}`
        if (status === 0 || status >= 500) wrong.push(`${words} ${everyone.lines.at(-1)}`)
        if (endpoint.method === 'GET') continue
        const after = await registerOf(database)
        if (status >= 400 && after !== before) wrong.push(`${words}, and something is written`)
        before = after
      }
      expect(wrong).toEqual([])
    }, 120_000)
  }

  test('so many have been tried that every kind of place has met every kind of value', () => {
    expect(tried).toBeGreaterThan(engine === 'postgres' ? 2500 : 600)
  })

  function aimedAt(places: readonly Place[]): readonly (readonly [Place, unknown])[] {
    return places.flatMap((place) =>
      some(place.isText ? TEXTS : VALUES, AT_EACH_PLACE[engine], random).map(
        (value) => [place, value] as const,
      ),
    )
  }
})

/** Tables that a request writes in whatever comes of it: its session, and that someone looked. */
const BESIDE = ['session', 'laid', 'migration', 'first_owner']

/** One number for all that stands in the register. */
async function registerOf({ kysely }: Database): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'trin'::regnamespace and relkind = 'r' order by 1`.execute(
    kysely,
  )
  const sums = tables
    .filter(({ name }) => !BESIDE.includes(name) && !name.startsWith('look'))
    .map(({ name }) =>
      name === 'event'
        ? sql`select 'event' as name, max(seq)::numeric as sum from event`
        : sql`select ${sql.lit(name)} as name, coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${sql.table(name)} t`,
    )
  const { rows } = await sql`${sql.join(sums, sql` union all `)} order by 1`.execute(kysely)
  return JSON.stringify(rows)
}
