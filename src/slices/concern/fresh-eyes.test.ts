import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appFor } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import { asksForFreshEyes } from '../../catalogue/fresh-eyes-law.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { type Stores, storesOf } from '../../store/stores.ts'
import { awaitsFreshEyes, freshEyesProblems } from './fresh-eyes.rules.ts'

describe('fresh eyes are asked for (Barnets Lov § 137 stk. 1)', () => {
  const asks = (legalBasis: string | null, measureType = 'other_support', startDate = '2025-01-01') =>
    asksForFreshEyes({ legalBasis, measureType, startDate })

  test.each([
    'BL § 32 stk. 1 nr. 5',
    'BL § 46',
    'BL § 47',
    'BL § 43 stk. 1 nr. 1-4, jf. § 46 or § 47',
    'BL § 67',
    'SEL § 52 stk. 3 nr. 3',
    'SEL § 58',
  ])('by a running measure under %s', (legalBasis) => expect(asks(legalBasis)).toBe(true))
  test.each(['BL § 30 nr. 1', 'BL § 31', 'SEL § 11 stk. 3 nr. 1', 'SEL § 54', 'BL § 75'])(
    'and not by one under %s',
    (legalBasis) => expect(asks(legalBasis)).toBe(false),
  )
  test('where no paragraph is said, by what the type rests on', () => {
    expect(asks(null, 'family_treatment')).toBe(true)
    expect(asks('', 'foster_care')).toBe(true)
    expect(asks(null, 'family_treatment', '2022-01-01')).toBe(true)
    expect(asks(null, 'preventive_advice')).toBe(false)
    expect(asks(null, 'unknown')).toBe(false)
  })
  test('until someone has answered', () => {
    expect(awaitsFreshEyes({ fresh_eyes: 'colleague' })).toBe(true)
    expect(awaitsFreshEyes({ fresh_eyes: 'colleague', reassessed_at: '2026-03-02T10:00:00Z' })).toBe(false)
    expect(awaitsFreshEyes({ fresh_eyes: 'assessor' })).toBe(false)
    expect(awaitsFreshEyes({})).toBe(false)
  })
  test('and keep a decision waiting, but never an acute one', () => {
    expect(freshEyesProblems({ fresh_eyes: 'colleague', danger: 'not_acute' })).toHaveLength(1)
    expect(freshEyesProblems({ fresh_eyes: 'colleague', danger: 'acute' })).toEqual([])
    expect(freshEyesProblems({ fresh_eyes: 'assessor', danger: 'not_acute' })).toEqual([])
  })
})

onBothEngines('fresh eyes on a notification', (engine) => {
  let database: Database
  let stores: Stores
  let app: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    // Another caseworker of the other team, who has nothing to do with any child.
    await operate(sql`insert into worker (municipality, id, name, roles, team_id, fte, subject)
      values (${TOWN}, ${id('worker', 21)}, 'Nina Ny', '{caseworker}', ${id('team', 2)}, 1, 'subject-21')`)
    app = appFor(database)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const operate = (...statements: readonly ReturnType<typeof sql>[]) =>
    stores.operator(TOWN, 'test').write(async ({ db }) => {
      for (const statement of statements) await statement.execute(db)
    })
  type Init = Parameters<ReturnType<typeof appFor>['request']>[3]
  const as = (number: number, role: Role, team: number | null) => async (path: string, init?: Init) => {
    const teamId = team === null ? null : id('team', team)
    const response = await app.request(worker(number), [role], path, { teamId, ...init })
    return { status: response.status, body: await response.json() }
  }
  const rita = as(1, 'caseworker', 1)
  const kim = as(2, 'caseworker', 1)
  const tove = as(4, 'team_leader', 1)
  const freja = as(6, 'prevention_worker', null)
  const nina = as(21, 'caseworker', 2)
  type Ask = typeof rita
  const NINA = id('worker', 21)

  const receive = async (ask: Ask, child: number, values: object = {}): Promise<string> => {
    const said = {
      received_at: '2026-03-02T08:15:00Z',
      notifier_type: '2',
      content: 'Kommer ofte uden mad.',
      parents_dialogue: 'yes',
    }
    const { body } = await ask('/notifications/receive', {
      body: { child: id('person', child), values: { ...said, ...values } },
    })
    return body.id
  }
  const act = async (ask: Ask, one: string, path: string, body: object) => {
    const [row] = await stores.operator(TOWN, 'test').read(async ({ db }) => {
      const { rows } = await sql<{
        version: number
      }>`select version from notification where id = ${one}`.execute(db)
      return rows
    })
    return ask(`/notifications/${one}/${path}`, { body, headers: { 'If-Match': `"${row?.version}"` } })
  }
  const assess = (ask: Ask, one: string, danger = 'not_acute') =>
    act(ask, one, 'assess', { danger, assessment: 'Ingen akut fare.' })
  const askAgain = (ask: Ask, one: string, colleague: string) =>
    act(ask, one, 'ask-again', { reassess_asked_of: colleague })
  const reassess = (ask: Ask, one: string) =>
    act(ask, one, 'reassess', { reassess_view: 'agrees', reassessment: 'Jeg ser det samme.' })
  const decide = (ask: Ask, one: string) => act(ask, one, 'decide', { outcome: 'in_open_case' })
  const words = ({ body }: { body: { problems?: readonly { message: { da: string } }[] } }) =>
    body.problems?.map(({ message }) => message.da).join(' ')
  const due = async (ask: Ask, child: number): Promise<readonly string[]> => {
    const { body } = await ask('/work-list')
    const of = body.children.find((one: { id: string }) => one.id === id('person', child))
    return of?.due.map(({ rule }: { rule: string }) => rule) ?? []
  }
  const valuesOf = async (ask: Ask, one: string) => (await ask(`/notifications/${one}`)).body.values
  const assessed = async (): Promise<string> => {
    const one = await receive(rita, 1)
    await assess(rita, one)
    return one
  }

  test('the assessment of one who has the case is saved, and a new assessment is due', async () => {
    const one = await receive(rita, 1)
    const { status, body } = await assess(rita, one)
    expect([status, body.values.fresh_eyes]).toEqual([200, 'colleague'])
    expect(await due(rita, 1)).toContain('notification_reassess')
  })

  test('whoever is new to the case counts at once, also when they took the notification in', async () => {
    const one = await receive(kim, 1)
    expect((await assess(kim, one)).body.values.fresh_eyes).toBe('assessor')
    expect((await decide(rita, one)).status).toBe(200)
  })

  test('having assessed another notification is to have taken part', async () => {
    const one = await receive(rita, 1)
    expect((await assess(kim, one)).body.values.fresh_eyes).toBe('colleague')
  })

  test('an early course asks for none, nor does a worry', async () => {
    const early = await receive(freja, 4)
    expect((await assess(freja, early)).body.values.fresh_eyes).toBeNull()
    const worry = await receive(rita, 1, { kind: 'concern' })
    expect((await assess(rita, worry)).body.values.fresh_eyes).toBeNull()
  })

  test('a measure that ended before it came asks for none, one that ends that day does', async () => {
    const ends = (day: string) =>
      operate(
        sql`update measure set end_date = ${day}::date, version = version + 1 where municipality = ${TOWN} and id = ${id('measure', 2)}`,
      )
    await ends('2026-03-01')
    expect((await assess(kim, await receive(kim, 2))).body.values.fresh_eyes).toBeNull()
    await ends('2026-03-02')
    expect((await assess(kim, await receive(kim, 2))).body.values.fresh_eyes).toBe('colleague')
  })

  test('nothing is decided until a colleague has looked, unless one must act at once', async () => {
    const one = await assessed()
    const early = await decide(rita, one)
    expect([early.status, words(early)]).toEqual([422, expect.stringContaining('§ 137')])
    const acute = await receive(rita, 1)
    await assess(rita, acute, 'acute')
    expect((await decide(rita, acute)).status).toBe(200)
    expect(await due(rita, 1)).toContain('notification_reassess')
  })

  test('only those who are new to the case are offered', async () => {
    const one = await assessed()
    const { body } = await rita(`/notifications/${one}/fresh-eyes`)
    const names = body.colleagues.map(({ name }: { name: string }) => name)
    expect(body).toMatchObject({ isRequired: true, amFresh: false })
    expect(names).toContain('Nina Ny')
    expect(names).toContain('Ulla Udenfor')
    for (const other of [
      'Rita Rådgiver',
      'Kim Kollega',
      'Freja Forebygger',
      'Uffe Udfører',
      'Ada Administrator',
    ])
      expect(names).not.toContain(other)
    expect((await nina(`/notifications/${one}/fresh-eyes`)).status).toBe(404)
  })

  test('whoever has taken part is neither asked nor answers', async () => {
    const one = await assessed()
    const asked = await askAgain(rita, one, id('worker', 2))
    expect([asked.status, words(asked)]).toEqual([422, expect.stringContaining('deltaget i sagen før')])
    for (const ask of [rita, kim]) {
      const answered = await reassess(ask, one)
      expect([answered.status, words(answered)]).toEqual([422, expect.stringContaining('§ 137')])
    }
  })

  test('a colleague who is asked sees what is needed, has it on the list, answers, and sees it no more', async () => {
    const one = await assessed()
    for (const path of [
      `/notifications/${one}`,
      `/children/${id('person', 1)}`,
      `/measures/${id('measure', 1)}`,
    ])
      expect((await nina(path)).status).toBe(404)
    const asked = await askAgain(rita, one, NINA)
    expect([asked.status, asked.body.values.reassess_asked_by]).toEqual([200, id('worker', 1)])
    for (const path of [
      `/notifications/${one}`,
      `/children/${id('person', 1)}`,
      `/measures/${id('measure', 1)}`,
    ])
      expect((await nina(path)).status).toBe(200)
    expect((await nina(`/cases/${id('case', 1)}`)).status).toBe(404)
    expect(await due(nina, 1)).toEqual(['notification_reassess'])
    expect((await decide(nina, one)).status).toBe(422)
    const { status, body } = await reassess(nina, one)
    expect([status, body]).toEqual([200, { id: one, visible: false }])
    for (const path of [
      `/notifications/${one}`,
      `/children/${id('person', 1)}`,
      `/measures/${id('measure', 1)}`,
    ])
      expect((await nina(path)).status).toBe(404)
    expect(await due(nina, 1)).toEqual([])
    expect(await valuesOf(rita, one)).toMatchObject({
      reassess_view: 'agrees',
      reassessment: 'Jeg ser det samme.',
      reassessed_by: NINA,
    })
    expect((await decide(rita, one)).status).toBe(200)
  })

  test('a look with fresh eyes is to have taken part: the next one is another’s', async () => {
    const one = await assessed()
    expect((await askAgain(rita, one, NINA)).status).toBe(422)
  })

  test('a leader who is new answers without being asked', async () => {
    const one = await assessed()
    expect((await reassess(tove, one)).body).toEqual({ id: one, visible: true })
    expect((await reassess(tove, one)).status).toBe(412)
  })

  describe('in the database itself', () => {
    const ULLA = id('worker', 3)
    const ulla = as(3, 'caseworker', 2)
    const change = (number: number, one: string, set: ReturnType<typeof sql>) =>
      stores
        .for(worker(number))
        .write({ action: 'test', purpose: 'casework' }, async ({ db }) => {
          const changed =
            await sql`update notification set ${set}, version = version + 1 where municipality = ${TOWN} and id = ${one}`.execute(
              db,
            )
          return Number(changed.numAffectedRows ?? 0)
        })
        .catch((error: unknown) => Object(error).code)

    test('the access ends by itself when the days are over', async () => {
      const one = await assessed()
      await askAgain(rita, one, ULLA)
      expect((await ulla(`/notifications/${one}`)).status).toBe(200)
      await operate(
        sql`update notification set reassess_until = (now() at time zone 'Europe/Copenhagen')::date - 1, version = version + 1 where id = ${one}`,
      )
      expect((await ulla(`/notifications/${one}`)).status).toBe(404)
      expect((await ulla(`/children/${id('person', 1)}`)).status).toBe(404)
      expect((await reassess(ulla, one)).status).toBe(404)
      expect(await valuesOf(rita, one)).toMatchObject({ reassessed_at: null })
    })

    test('who is only asked writes what they see and nothing else', async () => {
      const one = await assessed()
      await askAgain(rita, one, ULLA)
      expect(await change(3, one, sql`outcome = 'no_action'`)).toBe('42501')
      expect(await change(3, one, sql`handed_to = ${ULLA}::uuid`)).toBe('42501')
      expect(await change(3, one, sql`reassess_view = 'other_view'`)).toBe(1)
      const child = sql`update person set given_name = 'x', version = version + 1 where id = ${id('person', 1)}`
      const changed = await stores
        .for(worker(3))
        .write({ action: 'test', purpose: 'casework' }, ({ db }) => child.execute(db))
      expect(Number(changed.numAffectedRows)).toBe(0)
      await operate(
        sql`update notification set reassess_asked_of = null, version = version + 1 where id = ${one}`,
      )
    })

    test('nobody says that another looked, or that it need not be, or opens it for longer', async () => {
      const one = await assessed()
      expect(await change(1, one, sql`reassessed_by = ${ULLA}::uuid, reassessed_at = now()`)).toBe('TR002')
      expect(await change(1, one, sql`reassessed_by = ${id('worker', 1)}::uuid, reassessed_at = now()`)).toBe(
        'TR002',
      )
      expect(await change(1, one, sql`fresh_eyes = null`)).toBe('TR002')
      expect(await change(1, one, sql`fresh_eyes = 'assessor'`)).toBe('TR002')
      const longer = sql`reassess_asked_of = ${ULLA}::uuid, reassess_until = current_date + 30`
      expect(await change(1, one, longer)).toBe('TR002')
      expect(
        await change(
          1,
          one,
          sql`reassess_asked_of = ${id('worker', 7)}::uuid, reassess_until = current_date`,
        ),
      ).toBe('TR002')
    })
  })
})
