import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor, TODAY } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { type Actor, storesOf } from '../../store/stores.ts'
import type { WorkListAnswer } from './work-list.wire.ts'

onBothEngines('the work list', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    await storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(async ({ db }) => {
        const [child, ofCase] = [id('person', 1), id('case', 1)]
        const own = (number: number) => id('other', 100 + number)
        const running = own(1)
        await sql`insert into measure (municipality, id, person_id, case_id, measure_type, start_date, legal_basis, programme, plan_decision, decided_on, expected_end_date)
          values (${TOWN}, ${running}, ${child}, ${ofCase}, 'intensive_home_based', '2025-12-15', 'BL § 32 stk. 1 nr. 5', 'intensive_12_weeks', 'made', '2025-12-10', '2026-03-20')`.execute(
          db,
        )
        await sql`insert into measure (municipality, id, person_id, case_id, measure_type, start_date, end_date, legal_basis)
          values (${TOWN}, ${own(2)}, ${child}, ${ofCase}, 'residential_home', '2025-06-01', '2025-08-31', 'BL § 46'),
            (${TOWN}, ${own(3)}, ${child}, ${ofCase}, 'residential_home', '2025-09-01', null, 'BL § 46')`.execute(
          db,
        )
        await sql`insert into investigation (municipality, id, person_id, case_id, decided_on, completed_on, aware_on)
          values (${TOWN}, ${own(4)}, ${child}, ${ofCase}, '2025-11-01', '2026-02-01', null), (${TOWN}, ${own(5)}, ${child}, ${ofCase}, '2025-10-20', null, '2025-10-15')`.execute(
          db,
        )
        await sql`insert into followup (municipality, id, person_id, case_id, measure_id, date, kind, next_due_date)
          select ${TOWN}, gen_random_uuid(), ${child}, ${ofCase}, ${id('measure', 1)}, date '2024-04-01' + 30 * i, 'formal', date '2024-05-01' + 30 * i
          from generate_series(0, 10) i`.execute(db)
        await sql`insert into followup (municipality, id, person_id, case_id, date, kind)
          values (${TOWN}, ${own(6)}, ${child}, ${ofCase}, '2026-02-27', 'contact')`.execute(db)
        await sql`insert into plan (municipality, id, person_id, case_id, kind, started_on) values
          (${TOWN}, ${own(7)}, ${child}, ${ofCase}, 'childs_plan', '2025-12-20')`.execute(db)
        await sql`insert into goal (municipality, id, person_id, case_id, plan_id, goal, arena, target_date) values
          (${TOWN}, ${own(8)}, ${child}, ${ofCase}, ${own(7)}, 'I skole hver dag', 'school', '2026-03-02')`.execute(
          db,
        )
        await sql`insert into goal_progress (municipality, id, person_id, case_id, goal_id, date, rating)
          select ${TOWN}, gen_random_uuid(), ${child}, ${ofCase}, ${own(8)}, date '2026-01-01' + 14 * i, 2 from generate_series(0, 3) i`.execute(
          db,
        )
        await sql`insert into notification (municipality, id, person_id, case_id, kind, received_at) values
          (${TOWN}, ${own(9)}, ${child}, ${ofCase}, 'notification', '2026-03-02T08:00:00Z')`.execute(db)
        await sql`insert into grant_request (municipality, id, person_id, case_id, measure_type, start_date, asked_by, asked_on) values
          (${TOWN}, ${own(10)}, ${child}, ${ofCase}, 'respite', '2026-03-10', ${id('worker', 1)}, '2026-03-01')`.execute(
          db,
        )
        await sql`insert into deviation (municipality, id, person_id, case_id, measure_id, kind, due_on, reason, asked_by, asked_on) values
          (${TOWN}, ${own(11)}, ${child}, ${ofCase}, ${running}, 'later_followup', '2026-04-20', 'Ferie', ${id('worker', 1)}, '2026-03-01')`.execute(
          db,
        )
        await sql`insert into consent (municipality, id, person_id, given_by, form, recipient, content, purpose, given_on, expires_on) values
          (${TOWN}, ${own(12)}, ${child}, 'Mor', 'written', 'skolen', 'Fravær', 'Samarbejde', '2025-03-20', '2026-03-20')`.execute(
          db,
        )
        await sql`insert into clarification (municipality, id, person_id, case_id, started_on, matters) values
          (${TOWN}, ${own(13)}, ${child}, ${ofCase}, '2026-02-20', 'Skolegang')`.execute(db)
        await sql`insert into person (municipality, id, given_name, family_name, birth_date) values
          (${TOWN}, ${own(20)}, 'Nora', 'Nyhed', '2018-05-05')`.execute(db)
        await sql`insert into notification (municipality, id, person_id, kind, received_at) values
          (${TOWN}, ${own(21)}, ${own(20)}, 'notification', '2026-03-02T09:00:00Z')`.execute(db)
      })
  })
  afterAll(() => database[Symbol.asyncDispose]())

  async function listOf(actor: Actor, roles: readonly Role[], query = '', teamId: string | null = null) {
    const answer = await appFor(database).request(actor, roles, `/work-list${query}`, { teamId })
    expect(answer.status).toBe(200)
    return (await answer.json()) as WorkListAnswer
  }
  const namesIn = ({ children }: WorkListAnswer) => children.map(({ name }) => name)

  test('a caseworker has own children with an open case, and nobody else’s', async () => {
    const list = await listOf(worker(1), ['caseworker'], '', id('team', 1))
    expect(list.caseworker).toEqual({ id: id('worker', 1), name: 'Rita Rådgiver' })
    expect(namesIn(list)).toEqual(['Alma Prøvesen'])
    expect(list.children[0]).toMatchObject({
      case: { id: id('case', 1), kind: 'case' },
      caseworker: { name: 'Rita Rådgiver' },
      step: 6,
      lastContact: '2026-02-27',
    })
  })

  test('what is due on the list is what is due on the child’s page', async () => {
    const [listed] = (await listOf(worker(1), ['caseworker'])).children
    const page = await appFor(database).request(worker(1), ['caseworker'], `/children/${id('person', 1)}`)
    const { due } = (await page.json()) as { due: unknown }
    expect(listed.due).toEqual(due)
    expect(listed.due.map(({ rule, due, state }) => [rule, due, state])).toEqual([
      ['followup_later', '2025-02-25', 'overdue'],
      ['plan_3m', '2025-12-01', 'overdue'],
      ['followup_first', '2025-12-01', 'overdue'],
      ['programme_step', '2026-01-12', 'overdue'],
      ['followup_first', '2026-02-01', 'overdue'],
      ['investigation_4m', '2026-02-15', 'overdue'],
      ['investigation_preliminary', '2026-02-15', 'overdue'],
      ['goal_reached_by', '2026-03-02', 'today'],
      ['notification_24h', '2026-03-03', 'week'],
      ['notification_receipt', '2026-03-09', 'week'],
      ['plan_3m', '2026-03-10', 'later'],
      ['measure_expected_end', '2026-03-20', 'later'],
      ['consent_expires', '2026-03-20', 'later'],
      ['clarification_open', null, 'no_date'],
      ['grant_answer', null, 'no_date'],
      ['deviation_answer', null, 'no_date'],
      ['quiet_no_progress', null, 'quiet'],
      ['institution_6m', null, 'quiet'],
    ])
  })

  test('a team leader has the own team, and the notifications that are on nobody’s list', async () => {
    const list = await listOf(worker(4), ['team_leader'], '', id('team', 1))
    expect(list.team).toEqual({ id: id('team', 1), name: 'Nord' })
    expect(namesIn(list)).toEqual(['Nora Nyhed', 'Alma Prøvesen', 'Bertram Prøvesen'])
    expect(list.children[0]).toMatchObject({ case: null, caseworker: null, step: 0, lastContact: null })
    expect(list.children[0].due.map(({ rule }) => rule)).toEqual(['notification_24h', 'notification_receipt'])
  })

  test('a leader asks for a team’s or a caseworker’s; a manager has the whole department', async () => {
    expect(namesIn(await listOf(worker(4), ['team_leader'], `?team=${id('team', 2)}`))).toEqual([
      'Nora Nyhed',
      'Carla Prøvesen',
    ])
    expect(namesIn(await listOf(worker(5), ['manager'], `?caseworker=${id('worker', 2)}`))).toEqual([
      'Bertram Prøvesen',
    ])
    expect((await listOf(worker(5), ['manager'])).children).toHaveLength(5)
  })

  test('a prevention worker has own courses', async () => {
    const list = await listOf(worker(6), ['prevention_worker'])
    expect(namesIn(list)).toEqual(['Ditlev Prøvesen'])
    expect(list.children[0].case).toMatchObject({ kind: 'course' })
  })

  test('a caseworker who asks for another team’s list sees nobody whom the database does not show', async () => {
    const list = await listOf(worker(1), ['caseworker'], `?caseworker=${id('worker', 3)}`)
    expect(list.children).toEqual([])
  })

  test('a child that has a case with each of two stands on the list of each with their own', async () => {
    const operate = (text: ReturnType<typeof sql>) =>
      storesOf(database, RECORDS)
        .operator(TOWN, 'test')
        .write(({ db }) => text.execute(db))
    await operate(sql`insert into child_case (municipality, id, person_id, kind, opened_on, team_id, caseworker_id)
      values (${TOWN}, ${id('case', 20)}, ${id('person', 2)}, 'case', '2025-06-01', ${id('team', 1)}, ${id('worker', 1)})`)
    const bertram = async (number: number) => {
      const { children } = await listOf(worker(number), ['caseworker'])
      const row = children.find(({ id: child }) => child === id('person', 2))
      return [row?.case?.id, row?.caseworker?.name]
    }
    expect(await bertram(1)).toEqual([id('case', 20), 'Rita Rådgiver'])
    expect(await bertram(2)).toEqual([id('case', 2), 'Kim Kollega'])
    await operate(sql`delete from child_case where id = ${id('case', 20)}::uuid`)
  })

  test.each([
    [7, 'provider_worker'],
    [8, 'frontline'],
    [9, 'analyst'],
    [10, 'administrator'],
    [11, 'auditor'],
  ] as const)('worker %i, %s, has no work list', async (number, role) => {
    const answer = await appFor(database).request(worker(number), [role], '/work-list')
    expect(answer.status).toBe(403)
  })

  test('nobody’s list is asked for in vain: an unknown caseworker or team is said to be so', async () => {
    const { request } = appFor(database)
    for (const query of [`?caseworker=${id('other', 999)}`, `?team=${id('other', 999)}`])
      expect((await request(worker(5), ['manager'], `/work-list${query}`)).status).toBe(404)
    expect((await request(worker(5), ['manager'], '/work-list?team=x')).status).toBe(400)
  })

  test('every child on the list is a look', async () => {
    await storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(({ db }) => sql`delete from look`.execute(db))
    await listOf(worker(4), ['team_leader'], '', id('team', 1))
    const { rows } = await storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .read(({ db }) => sql<{ person_id: string }>`select person_id from look`.execute(db))
    expect(rows.map(({ person_id }) => person_id).sort()).toEqual([
      id('person', 1),
      id('person', 2),
      id('other', 120),
    ])
  })

  test('midnight and the hour decide what is overdue, not the server’s own clock', async () => {
    const at = async (now: string) => {
      const answer = await appFor(database, { today: now.slice(0, 10), now }).request(
        worker(1),
        ['caseworker'],
        '/work-list',
      )
      const { children } = (await answer.json()) as WorkListAnswer
      return children[0].due.find(({ rule }) => rule === 'notification_24h')?.state
    }
    expect(await at(`${TODAY}T11:00:00Z`)).toBe('week')
    expect(await at('2026-03-03T08:00:00Z')).toBe('today')
    expect(await at('2026-03-03T08:00:01Z')).toBe('overdue')
  })
})
