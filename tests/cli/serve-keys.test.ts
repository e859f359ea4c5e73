import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import { setCpr } from '../../src/store/cpr.ts'
import { openDatabase } from '../../src/store/database.ts'
import { keyringOf } from '../../src/store/keyring.ts'
import { storesOf } from '../../src/store/stores.ts'
import { emptyFolder, shared } from '../shared/shared.ts'
import { newRegister } from '../store/databases.ts'
import { newDatabase } from '../store/postgres.ts'
import { buildTown, id, TOWN } from '../store/town.ts'
import { signInAs, startServer } from './started.ts'
import { packageFolder, trin, trinHere } from './trin.ts'

const key = () => randomBytes(32).toString('base64')

test('a server whose keys are not those of the register does not start, and says which variable; nothing is exported or restored with them', async () => {
  const folder = await newRegister()
  const [cprKey, pseudonymKey, otherKey] = [key(), key(), key()]
  const right = { TRIN_CPR_KEYS: `2026a:${cprKey}`, TRIN_PSEUDONYM_KEY: pseudonymKey }
  const wrong = { ...right, TRIN_CPR_KEYS: `2026a:${otherKey}` }
  const otherPseudonyms = { ...right, TRIN_PSEUDONYM_KEY: otherKey }
  {
    await using database = await openDatabase({ folder })
    const stores = storesOf(database, RECORDS)
    await buildTown(stores)
    const keys = keyringOf({ cprKeys: right.TRIN_CPR_KEYS, pseudonymKey })
    await stores.operator(TOWN, 'test').write((store) => setCpr(store, keys, id('person', 1), '1001154001'))
  }
  const data = ['--data', folder]
  const exporting = async (env: Record<string, string>) =>
    trinHere(['export', path.join(await emptyFolder(), 'out'), '--municipality', TOWN, ...data], env)
  expect((await exporting(right)).exit).toBe(0)
  const file = path.join(await emptyFolder(), 'b')
  expect((await trinHere(['backup', file, ...data], right)).exit).toBe(0)
  const restoring = async (env: Record<string, string>) =>
    trinHere(['restore', file, '--data', await newRegister()], env)
  const serve = ['serve', '--demo', '--port', '0', '--package', await packageFolder(), ...data]
  const refusals = [
    [await trin(serve, wrong), 'TRIN_CPR_KEYS: the key 2026a is another'],
    [await exporting(otherPseudonyms), 'TRIN_PSEUDONYM_KEY is another'],
    [await restoring(wrong), 'TRIN_CPR_KEYS: the key 2026a is another'],
    [await restoring(otherPseudonyms), 'TRIN_PSEUDONYM_KEY is another'],
  ] as const
  for (const [{ exit, err }, said] of refusals) {
    expect([exit, err]).toEqual([2, expect.stringContaining(said)])
    for (const secret of [cprKey, pseudonymKey, otherKey, '1001154001']) expect(err).not.toContain(secret)
  }
  expect((await restoring(right)).exit).toBe(0)
  const unchecked = await restoring({})
  expect([unchecked.exit, unchecked.err]).toEqual([0, expect.stringContaining('warning: TRIN_CPR_KEYS')])
  const replaced = await trinHere(['rotate-keys', '--new-pseudonyms', ...data], otherPseudonyms)
  expect([replaced.exit, (await exporting(otherPseudonyms)).exit]).toEqual([0, 0])
}, 120_000)

test('two demo servers that start at once on one empty PostgreSQL both come up, on one register', async () => {
  const url = await newDatabase(await shared(`postgres/${process.env.VITEST_POOL_ID}`))
  const folder = await mkdtemp(path.join(tmpdir(), 'trin-two-'))
  const args = ['--demo', '--children', '40', '--data', folder]
  const servers = await Promise.all([1, 2].map(() => startServer(args, { DATABASE_URL: url })))
  const seen = []
  for (const { address } of servers) {
    const headers = await signInAs(address, 'team_leader')
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    const { people } = await (await fetch(`${address}/api/v1/sign-in`, { headers })).json()
    seen.push(people.map((person: { readonly id: string }) => person.id))
  }
  expect(seen[0]).toEqual(seen[1])
  for (const server of servers) expect(await server.stop()).toBe(0)
  await using database = await openDatabase({ url })
  const { rows } = await sql`select municipality from trin.tenant`.execute(database.kysely)
  expect(rows).toHaveLength(2)
}, 120_000)
