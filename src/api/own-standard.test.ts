import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor, testKeyring } from '../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../tests/store/town.ts'
import { standardDue } from '../kernel/follow-up.ts'
import type { FigureRow } from '../kernel/key-figure.ts'
import { POPULATION } from '../slices/set-up/figures.record.ts'
import { workRulesOf } from '../slices/set-up/work-rules.do.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from '../store/database.ts'
import { packageRows } from '../store/package-rows.ts'
import { createRecord } from '../store/records.ts'
import { type Stores, storesOf } from '../store/stores.ts'

const LINE = {
  place: 2,
  first_count: 6,
  first_unit: 'weeks',
  later_count: 3,
  later_unit: 'months',
  source: 'Børne- og ungeudvalget 2026',
}

onBothEngines('a municipality’s own follow-up standard', (engine) => {
  let database: Database
  let stores: Stores
  let app: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    app = appFor(database)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write(async (store) => {
      await sql`insert into followup (municipality, id, person_id, case_id, measure_id, date, kind) values
        (${TOWN}, ${id('other', 31)}, ${id('person', 2)}, ${id('case', 2)}, ${id('measure', 2)}, '2024-05-01', 'formal'),
        (${TOWN}, ${id('other', 32)}, ${id('person', 2)}, ${id('case', 2)}, null, '2024-05-20', 'contact')`.execute(
        store.db,
      )
      for (const [at, date] of ['2024-01-01', '2025-01-01'].entries())
        await createRecord(store, POPULATION, { id: id('other', 10 + at) }, { date, population_0_17: 1000 })
    })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const write = (values: unknown) =>
    app.request(worker(5), ['manager'], '/followup-standards', { body: { values } })
  const rules = () => stores.for(worker(1)).read('casework', workRulesOf)
  const overdue = async (date: string) => {
    const answer = await app.request(
      worker(5),
      ['manager'],
      `/register/figures/followup_overdue?municipality=${TOWN}`,
    )
    const { rows } = (await answer.json()) as { rows: FigureRow[] }
    return rows.find((row) => row.date === date && row.group === 'standard')
  }

  test('is none where nothing is written, and then the law decides alone', async () => {
    expect(await rules()).toMatchObject({
      profile: undefined,
      otherAssessor: false,
      receiptDays: null,
      saturdaysCount: true,
      quietAfterDays: 60,
    })
    expect((await overdue('2024-05-31'))?.denominator ?? 0).toBe(0)
  })

  test('is refused when a follow-up could make an earlier date due', async () => {
    const answer = await write({ ...LINE, first_count: 14 })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ problems: [{ field: 'later_count' }] })
  })

  test('decides in the order of its lines, each from its own day', async () => {
    expect((await write(LINE)).status).toBe(201)
    const earlier = {
      ...LINE,
      place: 1,
      step: 3,
      first_count: 2,
      later_count: 4,
      later_unit: 'weeks',
      valid_from: '2025-01-01',
    }
    expect((await write(earlier)).status).toBe(201)
    const { profile, measureTypes } = await rules()
    const type = measureTypes.get('family_treatment')
    if (!type) throw new Error('The catalogue has no family treatment')
    const due = (start: string) => {
      const day = Temporal.PlainDate.from(start).since('1970-01-01').days
      const situation = {
        type,
        intensive: false,
        law: 'BL' as const,
        start: day,
        latest: null,
        decidedNext: 0,
      }
      return (standardDue(situation, profile) ?? 0) - day
    }
    expect(due('2024-12-31')).toBe(42)
    expect(due('2025-01-01')).toBe(14)
  })

  test('is what the live figures are held against, from the moment it is written', async () => {
    // Three measures of step 3 from 1 February 2024: one followed up on 1 May, two not by 14 March.
    expect(await overdue('2024-05-31')).toMatchObject({ numerator: 2, denominator: 3 })
  })

  test('settings are read as they are written', async () => {
    const values = { other_assessor: true, receipt_days: 4, saturday_counts: 'no', quiet_after_days: 30 }
    const answer = await app.request(worker(5), ['manager'], '/work-settings', { body: { values } })
    expect(answer.status).toBe(201)
    expect(await rules()).toMatchObject({
      otherAssessor: true,
      receiptDays: 4,
      saturdaysCount: false,
      quietAfterDays: 30,
    })
  })

  test('a concern is in no package, a notification is', async () => {
    await stores.operator(TOWN, 'test').write(({ db }) =>
      sql`insert into notification (municipality, id, person_id, case_id, kind, received_at) values
        (${TOWN}, ${id('other', 41)}, ${id('person', 2)}, ${id('case', 2)}, 'concern', '2024-06-01T10:00:00Z'),
        (${TOWN}, ${id('other', 42)}, ${id('person', 2)}, ${id('case', 2)}, 'notification', '2024-06-02T10:00:00Z'),
        (${TOWN}, ${id('other', 43)}, ${id('person', 2)}, ${id('case', 2)}, null, '2024-06-03T10:00:00Z')`.execute(
        db,
      ),
    )
    const received = (knownAt: string | null) =>
      stores.for(worker(9)).figures(async (store) => {
        const days: string[] = []
        for await (const { resource, lines } of packageRows(store, { keys: testKeyring(), knownAt }))
          if (resource === 'notifications')
            days.push(...lines.map((line) => String(line.received_at).slice(0, 10)))
        return days.sort()
      })
    expect(await received(null)).toEqual(['2024-06-02', '2024-06-03'])
    expect(await received('2100-01-01T00:00:00Z')).toEqual(['2024-06-02', '2024-06-03'])
  })

  test('contact that is about no one measure is in no package', async () => {
    const keys = testKeyring()
    const dates: unknown[] = []
    await stores.operator(TOWN, 'trin export').read(async (store) => {
      for await (const { resource, lines } of packageRows(store, { keys, knownAt: null }))
        if (resource === 'followups') dates.push(...lines.map(({ date }) => date))
    })
    expect(dates).toEqual(['2024-05-01'])
  })
})
