import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { writeNameKeys } from '../../store/name-keys.ts'
import { storesOf } from '../../store/stores.ts'

onBothEngines('children', (engine) => {
  let database: Database
  let app: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    const stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write(async (store) => {
      for (const [index, given_name] of ['Alma', 'Bertram', 'Carla', 'Ditlev'].entries())
        await writeNameKeys(store, id('person', index + 1), { given_name, family_name: 'Prøvesen' })
    })
    app = appFor(database)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  type Init = Parameters<ReturnType<typeof appFor>['request']>[3]
  const as =
    (number: number, role: Role, teamId: string | null = null) =>
    async (path: string, init: Init = {}) => {
      const response = await app.request(worker(number), [role], path, { teamId, ...init })
      return { status: response.status, headers: response.headers, body: await response.json() }
    }
  const rita = as(1, 'caseworker', id('team', 1))
  const ulla = as(3, 'caseworker', id('team', 2))
  const tove = as(4, 'team_leader', id('team', 1))
  const freja = as(6, 'prevention_worker')
  const uffe = as(7, 'provider_worker')
  const lis = as(8, 'frontline')
  const newChild = (values: object = {}, more: object = {}) => ({
    child: { given_name: 'Eva', family_name: 'Nysen', birth_date: '2018-06-01', ...values },
    case: { kind: 'case', opened_on: '2026-02-01' },
    searched: true,
    ...more,
  })
  const namesIn = ({ body }: { body: { children: { name: string }[] } }) =>
    body.children.map(({ name }) => name)
  const looksAt = async (person: string) =>
    storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(
        async ({ db }) =>
          (
            await sql<{ worker_id: string; seen: string[]; purpose: string }>`
              select worker_id, seen, purpose from look where person_id = ${person}::uuid order by seq`.execute(
              db,
            )
          ).rows,
      )

  test.each([
    ['a caseworker lists own and own team’s children', rita, ['Alma Prøvesen', 'Bertram Prøvesen']],
    ['another team’s caseworker lists theirs', ulla, ['Carla Prøvesen']],
    [
      'a leader lists the department’s',
      tove,
      ['Alma Prøvesen', 'Bertram Prøvesen', 'Carla Prøvesen', 'Ditlev Prøvesen'],
    ],
    ['a prevention worker lists own courses', freja, ['Ditlev Prøvesen']],
    ['a provider lists those its measures are for', uffe, ['Alma Prøvesen']],
    ['a key professional lists those they are named for', lis, ['Alma Prøvesen']],
  ])('%s', async (_, one, names) => {
    expect(namesIn(await one('/children'))).toEqual(names)
  })

  test.each(['analyst', 'administrator', 'auditor'] as const)(
    'a role of %s lists no children',
    async (role) => {
      const number = { analyst: 9, administrator: 10, auditor: 11 }[role]
      expect((await as(number, role)('/children')).status).toBe(403)
      expect((await as(number, role)(`/children/${id('person', 1)}`)).status).toBe(404)
    },
  )

  test('a row of the list says case, team, caseworker, step of today and number of measures', async () => {
    const { body } = await rita('/children')
    expect(body.children[0]).toEqual({
      id: id('person', 1),
      name: 'Alma Prøvesen',
      protected: false,
      birthDate: '2015-01-10',
      expectedBirthDate: null,
      case: {
        id: id('case', 1),
        kind: 'case',
        openedOn: '2024-01-15',
        closedOn: null,
        team: { id: id('team', 1), name: 'Nord' },
        caseworker: { id: id('worker', 1), name: 'Rita Rådgiver' },
      },
      step: 3,
      measures: 1,
      sees: { child_case: 'all', measure: 'all' },
    })
  })

  test('a provider is told who the child is, and nothing of the case', async () => {
    const { body } = await uffe('/children')
    expect(body.children[0]).toMatchObject({ case: null, step: 3 })
    expect((await lis('/children')).body.children[0]).toMatchObject({ case: null, step: 0, measures: 0 })
  })

  test('the list is searched by name, narrowed, sorted and paged', async () => {
    expect(namesIn(await tove('/children/list', { body: { q: 'karla' } }))).toEqual(['Carla Prøvesen'])
    expect(namesIn(await rita('/children/list', { body: { q: 'karla' } }))).toEqual([])
    expect(namesIn(await tove(`/children?team=${id('team', 2)}`))).toEqual(['Carla Prøvesen'])
    expect(namesIn(await tove(`/children?caseworker=${id('worker', 6)}`))).toEqual(['Ditlev Prøvesen'])
    expect(namesIn(await tove('/children?step=2'))).toEqual(['Ditlev Prøvesen'])
    expect(namesIn(await tove('/children?status=closed'))).toEqual([])
    for (const sort of ['name', 'birth', 'opened']) {
      const all = namesIn(await tove(`/children?sort=${sort}`))
      const paged: string[] = []
      let after: string | null = null
      do {
        const page = await tove(`/children?sort=${sort}&limit=1${after ? `&after=${after}` : ''}`)
        paged.push(...namesIn(page))
        after = page.body.next
      } while (after)
      expect(paged).toEqual(all)
      expect(paged).toHaveLength(4)
    }
    expect((await tove(`/children?after=${id('person', 99)}`)).status).toBe(400)
    for (const asked of ['step=0', 'step=7', 'step=2.5', 'limit=0', 'limit=201', 'status=some', 'sort=age'])
      expect((await tove(`/children?${asked}`)).status, asked).toBe(400)
    for (const asked of ['step=1', 'step=6', 'limit=200'])
      expect((await tove(`/children?${asked}`)).status, asked).toBe(200)
  })

  test("a child's page tells all that is known, and the look is logged", async () => {
    const before = (await looksAt(id('person', 1))).length
    const { status, body } = await rita(`/children/${id('person', 1)}`)
    expect(status).toBe(200)
    expect(body.child).toMatchObject({ kind: 'person', values: { given_name: 'Alma' } })
    expect(body.records.measure).toMatchObject([{ id: id('measure', 1), kind: 'measure' }])
    expect(body.names).toMatchObject({
      [id('worker', 1)]: 'Rita Rådgiver',
      [id('team', 1)]: 'Nord',
      [id('provider', 1)]: 'Familiehuset',
      [id('measure', 1)]: 'Familiebehandling, fra 1. februar 2024',
    })
    expect(body.path).toEqual([{ step: 3, from: '2024-02-01', to: null }])
    expect(body.may).toEqual({ correct: true, allocate: false, transfer: false, seeLooks: true })
    const looks = (await looksAt(id('person', 1))).slice(before)
    expect(looks).toEqual([
      {
        worker_id: id('worker', 1),
        purpose: 'casework',
        seen: ['child_case', 'measure', 'person', 'professional'],
      },
    ])
  })

  test('a provider sees who the child is and its own measure, and no more is logged', async () => {
    const { body } = await uffe(`/children/${id('person', 1)}`)
    expect(body.records).toMatchObject({
      measure: [{ id: id('measure', 1) }],
      child_case: [],
      professional: [],
    })
    expect(body.may).toEqual({ correct: false, allocate: false, transfer: false, seeLooks: false })
    expect((await looksAt(id('person', 1))).at(-1)).toMatchObject({ seen: ['measure', 'person'] })
  })

  test('a child of another team is answered as if it were not there', async () => {
    for (const path of ['', '/history', '/known?at=2030-01-01T00:00:00Z'])
      expect((await ulla(`/children/${id('person', 1)}${path}`)).status).toBe(404)
    expect((await looksAt(id('person', 1))).some(({ worker_id }) => worker_id === id('worker', 3))).toBe(
      false,
    )
  })

  test('a caseworker registers a child, for own team and self unless something else is said', async () => {
    const created = await rita('/children', { body: newChild({}, { cpr: '0106184321' }) })
    expect(created.status).toBe(201)
    const { body } = await rita(`/children/${created.body.id}`)
    expect(body.hasCpr).toBe(true)
    expect(body.records.child_case).toMatchObject([
      { values: { team_id: id('team', 1), caseworker_id: id('worker', 1) } },
    ])
    expect(body.records.allocation).toMatchObject([
      { values: { caseworker_id: id('worker', 1), start_date: '2026-02-01', end_date: null } },
    ])
    expect(namesIn(await rita('/children/list', { body: { q: 'nys eva' } }))).toEqual(['Eva Nysen'])
  })

  test('an unborn child is registered by the day the birth is expected', async () => {
    const unborn = { given_name: null, birth_date: null, expected_birth_date: '2026-06-01' }
    const { status, body } = await rita('/children', { body: newChild(unborn) })
    expect([status, body.values.expected_birth_date]).toEqual([201, '2026-06-01'])
    const neither = await rita('/children', { body: newChild({ birth_date: null }) })
    expect(neither.body.problems).toMatchObject([{ field: 'child.birth_date' }])
  })

  test('no child is made twice: a CPR number that is taken is told, with whose it is to those who may know', async () => {
    const body = newChild({ given_name: 'Eva igen' }, { cpr: '010618-4321' })
    const mine = await rita('/children', { body })
    expect(mine.status).toBe(409)
    expect(mine.body).toMatchObject({ error: 'taken', child: expect.any(String) })
    const theirs = await ulla('/children', { body })
    expect([theirs.status, theirs.body.child]).toEqual([409, null])
    expect(namesIn(await tove('/children/list', { body: { q: 'Eva igen' } }))).toEqual([])
  })

  test('a child is registered once, however often the request is sent', async () => {
    const headers = { 'Idempotency-Key': 'child-1' }
    const body = newChild({ given_name: 'Gerda' })
    const answers = await Promise.all([1, 2, 3].map(() => rita('/children', { body, headers })))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(namesIn(await rita('/children/list', { body: { q: 'gerda' } }))).toHaveLength(1)
  })

  test('a caseworker gives no new child to someone in another team', async () => {
    const forOther = { kind: 'case', opened_on: '2026-02-01', caseworker_id: id('worker', 3) }
    const { status, body } = await rita('/children', {
      body: newChild({ given_name: 'Hans' }, { case: forOther }),
    })
    expect([status, body.problems[0].field]).toEqual([422, 'case.caseworker_id'])
    expect(namesIn(await tove('/children/list', { body: { q: 'Hans Nysen', status: 'all' } }))).toEqual([])
    const byLeader = await tove('/children', { body: newChild({ given_name: 'Hans' }, { case: forOther }) })
    expect(byLeader.status).toBe(201)
    expect(namesIn(await ulla('/children/list', { body: { q: 'hans' } }))).toEqual(['Hans Nysen'])
  })

  test('a prevention worker registers a child with a course, not with a case', async () => {
    expect((await freja('/children', { body: newChild() })).body.problems).toMatchObject([
      { field: 'case.kind' },
    ])
    const course = { kind: 'course', opened_on: '2026-02-01' }
    const { status, body } = await freja('/children', {
      body: newChild({ given_name: 'Ida' }, { case: course }),
    })
    expect(status).toBe(201)
    expect((await freja(`/children/${body.id}`)).body.records.child_case).toHaveLength(1)
  })

  test('a role that writes nothing of children registers none', async () => {
    expect((await lis('/children', { body: newChild() })).status).toBe(403)
    expect((await uffe(`/children/${id('person', 1)}/network`, { body: mother() })).status).toBe(403)
  })

  const mother = (values: object = {}) => ({
    relation: { relation: 'mother', custody: true, closeness: 1 },
    person: { values: { given_name: 'Karen', family_name: 'Prøvesen', ...values } },
  })

  test('family is added, new or known, and a protected name is shown only to who opens that person', async () => {
    const path = `/children/${id('person', 1)}/network`
    const added = await rita(path, { body: mother({ protected: true }) })
    expect(added.status).toBe(201)
    const sibling = await rita(path, {
      body: { relation: { relation: 'full_sibling' }, person: { id: id('person', 2) } },
    })
    expect(sibling.status).toBe(201)
    const other = added.body.values.other_id
    const { body } = await rita(`/children/${id('person', 1)}`)
    expect(body.names).toMatchObject({ [other]: 'Beskyttet navn', [id('person', 2)]: 'Bertram Prøvesen' })
    expect(JSON.stringify(body)).not.toContain('Karen')
    expect((await rita(`/persons/${other}`)).body.values.given_name).toBe('Karen')
    const self = await rita(path, {
      body: { relation: { relation: 'friend' }, person: { id: id('person', 1) } },
    })
    expect(self.body.problems).toMatchObject([{ field: 'person' }])
    const unseen = await rita(path, {
      body: { relation: { relation: 'friend' }, person: { id: id('person', 3) } },
    })
    expect(unseen.body.problems).toMatchObject([{ field: 'person' }])
  })

  test('a leader allocates a case: who had it has it until the day before', async () => {
    const allocate = (body: object, one = tove) => one(`/cases/${id('case', 3)}/allocate`, { body })
    expect((await allocate({ caseworker: id('worker', 2), from: '2026-01-01' }, ulla)).status).toBe(403)
    expect((await allocate({ caseworker: id('worker', 2), from: '2026-01-01' }, rita)).status).toBe(404)
    const first = await allocate({ caseworker: id('worker', 3), from: '2024-02-01' })
    expect(first.status).toBe(200)
    const moved = await allocate({
      caseworker: id('worker', 2),
      from: '2026-01-15',
      reason: 'Ulla holder op',
    })
    expect(moved.body).toMatchObject({
      kind: 'child_case',
      values: { caseworker_id: id('worker', 2), team_id: id('team', 1) },
    })
    const { body } = await tove(`/children/${id('person', 3)}`)
    expect(body.records.allocation.map(({ values }: { values: object }) => values)).toMatchObject([
      { caseworker_id: id('worker', 2), start_date: '2026-01-15', end_date: null },
      { caseworker_id: id('worker', 3), start_date: '2024-02-01', end_date: '2026-01-14' },
    ])
    expect((await ulla(`/children/${id('person', 3)}`)).status).toBe(404)
    const { body: history } = await tove(`/children/${id('person', 3)}/history`)
    const reasons = history.events.filter(({ reason }: { reason: string }) => reason === 'Ulla holder op')
    expect(reasons.map(({ record }: { record: { kind: string } }) => record.kind).sort()).toEqual([
      'allocation',
      'allocation',
      'child_case',
    ])
    for (const wrong of [
      { caseworker: id('worker', 2), from: '2026-02-01' },
      { caseworker: id('worker', 1), from: '2026-01-15' },
      { caseworker: id('worker', 99), from: '2026-02-01' },
      { caseworker: id('worker', 1), from: '2020-01-01' },
    ])
      expect((await allocate(wrong)).status).toBe(422)
  })

  test('a closed case is nobody’s any more', async () => {
    const opened = await rita('/children', { body: newChild({ given_name: 'Lukas' }) })
    const page = await rita(`/children/${opened.body.id}`)
    const [file] = page.body.records.child_case
    const close = (changes: object) =>
      rita(`/cases/${file.id}`, {
        method: 'PATCH',
        headers: { 'If-Match': '"1"' },
        body: { changes, reason: 'målene er nået' },
      })
    expect((await close({ closed_on: '2026-02-20' })).body.problems).toMatchObject([
      { field: 'closing_reason' },
    ])
    expect((await close({ closed_on: '2026-02-20', closing_reason: 'mål nået' })).status).toBe(200)
    const { body } = await rita(`/children/${opened.body.id}`)
    expect(body.records.allocation).toMatchObject([{ values: { end_date: '2026-02-20' } }])
    expect(namesIn(await rita('/children?status=closed'))).toEqual(['Lukas Nysen'])
  })

  test('a child that never had a case is in the list of all, and in no list of cases', async () => {
    const kept = id('person', 60)
    const name = { given_name: 'Nora', family_name: 'Udensag' }
    await storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(async (store) => {
        await store.db
          .insertInto('person')
          .values({ municipality: TOWN, id: kept, birth_date: '2020-01-01', ...name })
          .execute()
        await writeNameKeys(store, kept, name)
      })
    const listed = async (narrowed: { status?: string; team?: string }) => {
      const { body } = await tove('/children/list', { body: { q: 'Udensag', ...narrowed } })
      return body.children.map((child: { id: string; case: unknown }) => [child.id, child.case])
    }
    expect(await listed({ status: 'all' })).toEqual([[kept, null]])
    const ofCases = [{}, { status: 'open' }, { status: 'closed' }, { status: 'all', team: id('team', 1) }]
    for (const narrowed of ofCases) expect(await listed(narrowed), JSON.stringify(narrowed)).toEqual([])
  })

  test('a child is known as it was at an earlier moment, and its history says what changed', async () => {
    const child = id('person', 2)
    const before = (await rita(`/children/${child}/history`)).body.events.at(-1).at
    await rita(`/measures/${id('measure', 2)}`, {
      method: 'PATCH',
      headers: { 'If-Match': '"1"' },
      body: { changes: { end_date: '2026-01-31', end_reason: 'aftalt' }, reason: 'var ikke sluttet i Trin' },
    })
    const measureAt = async (at: string) => {
      const { body } = await rita(`/children/${child}/known?at=${encodeURIComponent(at)}`)
      return body.records.find(({ kind }: { kind: string }) => kind === 'measure').values.end_date
    }
    expect(await measureAt(before)).toBe(null)
    expect(await measureAt('2099-01-01T00:00:00+01:00')).toBe('2026-01-31')
    expect((await rita(`/children/${child}/known?at=i går`)).status).toBe(400)
    const { body } = await rita(`/children/${child}/history`)
    expect(body.events.at(-1)).toMatchObject({
      by: 'Rita Rådgiver',
      reason: 'var ikke sluttet i Trin',
      changed: [
        { field: 'end_date', from: null, to: '2026-01-31' },
        { field: 'end_reason', from: null, to: 'aftalt' },
      ],
    })
  })

  test('a name that is corrected is what the child is found by', async () => {
    await rita(`/persons/${id('person', 2)}`, {
      method: 'PATCH',
      headers: { 'If-Match': '"1"' },
      body: { changes: { given_name: 'Villads' }, reason: 'nyt navn' },
    })
    expect(namesIn(await rita('/children/list', { body: { q: 'villads' } }))).toEqual(['Villads Prøvesen'])
    expect(namesIn(await rita('/children/list', { body: { q: 'bertram' } }))).toEqual([])
  })

  test('records that turned out to be one child are one row and one page', async () => {
    const twin = await rita('/children', {
      body: newChild({ given_name: 'Villads', family_name: 'Tvilling' }),
    })
    await storesOf(database, RECORDS)
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`update person set merged_into = ${id('person', 2)}, version = version + 1
          where municipality = ${TOWN} and id = ${twin.body.id}::uuid`.execute(db),
      )
    expect(namesIn(await rita('/children/list', { body: { q: 'villads' } }))).toEqual(['Villads Prøvesen'])
    const { body } = await rita(`/children/${id('person', 2)}`)
    expect(body.merged).toEqual([twin.body.id])
    expect(body.records.child_case).toHaveLength(2)
    expect((await rita(`/children/${twin.body.id}`)).body.mergedInto).toBe(id('person', 2))
    expect((await rita(`/cases?child=${id('person', 2)}`)).body.records).toHaveLength(2)
  })

  test('forms are told what to choose among', async () => {
    const { body } = await rita('/choices')
    expect(body.teams.map(({ name }: { name: string }) => name)).toEqual(['Nord', 'Syd'])
    expect(body.workers).toContainEqual({
      id: id('worker', 1),
      name: 'Rita Rådgiver',
      team: id('team', 1),
      roles: ['caseworker'],
    })
    expect(body.measureTypes.find(({ code }: { code: string }) => code === 'home_support')).toMatchObject({
      step: 3,
      legalBasis: ['BL § 32 stk. 1 nr. 2', 'SEL § 52 stk. 3'],
    })
    expect(body.municipalities).toHaveLength(2)
  })

  test('siblings are written once and stand with both, the tie of each once', async () => {
    const tie = (from: number, to: number) =>
      tove(`/children/${id('person', from)}/network`, {
        body: { relation: { relation: 'half_sibling', lives_with: true }, person: { id: id('person', to) } },
      })
    expect((await tie(3, 2)).status).toBe(201)
    const siblingsOf = async (number: number) =>
      (await tove(`/children/${id('person', number)}`)).body.records.relation.filter(
        ({ values }: { values: { relation: string } }) => values.relation === 'half_sibling',
      )
    expect(await siblingsOf(2)).toMatchObject([{ values: { other_id: id('person', 3), lives_with: true } }])
    const again = await tie(2, 3)
    expect([again.status, again.body.problems[0].field]).toEqual([422, 'relation.relation'])
    expect(await siblingsOf(3)).toHaveLength(1)
  })
})
