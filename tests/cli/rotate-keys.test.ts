import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import { cprOf, setCpr } from '../../src/store/cpr.ts'
import { openDatabase } from '../../src/store/database.ts'
import { keyringOf } from '../../src/store/keyring.ts'
import { type Store, storesOf } from '../../src/store/stores.ts'
import { newRegister } from '../store/databases.ts'
import { buildTown, id, TOWN } from '../store/town.ts'
import { trin } from './trin.ts'

const key = () => randomBytes(32).toString('base64')
const [first, second, pseudonymKey] = [key(), key(), key()]
const OLD = keyringOf({ cprKeys: `2026a:${first}`, pseudonymKey })
const NEW = keyringOf({ cprKeys: `2026b:${second}`, pseudonymKey })

let folder: string
beforeAll(async () => {
  folder = await newRegister()
  await using database = await openDatabase({ folder })
  await buildTown(storesOf(database, RECORDS))
  await inTown(database, (store) => setCpr(store, OLD, id('person', 1), '1001154001'))
})

const inTown = <T>(database: Parameters<typeof storesOf>[0], work: (store: Store) => Promise<T>) =>
  storesOf(database, RECORDS).operator(TOWN, 'test').write(work)
const rotate = (cprKeys: string) =>
  trin(['rotate-keys', '--data', folder], {
    TRIN_CPR_KEYS: cprKeys,
    TRIN_PSEUDONYM_KEY: pseudonymKey,
    DATABASE_URL: '',
  })

test('keys are rotated by a command that says what it needs, and no key or number is printed', async () => {
  const without = await rotate(`2026b:${second}`)
  expect([without.exit, without.out]).toEqual([2, ''])
  expect(without.err).toContain('2026a')
  const done = await rotate(`2026b:${second},2026a:${first}`)
  expect(done).toEqual({ exit: 0, out: '1 CPR numbers were put under the key 2026b\n', err: '' })
  const again = await rotate(`2026b:${second}`)
  expect(again.out).toBe('0 CPR numbers were put under the key 2026b\n')
  for (const { out, err } of [without, done, again]) {
    for (const secret of [first, second, '1001154001']) expect(out + err).not.toContain(secret)
  }
  await using database = await openDatabase({ folder })
  expect(await inTown(database, (store) => cprOf(store, NEW, id('person', 1)))).toBe('1001154001')
})

test('a key that cannot be used is refused by the name of its variable', async () => {
  const ended = await rotate('2026b:tooshort')
  expect([ended.exit, ended.out]).toEqual([2, ''])
  expect(ended.err).toContain('TRIN_CPR_KEYS')
  expect(ended.err).not.toContain('tooshort')
})
