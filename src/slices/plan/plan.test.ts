import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor, TODAY } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { storesOf } from '../../store/stores.ts'

onBothEngines('a plan', (engine) => {
  let database: Database
  let town: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    town = appFor(database)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
  })

  type Init = Parameters<typeof town.request>[3]
  interface Kept {
    readonly id: string
    readonly version: number
  }
  const as = async (number: number, role: Role, path: string, init?: Init, municipality?: string) => {
    const answer = await town.request(worker(number, municipality), [role], path, init)
    return { status: answer.status, body: await answer.json() }
  }
  const rita = (path: string, init?: Init) => as(1, 'caseworker', path, init)
  const freja = (path: string, init?: Init) => as(6, 'prevention_worker', path, init)
  const [alma, bertram, carla, ditlev] = [1, 2, 3, 4].map((number) => id('person', number))
  const match = ({ version }: Kept) => ({ 'If-Match': `"${version}"` })

  /** A plan of Alma's case that began on 1 February. */
  const planned = async (): Promise<Kept> => {
    const values = { kind: 'childs_plan', started_on: '2026-02-01', aim: 'Ro om morgenen' }
    return (await rita('/plans', { body: { child: alma, case: id('case', 1), values } })).body
  }
  const goalIn = async (plan: Kept, values: object = {}) =>
    rita('/goals', {
      body: {
        child: alma,
        case: id('case', 1),
        values: {
          plan_id: plan.id,
          goal: 'I skole hver dag',
          arena: 'school',
          target_date: '2026-06-01',
          ...values,
        },
      },
    })
  const rate = (goal: Kept, body: object) => rita(`/goals/${goal.id}/rate`, { body })
  const fieldsOf = (body: { problems?: { field: string | null }[] }) =>
    body.problems?.map(({ field }) => field)

  test('is begun without anything being asked that is known', async () => {
    const { status, body } = await as(2, 'caseworker', `/children/${bertram}/plans/begin`, { body: {} })
    expect(status).toBe(201)
    expect(body.values).toMatchObject({ kind: 'childs_plan', started_on: TODAY, case_id: id('case', 2) })
  })

  test('is begun once in a case, and once however often the same request is sent', async () => {
    const path = `/children/${carla}/plans/begin`
    const init = { body: {}, headers: { 'Idempotency-Key': 'plan-1' } }
    const first = await as(3, 'caseworker', path, init)
    expect((await as(3, 'caseworker', path, init)).body.id).toBe(first.body.id)
    expect((await as(3, 'caseworker', path, { body: {} })).status).toBe(422)
  })

  test('is begun once by two who begin it at the same moment', async () => {
    const path = `/children/${bertram}/plans/begin`
    const body = { kind: 'youth_plan', case: id('case', 2) }
    const both = await Promise.all([1, 2].map((number) => as(number, 'caseworker', path, { body })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422])
  })

  test('of an early preventive course is a development plan, begun by the one who has the course', async () => {
    const { status, body } = await freja(`/children/${ditlev}/plans/begin`, { body: {} })
    expect(status).toBe(201)
    expect(body.values).toMatchObject({ kind: 'development_plan', case_id: id('case', 4) })
    const values = { plan_id: body.id, goal: 'En ven med hjem', arena: 'friends', target_date: '2026-05-01' }
    const goal = await freja('/goals', { body: { child: ditlev, case: id('case', 4), values } })
    expect(goal.status).toBe(201)
    expect((await freja(`/goals/${goal.body.id}/rate`, { body: { rating: 2 } })).status).toBe(201)
  })

  test('of a case is not there for a prevention worker, who has a course of the same child', async () => {
    const plan = await planned()
    const goal = (await goalIn(plan)).body
    expect((await freja(`/children/${alma}/plans/begin`, { body: {} })).status).toBe(404)
    const course = { kind: 'course', opened_on: '2026-02-15', caseworker_id: worker(6).workerId }
    await as(4, 'team_leader', '/cases', { body: { child: alma, values: course } })
    expect((await freja(`/children/${alma}`)).status).toBe(200)
    expect((await freja(`/plans/${plan.id}`)).status).toBe(404)
    expect((await freja(`/goals/${goal.id}`)).status).toBe(404)
    expect((await freja(`/goals/${goal.id}/rate`, { body: { rating: 3 } })).status).toBe(404)
    const own = await freja(`/children/${alma}/plans/begin`, { body: {} })
    expect(own.body.values.kind).toBe('development_plan')
    expect((await freja('/plans')).body.records.map((record: Kept) => record.id)).toContain(own.body.id)
    const other = { body: { case: id('case', 1), kind: 'childs_plan' } }
    expect((await freja(`/children/${alma}/plans/begin`, other)).status).toBe(422)
  })

  test('is not there for another team or municipality, and no work of a provider or an analyst', async () => {
    const plan = await planned()
    const goal = (await goalIn(plan)).body
    const acts: readonly [string, Init][] = [
      [`/children/${alma}/plans/begin`, { body: {} }],
      [`/plans/${plan.id}/ready`, { body: {}, headers: match(plan) }],
      [`/plans/${plan.id}/end`, { body: {}, headers: match(plan) }],
      [`/goals/${goal.id}/rate`, { body: { rating: 3 } }],
      [`/goals/${goal.id}/end`, { body: { result: 'reached' }, headers: match(goal) }],
    ]
    for (const [path, init] of acts) {
      expect((await as(3, 'caseworker', path, init)).status).toBe(404)
      expect((await as(1, 'caseworker', path, init, NEIGHBOUR)).status).toBe(
        path.includes('begin') ? 201 : 404,
      )
      expect((await as(7, 'provider_worker', path, init)).status).toBe(403)
      expect((await as(8, 'frontline', path, init)).status).toBe(403)
      expect((await as(9, 'analyst', path, init)).status).toBe(403)
      expect((await as(10, 'administrator', path, init)).status).toBe(403)
    }
  })

  test('holds goals that are to be reached after it began', async () => {
    const { status, body } = await goalIn(await planned(), { target_date: '2026-01-31' })
    expect(status).toBe(422)
    expect(fieldsOf(body)).toEqual(['target_date'])
  })

  test('is moved to no day after a goal of it was to be reached', async () => {
    const plan = await planned()
    await goalIn(plan)
    const { status } = await rita(`/plans/${plan.id}`, {
      method: 'PATCH',
      body: { changes: { started_on: '2026-06-02' }, reason: 'Begyndte senere' },
      headers: match(plan),
    })
    expect(status).toBe(422)
  })

  test('has its goals rated on five points, today when no day is said', async () => {
    const goal = (await goalIn(await planned())).body
    const { status, body } = await rate(goal, { rating: 2, note: 'Tre dage i sidste uge' })
    expect(status).toBe(201)
    expect(body.values).toMatchObject({ goal_id: goal.id, rating: 2, date: TODAY, case_id: id('case', 1) })
    expect((await rate(goal, { rating: 0 })).status).toBe(400)
    expect((await rate(goal, { rating: 6 })).status).toBe(400)
    expect((await rate(goal, { rating: 2.5 })).status).toBe(400)
    expect((await rate(goal, { rating: 3, date: '2026-03-03' })).status).toBe(422)
    expect((await rate(goal, { rating: 3, date: '2026-01-31' })).status).toBe(422)
    const values = { goal_id: goal.id, date: TODAY, rating: 6 }
    expect(
      (await rita('/goal-progress', { body: { child: alma, case: id('case', 1), values } })).status,
    ).toBe(422)
  })

  test('says how a goal went when it ends, and no ended goal is rated', async () => {
    const goal = (await goalIn(await planned())).body
    await rate(goal, { rating: 5, date: '2026-02-20' })
    const end = { body: { result: 'reached', ended_on: '2026-02-25' }, headers: match(goal) }
    expect((await rita(`/goals/${goal.id}/end`, end)).body.values).toMatchObject({
      result: 'reached',
      ended_on: '2026-02-25',
    })
    expect((await rate(goal, { rating: 4 })).status).toBe(422)
    const again = { body: { result: 'dropped' }, headers: match({ ...goal, version: 2 }) }
    expect((await rita(`/goals/${goal.id}/end`, again)).status).toBe(422)
  })

  test('is ready with an aim and at least one goal, and once the child is heard', async () => {
    const plan = await planned()
    const ready = (body: object = {}) => rita(`/plans/${plan.id}/ready`, { body, headers: match(plan) })
    expect(fieldsOf((await ready()).body)).toEqual([null, 'goals'])
    const talk = { date: TODAY, participation: 'talk', parents: 'absent', childs_view: 'Jeg vil sove.' }
    await rita('/child-talks', { body: { child: alma, case: id('case', 1), values: talk } })
    expect(fieldsOf((await ready()).body)).toEqual(['goals'])
    await goalIn(plan)
    expect((await ready({ ready_on: '2026-03-03' })).status).toBe(422)
    expect((await ready()).body.values.ready_on).toBe(TODAY)
  })

  test('ends with every running goal, each with how it went', async () => {
    const plan = await planned()
    const one = (await goalIn(plan)).body
    const other = (await goalIn(plan, { goal: 'Sove i egen seng', arena: 'family' })).body
    const end = (results: object) =>
      rita(`/plans/${plan.id}/end`, { body: { results }, headers: match(plan) })
    const refused = await end({ [one.id]: 'reached' })
    expect(refused.status).toBe(422)
    expect(fieldsOf(refused.body)).toEqual([other.id])
    expect((await rita(`/goals/${one.id}`)).body.values.ended_on).toBeNull()
    const ended = await end({ [one.id]: 'reached', [other.id]: 'carried' })
    expect(ended.body.values.ended_on).toBe(TODAY)
    expect((await rita(`/goals/${other.id}`)).body.values).toMatchObject({
      result: 'carried',
      ended_on: TODAY,
    })
    expect((await goalIn(plan)).status).toBe(422)
  })

  test('is not ended over what another wrote meanwhile: both versions are there, and no goal has ended', async () => {
    const plan = await planned()
    const goal = (await goalIn(plan)).body
    const kims = await as(2, 'caseworker', `/plans/${plan.id}`, {
      method: 'PATCH',
      body: { changes: { aim: 'Kims ord' }, reason: 'Skrives videre' },
      headers: match(plan),
    })
    expect(kims.status).toBe(200)
    for (const [act, body] of [
      ['end', { results: { [goal.id]: 'reached' } }],
      ['ready', {}],
    ] as const) {
      const { status, body: answer } = await rita(`/plans/${plan.id}/${act}`, { body, headers: match(plan) })
      expect(status).toBe(412)
      expect(answer.theirs.values.aim).toBe('Kims ord')
    }
    expect((await rita(`/goals/${goal.id}`)).body.values.ended_on).toBeNull()
  })

  test('is written by two at once: the second is shown both versions', async () => {
    const plan = await planned()
    const write = (number: number, aim: string) =>
      as(number, 'caseworker', `/plans/${plan.id}`, {
        method: 'PATCH',
        body: { changes: { aim }, reason: 'Skrives videre' },
        headers: match(plan),
      })
    const answers = await Promise.all([write(1, 'Ritas ord'), write(2, 'Kims ord')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })
})
