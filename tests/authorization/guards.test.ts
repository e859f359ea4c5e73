import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { type Actor, type Stores, storesOf } from '../../src/store/stores.ts'
import { onBothEngines, testDatabase } from '../store/databases.ts'
import { id, NEIGHBOUR, TOWN, worker } from '../store/town.ts'
import { attempt as attempted } from './attempt.ts'
import { buildFullTown, rowOf } from './full-town.ts'

const REFUSED = '42501'
const BROKEN_RULE = '23514'
const [RITA, ULLA, TOVE, MADS, FREJA, ADA] = [1, 3, 4, 5, 6, 10].map((number) => worker(number))

onBothEngines('each part of a guard holds by itself', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildFullTown(stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const attempt = (actor: Actor, ...statements: ReturnType<typeof sql>[]) =>
    attempted(stores, actor, statements)

  describe('a worker', () => {
    const added = (actor: Actor, { of = TOWN, roles = '{}', subject = null as string | null } = {}) =>
      attempt(
        actor,
        sql`insert into worker (municipality, id, name, roles, subject) values (${of}, ${id('worker', 70)}, 'Ny Prøvesen', ${roles}::text[], ${subject})`,
      )

    test('is added by an administrator, with no role and no sign-in of their own', async () => {
      expect(await added(ADA)).toBe(1)
      expect(await added(ADA, { roles: '{manager}' })).toBe(REFUSED)
      expect(await added(ADA, { subject: 'en-anden' })).toBe(REFUSED)
      expect(await added(ADA, { of: NEIGHBOUR })).toBe(REFUSED)
    })

    test.each([RITA, TOVE, MADS])('is added by nobody else', async (actor) => {
      expect(await added(actor)).toBe(REFUSED)
    })
  })

  describe('the log of changes', () => {
    const OF_SET_UP = { entity: 'team', entityId: id('team', 1), person: null }
    const logged = (entity: string, entityId: string, person: string | null) =>
      stores.operator(TOWN, 'test').write(({ db }) =>
        sql`insert into event (municipality, system, action, entity, entity_id, person_id, version, state)
            values (${TOWN}, 'test', 'test', ${entity}, ${entityId}::uuid, ${person}::uuid, 90, '{}')`.execute(
          db,
        ),
      )
    beforeAll(async () => {
      await logged(OF_SET_UP.entity, OF_SET_UP.entityId, null)
      await logged('allocation', id('other', 71), null)
      await logged('address', id('other', 72), id('person', 101))
      for (const person of [101, 103]) await logged('person', id('person', person), id('person', person))
    })
    const read = (actor: Actor, entityId: string) =>
      stores.for(actor).read('casework', async ({ db }) => {
        const { rows } =
          await sql`select from event where entity_id = ${entityId}::uuid and version = 90`.execute(db)
        return rows.length === 1
      })

    test('of the set-up is read by who sets up, and by no caseworker', async () => {
      expect(await Promise.all([ADA, MADS, RITA].map((actor) => read(actor, OF_SET_UP.entityId)))).toEqual([
        true,
        true,
        false,
      ])
    })

    test('of who has had a case is not of the set-up', async () => {
      expect(await read(ADA, id('other', 71))).toBe(false)
    })

    test('of a mother is read by who has her child, and not of where she lives', async () => {
      expect(await read(RITA, id('person', 101))).toBe(true)
      expect(await read(RITA, id('other', 72))).toBe(false)
    })

    test('of the mother of another’s child is not', async () => {
      expect(await read(RITA, id('person', 103))).toBe(false)
      expect(await read(ULLA, id('person', 103))).toBe(true)
    })
  })

  describe('a case that an access in an emergency leads to', () => {
    const opened = (child: number, actor: Actor) =>
      sql`insert into emergency_access (municipality, id, person_id, worker_id, reason, until_at) values
        (${TOWN}, ${id('other', 73)}, ${id('person', child)}, ${actor.workerId}::uuid, 'Barnet er væk', now() + interval '1 hour')`
    const given = (number: number, to: Actor) =>
      sql`update child_case set caseworker_id = ${to.workerId}::uuid, version = version + 1 where id = ${id('case', number)}::uuid`

    test('is not given to who has the access', async () => {
      expect(await attempt(RITA, opened(3, RITA), given(3, RITA))).toBe('TR001')
    })

    test('is given on by the prevention worker whose own course it is', async () => {
      expect(await attempt(FREJA, opened(4, FREJA), given(4, RITA))).toBe(1)
    })

    test('and is not, where it is a case and no course', async () => {
      await stores.operator(TOWN, 'test').write(({ db }) =>
        sql`insert into child_case (municipality, id, person_id, kind, opened_on, caseworker_id) values
            (${TOWN}, ${id('case', 60)}, ${id('person', 3)}, 'case', '2024-01-15', ${FREJA.workerId}::uuid)`.execute(
          db,
        ),
      )
      expect(await attempt(FREJA, opened(3, FREJA), given(60, RITA))).not.toBe(1)
    })
  })

  describe('two records of a child', () => {
    const merged = (from: string, into: string | null) =>
      sql`update person set merged_into = ${into}::uuid, version = version + 1 where municipality = ${TOWN} and id = ${from}::uuid`
    const [alma, bertram, carla] = [1, 2, 3].map((number) => id('person', number))

    test('are made one by who sees the whole of both', async () => {
      expect(await attempt(TOVE, merged(alma, bertram))).toBe(1)
    })

    test.each([
      ['with itself', [merged(alma, alma)]],
      ['with an adult', [merged(alma, id('person', 101))]],
      ['when it is an adult', [merged(id('person', 101), alma)]],
      ['with one that is merged already', [merged(bertram, carla), merged(alma, bertram)]],
      ['when another is merged with it', [merged(bertram, alma), merged(alma, carla)]],
      ['with another than it is merged with', [merged(alma, bertram), merged(alma, carla)]],
    ])('are not made one %s', async (_, statements) => {
      expect(await attempt(TOVE, ...statements)).toBe(BROKEN_RULE)
    })

    test('are not made one by who sees only one of them, whichever it is', async () => {
      expect(await attempt(RITA, merged(alma, carla))).not.toBe(1)
      expect(await attempt(RITA, merged(carla, alma))).not.toBe(1)
    })
  })

  describe('what the municipality decides itself', () => {
    const columns = ['first_count', 'later_count', 'after_year_count'] as const
    test.each(columns)('a follow-up comes after more than nothing: %s', async (column) => {
      const standard = { first_count: 4, later_count: 6, after_year_count: 6 }
      const insert = ({ first_count, later_count, after_year_count }: typeof standard) =>
        sql`insert into followup_standard (municipality, id, place, first_count, first_unit, later_count, later_unit, after_year_count, after_year_unit)
          values (${TOWN}, ${id('other', 74)}, 1, ${first_count}, 'weeks', ${later_count}, 'months', ${after_year_count}, 'months')`
      expect(await attempt(ADA, insert(standard))).toBe(1)
      expect(await attempt(ADA, insert({ ...standard, [column]: 0 }))).toBe(BROKEN_RULE)
    })
  })

  test('whoever has a course is told who the child is, and a colleague is not told of a protected one', async () => {
    const ditlev = rowOf('person', 4)
    await stores
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`update person set protected = true, version = version + 1 where municipality = ${TOWN} and id = ${ditlev}::uuid`.execute(
          db,
        ),
      )
    const found = (actor: Actor) =>
      stores.for(actor).read('casework', async ({ db }) => {
        const { rows } = await sql<{
          id: string
        }>`select id from find_persons('{}', '{t:ditlev}', null)`.execute(db)
        return rows.map((row) => row.id).includes(ditlev)
      })
    expect([await found(FREJA), await found(TOVE), await found(ULLA)]).toEqual([true, true, false])
  })
})
