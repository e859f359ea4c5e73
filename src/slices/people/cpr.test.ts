import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, worker } from '../../../tests/store/town.ts'
import { RECORDS } from '../../slices.ts'
import { cprOf, setCpr } from '../../store/cpr.ts'
import { rotateBatch } from '../../store/cpr-rotation.ts'
import type { Database } from '../../store/database.ts'
import { type Keyring, keyringOf, UnknownKey } from '../../store/keyring.ts'
import { wayBetween } from '../../store/moving-keys.ts'
import { rotateKeys } from '../../store/rotate-keys.ts'
import { type Stores, storesOf } from '../../store/stores.ts'
import type { MovingChild } from '../moves/moves.rules.ts'
import { arrivedNumbers } from '../moves/moving-child.store.ts'
import { findPersons } from './find-persons.store.ts'

const key = () => randomBytes(32).toString('base64')
const [first, second, pseudonymKey] = [key(), key(), key()]
const OLD = keyringOf({ cprKeys: `2026a:${first}`, pseudonymKey })
const BOTH = keyringOf({ cprKeys: `2026b:${second},2026a:${first}`, pseudonymKey })
const NEW = keyringOf({ cprKeys: `2026b:${second}`, pseudonymKey })

test.each([
  ['', /TRIN_CPR_KEYS is empty/],
  ['a', /TRIN_CPR_KEYS: key 1 is not written/],
  [`a:${key()},b:AAAA`, /TRIN_CPR_KEYS: key b is 3 bytes/],
  [`a:${first},a:${second}`, /TRIN_CPR_KEYS names the key a twice/],
])('keys that cannot be used are refused in words that do not hold them: %#', (cprKeys, words) => {
  const make = () => keyringOf({ cprKeys, pseudonymKey })
  expect(make).toThrow(words)
  expect(make).not.toThrow(first)
})

test('a pseudonym key that cannot be used is refused', () => {
  expect(() => keyringOf({ cprKeys: `a:${first}`, pseudonymKey: 'AAAA' })).toThrow(
    /TRIN_PSEUDONYM_KEY: is 3 bytes/,
  )
})

test('a pseudonym is the same for ever, and another for each municipality, kind and key', () => {
  const made = OLD.pseudonym(TOWN, 'person', id('person', 1))
  expect(made).toMatch(/^[a-p]{24}$/)
  expect(NEW.pseudonym(TOWN, 'person', id('person', 1))).toBe(made)
  const other = keyringOf({ cprKeys: `a:${first}`, pseudonymKey: key() })
  const others = [
    OLD.pseudonym(NEIGHBOUR, 'person', id('person', 1)),
    OLD.pseudonym(TOWN, 'measure', id('person', 1)),
    OLD.pseudonym(TOWN, 'person', id('person', 2)),
    other.pseudonym(TOWN, 'person', id('person', 1)),
  ]
  expect(new Set([made, ...others]).size).toBe(5)
})

test('a number is encrypted otherwise each time, and opens in its own municipality alone', () => {
  const [one, other] = [OLD.encrypt('0101154001', TOWN), OLD.encrypt('0101154001', TOWN)]
  expect(one.cipher).not.toEqual(other.cipher)
  expect(OLD.decrypt(one.cipher, one.keyId, TOWN)).toBe('0101154001')
  expect(() => OLD.decrypt(one.cipher, one.keyId, NEIGHBOUR)).toThrow()
  expect(() => NEW.decrypt(one.cipher, one.keyId, TOWN)).toThrow(UnknownKey)
})

onBothEngines('CPR numbers', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const set = (number: number, child: number, cpr: string, keys: Keyring = OLD) =>
    stores
      .for(worker(number))
      .write({ action: 'set cpr', purpose: 'casework' }, (store) =>
        setCpr(store, keys, id('person', child), cpr),
      )
  const get = (child: number, keys: Keyring = OLD, municipality = TOWN) =>
    stores.operator(municipality, 'test').write((store) => cprOf(store, keys, id('person', child)))
  const found = (cpr: string, keys: Keyring) =>
    stores
      .for(worker(1))
      .read('search', async (store) =>
        (await findPersons(store, keys, { cpr, name: null, birthDate: null })).map((one) => one.id),
      )
  const rows = async (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    (await query.execute(database.kysely)).rows

  test('a number is kept so that no row of the database holds it', async () => {
    expect(await set(1, 1, '100115-4001')).toBe('set')
    expect(await get(1)).toBe('1001154001')
    const [{ text }] = await rows(
      sql`select (select string_agg(c::text, ' ') from person_cpr c) || (select string_agg(e.state::text, ' ') from event e) as text`,
    )
    expect(text).not.toContain('1001154001')
    expect(text).not.toContain(Buffer.from('1001154001').toString('hex'))
    expect(text).not.toContain('cipher')
  })

  test('it is found by the number, written with or without a dash, and by no other', async () => {
    expect(await found('1001154001', OLD)).toEqual([id('person', 1)])
    expect(await found('1001154003', OLD)).toEqual([])
  })

  test('a number that is another child’s is refused, also when one may not see that child', async () => {
    expect(await set(3, 3, '1001154001')).toBe('taken')
    expect(await set(2, 2, '1001154001')).toBe('taken')
    expect(await get(3)).toBeNull()
  })

  test('two who give two children the same number at the same moment: one of them gets it', async () => {
    const given = await Promise.all([set(1, 2, '0202154001'), set(3, 3, '0202154001')])
    expect(given.toSorted()).toEqual(['set', 'taken'])
  })

  test('the neighbour municipality may know the same child', async () => {
    const there = { ...worker(1), municipality: NEIGHBOUR }
    const given = await stores
      .for(there)
      .write({ action: 'set cpr', purpose: 'casework' }, (store) =>
        setCpr(store, OLD, id('person', 1), '1001154001'),
      )
    expect(given).toBe('set')
  })

  test('a corrected number keeps the old one as a former number, which finds nobody', async () => {
    expect(await set(1, 1, '1001154003')).toBe('set')
    expect(await set(1, 1, '1001154003')).toBe('set')
    expect(await get(1)).toBe('1001154003')
    expect(await found('1001154001', OLD)).toEqual([])
    const kept = await rows(
      sql`select current, version from person_cpr where municipality = ${TOWN} and person_id = ${id('person', 1)}::uuid order by current`,
    )
    expect(kept).toEqual([
      { current: false, version: 2 },
      { current: true, version: 1 },
    ])
  })

  test('nobody gives a child that is not theirs a number', async () => {
    await expect(set(7, 1, '1001154005')).rejects.toThrow(/row-level security/)
    await expect(set(1, 3, '1001154005')).rejects.toThrow(/row-level security/)
  })

  test('those who only know who a child is cannot read the cipher of its number', async () => {
    for (const number of [7, 8, 9, 10, 11]) {
      const seen = await stores
        .for(worker(number))
        .read('audit', async ({ db }) => (await sql`select 1 from person_cpr`.execute(db)).rows)
      expect(seen).toEqual([])
    }
  })

  test('the keys are rotated in batches; stopped half way, everyone is still found, and it is run again', async () => {
    const total = (await rows(sql`select 1 from person_cpr`)).length
    await stores.operator(TOWN, 'trin rotate-keys').write((store) => rotateBatch(store, BOTH, 1))
    expect(await found('1001154003', BOTH)).toEqual([id('person', 1)])
    expect(await rotateKeys(stores, BOTH, 2)).toBe(total - 1)
    expect(await rotateKeys(stores, BOTH)).toBe(0)
    expect(await rows(sql`select distinct key_id from person_cpr`)).toEqual([{ key_id: '2026b' }])
    expect(await get(1, NEW)).toBe('1001154003')
    expect(await get(1, NEW, NEIGHBOUR)).toBe('1001154001')
    expect(await found('1001154003', NEW)).toEqual([id('person', 1)])
    expect(await found('1001154003', OLD)).toEqual([])
    const [{ action, system }] = await rows(sql`select action, system from event order by seq desc limit 1`)
    expect([action, system]).toEqual(['trin rotate-keys', 'trin rotate-keys'])
  })

  test('the number of a child that was offered to another municipality is rotated with the rest', async () => {
    const { cipher, keyId } = OLD.encrypt('1001154003', wayBetween(TOWN, NEIGHBOUR))
    const cprs = [{ personId: id('person', 1), cipher: Buffer.from(cipher).toString('base64'), keyId }]
    await stores.operator(TOWN, 'test').write(({ db }) =>
      sql`insert into transfer (municipality, id, person_id, to_municipality, payload, moves_on)
        values (${TOWN}, ${id('other', 40)}::uuid, ${id('person', 1)}::uuid, ${NEIGHBOUR},
        ${JSON.stringify({ moving: { cprs } })}::jsonb, '2026-04-01')`.execute(db),
    )
    expect(await rotateKeys(stores, BOTH)).toBe(1)
    const [{ payload }] = await rows(sql`select payload from transfer`)
    const { moving } = payload as { moving: MovingChild } // as it was inserted
    const there = stores.operator(NEIGHBOUR, 'test')
    const arrived = await there.write(async (store) => arrivedNumbers(store, NEW, { from: TOWN, moving }))
    expect([...arrived]).toEqual([[id('person', 1), '1001154003']])
    expect(await rotateKeys(stores, BOTH)).toBe(0)
  })

  test('a rotation without the old key changes nothing, and says which key is missing', async () => {
    await rotateKeys(stores, BOTH)
    const third = keyringOf({ cprKeys: `2026c:${key()}`, pseudonymKey })
    await expect(rotateKeys(stores, third)).rejects.toThrow(/2026b/)
    expect(await rows(sql`select distinct key_id from person_cpr`)).toEqual([{ key_id: '2026b' }])
  })
})
