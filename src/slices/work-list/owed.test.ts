import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { appFor, TODAY } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { storesOf } from '../../store/stores.ts'
import type { WorkListAnswer } from './work-list.wire.ts'

const CHILD = id('person', 1)
const CASE = id('case', 1)
const NOTIFICATION = id('other', 60)
const CLOSING = { closing_criterion: 'goals_reached', if_worry_returns: 'Ring til teamet på 12 34 56 78.' }

onBothEngines('what is owed when a case is closed', (engine) => {
  let database: Database
  const write = (statement: ReturnType<typeof sql>) =>
    storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(({ db }) => statement.execute(db))
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    await write(
      sql`update measure set end_date = ${TODAY}, version = version + 1 where municipality = ${TOWN} and person_id = ${CHILD}`,
    )
    await write(
      sql`insert into work_setting (municipality, id, receipt_days, other_assessor, quiet_after_days) values (${TOWN}, ${id('other', 61)}, 6, false, 60)`,
    )
  })
  afterAll(() => database[Symbol.asyncDispose]())
  beforeEach(async () => {
    await write(sql`delete from notification where municipality = ${TOWN}`)
    await write(sql`insert into notification (municipality, id, person_id, case_id, kind, notifier_type, received_at, assessed_at, outcome, outcome_on)
      values (${TOWN}, ${NOTIFICATION}, ${CHILD}, ${CASE}, 'notification', '3', '2026-02-26T10:00:00Z', '2026-02-26T12:00:00Z', 'in_open_case', '2026-02-27')`)
    await write(
      sql`update child_case set closed_on = null, version = version + 1 where municipality = ${TOWN} and id = ${CASE}`,
    )
  })

  const as =
    (number: number, role: Role, teamId: string | null = null) =>
    async (path: string, init: Parameters<ReturnType<typeof appFor>['request']>[3] = {}) => {
      const response = await appFor(database, { teamId }).request(worker(number), [role], path, init)
      return { status: response.status, body: await response.json() }
    }
  const rita = as(1, 'caseworker', id('team', 1))
  const tove = as(4, 'team_leader', id('team', 1))
  async function dueOn(ask: typeof rita, query = ''): Promise<readonly string[]> {
    const { children } = (await ask(`/work-list${query}`)).body as WorkListAnswer
    return children.find((one) => one.id === CHILD)?.due.map(({ rule }) => rule) ?? []
  }
  async function close(): Promise<void> {
    const { version } = (await rita(`/cases/${CASE}`)).body
    const closed = await rita(`/cases/${CASE}/close`, {
      body: CLOSING,
      headers: { 'If-Match': `"${version}"` },
    })
    expect(closed.status).toBe(200)
  }
  const OWED = ['notification_receipt', 'notification_feedback']

  test('stands on the list of whoever had the case until it is done, and nothing else of the case does', async () => {
    await close()
    expect(await dueOn(rita)).toEqual(OWED)
    const { children } = (await rita('/work-list')).body as WorkListAnswer
    expect(children.find((one) => one.id === CHILD)?.case).toEqual({
      id: CASE,
      kind: 'case',
      closedOn: TODAY,
    })
    const { due } = (await rita(`/children/${CHILD}`)).body as { due: readonly { rule: string }[] }
    expect(due.map(({ rule }) => rule)).toEqual(OWED)
    const done = { changes: { receipt_on: TODAY, feedback_on: TODAY }, reason: 'Svaret' }
    await rita(`/notifications/${NOTIFICATION}`, {
      method: 'PATCH',
      body: done,
      headers: { 'If-Match': '"1"' },
    })
    expect(((await rita('/work-list')).body as WorkListAnswer).children.map((one) => one.id)).not.toContain(
      CHILD,
    )
  })

  test('stands on the team’s list and a leader’s view of the caseworker’s, and not on another team’s', async () => {
    await close()
    expect(await dueOn(tove)).toEqual(OWED)
    expect(await dueOn(tove, `?caseworker=${id('worker', 1)}`)).toEqual(OWED)
    expect(await dueOn(tove, `?caseworker=${id('worker', 2)}`)).toEqual([])
    expect(await dueOn(tove, `?team=${id('team', 2)}`)).toEqual([])
  })

  test('is with whoever has the child now, when another case is open', async () => {
    await close()
    const other = id('case', 70)
    await write(sql`insert into child_case (municipality, id, person_id, kind, opened_on, team_id, caseworker_id)
      values (${TOWN}, ${other}, ${CHILD}, 'case', ${TODAY}, ${id('team', 1)}, ${id('worker', 2)})`)
    expect(await dueOn(rita)).toEqual([])
    expect(await dueOn(as(2, 'caseworker', id('team', 1)))).toEqual(OWED)
    await write(sql`delete from child_case where municipality = ${TOWN} and id = ${other}`)
  })

  test('a notification that comes after the closing is for a leader to give to someone', async () => {
    await write(sql`delete from notification where municipality = ${TOWN}`)
    await write(
      sql`update child_case set closed_on = '2026-02-20', closing_reason = 'Færdig', version = version + 1 where municipality = ${TOWN} and id = ${CASE}`,
    )
    await write(
      sql`insert into notification (municipality, id, person_id, kind, received_at) values (${TOWN}, ${id('other', 62)}, ${CHILD}, 'notification', '2026-03-01T10:00:00Z')`,
    )
    expect(await dueOn(rita)).toEqual([])
    expect(await dueOn(tove)).toContain('notification_24h')
    const { children } = (await tove('/work-list')).body as WorkListAnswer
    expect(children.find((one) => one.id === CHILD)).toMatchObject({ case: null, caseworker: null })
  })

  test('the reply that is owed on a notification of a child without any case is on the leaders’ list', async () => {
    await write(
      sql`insert into person (municipality, id, given_name) values (${TOWN}, ${id('person', 71)}, 'Nora')`,
    )
    await write(sql`insert into notification (municipality, id, person_id, kind, received_at, assessed_at, outcome, receipt_on)
      values (${TOWN}, ${id('other', 63)}, ${id('person', 71)}, 'notification', '2026-02-26T10:00:00Z', '2026-02-26T12:00:00Z', 'no_action', '2026-02-26')`)
    const { children } = (await tove('/work-list')).body as WorkListAnswer
    const nora = children.find((one) => one.id === id('person', 71))
    expect(nora?.due.map(({ rule }) => rule)).toEqual(['notification_feedback'])
  })
})
