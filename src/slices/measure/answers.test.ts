import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor, TODAY } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { storesOf } from '../../store/stores.ts'

const STEP_3 = {
  measure_type: 'family_treatment',
  start_date: TODAY,
  legal_basis: 'BL § 32 stk. 1 nr. 5',
  purpose: 'Ro omkring aftenerne',
  expected_end_date: '2026-09-01',
  reason_not_lower: 'Rådgivning er prøvet i daginstitutionen',
  plan_decision: 'made',
  not_heard_reason: 'Alma er indlagt, og lægen fraråder en samtale.',
  heard_otherwise: 'Sygeplejersken: Alma vil gerne hjem, når der er ro.',
}

onBothEngines('a leader’s answer is told to whoever asked', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const as =
    (number: number, ...roles: Role[]) =>
    async (path: string, init: Parameters<ReturnType<typeof appFor>['request']>[3] = {}) => {
      const response = await appFor(database).request(worker(number), roles, path, init)
      return { status: response.status, body: await response.json() }
    }
  const rita = as(1, 'caseworker')
  const colleague = as(2, 'caseworker')
  const tove = as(4, 'team_leader')
  const unseenBy = async (who: typeof rita) => (await who('/me')).body.waiting.answers

  /** Rita asks for a measure for her child, and the leader says no. */
  async function answered() {
    const { body } = await rita(`/children/${id('person', 1)}/measures/grant`, { body: { values: STEP_3 } })
    expect(body.kind).toBe('grant_request')
    expect(await unseenBy(rita)).toBe(0)
    const said = await tove(`/grant-requests/${body.id}/answer`, {
      body: { answer: 'no', note: 'Prøv først rådgivning' },
      headers: { 'If-Match': `"${body.version}"` },
    })
    expect(said.status).toBe(200)
    return body.id
  }

  test('it counts for her alone, until she has read it among her answers', async () => {
    const request = await answered()
    expect([await unseenBy(rita), await unseenBy(colleague), await unseenBy(tove)]).toEqual([1, 0, 0])
    const [first] = (await rita('/answers')).body.answers
    expect(first).toMatchObject({ isNew: true, approval: { answeredBy: 'Tove Teamleder' } })
    expect(first.approval.record).toMatchObject({ id: request, values: { answer: 'refused' } })
    expect(await unseenBy(rita)).toBe(0)
    expect((await rita('/answers')).body.answers[0].isNew).toBe(false)
    expect((await colleague('/answers')).body.answers).toEqual([])
  })

  test('it has been read too when she has seen the child’s page since', async () => {
    await answered()
    await rita('/me')
    expect(await unseenBy(rita)).toBe(1)
    await rita(`/children/${id('person', 1)}`)
    expect(await unseenBy(rita)).toBe(0)
  })

  test('who writes no cases has none', async () => {
    expect((await as(8, 'analyst')('/answers')).status).toBe(403)
  })
})
