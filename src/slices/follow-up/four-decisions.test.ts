import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor, TODAY } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { storesOf } from '../../store/stores.ts'

interface Answer {
  readonly status: number
  // What an answer holds is what the tests are about.
  readonly body: ReturnType<typeof JSON.parse>
}

const CHILD = id('person', 1)
const FOUR = { new_assessment: 'none', plan_change: 'unchanged', child_wish: 'Gerne hjemme hos os' }

onBothEngines('what is decided of the child at a follow-up', (engine) => {
  let database: Database
  let app: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    app = appFor(database, { teamId: id('team', 1) })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  type Init = Parameters<ReturnType<typeof appFor>['request']>[3]
  const as =
    (number: number, role: Role) =>
    async (path: string, init?: Init): Promise<Answer> => {
      const response = await app.request(worker(number), [role], path, init)
      return { status: response.status, body: await response.json() }
    }
  const rita = as(1, 'caseworker')
  const write = (statement: ReturnType<typeof sql>) =>
    storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(({ db }) => statement.execute(db))

  let number = 200
  async function aMeasure(legal_basis = 'BL § 32 stk. 1 nr. 5'): Promise<string> {
    number += 1
    await write(sql`insert into measure (municipality, id, person_id, case_id, measure_type, start_date, legal_basis, purpose, expected_end_date)
      values (${TOWN}, ${id('measure', number)}, ${CHILD}, ${id('case', 1)}, 'family_treatment', '2024-12-01', ${legal_basis}, 'ro',
        '2027-01-01')`)
    return id('measure', number)
  }
  const decided = { decision: 'continue', next_due_date: '2026-04-01', next_due_reason: 'Familien er i gang' }
  const hold = (measure: string, four: object, values: object = {}) =>
    rita(`/children/${CHILD}/follow-ups`, {
      body: { date: TODAY, ...four, measures: [{ measure, ...decided, ...values }] },
    })
  const fields = ({ body }: Answer) => body.problems?.map(({ field }: { field: string }) => field)
  const recordsOf = async (plural: string) => (await rita(`/${plural}?child=${CHILD}`)).body.records

  test('is asked of support under Barnets Lov, and stands on the follow-up', async () => {
    const measure = await aMeasure()
    expect(fields(await hold(measure, {}))).toEqual(['new_assessment', 'plan_change', 'child_wish'])
    const { status, body } = await hold(measure, FOUR)
    expect(status).toBe(201)
    expect(body.followups[0].values).toMatchObject(FOUR)
    expect(body.leadsTo).toEqual({ assessment: null, plan: null })
  })

  test('is prepared from what was decided last time', async () => {
    const measure = await aMeasure()
    await hold(measure, FOUR)
    const { body } = await rita(`/children/${CHILD}/follow-ups/prepare?date=2026-03-03`)
    const before = await rita(`/children/${CHILD}/follow-ups/prepare?date=2026-02-01`)
    expect(before.body.around.lastWish).toBeNull()
    expect(body.around).toEqual({
      hasPlan: false,
      underWay: [],
      mayInvestigate: true,
      lastWish: FOUR.child_wish,
    })
    const prepared = body.measures.find((one: { id: string }) => one.id === measure)
    expect(prepared).toMatchObject({
      next: { mustDecideAll: true, mustJustify: true },
      last: { reason: 'Familien er i gang' },
    })
  })

  test('is not asked of a measure under Serviceloven, nor of close contact', async () => {
    const measure = await aMeasure('SEL § 52 stk. 3')
    expect((await hold(measure, {}, { next_due_date: undefined })).status).toBe(201)
    const values = { kind: 'contact', date: TODAY, measure_id: await aMeasure(), note: 'Mor ringede' }
    expect((await rita('/followups', { body: { child: CHILD, case: id('case', 1), values } })).status).toBe(
      201,
    )
  })

  test('is written on a follow-up field by field too, and begun by holding it alone', async () => {
    const values = { measure_id: await aMeasure(), date: TODAY, kind: 'formal', decision: 'continue' }
    const body = (more: object) => ({ child: CHILD, case: id('case', 1), values: { ...values, ...more } })
    expect(fields(await rita('/followups', { body: body({}) }))).toEqual([
      'new_assessment',
      'plan_change',
      'child_wish',
    ])
    const anew = { ...FOUR, new_assessment: 'investigation', new_assessment_reason: 'Nyt' }
    expect(fields(await rita('/followups', { body: body(anew) }))).toEqual(['new_assessment'])
    const created = await rita('/followups', { body: body(FOUR) })
    expect(created.status).toBe(201)
  })

  test('leaves a follow-up that was held before it was asked open to correction', async () => {
    const measure = await aMeasure()
    await write(sql`insert into followup (municipality, id, person_id, case_id, measure_id, date, kind, decision)
      values (${TOWN}, ${id('other', 201)}, ${CHILD}, ${id('case', 1)}, ${measure}, '2025-06-01', 'formal', 'continue')`)
    const corrected = await rita(`/followups/${id('other', 201)}`, {
      method: 'PATCH',
      headers: { 'If-Match': '"1"' },
      body: { changes: { note: 'Far var med' }, reason: 'manglede' },
    })
    expect(corrected.status).toBe(200)
  })

  test('begins the clarification with what it is about, and leads there', async () => {
    const reason = 'Hvem der henter om onsdagen, efter at mor fik nyt arbejde.'
    const anew = { ...FOUR, new_assessment: 'clarification', new_assessment_reason: reason }
    const { body } = await hold(await aMeasure(), anew)
    expect(body.leadsTo).toMatchObject({ assessment: { which: 'clarification' }, plan: null })
    const { values } = (await rita(`/clarifications/${body.leadsTo.assessment.id}`)).body
    expect(values).toMatchObject({ matters: reason, started_on: TODAY, completed_on: null })
    expect(fields(await hold(await aMeasure(), anew))).toEqual(['new_assessment'])
  })

  test('begins the investigation, whose four months run from the follow-up, and leads there', async () => {
    const anew = { ...FOUR, new_assessment: 'investigation', new_assessment_reason: 'Barnet er slået.' }
    const { body } = await hold(await aMeasure(), anew)
    expect(body.leadsTo).toMatchObject({ assessment: { which: 'investigation' } })
    const { values } = (await rita(`/investigations/${body.leadsTo.assessment.id}`)).body
    expect(values).toMatchObject({ aware_on: TODAY, decided_on: TODAY, case_id: id('case', 1) })
  })

  test('makes a plan where there is none, and leads to the one that is to be revised', async () => {
    expect(fields(await hold(await aMeasure(), { ...FOUR, plan_change: 'revise' }))).toEqual(['plan_change'])
    const made = await hold(await aMeasure(), { ...FOUR, plan_change: 'new' })
    const plans = await recordsOf('plans')
    expect(plans.map(({ values }: { values: object }) => values)).toMatchObject([
      { kind: 'childs_plan', started_on: TODAY },
    ])
    expect(made.body.leadsTo).toEqual({ assessment: null, plan: plans[0].id })
    expect(fields(await hold(await aMeasure(), { ...FOUR, plan_change: 'new' }))).toEqual(['plan_change'])
    const revised = await hold(await aMeasure(), { ...FOUR, plan_change: 'revise' })
    expect(revised.body.leadsTo).toEqual(made.body.leadsTo)
  })

  test('nothing is begun when something else of the follow-up is wrong', async () => {
    const measure = await aMeasure()
    const before = (await recordsOf('followups')).length
    const anew = { ...FOUR, new_assessment: 'investigation', new_assessment_reason: 'Nyt' }
    expect((await hold(measure, anew, { decision: 'adjust' })).status).toBe(422)
    expect(await recordsOf('followups')).toHaveLength(before)
  })
})
