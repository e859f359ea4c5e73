import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { type Actor, storesOf } from '../../store/stores.ts'

const PLAN = id('other', 50)
const FOLLOWUP = id('other', 51)
const WAITING = id('other', 52)
const REFUSED = id('other', 53)

onBothEngines('documents', (engine) => {
  let database: Database
  let app: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    const stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write(async ({ db }) => {
      const of = sql`${TOWN}, ${id('person', 1)}::uuid, ${id('case', 1)}::uuid`
      await sql`insert into plan (municipality, person_id, case_id, id, kind, started_on, aim)
        values (${of}, ${PLAN}::uuid, 'childs_plan', '2026-01-10', 'Trivsel')`.execute(db)
      await sql`insert into followup (municipality, person_id, case_id, id, measure_id, date, kind)
        values (${of}, ${FOLLOWUP}::uuid, ${id('measure', 1)}::uuid, '2026-02-10', 'formal')`.execute(db)
      for (const [request, answer] of [
        [WAITING, null],
        [REFUSED, 'refused'],
      ])
        await sql`insert into grant_request
          (municipality, person_id, case_id, id, measure_type, start_date, asked_by, asked_on, answer, answered_by, answered_on)
          values (${of}, ${request}::uuid, 'respite', '2026-03-01', ${id('worker', 1)}::uuid, '2026-02-01', ${answer},
            ${answer && id('worker', 4)}::uuid, ${answer && '2026-02-02'}::date)`.execute(db)
    })
    app = appFor(database)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const ask = (actor: Actor, role: Role, path: string, team: number | null = null) =>
    app.request(actor, [role], path, { teamId: team === null ? null : id('team', team) })

  test('whoever has the case gets its documents as PDF, kept nowhere and not named after the child', async () => {
    const names = {
      [`/plans/${PLAN}`]: 'plan.pdf',
      [`/followups/${FOLLOWUP}`]: 'referat.pdf',
      [`/measures/${id('measure', 1)}`]: 'afgoerelse.pdf',
      [`/grant-requests/${REFUSED}`]: 'afgoerelse.pdf',
    }
    for (const [path, file] of Object.entries(names)) {
      const answer = await ask(worker(1), 'caseworker', `${path}/document`, 1)
      expect([path, answer.status]).toEqual([path, 200])
      expect(answer.headers.get('Content-Type')).toBe('application/pdf')
      expect(answer.headers.get('Content-Disposition')).toBe(`inline; filename="${file}"`)
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
      expect((await answer.text()).slice(0, 5)).toBe('%PDF-')
    }
  })

  test('a document of a child whom one may not see is not there', async () => {
    for (const path of [`/plans/${PLAN}`, `/followups/${FOLLOWUP}`, `/measures/${id('measure', 1)}`]) {
      expect((await ask(worker(3), 'caseworker', `${path}/document`, 2)).status).toBe(404)
      expect((await ask(worker(9), 'analyst', `${path}/document`)).status).toBe(404)
    }
    expect((await ask(worker(4, NEIGHBOUR), 'manager', `/plans/${PLAN}/document`)).status).toBe(404)
    expect((await ask(worker(8), 'frontline', `/plans/${PLAN}/document`)).status).toBe(404)
  })

  test('a provider reads the decision of a measure it delivers, and not for ever after', async () => {
    const decision = () => ask(worker(7), 'provider_worker', `/measures/${id('measure', 1)}/document`)
    const ends = (day: string | null) =>
      storesOf(database, RECORDS)
        .operator(TOWN, 'test')
        .write(({ db }) =>
          sql`update measure set end_date = ${day}::date, version = version + 1
            where municipality = ${TOWN} and id = ${id('measure', 1)}::uuid`.execute(db),
        )
    expect((await decision()).status).toBe(200)
    await ends('2024-12-31')
    expect((await decision()).status).toBe(404)
    await ends(null)
  })

  test('a request that nobody has answered has no decision to tell of', async () => {
    const answer = await ask(worker(1), 'caseworker', `/grant-requests/${WAITING}/document`, 1)
    expect(answer.status).toBe(409)
    expect((await answer.json()).error).toBe('not-decided')
  })

  test('to read a document is a look at the child', async () => {
    const looks = () =>
      storesOf(database, RECORDS)
        .operator(TOWN, 'test')
        .read(async ({ db }) => {
          const { rows } = await sql<{ count: number }>`select count(*)::int as count from look
            where person_id = ${id('person', 1)}::uuid and 'plan' = any(seen)`.execute(db)
          return rows[0].count
        })
    const before = await looks()
    await ask(worker(1), 'caseworker', `/plans/${PLAN}/document`, 1)
    expect(await looks()).toBe(before + 1)
  })
})
