import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testKeyring } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import { RECORDS } from '../../slices.ts'
import { setCpr } from '../../store/cpr.ts'
import type { Database } from '../../store/database.ts'
import { personsNamed, writeNameKeys } from '../../store/name-keys.ts'
import { type Store, type Stores, storesOf } from '../../store/stores.ts'
import { type ChildSought, searchChild } from './search-child.do.ts'

const KEYS = testKeyring()

/** Whom the search must find beside the town's four. */
const MORE = [
  { number: 11, given: 'Kristian', family: 'Aagaard', born: '2012-05-04', kind: 'child' },
  { number: 12, given: 'Sophie', family: 'Møller', born: '2014-11-02', kind: 'child', protected: true },
  { number: 13, given: 'Emma', family: 'Holm', born: '2013-01-30', kind: 'child' },
  { number: 14, given: 'Emma', family: 'Holm', born: '1984-07-12', kind: 'adult' },
  { number: 15, given: '', family: 'Holm', expected: '2026-05-01', kind: 'child' },
  { number: 16, given: 'Vera', family: 'Lind', expected: '2026-04-25', kind: 'child' },
] as const

onBothEngines('search before a child is registered', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write(addMore)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const search = (number: number, asked: ChildSought) =>
    stores.for(worker(number)).read('search', (store) => searchChild(store, KEYS, asked))
  const found = async (number: number, asked: ChildSought) => {
    const outcome = await search(number, asked)
    if (!outcome.ok) throw new Error(outcome.refused)
    return outcome.value
  }
  const numbers = async (asked: ChildSought) =>
    (await found(1, asked)).map((one) => [Number(one.id.slice(-4)), one.match])

  test.each([
    ['by CPR number', { cpr: '100115-4001' }, [[1, 'cpr']]],
    [
      'by CPR number first, and by name after it',
      { cpr: '1001154001', name: 'Emma Holm' },
      [
        [1, 'cpr'],
        [13, 'similar'],
        [14, 'similar'],
      ],
    ],
    [
      'by name and birth date',
      { name: 'Emma Holm', birthDate: '2013-01-30' },
      [
        [13, 'exact'],
        [14, 'similar'],
      ],
    ],
    ['by a name in another spelling', { name: 'Christian Ågård' }, [[11, 'similar']]],
    [
      'by a birth date with day and month swapped',
      { name: 'Kristian Aagaard', birthDate: '2012-04-05' },
      [[11, 'similar']],
    ],
    [
      'by a birth date with one digit wrong',
      { name: 'Kristian Ågaard', birthDate: '2012-05-14' },
      [[11, 'similar']],
    ],
    ['by birth date alone', { birthDate: '2015-02-10' }, [[2, 'similar']]],
    [
      'the unborn, near the day it was expected, and no other that is expected then',
      { name: 'Noah Holm', birthDate: '2026-04-20' },
      [[15, 'similar']],
    ],
    [
      'the unborn, by the name it was given before its birth',
      { name: 'Vera Holm', birthDate: '2026-04-20' },
      [
        [15, 'similar'],
        [16, 'similar'],
      ],
    ],
    ['nobody', { name: 'Xenia Quist' }, []],
  ])('a child is found %s', async (_how, asked, expected) => {
    expect(await numbers(asked)).toEqual(expected)
  })

  test('a child of another team is found, with the team and the caseworker, and cannot be opened', async () => {
    const [carla] = await found(1, { name: 'Carla Prøvesen' })
    expect(carla).toEqual({
      id: id('person', 3),
      kind: 'child',
      name: 'Carla Prøvesen',
      protected: false,
      birthDate: '2015-03-10',
      expectedBirthDate: null,
      match: 'similar',
      team: 'Syd',
      caseworker: 'Ulla Udenfor',
      visible: false,
    })
    expect((await found(4, { name: 'Carla Prøvesen' }))[0].visible).toBe(true)
  })

  test.each([
    ['the name', { name: 'Sophie Møller' }],
    ['a name like it, and the day of birth', { name: 'Sofie Moller', birthDate: '2014-11-02' }],
    ['the family name, and the day of birth', { name: 'Møller', birthDate: '2014-11-02' }],
    ['the name, and a day of birth like it', { name: 'Sophie Møller', birthDate: '2014-11-03' }],
    ['the day of birth', { birthDate: '2014-11-02' }],
  ])('a protected child whom one does not see is not found by %s', async (_what, asked) => {
    expect(await found(1, asked)).toEqual([])
    expect((await found(4, asked)).map(({ name }) => name)).toContain('Sophie Møller')
  })

  test.each([
    ['the number', { cpr: '0211144002' }, 'cpr'],
    ['the whole name and the day of birth', { name: 'sophie møller', birthDate: '2014-11-02' }, 'exact'],
  ])('that it is registered is all that is told of it, to whoever knows %s', async (_what, asked, match) => {
    const told = {
      id: id('person', 12),
      kind: 'child',
      name: null,
      protected: true,
      birthDate: null,
      expectedBirthDate: null,
      match,
      team: null,
      caseworker: null,
      visible: false,
    }
    const before = await looks()
    expect(await found(1, asked)).toEqual([told])
    expect((await looks()).slice(before.length).map(({ seen }) => seen)).toEqual([['protected']])
  })

  test('trying family names on a day of birth confirms none that is protected', async () => {
    for (const family of ['Jensen', 'Møller', 'Holm', 'Aagaard'])
      for (const asked of [
        { name: family },
        { name: family, birthDate: '2014-11-02' },
        { name: `Sophie ${family}` },
      ])
        expect((await found(1, asked)).filter((one) => one.protected)).toEqual([])
  })

  test('the auditor finds a child, and opens none', async () => {
    const [alma] = await found(11, { cpr: '1001154001' })
    expect([alma.id, alma.visible]).toEqual([id('person', 1), false])
  })

  test.each([7, 8, 9, 10])('worker %i, who registers no children, may not search', async (number) => {
    expect(await search(number, { name: 'Alma Prøvesen' })).toEqual({ ok: false, refused: 'not-allowed' })
    const bare = await stores
      .for(worker(number))
      .read(
        'search',
        async ({ db }) => (await sql`select * from find_persons('{}', '{t:alma}', null)`.execute(db)).rows,
      )
    expect(bare).toEqual([])
  })

  test.each([
    ['nothing', {}, 'nothing-asked'],
    ['blanks', { name: '  ' }, 'nothing-asked'],
    ['a number that is no CPR number', { cpr: '3102154001' }, 'not-cpr'],
  ])('a search for %s is refused', async (_what, asked, refused) => {
    expect(await search(1, asked)).toEqual({ ok: false, refused })
  })

  test('each match is a look, and nothing that was not shown is one', async () => {
    const before = await looks()
    await found(3, { name: 'Emma Holm', birthDate: '2013-01-30' })
    const added = (await looks()).slice(before.length)
    expect(added.map(({ person_id }) => Number(String(person_id).slice(-4)))).toEqual([13, 14])
    expect(new Set(added.map(({ purpose, worker_id }) => `${purpose} ${worker_id}`))).toEqual(
      new Set([`search ${id('worker', 3)}`]),
    )
  })

  const looks = async () =>
    (await sql<Record<string, unknown>>`select * from look order by seq`.execute(database.kysely)).rows

  describe('part of a name', () => {
    const named = (number: number, text: string) =>
      stores.for(worker(number)).read('casework', async (store) => {
        const query = personsNamed(text)
        if (!query) return null
        const { rows } = await sql<{
          id: string
        }>`select id from person where id in (${query}) order by id`.execute(store.db)
        return rows.map((row) => Number(row.id.slice(-4)))
      })

    test('finds those one may see, by the beginning of a word or by its sound', async () => {
      expect(await named(4, 'prø')).toEqual([1, 2, 3, 4])
      expect(await named(4, 'proevesen al')).toEqual([1])
      expect(await named(4, 'Christian')).toEqual([11])
      expect(await named(1, 'prøve')).toEqual([1, 2])
      expect(await named(4, '  ')).toBeNull()
    })

    test('a name that was corrected is found as it is now', async () => {
      await stores
        .for(worker(1))
        .write({ action: 'correct', purpose: 'casework' }, (store) =>
          writeNameKeys(store, id('person', 2), { given_name: 'Bent', family_name: 'Prøvesen' }),
        )
      expect([await named(4, 'Bertram'), await named(4, 'Bent')]).toEqual([[], [2]])
    })
  })

  test('the index on names is used under the policies, for they cannot leak', async () => {
    const { rows } = await sql<{ proleakproof: boolean }>`
      select distinct p.proleakproof from pg_operator o join pg_proc p on p.oid = o.oprcode
      where o.oprleft = 'text'::regtype and o.oprright = 'text'::regtype and o.oprname in ('>=', '<', '=')`.execute(
      database.kysely,
    )
    expect(rows).toEqual([{ proleakproof: true }])
  })
})

async function addMore(store: Store): Promise<void> {
  const town = [
    ['Alma', 1],
    ['Bertram', 2],
    ['Carla', 3],
    ['Ditlev', 4],
  ] as const
  for (const [given_name, number] of town)
    await writeNameKeys(store, id('person', number), { given_name, family_name: 'Prøvesen' })
  for (const one of MORE) {
    const [born, expected] = ['born' in one ? one.born : null, 'expected' in one ? one.expected : null]
    await sql`insert into person (municipality, id, kind, given_name, family_name, birth_date, expected_birth_date, protected)
      values (${TOWN}, ${id('person', one.number)}::uuid, ${one.kind}, ${one.given}, ${one.family}, ${born}::date, ${expected}::date,
      ${'protected' in one})`.execute(store.db)
    await writeNameKeys(store, id('person', one.number), { given_name: one.given, family_name: one.family })
  }
  await sql`insert into child_case (municipality, id, person_id, opened_on, team_id, caseworker_id)
    values (${TOWN}, ${id('case', 12)}::uuid, ${id('person', 12)}::uuid, '2025-01-01', ${id('team', 2)}::uuid, ${id('worker', 3)}::uuid)`.execute(
    store.db,
  )
  await setCpr(store, KEYS, id('person', 1), '1001154001')
  await setCpr(store, KEYS, id('person', 12), '0211144002')
}
