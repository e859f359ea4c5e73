import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { type Stores, storesOf } from '../../store/stores.ts'

onBothEngines('worries and notifications', (engine) => {
  let database: Database
  let stores: Stores
  let app: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    // No measure runs, so that no fresh eyes are asked for: those are in fresh-eyes.test.ts.
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      await sql`update measure set end_date = '2026-01-31', version = version + 1 where municipality = ${TOWN}`.execute(
        db,
      )
    })
    app = appFor(database)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  type Init = Parameters<ReturnType<typeof appFor>['request']>[3]
  const as = (number: number, role: Role, team: number | null) => async (path: string, init?: Init) => {
    const teamId = team === null ? null : id('team', team)
    const response = await app.request(worker(number), [role], path, { teamId, ...init })
    return { status: response.status, body: await response.json() }
  }
  const rita = as(1, 'caseworker', 1)
  const kim = as(2, 'caseworker', 1)
  const ulla = as(3, 'caseworker', 2)
  const tove = as(4, 'team_leader', 1)
  const freja = as(6, 'prevention_worker', null)
  const uffe = as(7, 'provider_worker', null)
  const kaj = as(9, 'analyst', null)
  type Ask = typeof rita

  const said = {
    received_at: '2026-03-02T09:15:00+01:00',
    notifier_type: '2',
    content: 'Kommer ofte uden mad og er meget alene.',
    parents_dialogue: 'yes',
  }
  const receive = (ask: Ask, child: number, values: object = {}, headers = {}) =>
    ask('/notifications/receive', {
      body: { child: id('person', child), values: { ...said, ...values } },
      headers,
    })
  const received = async (ask: Ask, child: number, values: object = {}): Promise<string> =>
    (await receive(ask, child, values)).body.id
  const act = (ask: Ask, path: string, version: number, body: object) =>
    ask(path, { body, headers: { 'If-Match': `"${version}"` } })
  const assess = (ask: Ask, one: string, version = 1, body: object = {}) =>
    act(ask, `/notifications/${one}/assess`, version, {
      danger: 'not_acute',
      assessment: 'Ingen akut fare.',
      ...body,
    })
  const decide = (ask: Ask, one: string, body: object, version = 2) =>
    act(ask, `/notifications/${one}/decide`, version, body)
  const problemFields = ({ body }: { body: { problems?: readonly { field: string | null }[] } }) =>
    body.problems?.map(({ field }) => field)
  const closeClarifications = () =>
    stores.operator(TOWN, 'test').write(async ({ db }) => {
      for (const table of ['clarification', 'investigation'])
        await sql`update ${sql.table(table)} set completed_on = '2026-03-02', version = version + 1
          where completed_on is null`.execute(db)
    })

  test('a caseworker takes in a notification of an own child, and it joins the open case', async () => {
    const { status, body } = await receive(rita, 1)
    expect(status).toBe(201)
    expect(body).toEqual({ id: expect.any(String), visible: true })
    const { body: kept } = await rita(`/notifications/${body.id}`)
    expect(kept.values).toMatchObject({
      case_id: id('case', 1),
      kind: 'notification',
      received_at: '2026-03-02T08:15:00Z',
      assessed_at: null,
    })
  })

  test("a notification about another team's child goes to that team, and the receiver reads it no more", async () => {
    const { status, body } = await receive(ulla, 1)
    expect([status, body.visible]).toEqual([201, false])
    expect((await ulla(`/notifications/${body.id}`)).status).toBe(404)
    expect((await assess(ulla, body.id)).status).toBe(404)
    expect((await rita(`/notifications/${body.id}`)).body.values.content).toBe(said.content)
  })

  test('a prevention worker takes in one about any child, and reads those of own courses', async () => {
    expect((await receive(freja, 4)).body.visible).toBe(true)
    expect((await receive(freja, 1)).body.visible).toBe(false)
  })

  test.each([
    ['a provider', 7, 'provider_worker'],
    ['an analyst', 9, 'analyst'],
    ['someone of the universal services', 8, 'frontline'],
    ['an administrator', 10, 'administrator'],
    ['an auditor', 11, 'auditor'],
  ] as const)('%s neither takes in nor assesses nor decides', async (_, number, role) => {
    const one = await received(rita, 1)
    const ask = as(number, role, null)
    expect((await receive(ask, 1)).status).toBe(403)
    expect((await assess(ask, one)).status).toBe(403)
    expect((await decide(ask, one, { outcome: 'no_action', reason: 'Nej' })).status).toBe(403)
  })

  test('the same try sent twice is received once', async () => {
    const key = { 'Idempotency-Key': `twice-${engine}` }
    const [first, second] = [await receive(ulla, 1, {}, key), await receive(ulla, 1, {}, key)]
    expect(second).toEqual(first)
  })

  test.each([
    ['from the future', { received_at: '2026-03-02T12:30:00+01:00' }, ['received_at']],
    ['without who notifies and what', { notifier_type: null, content: '' }, ['notifier_type', 'content']],
    ['without the dialogue with the parents', { parents_dialogue: null }, ['parents_dialogue']],
    ['assessed beforehand', { assessed_at: '2026-03-02T09:00:00Z' }, ['assessed_at']],
  ])('a notification %s is refused', async (_, values, fields) => {
    const answer = await receive(rita, 1, values)
    expect([answer.status, problemFields(answer)]).toEqual([422, fields])
  })

  test('a clock that is a little ahead is no future', async () => {
    const one = await received(rita, 1, { received_at: '2026-03-02T11:02:00Z' })
    expect((await rita(`/notifications/${one}`)).body.values.received_at).toBe('2026-03-02T11:00:00Z')
  })

  test('a child of another municipality is not there', async () => {
    const neighbour = await app.request(worker(1, NEIGHBOUR), ['caseworker'], '/notifications/receive', {
      body: { child: '30000000-0000-4000-8000-000000000077', values: said },
    })
    expect(neighbour.status).toBe(404)
    const one = await received(rita, 1)
    const theirs = await app.request(worker(1, NEIGHBOUR), ['caseworker'], `/notifications/${one}/assess`, {
      body: { danger: 'acute', assessment: 'Nu' },
      headers: { 'If-Match': '"1"' },
    })
    expect(theirs.status).toBe(404)
  })

  test('one who is merged gets it under the record that stands', async () => {
    const twin = id('person', 31)
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      await sql`insert into person (municipality, id, given_name, family_name, birth_date, merged_into)
        values (${TOWN}, ${twin}, 'Alma', 'Prøvesen', '2015-01-10', ${id('person', 1)})`.execute(db)
    })
    const one = await received(rita, 31)
    expect((await rita(`/notifications/${one}`)).body.child).toBe(id('person', 1))
  })

  test('one about a child that has moved away is sent on, and nothing is begun for it here', async () => {
    const one = await received(tove, 2)
    await assess(tove, one)
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      await sql`insert into transfer (municipality, id, person_id, to_municipality, moves_on, offered_by, payload, answer, answered_at, answered_by)
        values (${TOWN}, ${id('other', 50)}, ${id('person', 2)}, ${NEIGHBOUR}, '2026-02-01', ${id('worker', 4)}, '{}', 'accepted', now(), ${id('worker', 4)})`.execute(
        db,
      )
      await sql`update child_case set closed_on = '2026-01-31', closing_reason = 'Flyttet', version = version + 1
        where municipality = ${TOWN} and person_id = ${id('person', 2)}`.execute(db)
    })
    const refused = await receive(kim, 2)
    expect(refused.status).toBe(422)
    expect(refused.body.problems[0].message.da).toContain('Nabokøbing')
    expect((await decide(tove, one, { outcome: 'investigation' })).status).toBe(422)
    expect((await decide(tove, one, { outcome: 'no_action', reason: 'Sendt videre' })).status).toBe(200)
  })

  test('the server writes who assessed and when', async () => {
    const one = await received(rita, 1)
    const { status, body } = await assess(kim, one, 1, { danger: 'acute', assessment: 'Vi kører nu.' })
    expect(status).toBe(200)
    expect(body.values).toMatchObject({
      danger: 'acute',
      assessment: 'Vi kører nu.',
      assessed_by: id('worker', 2),
      assessed_at: '2026-03-02T11:00:00Z',
    })
  })

  test('an assessment says whether to act at once, and why', async () => {
    const one = await received(rita, 1)
    expect(problemFields(await assess(rita, one, 1, { danger: null, assessment: '' }))).toEqual([
      'danger',
      'assessment',
    ])
  })

  test('two who assess at once: one does, and the other gets that answer', async () => {
    const one = await received(rita, 1)
    const answers = await Promise.all([
      assess(rita, one, 1, { assessment: 'Ritas' }),
      assess(kim, one, 1, { assessment: 'Kims' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    const [done] = answers.filter(({ status }) => status === 200)
    const [late] = answers.filter(({ status }) => status === 412)
    expect(late?.body.theirs.values.assessment).toBe(done?.body.values.assessment)
    expect(late?.body.changedBy).toMatch(/Rita Rådgiver|Kim Kollega/)
  })

  test('it is assessed once, also by someone who has read that it was', async () => {
    const one = await received(rita, 1)
    await assess(rita, one)
    const second = await assess(kim, one, 2)
    expect([second.status, second.body.error]).toEqual([412, 'conflict'])
    expect(second.body.theirs.values.assessed_by).toBe(id('worker', 1))
  })

  test('nothing is decided before the assessment, and nothing twice', async () => {
    const one = await received(rita, 1)
    const early = await decide(rita, one, { outcome: 'in_open_case' }, 1)
    expect([early.status, problemFields(early)]).toEqual([422, [null]])
    await assess(rita, one)
    expect((await decide(rita, one, { outcome: 'in_open_case' })).body).toEqual({
      page: 'child',
      id: id('person', 1),
    })
    const again = await decide(kim, one, { outcome: 'no_action', reason: 'Nej' }, 3)
    expect([again.status, again.body.theirs.values.outcome]).toEqual([412, 'in_open_case'])
  })

  test('whoever says no action, or leaves it to the universal services, says why', async () => {
    const one = await received(rita, 1)
    await assess(rita, one)
    for (const outcome of ['no_action', 'universal'])
      expect(problemFields(await decide(rita, one, { outcome }))).toEqual(['reason'])
    expect(
      (await decide(rita, one, { outcome: 'universal', reason: 'Råd til skolen', feedback: 'Ringet' }))
        .status,
    ).toBe(200)
    expect((await rita(`/notifications/${one}`)).body.values).toMatchObject({
      outcome: 'universal',
      outcome_on: '2026-03-02',
      outcome_reason: 'Råd til skolen',
      feedback: 'Ringet',
      feedback_on: '2026-03-02',
    })
  })

  test('an investigation is begun with what the notification knows, in the open case, and only once', async () => {
    const one = await received(rita, 1, { received_at: '2026-03-01T23:30:00Z' })
    await assess(rita, one)
    const { body } = await decide(rita, one, { outcome: 'investigation' })
    expect(body).toEqual({ page: 'investigation', id: expect.any(String) })
    expect((await rita(`/investigations/${body.id}`)).body).toMatchObject({
      child: id('person', 1),
      values: {
        decided_on: '2026-03-02',
        aware_on: '2026-03-02', // half past midnight in Denmark
        legal_basis: 'BL § 20',
        notification_id: one,
        case_id: id('case', 1),
      },
    })
    const another = await received(rita, 1)
    await assess(rita, another)
    expect(problemFields(await decide(rita, another, { outcome: 'investigation' }))).toEqual(['outcome'])
    await closeClarifications()
  })

  test('two who decide on an investigation of one child at once begin one', async () => {
    const ones = [await received(rita, 1), await received(rita, 1)]
    for (const one of ones) await assess(rita, one)
    const answers = await Promise.all(ones.map((one) => decide(rita, one, { outcome: 'investigation' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    await closeClarifications()
  })

  test('a case is opened for the caseworker and the team where none is open', async () => {
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      await sql`update child_case set closed_on = '2026-01-31', closing_reason = 'Mål nået', version = version + 1
        where municipality = ${TOWN} and person_id = ${id('person', 3)}`.execute(db)
    })
    const one = await received(ulla, 3)
    await assess(ulla, one)
    const { body } = await decide(ulla, one, { outcome: 'investigation' })
    const { case_id: opened } = (await ulla(`/investigations/${body.id}`)).body.values
    expect(opened).not.toBe(id('case', 3))
    expect((await ulla(`/cases/${opened}`)).body.values).toMatchObject({
      kind: 'case',
      opened_on: '2026-03-02',
      caseworker_id: id('worker', 3),
      team_id: id('team', 2),
    })
    expect((await ulla(`/notifications/${one}`)).body.values.case_id).toBe(opened)
    expect((await ulla(`/allocations?case=${opened}`)).body.records).toHaveLength(1)
  })

  test.each([
    ['without', false, ['course']],
    ['with', true, ['case', 'course']],
  ])('an early course is begun %s a case, as one chooses', async (_, withCase, kinds) => {
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      await sql`update child_case set closed_on = '2026-03-02', closing_reason = 'Mål nået', version = version + 1
        where municipality = ${TOWN} and person_id = ${id('person', 3)} and closed_on is null`.execute(db)
    })
    const one = await received(ulla, 3)
    await assess(ulla, one)
    expect((await decide(ulla, one, { outcome: 'in_open_case' })).status).toBe(422)
    const { body } = await decide(ulla, one, { outcome: 'early_course', reason: 'Råd er nok', withCase })
    expect(body).toEqual({ page: 'new_measure', id: id('person', 3) })
    const { records } = (await ulla(`/cases?child=${id('person', 3)}`)).body
    const open = records.filter(({ values }: { values: { closed_on: string | null } }) => !values.closed_on)
    expect(open.map(({ values }: { values: { kind: string } }) => values.kind).sort()).toEqual(kinds)
    const { case_id: course } = (await ulla(`/notifications/${one}`)).body.values
    expect((await ulla(`/cases/${course}`)).body.values).toMatchObject({
      kind: 'course',
      caseworker_id: id('worker', 3),
    })
  })

  test('an early course is opened for the prevention worker, who then reads the notification', async () => {
    const one = await received(rita, 1)
    await assess(rita, one)
    expect((await freja(`/notifications/${one}`)).status).toBe(404)
    const asked = { outcome: 'early_course', reason: 'Råd er nok', worker: id('worker', 6) }
    expect((await decide(rita, one, asked)).body).toEqual({ page: 'new_measure', id: id('person', 1) })
    const { body } = await freja(`/notifications/${one}`)
    expect(body.values.outcome).toBe('early_course')
    const course = (await freja(`/cases/${body.values.case_id}`)).body.values
    expect(course).toMatchObject({ kind: 'course', caseworker_id: id('worker', 6), closed_on: null })
  })

  test('a prevention worker goes on with the running course, and begins no investigation', async () => {
    const one = await received(freja, 4)
    await assess(freja, one)
    expect(problemFields(await decide(freja, one, { outcome: 'investigation' }))).toEqual(['outcome'])
    expect(problemFields(await decide(freja, one, { outcome: 'early_course' }))).toEqual(['reason'])
    const course = { outcome: 'early_course', reason: 'Råd er nok' }
    expect(problemFields(await decide(freja, one, { ...course, withCase: true }))).toEqual(['kind'])
    expect((await decide(freja, one, course)).status).toBe(200)
    expect((await freja(`/notifications/${one}`)).body.values.case_id).toBe(id('case', 4))
    expect(
      (await freja('/cases')).body.records.filter(
        ({ child }: { child: string }) => child === id('person', 4),
      ),
    ).toHaveLength(1)
  })

  test('a worry is decided without the 24-hour assessment', async () => {
    const one = await received(rita, 1, { kind: 'concern', parents_dialogue: null })
    expect((await decide(rita, one, { outcome: 'in_open_case' }, 1)).status).toBe(200)
    expect((await rita(`/notifications/${one}`)).body.values).toMatchObject({
      assessed_by: id('worker', 1),
      assessed_at: '2026-03-02T11:00:00Z',
    })
  })

  test('a clarification begins with the concern, and its completion begins the investigation', async () => {
    const one = await received(rita, 1)
    await assess(rita, one)
    const { body: next } = await decide(rita, one, { outcome: 'clarification' })
    expect(next.page).toBe('clarification')
    const path = `/clarifications/${next.id}`
    expect((await rita(path)).body.values).toMatchObject({
      started_on: '2026-03-02',
      matters: said.content,
      notification_id: one,
      case_id: id('case', 1),
    })
    const complete = (ask: Ask, version: number, changes: object) =>
      act(ask, `${path}/complete`, version, { changes })
    expect(problemFields(await complete(rita, 1, {}))).toEqual(['honour_risk', 'conclusion', 'next_step'])
    const whole = { honour_risk: 'no_risk', conclusion: 'Brug for mere viden.', next_step: 'investigation' }
    expect((await complete(ulla, 1, whole)).status).toBe(404)
    expect((await complete(uffe, 1, whole)).status).toBe(403)
    expect((await complete(kaj, 1, whole)).status).toBe(403)
    const { status, body } = await complete(rita, 1, whole)
    expect([status, body.page]).toEqual([200, 'investigation'])
    expect((await rita(`/investigations/${body.id}`)).body.values).toMatchObject({
      notification_id: one,
      aware_on: '2026-03-02',
      case_id: id('case', 1),
    })
    const again = await complete(kim, 2, whole)
    expect([again.status, again.body.theirs.values.conclusion]).toEqual([412, whole.conclusion])
  })

  test('a clarification that needs no more ends at the child, and one for support at the new measure', async () => {
    for (const [next_step, page] of [
      ['none', 'child'],
      ['support', 'new_measure'],
    ]) {
      const one = await received(tove, 1)
      await assess(tove, one)
      const { body: begun } = await decide(tove, one, { outcome: 'clarification' })
      const { body } = await act(tove, `/clarifications/${begun.id}/complete`, 1, {
        changes: { honour_risk: 'not_relevant', conclusion: 'Set på.', next_step },
      })
      expect(body).toEqual({ page, id: id('person', 1) })
    }
  })

  test('where the municipality has decided so, another than the own caseworker assesses', async () => {
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      await sql`insert into work_setting (municipality, id, other_assessor, quiet_after_days)
        values (${TOWN}, ${id('other', 60)}, true, 60)`.execute(db)
    })
    const one = await received(rita, 1)
    const own = await assess(rita, one)
    expect(own.status).toBe(422)
    expect(own.body.problems[0].message.da).toContain('Kim Kollega')
    expect((await assess(kim, one)).status).toBe(200)
  })

  test('a case that was opened for the sake of the notification keeps nobody from assessing it', async () => {
    const made = await rita('/children', {
      body: {
        child: { given_name: 'Nora', family_name: 'Nyvang', birth_date: '2018-04-02' },
        case: { kind: 'case', opened_on: '2026-03-02' },
        searched: true,
      },
    })
    expect(made.status).toBe(201)
    const answer = await rita('/notifications/receive', { body: { child: made.body.id, values: said } })
    expect((await assess(rita, answer.body.id)).status).toBe(200)
  })

  test('without a version nothing is changed', async () => {
    const one = await received(rita, 1)
    expect(
      (await rita(`/notifications/${one}/assess`, { body: { danger: null, assessment: '' } })).status,
    ).toBe(428)
  })
})
