import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor } from '../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, WORKERS, worker } from '../../tests/store/town.ts'
import type { Role, Scope } from '../kernel/role.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from '../store/database.ts'
import { type Store, storesOf } from '../store/stores.ts'
import type { ChangeEnvelope, ChangesAnswer } from './wire-changes.ts'

const SYSTEM = id('worker', 99)

onBothEngines('the change feed', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    for (const municipality of [TOWN, NEIGHBOUR]) await addSystem(database, municipality)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const rename = (name: string, number = 1, municipality = TOWN) =>
    storesOf(database, RECORDS)
      .operator(municipality, 'test')
      .write(({ db }) => renameIn(db, name, number, municipality))

  test('gives every change once, page by page, and then nothing until something is changed', async () => {
    const first = await everything(database)
    expect(new Set(first.map(({ cursor }) => cursor)).size).toBe(first.length)
    expect(first.filter(({ kind }) => kind === 'child_case').map(({ id }) => id)).toEqual(
      [1, 2, 3, 4].map((n) => id('case', n)),
    )
    const cursor = first.at(-1)?.cursor
    expect(await page(database, `?after=${cursor}`)).toEqual({ changes: [], next: cursor, more: false })
    await rename('Albertine')
    const { changes } = await page(database, `?after=${cursor}`)
    expect(changes).toMatchObject([
      { kind: 'person', id: id('person', 1), child: id('person', 1), action: 'changed', version: 2 },
    ])
  })

  test('says which record, and nothing of what it says', async () => {
    await rename('Hemmelig')
    const changes = await everything(database)
    const keys = new Set(changes.flatMap((change) => Object.keys(change)))
    expect([...keys].sort()).toEqual(['action', 'at', 'child', 'cursor', 'id', 'kind', 'version'])
    expect(JSON.stringify(changes)).not.toMatch(/Hemmelig|Bertram|Rita|family_treatment|Prøvesen/)
  })

  test('holds nothing of another municipality', async () => {
    await rename('Naboens barn', 2, NEIGHBOUR)
    const [here, there] = [await everything(database), await everything(database, NEIGHBOUR)]
    expect(there.some(({ version, kind }) => kind === 'person' && version === 2)).toBe(true)
    const known = new Set(here.map(({ cursor }) => cursor))
    expect(there.filter(({ cursor }) => known.has(cursor))).toEqual([])
  })

  test.each(Object.entries(WORKERS))(
    'is not for a person: worker %s is refused',
    async (number, { role }) => {
      const response = await appFor(database).request(worker(Number(number)), [role], '/changes')
      expect(response.status).toBe(403)
    },
  )

  test.each([['children:write'], ['figures:read']] as const)(
    'is refused to a token that may only %s',
    async (scope) => {
      expect((await asking(database, '', TOWN, [scope])).status).toBe(403)
    },
  )

  test.each(['x', 'Zm9v', Buffer.from('1.5.5').toString('base64url')])(
    'a cursor that this register never gave, %s, is told to read anew',
    async (cursor) => {
      const response = await asking(database, `?after=${cursor}`)
      expect([response.status, (await response.json()).error]).toEqual([409, 'feed-restarted'])
    },
  )

  test('a cursor of a later time than this register has come to is told to read anew', async () => {
    const cursor = (await everything(database)).at(-1)?.cursor ?? ''
    const [feed] = Buffer.from(cursor, 'base64url').toString().split('.')
    const ahead = Buffer.from(`${feed}.999999999999.1`).toString('base64url')
    expect((await asking(database, `?after=${ahead}`)).status).toBe(409)
  })

  test('a page is as long as was asked for, and says that there is more', async () => {
    const answer = await page(database, '?limit=3')
    expect([answer.changes.length, answer.more]).toEqual([3, true])
    expect((await asking(database, '?limit=0')).status).toBe(400)
  })

  test('what a token may see is decided by the database', async () => {
    const bare = { municipality: TOWN, workerId: SYSTEM }
    const seen = await storesOf(database, RECORDS)
      .for(bare)
      .read('integration', async ({ db }) => (await sql`select 1 from event`.execute(db)).rows)
    expect(seen).toEqual([])
  })
})

test('of two transactions at once, the one that began first and committed last is not missed, and nothing comes twice', async () => {
  await using database = await testDatabase('postgres')
  const stores = storesOf(database, RECORDS)
  await buildTown(stores)
  await addSystem(database, TOWN)
  const before = (await everything(database)).at(-1)?.cursor ?? ''
  const slow = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const first = stores.operator(TOWN, 'test').write(async ({ db }) => {
    await renameIn(db, 'Først', 1, TOWN)
    begun.resolve()
    await slow.promise
    await renameIn(db, 'Sidst', 3, TOWN)
  })
  await begun.promise
  await stores.operator(TOWN, 'test').write(({ db }) => renameIn(db, 'Imens', 2, TOWN))
  const meanwhile = await page(database, `?after=${before}`)
  slow.resolve()
  await first
  const after = await page(database, `?after=${meanwhile.next}`)
  const told = [...meanwhile.changes, ...after.changes].map((change) => change.id)
  expect(meanwhile.changes).toEqual([])
  expect(told).toEqual([id('person', 1), id('person', 3), id('person', 2)])
})

async function addSystem(database: Database, municipality: string): Promise<void> {
  await storesOf(database, RECORDS)
    .operator(municipality, 'test')
    .write(async ({ db }) => {
      await sql`insert into worker (municipality, id, name, roles)
        values (${municipality}, ${SYSTEM}, 'Andre systemer', '{system}')`.execute(db)
      for (const [number, scope] of SCOPES.entries()) {
        await sql`insert into api_token (municipality, id, name, token_hash, scopes, until_at)
          values (${municipality}, ${id('other', 90 + number)}, ${scope}, ${Buffer.from([number])}, ${sql.lit(`{${scope}}`)},
            now() + interval '1 day')`.execute(db)
      }
    })
}
const SCOPES: readonly Scope[] = ['children:read', 'children:write', 'figures:read']

function asking(
  database: Database,
  query: string,
  municipality = TOWN,
  scopes: readonly Scope[] = ['children:read'],
): Promise<Response> {
  const tokenId = id('other', 90 + SCOPES.indexOf(scopes[0]))
  const roles: readonly Role[] = ['system']
  return appFor(database, { scopes }).request(
    { municipality, workerId: SYSTEM, tokenId },
    roles,
    `/changes${query}`,
  )
}

async function page(database: Database, query: string, municipality = TOWN): Promise<ChangesAnswer> {
  const response = await asking(database, query, municipality)
  expect(response.status).toBe(200)
  return response.json()
}

/** The whole feed, seven at a time, as another system reads it. */
async function everything(database: Database, municipality = TOWN): Promise<readonly ChangeEnvelope[]> {
  const found: ChangeEnvelope[] = []
  let query = '?limit=7'
  for (;;) {
    const { changes, next, more } = await page(database, query, municipality)
    found.push(...changes)
    if (!more) return found
    query = `?limit=7&after=${next}`
  }
}

type Writing = Store['db']

async function renameIn(db: Writing, name: string, number: number, municipality: string): Promise<void> {
  await sql`update person set given_name = ${name}, version = version + 1
    where municipality = ${municipality} and id = ${id('person', number)}::uuid`.execute(db)
}
