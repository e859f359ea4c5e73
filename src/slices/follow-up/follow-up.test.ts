import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor, TODAY } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { storesOf } from '../../store/stores.ts'

interface Answer {
  readonly status: number
  // What an answer holds is what the tests are about.
  readonly body: ReturnType<typeof JSON.parse>
}

onBothEngines('follow-ups', (engine) => {
  let database: Database
  let app: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    app = appFor(database, { teamId: id('team', 1) })
    await storesOf(database, RECORDS).operator(TOWN, 'test').write(addMore)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  type Init = Parameters<ReturnType<typeof appFor>['request']>[3]
  const as =
    (number: number, role: Role, municipality = TOWN) =>
    async (path: string, init?: Init): Promise<Answer> => {
      const response = await app.request(worker(number, municipality), [role], path, init)
      return { status: response.status, body: await response.json() }
    }
  const rita = as(1, 'caseworker')
  const kim = as(2, 'caseworker')
  const ulla = as(3, 'caseworker')
  const tove = as(4, 'team_leader')
  const freja = as(6, 'prevention_worker')
  const uffe = as(7, 'provider_worker')
  const lis = as(8, 'frontline')
  const kaj = as(9, 'analyst')

  /** A measure of child 1 that nobody has followed up; each test has its own. */
  let number = 100
  async function aMeasure(values: Record<string, string> = {}, child = 1): Promise<string> {
    number += 1
    const {
      start_date = '2025-12-01',
      type = 'family_treatment',
      legal_basis = 'BL § 32 stk. 1 nr. 5',
    } = values
    await storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`insert into measure (municipality, id, person_id, case_id, measure_type, start_date, end_date, legal_basis, purpose, expected_end_date)
          values (${TOWN}, ${id('measure', number)}, ${id('person', child)}, ${id('case', child)}, ${type}, ${start_date},
            ${values.end_date ?? null}, ${legal_basis}, 'ro', '2027-01-01')`.execute(db),
      )
    return id('measure', number)
  }
  /** What Barnets Lov § 95 asks to be decided of the child too: nothing changes. */
  const FOUR = { new_assessment: 'none', plan_change: 'unchanged', child_wish: 'Gerne hjemme' }
  const held = (measure: string, values: object = {}) => ({
    date: TODAY,
    ...FOUR,
    measures: [
      {
        measure,
        decision: 'continue',
        next_due_date: '2026-04-01',
        next_due_reason: 'familien er i gang',
        ...values,
      },
    ],
  })
  const hold = (one: typeof rita, body: object, child = 1, headers = {}) =>
    one(`/children/${id('person', child)}/follow-ups`, { body, headers })
  const fields = ({ body }: Answer) => body.problems?.map(({ field }: { field: string }) => field)
  const followupsOf = async (measure: string) =>
    (await rita(`/followups?child=${id('person', 1)}`)).body.records.filter(
      (one: { values: { measure_id: string } }) => one.values.measure_id === measure,
    )

  test('one meeting follows up several measures and rates a goal, all at once', async () => {
    const [one, other] = [await aMeasure(), await aMeasure()]
    const answer = await hold(rita, {
      date: TODAY,
      form: 'home_visit',
      participants: 'child,parents',
      note: 'Alle var med.',
      ...FOUR,
      progress: [{ goal: id('other', 51), rating: 4, note: 'Sover bedre' }],
      measures: [
        {
          measure: one,
          decision: 'adjust',
          what_changes: 'Hver anden uge',
          next_due_date: '2026-04-01',
          next_due_reason: 'det går frem',
        },
        {
          measure: other,
          decision: 'continue',
          next_due_date: '2026-04-01',
          next_due_reason: 'det går frem',
        },
      ],
    })
    expect(answer.status).toBe(201)
    expect(answer.body.followups.map(({ values }: { values: object }) => values)).toMatchObject([
      {
        measure_id: one,
        decision: 'adjust',
        participants: 'child,parents',
        case_id: id('case', 1),
        kind: 'formal',
      },
      { measure_id: other, decision: 'continue', next_due_date: '2026-04-01', note: 'Alle var med.' },
    ])
    const rated = await rita(`/goal-progress?child=${id('person', 1)}`)
    expect(rated.body.records[0].values).toMatchObject({ goal_id: id('other', 51), rating: 4, date: TODAY })
  })

  test('one measure that cannot be followed up keeps everything from being written', async () => {
    const [one, ended] = [await aMeasure(), await aMeasure({ end_date: '2026-01-31' })]
    const measures = [...held(one).measures, ...held(ended).measures]
    expect(fields(await hold(rita, { date: TODAY, ...FOUR, measures }))).toEqual([`measures.${ended}`])
    expect(await followupsOf(one)).toEqual([])
  })

  test('the first follow-up under Barnets Lov decides the next date and justifies it (§ 95)', async () => {
    const measure = await aMeasure()
    const nothing = { next_due_date: undefined, next_due_reason: undefined }
    expect(fields(await hold(rita, held(measure, nothing)))).toEqual([
      `measures.${measure}.next_due_date`,
      `measures.${measure}.next_due_reason`,
    ])
    expect((await hold(rita, held(measure))).status).toBe(201)
  })

  test('under Serviceloven the next date is filled in by the rule, and no leader can put it off', async () => {
    const measure = await aMeasure({ start_date: '2023-05-01', legal_basis: 'SEL § 52 stk. 3' })
    const said = { next_due_reason: undefined }
    const late = await hold(rita, held(measure, { next_due_date: '2026-09-03', next_due_reason: 'ferie' }))
    expect(fields(late)).toEqual([`measures.${measure}.next_due_date`])
    const answer = await hold(rita, held(measure, { ...said, next_due_date: undefined }))
    expect(answer.body.followups[0].values).toMatchObject({ next_due_date: '2026-09-02' })
  })

  test('a later date than the standard needs a reason, and until a leader says yes the rule stands', async () => {
    const measure = await aMeasure({ type: 'kinship_care', legal_basis: 'BL § 46' })
    const late = { next_due_date: '2026-05-20', next_due_reason: '' }
    expect(fields(await hold(rita, held(measure, late)))).toEqual([`measures.${measure}.next_due_reason`])
    const answer = await hold(rita, held(measure, { ...late, next_due_reason: 'Barnet er på lejr' }))
    expect(answer.body.followups[0].values).toMatchObject({ next_due_date: '2026-04-13' })
    expect(answer.body.deviations[0].values).toMatchObject({
      measure_id: measure,
      due_on: '2026-05-20',
      reason: 'Barnet er på lejr',
      asked_by: id('worker', 1),
      answer: null,
    })
  })

  test('writing a follow-up by itself is no way around the rule of the later date', async () => {
    const measure = await aMeasure({ type: 'kinship_care', legal_basis: 'BL § 46' })
    const values = { measure_id: measure, date: TODAY, kind: 'formal', next_due_date: '2026-05-20', ...FOUR }
    const body = { child: id('person', 1), case: id('case', 1), values }
    expect(fields(await rita('/followups', { body }))).toEqual(['next_due_date'])
    const created = await rita('/followups', {
      body: { ...body, values: { ...values, next_due_date: '2026-04-13' } },
    })
    expect(created.status).toBe(201)
    const corrected = await rita(`/followups/${created.body.id}`, {
      method: 'PATCH',
      headers: { 'If-Match': '"1"' },
      body: { changes: { next_due_date: '2026-05-20' }, reason: 'ville gerne' },
    })
    expect(fields(corrected)).toEqual(['next_due_date'])
  })

  test.each([
    ['a decision', { decision: undefined }, 'decision'],
    ['what changes when it is adjusted', { decision: 'adjust' }, 'what_changes'],
    ['a next date after this one', { next_due_date: TODAY }, 'next_due_date'],
    ['why it ends', { decision: 'end', version: 1, what_follows: 'Klub' }, 'ended_because'],
    ['what follows', { decision: 'end', version: 1, ended_because: 'other' }, 'what_follows'],
    ['the version that ends', { decision: 'end', ended_because: 'other', what_follows: 'Klub' }, 'version'],
  ])('a follow-up needs %s', async (_, values, field) => {
    const measure = await aMeasure()
    expect(fields(await hold(rita, held(measure, values)))).toEqual([`measures.${measure}.${field}`])
  })

  test('a follow-up is held neither in the future nor before the measure', async () => {
    const measure = await aMeasure()
    const on = (date: string) => ({ ...held(measure, { next_due_date: '2026-06-01' }), date })
    expect(fields(await hold(rita, on('2026-03-03')))).toEqual(['date'])
    expect(fields(await hold(rita, on('2025-11-30')))).toEqual([`measures.${measure}`])
  })

  test('measures and goals are the child’s own, and a goal still runs', async () => {
    const measure = await aMeasure()
    expect(fields(await hold(tove, held(id('measure', 2))))).toEqual([`measures.${id('measure', 2)}`])
    const rated = (goal: number) => ({ ...held(measure), progress: [{ goal: id('other', goal), rating: 3 }] })
    expect(fields(await hold(tove, rated(52)))).toEqual([`progress.${id('other', 52)}`])
    expect(fields(await hold(tove, rated(53)))).toEqual([`progress.${id('other', 53)}`])
  })

  test('a measure that ends at a follow-up ends on that day, with why and what follows', async () => {
    const measure = await aMeasure()
    const end = {
      decision: 'end',
      version: 1,
      ended_because: 'goals_reached',
      what_follows: 'Klubben tager over',
    }
    expect((await hold(rita, held(measure, end))).status).toBe(201)
    expect((await rita(`/measures/${measure}`)).body.values).toMatchObject({
      end_date: TODAY,
      ended_because: 'goals_reached',
      what_follows: 'Klubben tager over',
    })
  })

  test('a measure that was changed since it was read does not end: both versions are shown, nothing is written', async () => {
    const measure = await aMeasure()
    const corrected = await tove(`/measures/${measure}`, {
      method: 'PATCH',
      headers: { 'If-Match': '"1"' },
      body: { changes: { granted_by: 'Tove' }, reason: 'stod ikke' },
    })
    expect(corrected.status).toBe(200)
    const end = { decision: 'end', version: 1, ended_because: 'goals_reached', what_follows: 'Intet' }
    const answer = await hold(rita, held(measure, end))
    expect(answer.status).toBe(412)
    expect(answer.body).toMatchObject({
      error: 'conflict',
      theirs: { version: 2 },
      changedBy: 'Tove Teamleder',
    })
    expect(await followupsOf(measure)).toEqual([])
  })

  test('of two who follow up the same measure on the same day one wins, and the other is told who', async () => {
    const measure = await aMeasure()
    const answers = await Promise.all([hold(rita, held(measure)), hold(kim, held(measure))])
    const [lost] = answers.filter(({ status }) => status === 422)
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422])
    expect(lost?.body.problems[0].message.da).toMatch(/^(Rita Rådgiver|Kim Kollega) har allerede skrevet/)
    expect(await followupsOf(measure)).toHaveLength(1)
  })

  test('nobody writes a second follow-up of a measure on a day field by field either', async () => {
    const measure_id = await aMeasure()
    const values = { measure_id, date: '2026-02-10', kind: 'formal', decision: 'continue', ...FOUR }
    const body = { child: id('person', 1), case: id('case', 1), values }
    expect((await rita('/followups', { body })).status).toBe(201)
    expect(fields(await kim('/followups', { body }))).toEqual(['date'])
    const contact = { ...body, values: { ...values, kind: 'contact', decision: null } }
    expect((await kim('/followups', { body: contact })).status).toBe(201)
  })

  test('the same request sent twice is written once, and answered alike', async () => {
    const measure = await aMeasure()
    const once = { 'Idempotency-Key': `key-${measure}` }
    const answers = await Promise.all([1, 2].map(() => hold(rita, held(measure), 1, once)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers[0]).toEqual(answers[1])
    expect(await followupsOf(measure)).toHaveLength(1)
    const changed = await hold(rita, held(measure, { next_due_date: '2026-05-01' }), 1, once)
    expect(changed).toMatchObject({ status: 409, body: { error: 'idempotency-key-used' } })
  })

  test('a colleague of the team and a leader may follow up; nobody else', async () => {
    const body = held(await aMeasure())
    const statuses: number[] = []
    for (const one of [kim, ulla, uffe, lis, kaj, as(1, 'caseworker', NEIGHBOUR)])
      statuses.push((await hold(one, body)).status)
    expect(statuses).toEqual([201, 404, 403, 403, 404, 422])
    expect((await hold(tove, held(await aMeasure()))).status).toBe(201)
    const course = await aMeasure({ type: 'preventive_advice', legal_basis: 'BL § 30 nr. 1' }, 4)
    expect((await hold(freja, held(course), 4)).status).toBe(201)
  })

  test('what is prepared says what runs, when next and why, and how far the goals were', async () => {
    const measure = await aMeasure({ type: 'kinship_care', legal_basis: 'BL § 46' })
    const path = `/children/${id('person', 1)}/follow-ups/prepare`
    const { status, body } = await rita(path)
    expect(status).toBe(200)
    expect(body).toMatchObject({ date: TODAY, child: { name: 'Alma Prøvesen' }, case: id('case', 1) })
    expect(body.goals).toMatchObject([{ id: id('other', 51), goal: 'Sover hele natten' }])
    const prepared = body.measures.find((one: { id: string }) => one.id === measure)
    expect(prepared).toMatchObject({
      version: 1,
      heldBy: null,
      next: { latest: '2026-04-13', why: { da: '6 uger efter denne opfølgning' }, mustJustify: true },
    })
    const before = await rita(`${path}?date=2025-11-30`)
    expect(before.body.measures.map((one: { id: string }) => one.id)).not.toContain(measure)
    expect((await rita(`${path}?date=2026-02-30`)).status).toBe(400)
    expect((await ulla(path)).status).toBe(404)
    expect((await uffe(path)).status).toBe(403)
  })

  test('close contact is one line, of a measure or of none', async () => {
    const values = { kind: 'contact', date: TODAY, form: 'phone', note: 'Mor ringede, det går godt' }
    const body = { child: id('person', 1), case: id('case', 1), values }
    expect((await rita('/followups', { body })).status).toBe(201)
    const of = { ...body, values: { ...values, measure_id: id('measure', 1) } }
    expect((await rita('/followups', { body: of })).status).toBe(201)
    expect((await ulla('/followups', { body })).status).toBe(404)
  })
})

/** A six weeks' standard for kinship care; a plan with a running goal of child 1, one that ended, and one of child 2. */
async function addMore({
  db,
}: {
  readonly db: Parameters<ReturnType<typeof sql>['execute']>[0]
}): Promise<void> {
  await sql`insert into followup_standard (municipality, id, place, measure_type, first_count, first_unit, later_count, later_unit, source)
    values (${TOWN}, ${id('other', 40)}, 1, 'kinship_care', 6, 'weeks', 6, 'weeks', 'Byrådet')`.execute(db)
  for (const child of [1, 2])
    await sql`insert into plan (municipality, id, person_id, case_id, kind, started_on) values (${TOWN}, ${id('other', 60 + child)},
      ${id('person', child)}, ${id('case', child)}, 'childs_plan', '2025-01-01')`.execute(db)
  const goals = [
    { number: 51, child: 1, goal: 'Sover hele natten', ended: null },
    { number: 52, child: 1, goal: 'Går i klub', ended: '2025-12-31' },
    { number: 53, child: 2, goal: 'Læser sammen', ended: null },
  ]
  for (const { number, child, goal, ended } of goals)
    await sql`insert into goal (municipality, id, person_id, case_id, plan_id, goal, arena, target_date, ended_on, result)
      values (${TOWN}, ${id('other', number)}, ${id('person', child)}, ${id('case', child)}, ${id('other', 60 + child)}, ${goal}, 'family',
        '2026-12-31', ${ended}, ${ended && 'reached'})`.execute(db)
}
