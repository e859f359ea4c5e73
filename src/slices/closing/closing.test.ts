import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { appFor, TODAY } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { storesOf } from '../../store/stores.ts'

type Values = Readonly<Record<string, unknown>>
const CLOSING = { closing_criterion: 'goals_reached', if_worry_returns: 'Ring til teamet på 12 34 56 78.' }
const CHILD = id('person', 1)
const CASE = id('case', 1)

onBothEngines('closing and reopening a case', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(engine)
  })
  afterAll(() => database[Symbol.asyncDispose]())
  // A fresh town for each test would cost much more than a fresh case.
  let version = 1
  let isBuilt = false
  beforeEach(async () => {
    if (!isBuilt) await buildTown(storesOf(database, RECORDS))
    isBuilt = true
    version = await storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(async ({ db }) => {
        for (const table of [
          'goal_progress',
          'goal',
          'plan',
          'grant_request',
          'deviation',
          'notification',
          'investigation',
          'clarification',
          'allocation',
        ])
          await sql`delete from ${sql.table(table)} where municipality = ${TOWN} and person_id = ${CHILD}`.execute(
            db,
          )
        await sql`update measure set end_date = '2026-02-01', version = version + 1 where municipality = ${TOWN} and person_id = ${CHILD}`.execute(
          db,
        )
        const { rows } = await sql<{
          version: number
        }>`update child_case set closed_on = null, closing_reason = '',
          caseworker_id = ${id('worker', 1)}, version = version + 1
          where municipality = ${TOWN} and id = ${CASE} returning version`.execute(db)
        await sql`insert into allocation (municipality, id, person_id, case_id, caseworker_id, start_date)
          values (${TOWN}, gen_random_uuid(), ${CHILD}, ${CASE}, ${id('worker', 1)}, '2024-01-15')`.execute(
          db,
        )
        return rows[0]?.version ?? 0
      })
  })

  const as =
    (number: number, ...roles: Role[]) =>
    async (path: string, init: Parameters<ReturnType<typeof appFor>['request']>[3] = {}) => {
      const response = await appFor(database, { teamId: id('team', 1) }).request(
        worker(number),
        roles,
        path,
        init,
      )
      return { status: response.status, body: await response.json() }
    }
  const rita = as(1, 'caseworker')
  const kim = as(2, 'caseworker')
  const tove = as(4, 'team_leader')

  const close = (said: Values = CLOSING, { by = rita, read = version } = {}) =>
    by(`/cases/${CASE}/close`, { body: said, headers: { 'If-Match': `"${read}"` } })
  const reopen = (by: typeof rita, read: number) =>
    by(`/cases/${CASE}/reopen`, { body: { reason: 'ny bekymring' }, headers: { 'If-Match': `"${read}"` } })
  const keep = async (kind: string, values: Values, by = rita) => {
    const kept = await by(`/${kind}`, { body: { child: CHILD, case: CASE, values } })
    expect(kept.status).toBe(201)
    return kept.body
  }
  const problemsIn = ({ body }: { body: { problems?: readonly { field: string }[] } }) =>
    body.problems?.map(({ field }) => field)
  const saysOpen = ({ body }: { body: { problems?: readonly { message: { da: string } }[] } }) =>
    body.problems?.map(({ message }) => message.da)
  const allocations = async () => (await rita(`/allocations?case=${CASE}&limit=50`)).body.records

  test('a case is closed by a criterion, with its Danish words for older readers, and is nobody’s any more', async () => {
    const closed = await close()
    expect(closed.body.values).toMatchObject({
      closed_on: TODAY,
      closing_criterion: 'goals_reached',
      closing_reason: 'Målene er nået',
      if_worry_returns: CLOSING.if_worry_returns,
    })
    expect(await allocations()).toMatchObject([{ values: { end_date: TODAY } }])
  })

  test('it says by which criterion, and what to do if the worry returns', async () => {
    expect(problemsIn(await close({ closing_criterion: '', if_worry_returns: ' ' }))).toEqual([
      'closing_criterion',
      'if_worry_returns',
    ])
    expect(problemsIn(await close({ ...CLOSING, closing_criterion: 'because' }))).toEqual([
      'closing_criterion',
    ])
  })

  test('a hand-over says what is agreed', async () => {
    const handed = { ...CLOSING, handover_to: 'network' }
    expect(problemsIn(await close(handed))).toEqual(['handover'])
    expect((await close({ ...handed, handover: 'Mormor ringer hver søndag.' })).status).toBe(200)
  })

  test('no case is closed tomorrow', async () => {
    expect(problemsIn(await close({ ...CLOSING, closed_on: '2026-03-03' }))).toEqual(['closed_on'])
  })

  test('a case is not closed while a measure runs', async () => {
    await keep('measures', { measure_type: 'preventive_advice', start_date: '2026-02-10' })
    expect(saysOpen(await close())).toEqual([expect.stringContaining('Indsatsen er i gang: ')])
  })

  test('nor while a measure of no case runs, when it is the child’s only open case', async () => {
    const values = { measure_type: 'preventive_advice', start_date: '2026-02-10' }
    await rita('/measures', { body: { child: CHILD, values } })
    expect((await close()).status).toBe(422)
  })

  test('nor while a leader is asked', async () => {
    const asked = await rita(`/children/${CHILD}/measures/grant`, {
      body: { values: { measure_type: 'own_room', reason_not_lower: 'Prøvet', start_date: TODAY } },
    })
    expect(asked.body.kind).toBe('grant_request')
    expect(saysOpen(await close())).toEqual([expect.stringContaining('venter på svar')])
  })

  test('nor while a notification is not assessed', async () => {
    await keep('notifications', { received_at: '2026-03-01T10:00:00Z' })
    expect(saysOpen(await close())).toEqual(['Underretningen 1. marts 2026 er ikke vurderet.'])
  })

  test('nor while an investigation or a clarification is not completed', async () => {
    await keep('investigations', { decided_on: '2026-02-10' })
    await keep('clarifications', { started_on: '2026-02-10', matters: 'Fravær' })
    expect(saysOpen(await close())).toEqual([
      'Afdækningen fra 10. februar 2026 er ikke afsluttet.',
      'Undersøgelsen fra 10. februar 2026 er ikke afsluttet.',
    ])
  })

  test('every running goal is given a result, and the plan ends with the case', async () => {
    const plan = await keep('plans', { kind: 'childs_plan', started_on: '2026-01-05' })
    const goal = await keep('goals', {
      plan_id: plan.id,
      goal: 'I skole hver dag',
      arena: 'school',
      target_date: '2026-06-01',
    })
    expect(problemsIn(await close())).toEqual([`results.${goal.id}`])
    expect((await rita(`/plans/${plan.id}`)).body.values.ended_on).toBeNull()
    const closed = await close({ ...CLOSING, results: { [goal.id]: 'carried' } })
    expect(closed.status).toBe(200)
    expect((await rita(`/goals/${goal.id}`)).body.values).toMatchObject({
      result: 'carried',
      ended_on: TODAY,
    })
    expect((await rita(`/plans/${plan.id}`)).body.values.ended_on).toBe(TODAY)
  })

  test('a case whose plan cannot end on that day stays open, and nothing of it has ended', async () => {
    const early = await keep('plans', { kind: 'childs_plan', started_on: '2026-01-05' })
    const goal = await keep('goals', {
      plan_id: early.id,
      goal: 'I skole hver dag',
      arena: 'school',
      target_date: '2026-06-01',
    })
    const late = await keep('plans', { kind: 'childs_plan', started_on: '2026-02-25' })
    const refused = await close({ ...CLOSING, closed_on: '2026-02-20', results: { [goal.id]: 'carried' } })
    expect([refused.status, problemsIn(refused)]).toEqual([422, ['ended_on']])
    expect((await rita(`/cases/${CASE}`)).body.values.closed_on).toBeNull()
    for (const path of [`/plans/${early.id}`, `/goals/${goal.id}`, `/plans/${late.id}`])
      expect((await rita(path)).body.values.ended_on, path).toBeNull()
  })

  test('nor is a case closed over a goal that cannot end on that day, when its plan has ended already', async () => {
    const plan = await keep('plans', {
      kind: 'childs_plan',
      started_on: '2026-02-25',
      ended_on: '2026-02-26',
    })
    await storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`insert into goal (municipality, id, person_id, case_id, plan_id, goal, arena, target_date)
          values (${TOWN}, ${id('other', 81)}, ${CHILD}, ${CASE}, ${plan.id}, 'Ro om aftenen', 'family', '2026-06-01')`.execute(
          db,
        ),
      )
    const results = { [id('other', 81)]: 'carried' }
    const refused = await close({ ...CLOSING, closed_on: '2026-02-20', results })
    expect([refused.status, problemsIn(refused)]).toEqual([422, ['ended_on']])
    expect((await rita(`/cases/${CASE}`)).body.values.closed_on).toBeNull()
    expect((await close({ ...CLOSING, results })).status).toBe(200)
  })

  test('a correction does not close what the act would not', async () => {
    const patch = (changes: Values, read = version) =>
      rita(`/cases/${CASE}`, {
        method: 'PATCH',
        headers: { 'If-Match': `"${read}"` },
        body: { changes, reason: 'lukkes her' },
      })
    await keep('measures', { measure_type: 'preventive_advice', start_date: '2026-02-10' })
    const refused = await patch({ closed_on: TODAY, closing_reason: 'færdig' })
    expect([refused.status, problemsIn(refused)]).toEqual([422, ['closed_on']])
  })

  test('a correction does not close over running goals, nor open a closed case again', async () => {
    const patch = (changes: Values, read = version) =>
      rita(`/cases/${CASE}`, {
        method: 'PATCH',
        headers: { 'If-Match': `"${read}"` },
        body: { changes, reason: 'lukkes her' },
      })
    const plan = await keep('plans', { kind: 'childs_plan', started_on: '2026-01-05' })
    expect(problemsIn(await patch({ closed_on: TODAY, closing_reason: 'færdig' }))).toEqual(['closed_on'])
    await rita(`/plans/${plan.id}/end`, { body: {}, headers: { 'If-Match': '"1"' } })
    const closed = await patch({ closed_on: TODAY, closing_reason: 'færdig' })
    expect(closed.status).toBe(200)
    expect(problemsIn(await patch({ closed_on: null }, closed.body.version))).toEqual(['closed_on'])
  })

  test('two who close one case at once: the second is shown that it is closed', async () => {
    const both = await Promise.all([close(), close(CLOSING, { by: tove })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })

  test('a case is closed and reopened only by those who may see it and write', async () => {
    expect((await close(CLOSING, { by: as(3, 'caseworker') })).status).toBe(404)
    expect((await close(CLOSING, { by: as(7, 'provider_worker') })).status).toBe(404)
    expect((await close(CLOSING, { by: as(10, 'administrator') })).status).toBe(404)
    const closed = await close()
    expect((await reopen(as(3, 'caseworker'), closed.body.version)).status).toBe(404)
    expect((await reopen(as(9, 'analyst'), closed.body.version)).status).toBe(404)
  })

  test('whoever reopens a case has it from that day, and its history stays', async () => {
    const closed = await close({ ...CLOSING, closed_on: '2026-02-20' })
    const opened = await reopen(kim, closed.body.version)
    expect(opened.body.values).toMatchObject({
      closed_on: null,
      closing_criterion: null,
      caseworker_id: id('worker', 2),
      if_worry_returns: CLOSING.if_worry_returns,
    })
    expect(await allocations()).toMatchObject([
      { values: { caseworker_id: id('worker', 2), start_date: TODAY, end_date: null } },
      { values: { caseworker_id: id('worker', 1), end_date: '2026-02-20' } },
    ])
    const { body } = await rita(`/cases/${CASE}/history`)
    const reasons = body.events.map(({ reason }: { reason: string }) => reason)
    expect(reasons.at(-1)).toBe('ny bekymring')
    expect(body.events.at(-2).record.values.closed_on).toBe('2026-02-20')
  })

  test('a leader who reopens gives it to the earlier caseworker, who goes on where they were that same day', async () => {
    const closed = await close()
    const opened = await reopen(tove, closed.body.version)
    expect(opened.body.values.caseworker_id).toBe(id('worker', 1))
    expect(await allocations()).toMatchObject([{ values: { start_date: '2024-01-15', end_date: null } }])
  })

  test('an open case is not reopened, nor a closed one closed again', async () => {
    expect((await reopen(rita, version)).status).toBe(422)
    const closed = await close()
    expect((await close(CLOSING, { read: closed.body.version })).status).toBe(422)
  })
})
