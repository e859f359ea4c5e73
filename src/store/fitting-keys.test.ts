import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyFolder } from '../../tests/shared/shared.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, TOWN } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { backup } from './backup.ts'
import { setCpr } from './cpr.ts'
import type { Database } from './database.ts'
import { printOf, takePseudonymKey, wrongKeyIn } from './fitting-keys.ts'
import { keyringOf } from './keyring.ts'
import { OtherKeys, restore } from './restore.ts'
import { storesOf } from './stores.ts'

const key = () => randomBytes(32).toString('base64')
const [cprKey, pseudonymKey] = [key(), key()]
const cprKeys = `2026a:${cprKey}`
const OURS = keyringOf({ cprKeys, pseudonymKey })
const NEWER = keyringOf({ cprKeys: `2026b:${key()},${cprKeys}`, pseudonymKey })
const WRONG = {
  another: keyringOf({ cprKeys: `2026a:${key()}`, pseudonymKey }),
  missing: keyringOf({ cprKeys: `2026b:${cprKey}`, pseudonymKey }),
  pseudonym: keyringOf({ cprKeys, pseudonymKey: key() }),
}

onBothEngines('the keys of a register', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(engine)
    const stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write((store) => setCpr(store, OURS, id('person', 1), '1001154001'))
    expect(await wrongKeyIn(database.kysely, OURS)).toBeNull()
  })
  afterAll(() => database[Symbol.asyncDispose]())

  test('fit, also when a newer one stands in front', async () => {
    expect(await wrongKeyIn(database.kysely, OURS)).toBeNull()
    expect(await wrongKeyIn(database.kysely, NEWER)).toBeNull()
  })

  test('are noticed when one is missing, when another has its name, and when the pseudonyms would be others', async () => {
    const variable = 'TRIN_CPR_KEYS'
    expect(await wrongKeyIn(database.kysely, WRONG.another)).toEqual({
      variable,
      keyId: '2026a',
      is: 'another',
    })
    expect(await wrongKeyIn(database.kysely, WRONG.missing)).toEqual({
      variable,
      keyId: '2026a',
      is: 'missing',
    })
    expect(await wrongKeyIn(database.kysely, WRONG.pseudonym)).toEqual({
      variable: 'TRIN_PSEUDONYM_KEY',
      is: 'another',
    })
  })

  test('are not in the database, nor anything that they could be found from', async () => {
    const { rows } = await sql<{
      digest: string
    }>`select digest from laid where file = 'TRIN_PSEUDONYM_KEY'`.execute(database.kysely)
    expect(rows).toEqual([{ digest: printOf(OURS) }])
    expect(printOf(OURS)).not.toBe(printOf(WRONG.pseudonym))
    for (const form of ['base64', 'hex', 'utf8'] as const)
      expect(rows[0]?.digest).not.toContain(Buffer.from(pseudonymKey, 'base64').toString(form).slice(0, 8))
  })

  test('follow a backup: one that is restored with others is not restored, and with the right ones is', async () => {
    const file = path.join(await emptyFolder(), 'b')
    await backup(database, file)
    for (const keys of [WRONG.another, WRONG.missing, WRONG.pseudonym]) {
      await using empty = await testDatabase(engine)
      await expect(restore(empty, file, { keys })).rejects.toThrow(OtherKeys)
      expect((await sql`select from tenant`.execute(empty.kysely)).rows).toEqual([])
    }
    await using empty = await testDatabase(engine)
    await restore(empty, file, { keys: OURS })
    expect(await wrongKeyIn(empty.kysely, OURS)).toBeNull()
    expect(await wrongKeyIn(empty.kysely, WRONG.pseudonym)).not.toBeNull()
  })

  test('may be replaced where the pseudonym key is lost', async () => {
    await takePseudonymKey(database.kysely, printOf(WRONG.pseudonym))
    expect(await wrongKeyIn(database.kysely, WRONG.pseudonym)).toBeNull()
    await takePseudonymKey(database.kysely, printOf(OURS))
  })
})
