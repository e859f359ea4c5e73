import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../tests/store/town.ts'
import type { Purpose } from '../kernel/purpose.ts'
import { breakGlass } from '../slices/access/break-glass.do.ts'
import type { LooksAsked } from '../slices/access/looks-list.store.ts'
import { readLooks } from '../slices/access/read-looks.do.ts'
import { CHILD_CASE } from '../slices/child/child-case.record.ts'
import { mergeChildren } from '../slices/child/merge-children.do.ts'
import { MEASURE } from '../slices/measure/measure.record.ts'
import { PERSON } from '../slices/people/person.record.ts'
import { PROFESSIONAL, SCHOOLING } from '../slices/people/relation.record.ts'
import { revealAddress, revealCpr } from '../slices/people/reveal.do.ts'
import { searchChild } from '../slices/people/search-child.do.ts'
import { RECORDS } from '../slices.ts'
import { setCpr } from './cpr.ts'
import type { Database } from './database.ts'
import { historyOf, historyOfChild, knownOfChild } from './history.ts'
import { keyringOf } from './keyring.ts'
import { writeNameKeys } from './name-keys.ts'
import { correctRecord, createRecord, getRecord, listRecords } from './records.ts'
import { type Store, type Stores, storesOf } from './stores.ts'

const KEYS = keyringOf({
  cprKeys: `test:${Buffer.alloc(32, 1).toString('base64')}`,
  pseudonymKey: Buffer.alloc(32, 2).toString('base64'),
})
const [ALMA, BERTRAM, CARLA, DITLEV] = [1, 2, 3, 4].map((number) => id('person', number))

onBothEngines('the log of looks', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write(async (store) => {
      await setCpr(store, KEYS, ALMA, '1001154001')
      await writeNameKeys(store, CARLA, { given_name: 'Carla', family_name: 'Prøvesen' })
      await sql`insert into address (municipality, id, person_id, street) values (${TOWN}, ${id('other', 70)}::uuid, ${ALMA}::uuid, 'Prøvevej 1')`.execute(
        store.db,
      )
    })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const read = <T>(number: number, purpose: Purpose, work: (store: Store) => Promise<T>) =>
    stores.for(worker(number)).read(purpose, work)
  const write = <T>(number: number, reason: string, work: (store: Store) => Promise<T>) =>
    stores.for(worker(number)).write({ action: 'test', reason, purpose: 'casework' }, work)
  const lastSeq = async () =>
    (await sql<{ seq: number }>`select coalesce(max(seq), 0) as seq from look`.execute(database.kysely))
      .rows[0].seq
  const log = async (since: number) => {
    const { rows } = await sql<{
      worker_id: string
      person_id: string
      purpose: string
      seen: string[]
      reason: string
    }>`
      select worker_id, person_id, purpose, seen, reason from look where seq > ${since} order by seq`.execute(
      database.kysely,
    )
    return rows.map(({ worker_id, person_id, purpose, seen, reason }) => [
      Number(worker_id.slice(-4)),
      Number(person_id.slice(-4)),
      purpose,
      seen.join(' '),
      reason,
    ])
  }
  const looks = async (number: number, asked: Partial<LooksAsked> = {}) => {
    const outcome = await read(number, 'audit', (store) => readLooks(store, { limit: 100, ...asked }))
    if (!outcome.ok) throw new Error(outcome.refused)
    return outcome.value
  }

  test('lists exactly who saw what of whom in the course of a day', async () => {
    const morning = await lastSeq()
    await read(1, 'search', (store) => searchChild(store, KEYS, { name: 'Carla Prøvesen' }))
    await read(1, 'casework', (store) => listRecords(store, PERSON, { limit: 50 }))
    await read(1, 'casework', async (store) => {
      await getRecord(store, PERSON, ALMA)
      await listRecords(store, MEASURE, { personId: ALMA, limit: 50 })
      await listRecords(store, PROFESSIONAL, { personId: ALMA, limit: 50 })
    })
    await read(1, 'casework', (store) => historyOfChild(store, BERTRAM))
    await read(1, 'casework', (store) => historyOf(store, MEASURE, id('measure', 2)))
    await read(1, 'casework', (store) => knownOfChild(store, ALMA, '2100-01-01T00:00:00Z'))
    await write(1, 'Skal stå i afgørelsen', (store) => revealCpr(store, KEYS, ALMA))
    await write(1, 'Skal besøge familien', (store) => revealAddress(store, ALMA, '2026-03-02'))
    await write(1, 'Slåfejl i datoen', (store) =>
      correctRecord(store, MEASURE, { id: id('measure', 2), version: 1 }, { start_date: '2024-02-02' }),
    )
    await read(6, 'prevention', (store) => getRecord(store, CHILD_CASE, id('case', 4)))
    await read(7, 'delivery', (store) => listRecords(store, MEASURE, { limit: 50 }))
    const all = 'child_case measure person'
    expect(await log(morning)).toEqual([
      [1, 3, 'search', 'person', ''],
      [1, 1, 'casework', 'person', ''],
      [1, 2, 'casework', 'person', ''],
      [1, 1, 'casework', 'measure person professional', ''],
      [1, 2, 'casework', all, ''],
      [1, 2, 'casework', 'measure', ''],
      [1, 1, 'casework', `address ${all} professional`, ''],
      [1, 1, 'casework', 'cpr', 'Skal stå i afgørelsen'],
      [1, 1, 'casework', 'address', 'Skal besøge familien'],
      [1, 2, 'casework', 'measure', 'Slåfejl i datoen'],
      [6, 4, 'prevention', 'child_case', ''],
      [7, 1, 'delivery', 'measure', ''],
    ])
  })

  test('has nothing of what was asked for and not given', async () => {
    const before = await lastSeq()
    await read(1, 'casework', (store) => getRecord(store, PERSON, CARLA))
    await read(2, 'casework', (store) => listRecords(store, MEASURE, { personId: CARLA, limit: 50 }))
    await write(7, 'Vil bare se det', (store) => revealCpr(store, KEYS, ALMA))
    await write(6, 'Vil bare se det', (store) => revealAddress(store, DITLEV, '2026-03-02'))
    expect(await log(before)).toEqual([])
  })

  test('keeps no look of a transaction that came to nothing', async () => {
    const before = await lastSeq()
    const broken = read(1, 'casework', async (store) => {
      await getRecord(store, PERSON, ALMA)
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    expect(await log(before)).toEqual([])
  })

  test('a CPR number is shown to those who see all of the child, and to no one else', async () => {
    const reveal = (number: number, child = ALMA) =>
      write(number, 'Skal bruges', (store) => revealCpr(store, KEYS, child))
    expect(await reveal(2)).toEqual({ ok: true, value: '1001154001' })
    expect(await reveal(4)).toEqual({ ok: true, value: '1001154001' })
    expect(await reveal(1, BERTRAM)).toEqual({ ok: true, value: null })
    expect(await reveal(3)).toEqual({ ok: false, refused: 'not-found' })
    expect(await reveal(6, DITLEV)).toEqual({ ok: false, refused: 'not-allowed' })
    for (const number of [7, 8]) expect(await reveal(number)).toEqual({ ok: false, refused: 'not-allowed' })
    for (const number of [9, 10, 11])
      expect(await reveal(number)).toEqual({ ok: false, refused: 'not-found' })
  })

  test('is read by the auditor and the leaders, of any child', async () => {
    for (const number of [4, 5, 11]) {
      const ofAlma = await looks(number, { child: ALMA })
      expect(new Set(ofAlma.map(({ child }) => child.name))).toEqual(new Set(['Alma Prøvesen']))
      expect(ofAlma.map(({ by }) => by)).toContain('Rita Rådgiver')
      expect(ofAlma.map(({ by }) => by)).toContain('Uffe Udfører')
    }
  })

  test('is read by a caseworker of own and own team’s children, and of what one has looked at oneself', async () => {
    expect((await looks(2, { child: ALMA })).length).toBeGreaterThan(5)
    const other = await read(2, 'audit', (store) => readLooks(store, { child: CARLA, limit: 10 }))
    expect(other).toEqual({ ok: false, refused: 'not-found' })
    const ofUlla = await looks(3)
    expect(ofUlla.every(({ by, child }) => by === 'Ulla Udenfor' || child.id === CARLA)).toBe(true)
  })

  test.each([6, 7, 8, 9, 10])('is not read by worker %i', async (number) => {
    const refused = await read(number, 'audit', (store) => readLooks(store, { limit: 10 }))
    expect(refused).toEqual({ ok: false, refused: 'not-allowed' })
  })

  test('reading it is itself written down, as a look at the names that were shown', async () => {
    const before = await lastSeq()
    await looks(11, { child: ALMA })
    expect(await log(before)).toEqual([[11, 1, 'audit', 'name', '']])
  })

  test('a protected name stands in no log, but for those who have the child: leaders’ lists hide it too', async () => {
    await write(4, 'Har fået navnebeskyttelse', (store) =>
      correctRecord(store, PERSON, { id: BERTRAM, version: 1 }, { protected: true }),
    )
    const name = async (number: number) => (await looks(number, { child: BERTRAM }))[0].child.name
    expect([await name(11), await name(4), await name(1)]).toEqual([
      'Beskyttet navn',
      'Beskyttet navn',
      'Bertram Prøvesen',
    ])
  })

  test('the name of a record that was merged with a protected child’s is as protected, as no list shows it', async () => {
    const [MAIN, MERGED] = [id('person', 41), id('person', 42)]
    await stores.operator(TOWN, 'test').write(({ db }) =>
      sql`insert into person (municipality, id, given_name, protected, merged_into) values
        (${TOWN}, ${MAIN}::uuid, 'Skjult', true, null), (${TOWN}, ${MERGED}::uuid, 'Røbet', false, ${MAIN}::uuid)`.execute(
        db,
      ),
    )
    await read(4, 'casework', (store) => getRecord(store, PERSON, MERGED))
    const names = async (number: number) =>
      (await looks(number, { child: MERGED })).map(({ child }) => child.name)
    for (const number of [4, 5, 11]) expect(new Set(await names(number))).toEqual(new Set(['Beskyttet navn']))
  })

  test('is read a page at a time, the newest first, none twice and none left out', async () => {
    const all = (await looks(5, { worker: id('worker', 1) })).map(({ seq }) => seq)
    expect(all).toEqual(all.toSorted((one, other) => other - one))
    const pages: number[] = []
    for (let after: number | undefined; ; ) {
      const page = await looks(5, {
        worker: id('worker', 1),
        limit: 3,
        ...(after !== undefined && { after }),
      })
      pages.push(...page.map(({ seq }) => seq))
      after = page.at(-1)?.seq
      if (page.length < 3) break
    }
    expect(pages).toEqual(all)
  })

  test('of a child holds what was seen of the records that were merged with it', async () => {
    await write(4, 'Samme barn, talt to gange', (store) => mergeChildren(store, { id: CARLA, into: DITLEV }))
    const ids = (await looks(5, { child: DITLEV })).map(({ child }) => child.id)
    expect(new Set(ids)).toEqual(new Set([CARLA, DITLEV]))
  })

  test('a look at a record that was merged with a child opened in an emergency is an emergency’s too', async () => {
    const before = await lastSeq()
    await write(1, '', (store) => breakGlass(store, { personId: CARLA, reason: 'Akut bekymring', hours: 1 }))
    await read(1, 'casework', (store) => getRecord(store, PERSON, CARLA))
    expect(await log(before)).toEqual([
      [1, 4, 'emergency', 'name', 'Akut bekymring'],
      [1, 3, 'emergency', 'person', 'Akut bekymring'],
    ])
  })

  test.each(['look', 'event'])('the application cannot change or delete a line of %s', async (table) => {
    for (const number of [1, 4, 5, 10, 11]) {
      const change = (statement: ReturnType<typeof sql>) =>
        write(number, '', ({ db }) => statement.execute(db))
      await expect(change(sql`update ${sql.table(table)} set reason = 'en anden'`)).rejects.toThrow(
        /permission denied/,
      )
      await expect(change(sql`delete from ${sql.table(table)}`)).rejects.toThrow(/permission denied/)
      await expect(change(sql`truncate ${sql.table(table)}`)).rejects.toThrow(/permission denied/)
    }
    await expect(
      sql`update ${sql.table(table)} set reason = 'en anden'`.execute(database.kysely),
    ).rejects.toThrow(/only be added to/)
  })

  test('nobody writes a line in another’s name, and no line of the log of changes at all', async () => {
    const forged = (statement: ReturnType<typeof sql>) => write(1, '', ({ db }) => statement.execute(db))
    await expect(
      forged(sql`insert into look (municipality, worker_id, person_id, purpose, seen)
        values (${TOWN}, ${id('worker', 2)}::uuid, ${ALMA}::uuid, 'casework', '{person}')`),
    ).rejects.toThrow(/row-level security/)
    await expect(
      forged(sql`insert into event (municipality, worker_id, action, entity, entity_id, version, state)
        values (${TOWN}, ${id('worker', 1)}::uuid, 'forged', 'person', ${ALMA}::uuid, 2, '{}')`),
    ).rejects.toThrow(/permission denied/)
  })

  test('a record that one writes oneself is no look, and is in the log of changes', async () => {
    const before = await lastSeq()
    const place = { id: id('other', 80), personId: ALMA }
    await write(1, 'Ny skole', (store) =>
      createRecord(store, SCHOOLING, place, { kind: 'school', name: 'Prøveskolen' }),
    )
    expect(await log(before)).toEqual([])
    const { rows } =
      await sql`select action, reason, worker_id from event where entity_id = ${place.id}::uuid`.execute(
        database.kysely,
      )
    expect(rows).toEqual([{ action: 'test', reason: 'Ny skole', worker_id: id('worker', 1) }])
  })
})
