import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { eksempelkoebingOf, NABOKOEBING } from '../generate/demo/sizes.ts'
import { seedDemo } from '../slices.demo.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from './database.ts'
import { NotInvented } from './invented-municipality.ts'
import { keyringOf } from './keyring.ts'
import { type Stores, storesOf } from './stores.ts'

const KEYS = keyringOf({
  cprKeys: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  pseudonymKey: Buffer.alloc(32, 9).toString('base64'),
})
const TODAY = '2026-11-22'
const SMALL = eksempelkoebingOf(160)
const SIZES = [SMALL, NABOKOEBING] as const

onBothEngines('the invented municipalities', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await seedDemo({ stores, keys: KEYS }, TODAY, SIZES)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const count = (municipality: string, query: string) =>
    stores.operator(municipality, 'test').write(async ({ db }) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(query)}`.execute(db)
      return rows[0].n
    })

  test('are marked as invented, and only they are written', async () => {
    expect(await count('998', "tenant where invented and municipality in ('998', '999')")).toBe(2)
    expect(await count('998', 'tenant')).toBe(2)
  })

  test('every person has a name to be found by', async () => {
    expect(
      await count(
        '998',
        `person p where not exists (select from name_key k where k.municipality = p.municipality and k.person_id = p.id)`,
      ),
    ).toBe(0)
  })

  test.each(RECORDS.all.map(({ kind }) => kind))(
    'every %s stands in the log as it is, each version once',
    async (kind) => {
      const wrong = `${kind} t where t.municipality in ('998', '999') and (
      (select array_agg(e.version order by e.seq) from event e
        where e.municipality = t.municipality and e.entity = '${kind}' and e.entity_id = t.id)
        is distinct from (select array_agg(v) from generate_series(1, t.version) v)
      or (select e.state from event e where e.municipality = t.municipality and e.entity = '${kind}'
        and e.entity_id = t.id and e.version = t.version) is distinct from to_jsonb(t))`
      expect(await count('998', wrong)).toBe(0)
    },
  )

  test('the register was known otherwise before: measures ran that have ended since, and some were entered late', async () => {
    const ranThen = `event e join measure m on m.municipality = e.municipality and m.id = e.entity_id
      where e.municipality = '998' and e.entity = 'measure' and e.version = 1 and e.at < '2025-11-22'
        and m.end_date is not null and e.state ->> 'end_date' is null`
    expect(await count('998', ranThen)).toBeGreaterThan(10)
    const late = `event e where e.municipality = '998' and e.entity = 'measure' and e.version = 1
      and e.at > (e.state ->> 'start_date')::date + 30`
    expect(await count('998', late)).toBeGreaterThan(3)
    expect(await count('998', `event e where e.at > now()`)).toBe(0)
    const elsewhere = `event e where e.entity = 'measure' and not exists (
      select from measure m where m.municipality = e.municipality and m.id = e.entity_id)`
    expect(await count('998', elsewhere)).toBe(0)
    expect(
      await count(
        '998',
        `event e where e.municipality = '998' and e.entity = 'measure' and e.worker_id is null`,
      ),
    ).toBe(0)
  })

  test('what became known later was not known before: an assessment, an answer, a goal that ended, a plan that was not ready', async () => {
    const first = (kind: string, ended: string, unsaid: readonly string[]) =>
      `event e join ${kind} t on t.municipality = e.municipality and t.id = e.entity_id
        where e.municipality = '998' and e.entity = '${kind}' and e.version = 1 and t.${ended} is not null
          and (${unsaid.map((one) => `coalesce(e.state ->> '${one}', '') <> ''`).join(' or ')})`
    const later = [
      ['notification', 'assessed_at', ['assessed_at', 'assessed_by', 'outcome', 'feedback_on', 'assessment']],
      ['clarification', 'completed_on', ['completed_on', 'conclusion', 'next_step']],
      ['investigation', 'completed_on', ['completed_on', 'conclusion', 'assessment']],
      ['plan', 'ready_on', ['ready_on', 'ended_on']],
      ['goal', 'ended_on', ['ended_on', 'result']],
      ['grant_request', 'answered_on', ['answer', 'answered_by', 'measure_id']],
      ['measure', 'end_date', ['ended_because', 'what_follows', 'handover']],
      ['child_case', 'closed_on', ['closing_criterion', 'if_worry_returns', 'handover_to']],
    ] as const
    for (const [kind, ended, unsaid] of later) {
      expect([kind, await count('998', `${kind} where ${ended} is not null`)]).not.toEqual([kind, 0])
      expect([kind, await count('998', first(kind, ended, unsaid))]).toEqual([kind, 0])
    }
    const before = `event e join notification t on t.municipality = e.municipality and t.id = e.entity_id
      where e.entity = 'notification' and e.version = 1 and e.at < t.received_at and e.at < now() - interval '1 minute'`
    expect(await count('998', before)).toBe(0)
  })

  test('a caseworker sees children, the teacher some, the analyst none', async () => {
    const seenBy = async (role: string) => {
      const { rows } = await stores.operator('998', 'test').write(({ db }) =>
        sql<{
          id: string
        }>`select id from worker where municipality = '998' and ${role} = any(roles) order by name limit 1`.execute(
          db,
        ),
      )
      return stores.for({ municipality: '998', workerId: rows[0].id }).read('casework', async ({ db }) => {
        const seen = await sql<{
          n: number
        }>`select count(*)::int as n from person where kind = 'child'`.execute(db)
        return seen.rows[0].n
      })
    }
    const [all, own, taught, none] = await Promise.all(
      ['manager', 'caseworker', 'frontline', 'analyst'].map(seenBy),
    )
    expect(all).toBe(161)
    expect(own).toBeGreaterThan(5)
    expect(own).toBeLessThan(all)
    expect(taught).toBeGreaterThan(0)
    expect(none).toBe(0)
  })

  test('a family is about to move here, and its case waits for an answer', async () => {
    expect(
      await count(
        '998',
        "transfer where municipality = '999' and to_municipality = '998' and answer is null",
      ),
    ).toBe(1)
  })

  test('a second seeding changes nothing', async () => {
    const before = await count('998', 'event')
    await seedDemo({ stores, keys: KEYS }, '2026-12-24', SIZES)
    expect(await count('998', 'event')).toBe(before)
  })

  test('nothing invented is written into a real municipality', async () => {
    await stores
      .operator('999', 'test')
      .write(({ db }) => sql`update tenant set invented = false where municipality = '999'`.execute(db))
    await expect(seedDemo({ stores, keys: KEYS }, TODAY, SIZES)).rejects.toThrow(NotInvented)
  })
})
