import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appFor, TODAY } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { storesOf } from '../../store/stores.ts'

type Values = Readonly<Record<string, unknown>>

/** Family treatment, with all that the law and the staircase ask for. */
const STEP_3: Values = {
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
const STEP_2: Values = { measure_type: 'preventive_advice', legal_basis: 'BL § 30 nr. 1' }
const PLACED: Values = {
  ...STEP_3,
  measure_type: 'foster_care',
  legal_basis: 'BL § 46',
  plan_decision: undefined,
}

onBothEngines('granting measures', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
  })
  afterAll(() => database[Symbol.asyncDispose]())
  beforeEach(() =>
    storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(({ db }) => sql`delete from competence_rule`.execute(db)),
  )

  const as =
    (number: number, ...roles: Role[]) =>
    async (path: string, init: Parameters<ReturnType<typeof appFor>['request']>[3] = {}) => {
      const response = await appFor(database).request(worker(number), roles, path, init)
      return { status: response.status, body: await response.json() }
    }
  const rita = as(1, 'caseworker')
  const tove = as(4, 'team_leader')
  const mads = as(5, 'manager')
  const freja = as(6, 'prevention_worker')

  const grantFor =
    (child: number) =>
    (by: typeof rita, values: Values, more: Values = {}) =>
      by(`/children/${id('person', child)}/measures/grant`, { body: { values, ...more } })
  const grant = grantFor(1)
  const answer = (by: typeof rita, request: { id: string; version?: number }, said: Values) =>
    by(`/grant-requests/${request.id}/answer`, {
      body: said,
      headers: { 'If-Match': `"${request.version ?? 1}"` },
    })
  const rule = (values: Values) => mads('/competence-rules', { body: { values } })
  const problemsIn = ({ body }: { body: { problems?: readonly { field: string }[] } }) =>
    body.problems?.map(({ field }) => field)
  const measuresOf = async (child = 1) =>
    (await mads(`/measures?child=${id('person', child)}&limit=200`)).body.records.length

  test('within competence a measure is granted at once, today, in the name of whoever grants it', async () => {
    const { status, body } = await grant(rita, STEP_2)
    expect([status, body.kind]).toEqual([201, 'measure'])
    expect(body.values).toMatchObject({
      start_date: TODAY,
      decided_on: TODAY,
      granted_by: 'Rita Rådgiver',
      case_id: id('case', 1),
    })
  })

  test('beyond it a leader is asked, and until the yes there is no measure', async () => {
    const before = await measuresOf()
    const { status, body } = await grant(rita, STEP_3)
    expect([status, body.kind]).toEqual([201, 'grant_request'])
    expect(body.values).toMatchObject({ asked_by: id('worker', 1), asked_on: TODAY, answer: null })
    expect(await measuresOf()).toBe(before)
  })

  test('a team leader grants step 3 at once', async () => {
    expect((await grant(tove, STEP_3)).body.kind).toBe('measure')
  })

  test('a team leader asks the manager for what is the manager’s', async () => {
    await rule({ step: 3, granted_by: 'manager' })
    const { body } = await grant(tove, STEP_3)
    expect(body.kind).toBe('grant_request')
    expect((await answer(tove, body, { answer: 'yes' })).status).toBe(422)
    expect((await answer(mads, body, { answer: 'yes' })).status).toBe(200)
  })

  test('a prevention worker grants step 2 in an own course, and asks for step 3', async () => {
    const inCourse = grantFor(4)
    expect((await inCourse(freja, STEP_2)).body.kind).toBe('measure')
    expect((await inCourse(freja, STEP_3)).body.kind).toBe('grant_request')
  })

  test('who may not see the child, or writes nothing, grants nothing', async () => {
    expect((await grant(as(3, 'caseworker'), STEP_2)).status).toBe(404)
    expect((await grant(as(7, 'provider_worker'), STEP_2)).status).toBe(403)
    expect((await grant(as(8, 'frontline'), STEP_2)).status).toBe(403)
    expect((await grant(as(9, 'analyst'), STEP_2)).status).toBe(404)
    expect((await grant(as(10, 'administrator'), STEP_2)).status).toBe(404)
  })

  test('why not a lower step is asked when none was tried in two years', async () => {
    const child3 = grantFor(3)
    const ulla = as(3, 'caseworker')
    const refused = await child3(ulla, { ...STEP_3, reason_not_lower: '' })
    expect([refused.status, problemsIn(refused)]).toEqual([422, ['reason_not_lower']])
    await child3(ulla, STEP_2)
    expect((await child3(ulla, { ...STEP_3, reason_not_lower: '' })).status).toBe(201)
  })

  test('purpose, expected duration and the decision on a plan are the law’s for § 32', async () => {
    const { purpose, expected_end_date, ...without } = STEP_3
    expect(problemsIn(await grant(rita, without))).toEqual(['purpose', 'expected_end_date'])
    expect(problemsIn(await grant(rita, { ...STEP_3, plan_decision: null }))).toEqual(['plan_decision'])
    expect(purpose && expected_end_date).toBeTruthy()
  })

  test('a placement is asked for once an investigation has begun, and always has a plan', async () => {
    const child2 = grantFor(2)
    const kim = as(2, 'caseworker')
    expect(problemsIn(await child2(kim, PLACED))).toEqual(['measure_type'])
    await kim('/investigations', {
      body: { child: id('person', 2), case: id('case', 2), values: { decided_on: '2026-02-01' } },
    })
    expect((await child2(kim, PLACED)).body).toMatchObject({
      kind: 'grant_request',
      values: { plan_decision: 'made' },
    })
  })

  describe('before a grant under §§ 32, 46 and 47 the child is heard (Barnets Lov § 5)', () => {
    const { not_heard_reason, heard_otherwise, ...unheard } = STEP_3
    const talk = {
      date: '2026-02-27',
      participation: 'talk',
      parents: 'absent',
      childs_view: 'Jeg vil gerne sove hjemme.',
    }
    const talksOf = async (child = 1) =>
      (await rita(`/child-talks?child=${id('person', child)}&limit=200`)).body.records
    const written = async (values: Values = talk, child = 1) =>
      (await rita('/child-talks', { body: { child: id('person', child), values } })).body.id

    test('a talk that is there answers it, at once and when a leader is asked, who grants on it', async () => {
      const talk_id = await written()
      expect((await grant(tove, { ...unheard, talk_id })).body).toMatchObject({
        kind: 'measure',
        values: { talk_id },
      })
      const { body: asked } = await grant(rita, { ...unheard, talk_id })
      expect(asked).toMatchObject({ kind: 'grant_request', values: { talk_id } })
      const yes = await answer(tove, asked, { answer: 'yes' })
      const { body: measure } = await rita(`/measures/${yes.body.values.measure_id}`)
      expect(measure.values.talk_id).toBe(talk_id)
    })

    test('a talk that is written with it is kept with it, once', async () => {
      const before = (await talksOf()).length
      const { status, body } = await grant(rita, unheard, { talk })
      expect(status).toBe(201)
      const talks = await talksOf()
      expect(talks).toHaveLength(before + 1)
      const kept = talks.find((one: { id: string }) => one.id === body.values.talk_id)
      expect(kept.values).toMatchObject({ ...talk, case_id: id('case', 1) })
    })

    test('nothing is kept of a talk when the grant is refused, and what is wrong with either is said at once', async () => {
      const before = (await talksOf()).length
      const refused = await grant(rita, { ...unheard, purpose: null }, { talk: { ...talk, childs_view: '' } })
      expect(problemsIn(refused)).toEqual(['talk_id', 'purpose', 'talk.childs_view'])
      expect(problemsIn(await grant(rita, unheard, { talk: { ...talk, date: '2026-03-03' } }))).toEqual([
        'talk_id',
        'talk.date',
      ])
      expect(await talksOf()).toHaveLength(before)
    })

    test('without either it is refused; in a very special case it says why, and the other way', async () => {
      expect(problemsIn(await grant(rita, unheard))).toEqual(['talk_id'])
      expect(problemsIn(await grant(rita, { ...unheard, not_heard_reason }))).toEqual(['heard_otherwise'])
      expect(
        (await grant(rita, { ...unheard, not_heard_reason, heard_otherwise })).body.values,
      ).toMatchObject({
        not_heard_reason,
        heard_otherwise,
      })
    })

    test('a talk of another child, or one that is not seen, does not', async () => {
      const kims = await as(2, 'caseworker')('/child-talks', {
        body: { child: id('person', 2), case: id('case', 2), values: talk },
      })
      expect(problemsIn(await grant(rita, { ...unheard, talk_id: kims.body.id }))).toEqual(['talk_id'])
    })

    test('early support under § 30 asks for none', async () => {
      expect((await grant(rita, STEP_2)).status).toBe(201)
    })

    test('a request of before the rule is not granted on nothing, and can be refused', async () => {
      const { body: asked } = await grant(rita, STEP_3)
      await storesOf(database, RECORDS)
        .operator(TOWN, 'test')
        .write(({ db }) =>
          sql`update grant_request set not_heard_reason = '', version = version + 1 where id = ${asked.id}`.execute(
            db,
          ),
        )
      const later = { ...asked, version: 2 }
      expect((await answer(tove, later, { answer: 'yes' })).status).toBe(422)
      expect((await answer(tove, later, { answer: 'no', note: 'Tal med Alma først.' })).status).toBe(200)
    })

    test('a measure of before the rule is corrected as before', async () => {
      const { body } = await tove('/measures', {
        body: { child: id('person', 1), case: id('case', 1), values: unheard },
      })
      const corrected = await rita(`/measures/${body.id}`, {
        method: 'PATCH',
        headers: { 'If-Match': '"1"' },
        body: { changes: { purpose: 'Ro om morgenen' }, reason: 'skrevet forkert' },
      })
      expect(corrected.status).toBe(200)
    })
  })

  test('what only a decision can say is not written with what is asked for', async () => {
    const refused = await grant(rita, { ...STEP_2, granted_by: 'Myndighedslederen' })
    expect(problemsIn(refused)).toEqual(['granted_by'])
  })

  test('the same grant sent twice is granted once', async () => {
    const before = await measuresOf()
    const send = () =>
      rita(`/children/${id('person', 1)}/measures/grant`, {
        body: { values: STEP_2 },
        headers: { 'Idempotency-Key': 'en-bevilling' },
      })
    const [one, two] = [await send(), await send()]
    expect(two.body.id).toBe(one.body.id)
    expect(await measuresOf()).toBe(before + 1)
  })

  test('a leader’s yes makes the measure, decided that day, and names it on the request', async () => {
    const { body: asked } = await grant(rita, { ...STEP_3, start_date: '2026-02-20' })
    const yes = await answer(tove, asked, { answer: 'yes', note: 'Godt set.' })
    expect(yes.body.values).toMatchObject({
      answer: 'granted',
      answered_by: id('worker', 4),
      answered_on: TODAY,
      answer_note: 'Godt set.',
    })
    const { body: measure } = await rita(`/measures/${yes.body.values.measure_id}`)
    // It cannot have begun before it was decided.
    expect(measure.values).toMatchObject({
      measure_type: 'family_treatment',
      start_date: TODAY,
      decided_on: TODAY,
      granted_by: 'Tove Teamleder',
      reason_not_lower: STEP_3.reason_not_lower,
      case_id: id('case', 1),
    })
  })

  test('a no says why, and makes nothing', async () => {
    const before = await measuresOf()
    const { body: asked } = await grant(rita, STEP_3)
    const without = await answer(tove, asked, { answer: 'no', note: ' ' })
    expect(problemsIn(without)).toEqual(['note'])
    const no = await answer(tove, asked, { answer: 'no', note: 'Prøv netværket først.' })
    expect(no.body.values).toMatchObject({ answer: 'refused', measure_id: null })
    expect(await measuresOf()).toBe(before)
  })

  test('nobody answers what they asked themselves, and only leaders answer', async () => {
    const both = as(4, 'caseworker', 'team_leader')
    await rule({ step: 3, granted_by: 'manager' })
    const { body: asked } = await grant(both, STEP_3)
    expect((await answer(as(4, 'manager'), asked, { answer: 'yes' })).status).toBe(422)
    expect((await answer(as(2, 'caseworker'), asked, { answer: 'yes' })).status).toBe(403)
    expect((await answer(as(3, 'caseworker'), asked, { answer: 'yes' })).status).toBe(404)
    expect((await answer(as(10, 'administrator'), asked, { answer: 'yes' })).status).toBe(404)
  })

  test('an answer needs the version that was read', async () => {
    const { body: asked } = await grant(rita, STEP_3)
    const without = await tove(`/grant-requests/${asked.id}/answer`, { body: { answer: 'yes' } })
    expect(without.status).toBe(428)
  })

  test('of two leaders who answer at once one answers, and there is one measure', async () => {
    const before = await measuresOf()
    const { body: asked } = await grant(rita, STEP_3)
    const answers = await Promise.all([
      answer(tove, asked, { answer: 'yes' }),
      answer(mads, asked, { answer: 'yes' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect(await measuresOf()).toBe(before + 1)
  })

  test('the list says whose, what and who may answer, the oldest first', async () => {
    await rule({ measure_type: 'family_treatment', granted_by: 'manager' })
    const { body: asked } = await grant(rita, STEP_3)
    const { body: list } = await tove('/approvals')
    const found = list.waiting.find(({ record }: { record: { id: string } }) => record.id === asked.id)
    expect(found).toMatchObject({
      childName: 'Alma Prøvesen',
      askedBy: 'Rita Rådgiver',
      team: 'Nord',
      measureType: 'family_treatment',
      grantor: 'manager',
      mayAnswer: 'beyond-competence',
    })
    const days = list.waiting.map(({ record }: { record: { values: Values } }) => record.values.asked_on)
    expect(days).toEqual(days.toSorted())
    await answer(mads, asked, { answer: 'no', note: 'Ikke nu.' })
    const after = (await mads('/approvals')).body
    expect(after.answered).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ answeredBy: 'Mads Myndighedsleder' })]),
    )
  })

  test.each([
    [1, 'caseworker'],
    [6, 'prevention_worker'],
    [7, 'provider_worker'],
    [8, 'frontline'],
    [9, 'analyst'],
    [10, 'administrator'],
    [11, 'auditor'],
  ] as const)('the list is for leaders: worker %i, a %s, is refused', async (number, role) => {
    expect((await as(number, role)('/approvals')).status).toBe(403)
  })

  test('nobody writes down as granted what is beyond their competence', async () => {
    const write = (by: typeof rita) =>
      by('/measures', { body: { child: id('person', 1), case: id('case', 1), values: STEP_3 } })
    const refused = await write(rita)
    expect([refused.status, problemsIn(refused)]).toEqual([422, ['measure_type']])
    expect((await write(tove)).status).toBe(201)
    const own = await grant(rita, STEP_2)
    const corrected = await rita(`/measures/${own.body.id}`, {
      method: 'PATCH',
      headers: { 'If-Match': '"1"' },
      body: { changes: { measure_type: 'contact_person' }, reason: 'forkert valgt' },
    })
    expect(problemsIn(corrected)).toEqual(['measure_type'])
  })

  test('whatever the rules, no measure comes about without someone entitled', async () => {
    const grantors = ['caseworker', 'team_leader', 'manager'] as const
    for (const [place, granted_by] of grantors.entries()) {
      await storesOf(database, RECORDS)
        .operator(TOWN, 'test')
        .write(({ db }) => sql`delete from competence_rule`.execute(db))
      await rule({ granted_by })
      for (const [height, by] of [rita, tove, mads].entries()) {
        const made = (await grant(by, STEP_3)).body.kind
        expect([granted_by, height, made]).toEqual([
          granted_by,
          height,
          height >= place ? 'measure' : 'grant_request',
        ])
      }
    }
  })

  test('a measure ends with why and what follows, and is not ended twice', async () => {
    const { body: measure } = await grant(rita, STEP_2)
    const end = (said: Values, version = 1) =>
      rita(`/measures/${measure.id}/end`, { body: said, headers: { 'If-Match': `"${version}"` } })
    expect(problemsIn(await end({ ended_because: 'goals_reached', what_follows: ' ' }))).toEqual([
      'what_follows',
    ])
    const handed = { ended_because: 'carried_on', what_follows: 'Skolen følger op', handover_to: 'network' }
    expect(problemsIn(await end(handed))).toEqual(['handover'])
    expect(problemsIn(await end({ ...handed, handover: 'Mormor', end_date: '2026-01-01' }))).toEqual([
      'end_date',
    ])
    const ended = await end({ ...handed, handover: 'Mormor henter om onsdagen.' })
    expect(ended.body.values).toMatchObject({
      end_date: TODAY,
      ended_because: 'carried_on',
      handover: 'Mormor henter om onsdagen.',
    })
    expect((await end(handed)).status).toBe(412)
    expect((await end({ ...handed, handover: 'Mormor' }, 2)).status).toBe(422)
  })

  test('more contacts are asked of a leader once, and only where a programme has a limit', async () => {
    const { body: course } = await grant(rita, { ...STEP_2, programme: 'preventive_12_contacts' })
    const { body: other } = await grant(rita, STEP_2)
    const ask = (measure: string, said: Values) => rita(`/measures/${measure}/more-contacts`, { body: said })
    expect((await ask(other.id, { contacts: 15, reason: 'Mor beder om det' })).status).toBe(422)
    expect(problemsIn(await ask(course.id, { contacts: 12, reason: 'Mor beder om det' }))).toEqual([
      'contacts',
    ])
    const { status, body } = await ask(course.id, { contacts: 15, reason: 'Mor beder om det' })
    expect([status, body.kind, body.values.contacts]).toEqual([201, 'deviation', 15])
    expect((await ask(course.id, { contacts: 16, reason: 'Igen' })).status).toBe(422)
    const accept = (by: typeof rita) =>
      by(`/deviations/${body.id}/answer`, { body: { answer: 'yes' }, headers: { 'If-Match': '"1"' } })
    expect((await accept(rita)).status).toBe(403)
    const accepted = await Promise.all([accept(tove), accept(mads)])
    expect(accepted.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect((await rita(`/deviations/${body.id}`)).body.values.answer).toBe('accepted')
  })

  test('a request that waits changes no key figure', async () => {
    const figures = async () => (await mads(`/register/figures?municipality=${TOWN}`)).body
    const before = await figures()
    expect(before.rows.length).toBeGreaterThan(0)
    expect((await grant(rita, STEP_3)).body.kind).toBe('grant_request')
    expect(await figures()).toEqual(before)
  })
})
