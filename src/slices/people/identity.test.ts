import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appFor } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN, WORKERS, worker } from '../../../tests/store/town.ts'
import type { SignedIn } from '../../api/register-parts.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { writeNameKeys } from '../../store/name-keys.ts'
import { storesOf } from '../../store/stores.ts'

const [ALMA, BERTRAM, CARLA] = [1, 2, 3].map((number) => id('person', number))
const REASON = { reason: 'Skal bruges til afgørelsen' }
const TOKEN = id('other', 90)

onBothEngines('who a child is, over the API', (engine) => {
  let database: Database
  let app: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    const stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(TOWN, 'test').write(async (store) => {
      for (const [given_name, person] of [
        ['Alma', ALMA],
        ['Bertram', BERTRAM],
        ['Carla', CARLA],
      ] as const)
        await writeNameKeys(store, person, { given_name, family_name: 'Prøvesen' })
      await sql`update person set protected = true, version = version + 1 where municipality = ${TOWN} and id = ${CARLA}::uuid`.execute(
        store.db,
      )
      await sql`insert into address (municipality, id, person_id, street, start_date) values
        (${TOWN}, ${id('other', 70)}::uuid, ${ALMA}::uuid, 'Den gamle vej 1', '2015-01-01'),
        (${TOWN}, ${id('other', 71)}::uuid, ${ALMA}::uuid, 'Prøvevej 1', '2020-01-01'),
        (${TOWN}, ${id('other', 72)}::uuid, ${ALMA}::uuid, 'Næste vej 1', '2030-01-01')`.execute(store.db)
      await sql`insert into worker (municipality, id, name, roles) values (${TOWN}, ${id('worker', 20)}::uuid, 'Skolesystemet', '{system}')`.execute(
        store.db,
      )
      await sql`insert into api_token (municipality, id, name, token_hash, scopes, until_at) values
        (${TOWN}, ${TOKEN}::uuid, 'Skole', '\\x01', '{children:write}', now() + interval '1 day')`.execute(
        store.db,
      )
    })
    app = appFor(database)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const ask = async (number: number, path: string, body?: unknown, as: Partial<SignedIn['actor']> = {}) => {
    const role = number === 20 ? 'system' : WORKERS[number].role
    const method = body === undefined ? 'GET' : 'POST'
    const response = await app.request({ ...worker(number), ...as }, [role], path, {
      method,
      ...(body !== undefined && { body }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }
  const act = async (number: number, path: string, body: unknown) => (await ask(number, path, body)).status

  describe('search', () => {
    test('tells no more of a protected child that one may not see than that it is registered', async () => {
      const asked = { name: 'Carla Prøvesen', birthDate: '2015-03-10' }
      const { body } = await ask(1, '/children/search', asked)
      expect(body.matches).toEqual([
        {
          id: CARLA,
          kind: 'child',
          name: 'Beskyttet navn',
          protected: true,
          birthDate: null,
          expectedBirthDate: null,
          match: 'exact',
          team: null,
          caseworker: null,
          visible: false,
        },
      ])
      expect((await ask(3, '/children/search', asked)).body.matches[0].name).toBe('Carla Prøvesen')
    })

    test.each([
      [1, 200],
      [3, 200],
      [4, 200],
      [5, 200],
      [6, 200],
      [11, 200],
      [7, 403],
      [8, 403],
      [9, 403],
      [10, 403],
    ])('worker %i is answered %i', async (number, status) => {
      expect(await act(number, '/children/search', { name: 'Alma Prøvesen' })).toBe(status)
    })

    test('another system may with a token that lets it write, and is named in the log', async () => {
      const found = await ask(20, '/children/search', { name: 'Alma Prøvesen' }, { tokenId: TOKEN })
      expect(found.body.matches.map((one: { id: string }) => one.id)).toEqual([ALMA])
      expect((await ask(20, '/children/search', { name: 'Alma Prøvesen' })).status).toBe(403)
      const { rows } = await sql`select token_id, purpose from look where token_id is not null`.execute(
        database.kysely,
      )
      expect(rows).toEqual([{ token_id: TOKEN, purpose: 'search' }])
    })

    test.each([
      ['nothing', {}, 422, 'nothing-asked', null],
      ['a number whose date is none', { cpr: '310215-4001' }, 422, 'not-cpr', 'cpr'],
    ])('for %s is refused in both languages', async (_what, asked, status, error, field) => {
      const answer = await ask(1, '/children/search', asked)
      expect([answer.status, answer.body.error, answer.body.field]).toEqual([status, error, field])
      expect(Object.keys(answer.body.message)).toEqual(['da', 'en'])
    })

    test('for anything unknown is not well-formed', async () => {
      expect(await act(1, '/children/search', { surname: 'Prøvesen' })).toBe(400)
    })
  })

  describe('CPR number and protected address', () => {
    const cpr = (number: number, child: string, text: string) =>
      act(number, `/children/${child}/cpr`, { cpr: text, reason: 'Oplyst af CPR-registret' })

    test('a number is given by those who see all of the child', async () => {
      expect(await cpr(2, ALMA, '100115-4001')).toBe(204)
      expect(await ask(1, `/children/${ALMA}/cpr/reveal`, REASON)).toEqual({
        status: 200,
        body: { cpr: '1001154001' },
      })
      expect([await cpr(3, ALMA, '1001154003'), await cpr(7, ALMA, '1001154003')]).toEqual([404, 403])
      expect([await cpr(6, id('person', 4), '1001154003'), await cpr(11, ALMA, '1001154003')]).toEqual([
        403, 404,
      ])
    })

    test('another child’s number is refused, and the answer names nobody', async () => {
      const answer = await ask(3, `/children/${CARLA}/cpr`, {
        cpr: '1001154001',
        cprConfirmed: true,
        reason: 'Oplyst af skolen',
      })
      expect([answer.status, answer.body.error]).toEqual([409, 'taken'])
      expect(JSON.stringify(answer.body)).not.toMatch(/Alma|1001154001|[0-9a-f]{8}-/)
    })

    test('a number that is none is refused, and not repeated', async () => {
      const answer = await ask(1, `/children/${ALMA}/cpr`, { cpr: '3102154001', reason: 'Oplyst af skolen' })
      expect([answer.status, answer.body.field]).toEqual([422, 'cpr'])
      expect(JSON.stringify(answer.body)).not.toContain('310215')
    })

    test('the address is the one of today', async () => {
      const { body } = await ask(1, `/children/${ALMA}/address/reveal`, REASON)
      expect([body.address.kind, body.address.child, body.address.values.street]).toEqual([
        'address',
        ALMA,
        'Prøvevej 1',
      ])
      expect((await ask(4, `/children/${CARLA}/address/reveal`, REASON)).body).toEqual({ address: null })
    })

    test.each(['cpr', 'address'])(
      'the %s is shown for a reason, to those who see all of the child',
      async (what) => {
        const statuses = async (child: string) =>
          Promise.all(
            [1, 3, 4, 6, 7, 8, 9, 10, 11].map((one) => act(one, `/children/${child}/${what}/reveal`, REASON)),
          )
        expect(await statuses(ALMA)).toEqual([200, 404, 200, 404, 403, 403, 404, 404, 404])
        expect(await statuses(id('person', 4))).toEqual([404, 404, 200, 403, 404, 404, 404, 404, 404])
        expect(await act(1, `/children/${ALMA}/${what}/reveal`, { reason: 'nej' })).toBe(400)
      },
    )
  })

  describe('merge', () => {
    const merge = (number: number, child: string, into: string) =>
      ask(number, `/children/${child}/merge`, { into, ...REASON })

    test('and undo it', async () => {
      expect((await merge(1, BERTRAM, ALMA)).status).toBe(204)
      const again = await merge(1, BERTRAM, ALMA)
      expect([again.status, again.body.error]).toEqual([409, 'already-merged'])
      expect(await act(1, `/children/${BERTRAM}/unmerge`, REASON)).toBe(204)
      const undone = await ask(1, `/children/${BERTRAM}/unmerge`, REASON)
      expect([undone.status, undone.body.error]).toEqual([409, 'not-merged'])
    })

    test.each([
      [1, ALMA, CARLA, 404, 'not-found'],
      [1, ALMA, ALMA, 422, 'same-record'],
      [7, ALMA, BERTRAM, 404, 'not-found'],
      [11, ALMA, BERTRAM, 404, 'not-found'],
    ])('as worker %i, %s into %s is answered %i', async (number, child, into, status, error) => {
      const answer = await merge(number, child, into)
      expect([answer.status, answer.body.error]).toEqual([status, error])
    })

    test('needs a reason', async () => {
      expect(await act(4, `/children/${BERTRAM}/merge`, { into: ALMA, reason: 'dublet' })).toBe(400)
    })
  })

  describe('emergency access', () => {
    test('is taken, told and acknowledged', async () => {
      const taken = await ask(2, `/children/${CARLA}/emergency-access`, { ...REASON, hours: 2 })
      expect(taken.status).toBe(201)
      expect(taken.body).toMatchObject({
        child: { id: CARLA, name: 'Carla Prøvesen' },
        worker: { name: 'Kim Kollega' },
        ...REASON,
        acknowledgedBy: null,
      })
      const hours = Temporal.Instant.from(taken.body.from).until(taken.body.until).total('hours')
      expect(hours).toBe(2)
      expect((await ask(5, '/emergency-accesses')).body.emergencies).toHaveLength(1)
      expect((await ask(1, '/emergency-accesses')).body.emergencies).toHaveLength(0)
      const path = `/emergency-accesses/${taken.body.id}/acknowledge`
      expect(await act(2, path, {})).toBe(403)
      const done = await ask(5, path, {})
      expect([done.status, done.body.acknowledgedBy]).toEqual([200, 'Mads Myndighedsleder'])
      expect((await ask(4, path, {})).status).toBe(409)
    })

    test.each([
      [1, ALMA, 409],
      [4, CARLA, 409],
      [1, id('person', 99), 404],
      [7, CARLA, 403],
      [8, CARLA, 403],
      [9, CARLA, 403],
      [10, CARLA, 403],
      [11, CARLA, 403],
    ])('as worker %i, for %s, is answered %i', async (number, child, status) => {
      expect(await act(number, `/children/${child}/emergency-access`, REASON)).toBe(status)
    })

    test('for longer than a day, or for no reason, is not well-formed', async () => {
      expect(await act(1, `/children/${CARLA}/emergency-access`, { ...REASON, hours: 25 })).toBe(400)
      expect(await act(1, `/children/${CARLA}/emergency-access`, { reason: 'nej' })).toBe(400)
    })

    test.each([
      [7, 403],
      [8, 403],
      [9, 403],
      [10, 403],
      [11, 200],
    ])('the list: worker %i is answered %i', async (number, status) => {
      expect((await ask(number, '/emergency-accesses')).status).toBe(status)
    })
  })

  describe('the log', () => {
    test('says who has looked at a child, why and at what, a page at a time', async () => {
      const first = await ask(11, `/looks?child=${ALMA}&limit=2`)
      expect(first.body.looks).toHaveLength(2)
      const second = await ask(11, `/looks?child=${ALMA}&limit=2&after=${first.body.next}`)
      expect(second.body.looks[0].seq).toBeLessThan(first.body.looks[1].seq)
      const everything = (await ask(11, `/looks?child=${ALMA}`)).body
      expect(everything.next).toBeNull()
      const revealed = everything.looks.find((one: { seen: string[] }) => one.seen.includes('cpr'))
      expect(revealed).toMatchObject({ child: { id: ALMA, name: 'Alma Prøvesen' }, ...REASON })
      expect(revealed.roles.length).toBe(1)
    })

    test.each([
      [1, ALMA, 200],
      [2, ALMA, 200],
      [3, ALMA, 404],
      [4, ALMA, 200],
      [5, CARLA, 200],
      [11, CARLA, 200],
      [6, id('person', 4), 403],
      [7, ALMA, 403],
      [8, ALMA, 403],
      [9, ALMA, 403],
      [10, ALMA, 403],
    ])('worker %i, of %s, is answered %i', async (number, child, status) => {
      expect((await ask(number, `/looks?child=${child}`)).status).toBe(status)
    })

    test('asked from what is no look is not well-formed', async () => {
      expect((await ask(11, '/looks?after=x')).status).toBe(400)
      expect((await ask(11, '/looks?name=Alma')).status).toBe(400)
    })
  })
})
