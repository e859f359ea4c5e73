import { expect, test } from 'vitest'
import { townRoutes } from '../../tests/api/town-routes.ts'
import { onBothEngines } from '../../tests/store/databases.ts'
import { id, NEIGHBOUR, TOWN, worker } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { storesOf } from '../store/stores.ts'

onBothEngines('records of children', (engine) => {
  const town = townRoutes(engine)

  const rita = town.as(1, 'caseworker')
  const ulla = town.as(3, 'caseworker')
  const tove = town.as(4, 'team_leader')
  const ada = town.as(10, 'administrator')
  const kaj = town.as(9, 'analyst')
  const lis = town.as(8, 'frontline')
  const alma = id('person', 1)
  const measure = (values: object = {}) => ({
    child: alma,
    case: id('case', 1),
    values: { measure_type: 'preventive_group', start_date: '2025-01-10', legal_basis: 'BL § 31', ...values },
  })

  test('a caseworker writes down a measure, and reads it again with its version', async () => {
    const created = await rita('/measures', { body: measure() })
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({ kind: 'measure', version: 1, child: alma })
    expect(created.body.values).toMatchObject({ case_id: id('case', 1), measure_type: 'preventive_group' })
    const read = await rita(`/measures/${created.body.id}`)
    expect(read.body).toEqual(created.body)
    expect(read.headers.get('ETag')).toBe('"1"')
  })

  test('what is wrong is said field by field, in both languages', async () => {
    const { status, body } = await rita('/measures', {
      body: measure({ measure_type: 'no_such', start_date: '2025-02-30' }),
    })
    expect(status).toBe(422)
    expect(body.error).toBe('problems')
    expect(body.problems.map(({ field }: { field: string }) => field)).toEqual(['measure_type', 'start_date'])
    expect(body.problems[0].message).toEqual({ da: expect.any(String), en: expect.any(String) })
  })

  test.each([
    ['BL § 32 stk. 1 nr. 7', '2023-12-31'],
    ['SEL § 52 stk. 3', '2024-01-01'],
  ])('a measure cannot rest on %s when it starts on %s', async (legal_basis, start_date) => {
    const { status, body } = await rita('/measures', {
      body: measure({ legal_basis, start_date, purpose: 'ro', expected_end_date: '2027-01-01' }),
    })
    expect(status).toBe(422)
    expect(body.problems).toMatchObject([{ field: 'legal_basis' }])
  })

  test('a follow-up lies within its measure, and belongs to the same child', async () => {
    const followup = (child: number, measure: number, date: string) => ({
      child: id('person', child),
      values: {
        measure_id: id('measure', measure),
        date,
        kind: 'formal',
        new_assessment: 'none',
        plan_change: 'unchanged',
        child_wish: 'Gerne hjemme',
      },
    })
    expect((await rita('/followups', { body: followup(1, 1, '2024-01-31') })).body.problems).toMatchObject([
      { field: 'date' },
    ])
    expect((await rita('/followups', { body: followup(1, 2, '2024-05-01') })).body.problems).toMatchObject([
      { field: 'measure_id' },
    ])
    expect((await rita('/followups', { body: followup(1, 1, '2024-05-01') })).status).toBe(201)
  })

  test('a measure cannot be made to end before it was followed up on', async () => {
    const { status, body } = await rita(`/measures/${id('measure', 1)}`, {
      method: 'PATCH',
      headers: { 'If-Match': '"1"' },
      body: { changes: { end_date: '2024-04-01' }, reason: 'sluttede før' },
    })
    expect(status).toBe(422)
    expect(body.problems).toMatchObject([{ field: 'end_date' }])
  })

  test("a case of another child cannot be a measure's", async () => {
    const { body } = await rita('/measures', { body: { ...measure(), case: id('case', 2) } })
    expect(body.problems).toMatchObject([{ field: 'case_id' }])
  })

  test('nobody writes of a child that is not theirs to see', async () => {
    expect((await ulla('/measures', { body: measure() })).status).toBe(404)
    expect((await ulla(`/measures/${id('measure', 1)}`)).status).toBe(404)
    const neighbour = await town
      .app()
      .request(worker(1, NEIGHBOUR), ['caseworker'], `/measures/${id('measure', 1)}`)
    expect(neighbour.status).toBe(200) // the neighbour's own child of the same number
    expect((await neighbour.json()).child).toBe(alma)
  })

  test('a role that sees a child without writing of it is refused', async () => {
    expect((await lis('/measures', { body: measure() })).status).toBe(403)
  })

  test('an administrator and an analyst see no list of children', async () => {
    for (const one of [ada, kaj])
      for (const path of ['/measures', '/persons', '/cases']) expect((await one(path)).status).toBe(403)
  })

  test('a correction without the version that was read is refused', async () => {
    const { status } = await rita(`/measures/${id('measure', 1)}`, {
      method: 'PATCH',
      body: { changes: { granted_by: 'Tove' }, reason: 'glemt' },
    })
    expect(status).toBe(428)
  })

  test('of two who correct one thing, the second is shown both versions and nothing is lost', async () => {
    const path = `/measures/${id('measure', 2)}`
    const correct = (one: typeof rita, granted_by: string) =>
      one(path, {
        method: 'PATCH',
        headers: { 'If-Match': 'W/"1"' },
        body: { changes: { granted_by }, reason: 'stod ikke' },
      })
    const first = await correct(tove, 'Tove')
    expect(first.status).toBe(200)
    expect(first.headers.get('ETag')).toBe('"2"')
    const second = await correct(rita, 'Rita')
    expect(second.status).toBe(412)
    expect(second.body).toMatchObject({
      error: 'conflict',
      theirs: { version: 2, values: { granted_by: 'Tove' } },
      changedBy: 'Tove Teamleder',
    })
    expect(second.body.changedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/)
    const { body } = await rita(`${path}/history`)
    expect(body.events.at(-1)).toMatchObject({
      by: 'Tove Teamleder',
      action: 'correct measure',
      reason: 'stod ikke',
      changed: [{ field: 'granted_by', from: null, to: 'Tove' }],
    })
  })

  test('what another system left unsaid keeps nobody from mending the rest, but nothing new may be wrong', async () => {
    const imported = id('measure', 77)
    await storesOf(town.database(), RECORDS)
      .operator(TOWN, 'trin import')
      .write(({ db }) =>
        db
          .insertInto('measure')
          .values({
            municipality: TOWN,
            id: imported,
            person_id: alma,
            measure_type: 'preventive_group',
            start_date: '2025-01-10',
            legal_basis: 'BL § 32 stk. 1 nr. 7',
          })
          .execute(),
      )
    const correct = (changes: object, version: number) =>
      rita(`/measures/${imported}`, {
        method: 'PATCH',
        body: { changes, reason: 'Indsatsen er slut' },
        headers: { 'If-Match': `"${version}"` },
      })
    expect((await correct({ end_date: '2025-06-30' }, 1)).status).toBe(200)
    expect((await correct({ end_date: '2024-06-30' }, 2)).status).toBe(422)
  })

  test('a list is told in pages, in order, with the names it refers to', async () => {
    for (const day of ['2025-03-01', '2025-02-01', '2025-02-01'])
      await rita('/investigations', {
        body: { child: alma, case: id('case', 1), values: { decided_on: day } },
      })
    const days: string[] = []
    let after: string | null = null
    do {
      const { body } = await rita(`/investigations?child=${alma}&limit=1${after ? `&after=${after}` : ''}`)
      days.push(...body.records.map((record: { values: { decided_on: string } }) => record.values.decided_on))
      expect(body.names[alma]).toBe('Alma Prøvesen')
      after = body.next
    } while (after)
    expect(days).toEqual(['2025-03-01', '2025-02-01', '2025-02-01'])
  })

  test('a list is narrowed by child, case, choice and days', async () => {
    const count = async (query: string) => (await rita(`/measures?${query}`)).body.records.length
    const all = await count('')
    expect(all).toBeGreaterThan(1)
    expect(await count(`child=${id('person', 2)}`)).toBe(1)
    expect(await count(`case=${id('case', 2)}`)).toBe(1)
    expect(await count('measure_type=preventive_group')).toBe(all - 2)
    expect(await count('from=2024-02-01&to=2024-02-01')).toBe(2)
    expect((await rita('/measures?colour=red')).status).toBe(400)
    const teams = async (active: string) => (await ada(`/teams?active=${active}`)).body.records?.length
    expect([await teams('true'), await teams('false'), await teams('maybe')]).toEqual([2, 0, undefined])
  })

  test('a list begins at either end, and goes on from there', async () => {
    const daysOf = ({ body }: { body: { records: { values: { start_date: string } }[] } }) =>
      body.records.map(({ values }) => values.start_date)
    const newest = daysOf(await rita('/measures?limit=200'))
    const oldest = daysOf(await rita('/measures?limit=200&order=oldest'))
    expect(newest).toEqual(newest.toSorted().toReversed())
    expect(oldest).toEqual(oldest.toSorted())
    const first = await rita('/measures?limit=2&order=oldest')
    const second = await rita(`/measures?limit=2&order=oldest&after=${first.body.next}`)
    expect([...daysOf(first), ...daysOf(second)]).toEqual(oldest.slice(0, 4))
  })

  test('another team lists its own children only', async () => {
    const { body } = await ulla('/measures')
    expect(body.records.map(({ child }: { child: string }) => child)).toEqual([id('person', 3)])
  })

  test('the same creation sent twice creates once, and is answered alike', async () => {
    const headers = { 'Idempotency-Key': 'schooling-1' }
    const body = { child: alma, values: { kind: 'school', name: 'Åskolen', grade: '3.B' } }
    const first = await rita('/schoolings', { body, headers })
    const [again, reordered] = await Promise.all([
      rita('/schoolings', { body, headers }),
      rita('/schoolings', {
        body: { values: { grade: '3.B', name: 'Åskolen', kind: 'school' }, child: alma },
        headers,
      }),
    ])
    expect([again.status, again.body]).toEqual([201, first.body])
    expect(reordered.body).toEqual(first.body)
    const other = await rita('/schoolings', {
      body: { ...body, values: { ...body.values, grade: '4.B' } },
      headers,
    })
    expect(other.status).toBe(409)
    expect((await rita(`/schoolings?child=${alma}`)).body.records).toHaveLength(1)
  })

  test('the same creation sent many times at once creates once', async () => {
    const headers = { 'Idempotency-Key': 'consent' }
    const values = {
      given_by: 'Mor',
      recipient: 'Skolen',
      content: 'Trivsel',
      purpose: 'Samarbejde',
      form: 'oral',
      given_on: '2026-01-05',
    }
    const sent = Array.from({ length: 8 }, () =>
      rita('/consents', { body: { child: alma, values }, headers }),
    )
    const answers = await Promise.all(sent)
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.every(({ status }) => status === 201)).toBe(true)
    expect((await rita(`/consents?child=${alma}`)).body.records).toHaveLength(1)
  })

  test('what was refused may be sent again with the same key', async () => {
    const headers = { 'Idempotency-Key': 'again' }
    expect((await rita('/pupils', { body: { child: alma, values: { grade: 3 } }, headers })).status).toBe(422)
    const good = { child: alma, values: { school_year: '2025/26', grade: 3 } }
    expect((await rita('/pupils', { body: good, headers })).status).toBe(201)
  })

  test('an administrator sets up teams, a caseworker does not', async () => {
    const body = { values: { name: 'Øst' } }
    expect((await rita('/teams', { body })).status).toBe(403)
    const created = await ada('/teams', { body })
    expect(created.body).toMatchObject({ kind: 'team', child: null, values: { name: 'Øst', active: true } })
  })

  test('only an administrator says who works here, and nobody gives roles', async () => {
    const body = { values: { name: 'Ny Medarbejder', team_id: id('team', 1) } }
    expect((await tove('/workers', { body })).status).toBe(403)
    expect((await ada('/workers', { body })).status).toBe(201)
    const withRoles = await ada('/workers', { body: { values: { name: 'Ny', roles: 'manager' } } })
    expect(withRoles.body.problems).toMatchObject([{ field: 'roles' }])
  })

  test('a caseworker gives no case away, neither by an allocation nor by correcting the case', async () => {
    const allocation = {
      child: alma,
      case: id('case', 1),
      values: { caseworker_id: id('worker', 2), start_date: '2025-01-01' },
    }
    expect((await rita('/allocations', { body: allocation })).status).toBe(403)
    const correct = (changes: object) =>
      rita(`/cases/${id('case', 1)}`, {
        method: 'PATCH',
        headers: { 'If-Match': '"1"' },
        body: { changes, reason: 'afgivet' },
      })
    expect((await correct({ caseworker_id: id('worker', 2) })).body.problems).toMatchObject([
      { field: 'caseworker_id' },
    ])
    expect((await correct({ team_id: id('team', 2) })).body.problems).toMatchObject([{ field: 'team_id' }])
  })

  test('a correction that says again who has the case gives it to nobody', async () => {
    const { body: file } = await rita(`/cases/${id('case', 1)}`)
    const { caseworker_id, team_id } = file.values
    const { status, body } = await rita(`/cases/${file.id}`, {
      method: 'PATCH',
      headers: { 'If-Match': `"${file.version}"` },
      body: { changes: { caseworker_id, team_id, title: 'Skolegangen' }, reason: 'fik et navn' },
    })
    expect([status, body.values]).toMatchObject([200, { title: 'Skolegangen', caseworker_id, team_id }])
  })

  test('an allocation lies within its case', async () => {
    const body = {
      child: alma,
      case: id('case', 1),
      values: { caseworker_id: id('worker', 1), start_date: '2024-01-14' },
    }
    expect((await tove('/allocations', { body })).body.problems).toMatchObject([{ field: 'start_date' }])
    expect((await tove('/allocations', { body: { ...body, case: undefined } })).body.problems).toMatchObject([
      { field: 'case_id' },
    ])
  })

  test('a person is not registered as a record of its own', async () => {
    const response = await town.app().request(worker(1), ['caseworker'], '/persons', { body: { values: {} } })
    expect(response.status).toBe(404)
  })

  test('the address of a protected child is not among the records, whoever asks', async () => {
    const body = { child: id('person', 2), values: { street: 'Skjulvej 1', city: 'Prøvekøbing' } }
    const created = await rita('/addresses', { body })
    expect(created.body.values.street).toBe('Skjulvej 1')
    await rita(`/persons/${id('person', 2)}`, {
      method: 'PATCH',
      headers: { 'If-Match': '"1"' },
      body: { changes: { protected: true }, reason: 'har fået beskyttelse' },
    })
    const texts = [
      await rita('/addresses'),
      await rita(`/addresses/${created.body.id}`),
      await rita(`/addresses/${created.body.id}/history`),
      await rita(`/children/${id('person', 2)}/history`),
      await rita(`/children/${id('person', 2)}/known?at=2099-01-01T00:00:00Z`),
      await rita(`/children/${id('person', 2)}`),
    ].map(({ status, body }) => [status, JSON.stringify(body)] as const)
    for (const [status, text] of texts) {
      expect(status).toBe(200)
      expect(text).not.toContain('Skjulvej')
    }
    const measures = await rita('/measures')
    expect(measures.body.names[id('person', 2)]).toBe('Beskyttet navn')
    expect(JSON.stringify(measures.body)).not.toContain('Bertram')
    expect(JSON.stringify((await rita('/persons')).body)).not.toContain('Bertram')
  })

  test('every kind of record is described in the API with its own fields', () => {
    const described = town.app().app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Trin', version: '1' },
    })
    const create = described.paths?.['/api/v1/measures']?.post
    expect(create?.summary).toBe('Measure: create')
    expect(JSON.stringify(create?.requestBody)).toContain('"secure_institution"')
    expect(Object.keys(described.paths ?? {})).toContain('/api/v1/retention-rules/{id}/history')
  })
})
