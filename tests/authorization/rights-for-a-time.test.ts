import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { type Actor, type Store, type Stores, storesOf } from '../../src/store/stores.ts'
import { onBothEngines, testDatabase } from '../store/databases.ts'
import { id, TOWN, worker } from '../store/town.ts'
import { attempt as attempted } from './attempt.ts'
import { buildFullTown, rowOf } from './full-town.ts'

const EMERGENCY = 'TR001'
const [RITA, ULLA, TOVE, FREJA, UFFE] = [worker(1), worker(3), worker(4), worker(6), worker(7)]
const [ALMA, BERTRAM, CARLA, DITLEV] = [1, 2, 3, 4].map((number) => id('person', number))
/** Carla's mother, whose name is protected. */
const MOTHER = id('person', 103)

onBothEngines('a right for a time', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildFullTown(stores)
    await operate(sql`update person set protected = true, version = version + 1 where id = ${MOTHER}::uuid`)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const operate = (...statements: readonly { execute(db: Store['db']): Promise<unknown> }[]) =>
    stores.operator(TOWN, 'test').write(async ({ db }) => {
      for (const statement of statements) await statement.execute(db)
    })
  const attempt = (actor: Actor, ...statements: ReturnType<typeof sql>[]) =>
    attempted(stores, actor, statements)
  const sees = (actor: Actor, table: string, row: string) =>
    stores.for(actor).read('casework', async ({ db }) => {
      const { rows } =
        await sql`select from ${sql.table(table)} where municipality = ${TOWN} and id = ${row}::uuid`.execute(
          db,
        )
      return rows.length === 1
    })

  describe('a provider', () => {
    const MEASURE = id('measure', 1)
    const FOLLOWUP = id('other', 91)
    beforeAll(() =>
      operate(
        sql`insert into followup (municipality, id, person_id, case_id, measure_id, date, kind)
          values (${TOWN}, ${FOLLOWUP}::uuid, ${ALMA}::uuid, ${id('case', 1)}::uuid, ${MEASURE}::uuid, '2024-05-01', 'formal')`,
      ),
    )
    const ended = (daysAgo: number) =>
      operate(sql`update measure set end_date = (now() at time zone 'Europe/Copenhagen')::date - ${daysAgo}::int,
        version = version + 1 where municipality = ${TOWN} and id = ${MEASURE}::uuid`)
    const all = async () => [
      await sees(UFFE, 'person', ALMA),
      await sees(UFFE, 'measure', MEASURE),
      await sees(UFFE, 'followup', FOLLOWUP),
    ]
    const [YES, NO] = [
      [true, true, true],
      [false, false, false],
    ]

    test.each([
      ['until the measure ends', -10, YES],
      ['on the day it ends', 0, YES],
      ['thirty days after it has ended', 30, YES],
      ['and not a day longer', 31, NO],
    ])('sees the child, its measure and what followed it up %s', async (_when, daysAgo, expected) => {
      await ended(daysAgo)
      expect(await all()).toEqual(expected)
    })

    test.each([
      [0, 0, YES],
      [0, 1, NO],
      [90, 90, YES],
      [90, 91, NO],
    ])(
      'sees them for as long as the municipality has set: %i days, %i days after',
      async (days, daysAgo, expected) => {
        await operate(
          sql`delete from work_setting where municipality = ${TOWN}`,
          sql`insert into work_setting (municipality, id, quiet_after_days, provider_days)
          values (${TOWN}, ${id('other', 92)}::uuid, 60, ${days}::int)`,
        )
        await ended(daysAgo)
        expect(await all()).toEqual(expected)
        await operate(sql`delete from work_setting where municipality = ${TOWN}`)
      },
    )

    test('sees the child on while another measure runs there, and not the one that has ended', async () => {
      await ended(200)
      await operate(
        sql`insert into measure (municipality, id, person_id, case_id, measure_type, start_date, provider_id)
          values (${TOWN}, ${id('measure', 21)}::uuid, ${ALMA}::uuid, ${id('case', 1)}::uuid, 'respite', '2025-01-01', ${id('provider', 1)}::uuid)`,
      )
      expect(await all()).toEqual([true, false, false])
      await operate(sql`delete from measure where municipality = ${TOWN} and id = ${id('measure', 21)}::uuid`)
    })
  })

  describe('an access in an emergency', () => {
    const take = (actor: Actor, child: string) =>
      sql`insert into emergency_access (municipality, id, person_id, worker_id, reason, until_at)
        values (${TOWN}, gen_random_uuid(), ${child}::uuid, ${actor.workerId}::uuid, 'Akut bekymring for barnet', now() + interval '1 hour')`
    beforeAll(() => operate(take(RITA, CARLA), take(FREJA, CARLA), take(ULLA, ALMA)))

    const open = (actor: Actor, kind: 'case' | 'course', child: string) =>
      sql`insert into child_case (municipality, id, person_id, kind, opened_on, team_id, caseworker_id)
        values (${TOWN}, ${id('case', 70)}::uuid, ${child}::uuid, ${kind}, '2026-03-01', null, ${actor.workerId}::uuid)`
    const relate = (child: string, other: string) =>
      sql`insert into relation (municipality, id, person_id, other_id, relation)
        values (${TOWN}, ${id('other', 71)}::uuid, ${child}::uuid, ${other}::uuid, 'half_sibling')`
    const named = (child: string, by: Actor) =>
      sql`insert into professional (municipality, id, person_id, name, profession, worker_id)
        values (${TOWN}, ${id('other', 72)}::uuid, ${child}::uuid, 'Rita', 'rådgiver', ${by.workerId}::uuid)`
    const merge = (child: string, into: string) =>
      sql`update person set merged_into = ${into}::uuid, version = version + 1 where municipality = ${TOWN} and id = ${child}::uuid`
    const change = (table: string, row: string, set: ReturnType<typeof sql>) =>
      sql`update ${sql.table(table)} set ${set}, version = version + 1 where municipality = ${TOWN} and id = ${row}::uuid`

    test('opens the child, and lets it be worked with', async () => {
      expect(await sees(RITA, 'person', CARLA)).toBe(true)
      expect(await attempt(RITA, change('measure', id('measure', 3), sql`purpose = 'Ro om morgenen'`))).toBe(
        1,
      )
      expect(await attempt(RITA, change('child_case', id('case', 3), sql`title = 'Akut'`))).toBe(1)
      expect(await attempt(FREJA, change('plan', rowOf('plan', 1), sql`aim = 'x'`))).toBe(0)
    })

    test.each([
      ['a case of one’s own', RITA, open(RITA, 'case', CARLA)],
      ['a course of one’s own', FREJA, open(FREJA, 'course', CARLA)],
      [
        'a case that another has, taken over',
        RITA,
        change('child_case', id('case', 3), sql`caseworker_id = ${RITA.workerId}::uuid`),
      ],
      [
        'a case that another team has, taken over',
        RITA,
        change('child_case', id('case', 3), sql`team_id = ${id('team', 1)}::uuid`),
      ],
      [
        'a case that becomes a course of one’s own',
        FREJA,
        change('child_case', id('case', 3), sql`kind = 'course', caseworker_id = ${FREJA.workerId}::uuid`),
      ],
      [
        'a case of one’s own moved to the child',
        RITA,
        change('child_case', id('case', 1), sql`person_id = ${CARLA}::uuid`),
      ],
      [
        'a course of one’s own moved to the child',
        FREJA,
        change('child_case', id('case', 4), sql`person_id = ${CARLA}::uuid`),
      ],
      ['a merge into an own child', RITA, merge(CARLA, ALMA)],
      ['a merge of an own child into it', RITA, merge(ALMA, CARLA)],
      ['a tie to an own child', RITA, relate(ALMA, CARLA)],
      [
        'a tie of an own child turned to it',
        RITA,
        change('relation', rowOf('relation', 1), sql`other_id = ${CARLA}::uuid`),
      ],
      ['oneself named as its professional', RITA, named(CARLA, RITA)],
    ])('does not become %s', async (_what, actor, statement) => {
      expect(await attempt(actor, statement)).toBe(EMERGENCY)
    })

    test.each([
      ['a tie of an own child to someone protected in its family', relate(ALMA, MOTHER)],
      ['having registered the child', change('person', CARLA, sql`registered_by = ${RITA.workerId}::uuid`)],
    ])('does not become %s', async (_what, statement) => {
      expect(await attempt(RITA, statement)).toBe('42501')
    })

    test('nor does a new child, registered as the same as it', async () => {
      const born = sql`insert into person (municipality, id, given_name, birth_date, registered_by, merged_into)
        values (${TOWN}, ${id('person', 80)}::uuid, 'Ny', '2020-01-01', ${RITA.workerId}::uuid, ${CARLA}::uuid)`
      expect(await attempt(RITA, born)).toBe('42501')
    })

    test('lets what stands in the child’s own network be corrected, and unprotected adults be added', async () => {
      expect(await attempt(RITA, change('relation', rowOf('relation', 3), sql`lives_with = true`))).toBe(1)
      expect(await attempt(RITA, relate(CARLA, id('person', 101)))).toBe(1)
    })

    test('begins when it is written, and not later', async () => {
      const later = sql`insert into emergency_access (municipality, id, person_id, worker_id, reason, from_at, until_at)
        values (${TOWN}, ${id('other', 73)}::uuid, ${DITLEV}::uuid, ${RITA.workerId}::uuid, 'Akut bekymring for barnet',
          now() + interval '30 days', now() + interval '30 days 1 hour')`
      expect(await attempt(RITA, later)).toBe('42501')
      await operate(later)
      expect(await sees(RITA, 'person', DITLEV)).toBe(false)
    })

    test('takes nothing from a leader, or from who has the child for good', async () => {
      expect(await attempt(TOVE, open(RITA, 'case', CARLA))).toBe(1)
      expect(await attempt(ULLA, open(ULLA, 'case', CARLA))).toBe(1)
      expect(await attempt(RITA, merge(ALMA, BERTRAM))).toBe(1)
      expect(await attempt(RITA, relate(ALMA, BERTRAM))).toBe(1)
      expect(
        await attempt(
          RITA,
          change('child_case', id('case', 1), sql`caseworker_id = ${id('worker', 2)}::uuid`),
        ),
      ).toBe(1)
      expect(
        await attempt(FREJA, change('child_case', id('case', 4), sql`team_id = ${id('team', 1)}::uuid`)),
      ).toBe(1)
    })
  })
})
