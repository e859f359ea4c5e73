import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeyring } from '../../../tests/api/signed-in-app.ts'
import { addCasework, CASEWORK } from '../../../tests/store/casework.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, worker } from '../../../tests/store/town.ts'
import { RECORDS } from '../../slices.ts'
import { cprOf, setCpr } from '../../store/cpr.ts'
import type { Database } from '../../store/database.ts'
import { keyringOf } from '../../store/keyring.ts'
import { rotateKeys } from '../../store/rotate-keys.ts'
import { type Actor, type Store, type Stores, storesOf } from '../../store/stores.ts'
import { answerTransfer } from './answer-transfer.do.ts'
import { offerTransfer } from './offer-transfer.do.ts'
import { listTransfers, transfersWaiting } from './transfers.store.ts'

const KEYS = testKeyring()
const TODAY = '2026-03-02'
const MOVES_ON = '2026-04-01'
const CPR = '1001154321'
const LEADER = worker(4)
const THEIRS = worker(4, NEIGHBOUR)

onBothEngines('a child moves to another municipality', (engine) => {
  let database: Database
  let stores: Stores
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    await buildTown(stores)
    await stores.operator(NEIGHBOUR, 'test').write(onlyTheirs)
    await stores.operator(TOWN, 'test').write(addToAlma)
    await stores.operator(TOWN, 'test').write(addCasework)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const offer = (child: number, { to = NEIGHBOUR, movesOn = MOVES_ON, actor = LEADER } = {}) =>
    stores
      .for(actor)
      .write({ action: 'offer transfer', purpose: 'transfer' }, (store) =>
        offerTransfer(
          store,
          { keys: KEYS, today: TODAY },
          { personId: id('person', child), to, movesOn, note: 'Flytter til far' },
        ),
      )
  const answer = (
    transfer: string,
    given: 'accepted' | 'declined',
    { actor = THEIRS, team = id('team', 1) } = {},
  ) =>
    stores
      .for(actor)
      .write({ action: 'receive transfer', purpose: 'transfer' }, (store) =>
        answerTransfer(store, KEYS, { id: transfer, answer: given, team, caseworker: id('worker', 1) }),
      )
  const rowsOf = (municipality: string, table: string, where = 'true') =>
    stores.operator(municipality, 'test').write(async ({ db }) => {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)} where municipality = ${municipality} and ${sql.raw(where)}`.execute(
        db,
      )
      return rows
    })
  const offered = async (child: number) => {
    const outcome = await offer(child)
    if (!outcome.ok) throw new Error(outcome.refused)
    return outcome.value.id
  }

  test.each([
    ['by a caseworker', 1, { actor: worker(1) }, 'not-allowed'],
    ['to itself', 1, { to: TOWN }, 'to-itself'],
    ['to a municipality that is not here', 1, { to: '101' }, 'unknown-municipality'],
    ['long after the move', 1, { movesOn: '2025-11-01' }, 'moves-on-unreasonable'],
    ['years ahead', 1, { movesOn: '2028-01-01' }, 'moves-on-unreasonable'],
    ['of a child that nobody knows', 77, {}, 'not-found'],
  ])('an offer %s is refused', async (_why, child, asked, refused) => {
    expect(await offer(child, asked)).toEqual({ ok: false, refused })
  })

  test('a child whose record was merged into another is offered as that one', async () => {
    await stores.operator(TOWN, 'test').write(({ db }) => merge(db, id('person', 3)))
    expect(await offer(2)).toEqual({ ok: false, refused: 'merged' })
    await stores.operator(TOWN, 'test').write(({ db }) => merge(db, null))
  })

  test('a child is offered to one municipality at a time, also when two offer it at once', async () => {
    const both = await Promise.all([offer(2), offer(2)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await offer(2)).toEqual({ ok: false, refused: 'offered-already' })
  })

  test('declined, nothing changes, and what was offered is no longer there to read', async () => {
    const [waiting] = await rowsOf(TOWN, 'transfer', `person_id = '${id('person', 2)}'`)
    const before = await rowsOf(TOWN, 'measure')
    expect((await answer(String(waiting.id), 'declined')).ok).toBe(true)
    expect(await rowsOf(TOWN, 'measure')).toEqual(before)
    expect(await rowsOf(NEIGHBOUR, 'person')).toEqual([])
    const [answered] = await rowsOf(TOWN, 'transfer', `person_id = '${id('person', 2)}'`)
    expect(Object.keys(Object(answered.payload))).toEqual(['content'])
    expect(await answer(String(waiting.id), 'accepted')).toEqual({ ok: false, refused: 'answered' })
  })

  test('what was written after the offer would be lost, so the offer must be made again', async () => {
    const transfer = await offered(3)
    await stores
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`update measure set purpose = 'Nyt formål', version = version + 1 where municipality = ${TOWN} and id = ${id('measure', 3)}::uuid`.execute(
          db,
        ),
      )
    expect(await answer(transfer, 'accepted')).toEqual({ ok: false, refused: 'changed' })
    expect(await rowsOf(NEIGHBOUR, 'person')).toEqual([])
  })

  test('the CPR number does not stand in the offer, and neither does a consent', async () => {
    const transfer = await offered(1)
    const [row] = await rowsOf(TOWN, 'transfer', `id = '${transfer}'`)
    const payload = JSON.stringify(row.payload)
    expect(payload).not.toContain(CPR)
    expect(payload).toContain('Flittig')
    expect(payload).not.toContain('Skolen og lægen')
    const events = await rowsOf(TOWN, 'event', "entity = 'transfer'")
    expect(JSON.stringify(events)).not.toContain('Alma')
  })

  test('the CPR number of an offer that waits is put under a new key with the others', async () => {
    const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
    const ring = (cprKeys: string) => keyringOf({ cprKeys, pseudonymKey: key(2) })
    const [{ id: transfer }] = await rowsOf(TOWN, 'transfer', `person_id = '${id('person', 1)}'`)
    const cipherNow = async () =>
      JSON.stringify((await rowsOf(TOWN, 'transfer', `id = '${transfer}'`))[0].payload)
    await rotateKeys(stores, ring(`new:${key(5)},test:${key(1)}`))
    expect(await cipherNow()).toContain('"keyId":"new"')
    await rotateKeys(stores, ring(`test:${key(1)},new:${key(5)}`))
    expect(await cipherNow()).not.toContain('"keyId":"new"')
  })

  test('only leaders of the two municipalities see the offer', async () => {
    const seen = (actor: Actor) => stores.for(actor).read('transfer', (store) => listTransfers(store))
    const waiting = (actor: Actor) => stores.for(actor).read('transfer', transfersWaiting)
    expect((await seen(THEIRS)).map(({ child, direction }) => [child.name, direction])).toContainEqual([
      'Alma Prøvesen',
      'in',
    ])
    expect(await seen(worker(1, NEIGHBOUR))).toEqual([])
    expect(await seen(worker(3))).not.toContainEqual(
      expect.objectContaining({ child: expect.objectContaining({ name: 'Alma Prøvesen' }) }),
    )
    expect([await waiting(THEIRS), await waiting(LEADER)]).toEqual([2, 0])
  })

  test('an answer is for a leader, who says whom the case is given to', async () => {
    const [{ id: transfer }] = await rowsOf(TOWN, 'transfer', `person_id = '${id('person', 1)}'`)
    expect(await answer(String(transfer), 'accepted', { actor: worker(1, NEIGHBOUR) })).toEqual({
      ok: false,
      refused: 'not-allowed',
    })
    expect(await answer(String(transfer), 'accepted', { actor: LEADER })).toEqual({
      ok: false,
      refused: 'not-found',
    })
    expect(await answer(String(transfer), 'accepted', { team: id('team', 9) })).toEqual({
      ok: false,
      refused: 'team-needed',
    })
    const byHand = stores
      .for(THEIRS)
      .write({ action: 'x', purpose: 'transfer' }, ({ db }) =>
        sql`update transfer set answer = 'accepted', version = version + 1 where id = ${String(transfer)}::uuid`.execute(
          db,
        ),
      )
    await expect(byHand).rejects.toThrow('permission denied')
    const closed = stores
      .for(THEIRS)
      .write({ action: 'x', purpose: 'transfer' }, ({ db }) =>
        sql`select close_moved(t, 'x') from transfer t`.execute(db),
      )
    await expect(closed).rejects.toThrow('permission denied')
  })

  test('accepted, the child stands in the other municipality with its family, its case and its measures going on', async () => {
    const [{ id: transfer }] = await rowsOf(TOWN, 'transfer', `person_id = '${id('person', 1)}'`)
    const outcome = await answer(String(transfer), 'accepted')
    expect(outcome.ok).toBe(true)
    const child = outcome.ok ? String(outcome.value.child.id) : ''
    const measures = await rowsOf(NEIGHBOUR, 'measure', `person_id = '${child}'`)
    const said = measures.map(({ measure_type, start_date, end_date, end_reason }) => [
      measure_type,
      start_date,
      end_date,
      end_reason,
    ])
    expect(said.sort()).toEqual([
      ['contact_person', '2023-01-01', '2023-12-31', ''],
      ['family_treatment', '2024-02-01', '2026-03-31', 'Flyttet fra Prøvekøbing'],
      ['family_treatment', MOVES_ON, null, ''],
    ])
    const [theCase] = await rowsOf(NEIGHBOUR, 'child_case', `person_id = '${child}'`)
    expect([theCase.opened_on, theCase.team_id, theCase.caseworker_id]).toEqual([
      MOVES_ON,
      id('team', 1),
      id('worker', 1),
    ])
    expect((await rowsOf(NEIGHBOUR, 'allocation'))[0]).toMatchObject({
      case_id: theCase.id,
      start_date: MOVES_ON,
      end_date: null,
    })
    const persons = await rowsOf(NEIGHBOUR, 'person')
    expect(persons.map(({ given_name }) => given_name).sort()).toEqual(['Alma', 'Merete'])
    expect((await rowsOf(NEIGHBOUR, 'followup'))[0]).toMatchObject({
      note: 'Flittig i skolen',
      measure_id: measures.find(({ end_date }) => end_date === '2026-03-31')?.id,
    })
    expect(await rowsOf(NEIGHBOUR, 'consent')).toEqual([])
    const cpr = await stores.for(THEIRS).read('transfer', (store) => cprOf(store, KEYS, child))
    expect(cpr).toBe(CPR)
  })

  test('the plan goes on with its goals, and each record refers to what stands here for what it referred to', async () => {
    const one = async (kind: string, where = 'true') => (await rowsOf(NEIGHBOUR, kind, where))[0]
    const [notification, plan, progress] = [
      await one('notification'),
      await one('plan'),
      await one('goal_progress'),
    ]
    const goals = await rowsOf(NEIGHBOUR, 'goal')
    const from = (old: string) => goals.find(({ import_id }) => String(import_id).endsWith(old))?.id
    expect([plan.aim, plan.ended_on]).toEqual(['En god hverdag', null])
    expect(plan.case_id).toBe((await one('child_case')).id)
    expect(goals.map(({ plan_id, childs_words }) => [plan_id, childs_words])).toEqual(
      [1, 2].map(() => [plan.id, 'Jeg vil have en ven']),
    )
    expect([progress.goal_id, progress.rating]).toEqual([from(CASEWORK.secondGoal), 3])
    const running = await one('measure', 'end_date is null')
    expect(running.serves).toBe(`${from(CASEWORK.goal)},${from(CASEWORK.secondGoal)}`)
    for (const kind of ['clarification', 'investigation'])
      expect((await one(kind)).notification_id).toBe(notification.id)
    expect([notification.assessed_by, notification.causes]).toEqual([null, 'UDSLAG3,UDSLAG4'])
    expect([
      ...(await rowsOf(NEIGHBOUR, 'grant_request')),
      ...(await rowsOf(NEIGHBOUR, 'deviation')),
    ]).toEqual([])
  })

  test('what is written in the plan after the offer makes the offer too old, as all that goes over does', async () => {
    const transfer = await offered(2)
    await stores.operator(TOWN, 'test').write(({ db }) =>
      sql`insert into plan (municipality, id, person_id, case_id, kind, started_on)
        values (${TOWN}, ${id('other', 60)}, ${id('person', 2)}, ${id('case', 2)}, 'childs_plan', '2026-02-01')`.execute(
        db,
      ),
    )
    expect(await answer(transfer, 'accepted')).toEqual({ ok: false, refused: 'changed' })
    expect((await answer(transfer, 'declined')).ok).toBe(true)
  })

  test('the old municipality keeps its records, closed the day before the move, and both logs say who did it', async () => {
    const [measure] = await rowsOf(TOWN, 'measure', `id = '${id('measure', 1)}'`)
    const [theCase] = await rowsOf(TOWN, 'child_case', `id = '${id('case', 1)}'`)
    expect([measure.end_date, measure.end_reason]).toEqual(['2026-03-31', 'Flyttet til Nabokøbing'])
    expect([theCase.closed_on, theCase.closing_criterion, theCase.closing_reason]).toEqual([
      '2026-03-31',
      'moved',
      'Flyttet til Nabokøbing',
    ])
    const events = await rowsOf(TOWN, 'event', `entity_id = '${id('measure', 1)}' and version = 3`)
    expect(events.map(({ system, worker_id, reason }) => [system, worker_id, reason])).toEqual([
      ['Nabokøbing, Tove Teamleder', null, 'Flyttet til Nabokøbing'],
    ])
    const theirs = await rowsOf(NEIGHBOUR, 'event', "entity = 'measure'")
    expect(new Set(theirs.map(({ worker_id, action }) => `${action} ${worker_id}`))).toEqual(
      new Set([`receive transfer ${THEIRS.workerId}`]),
    )
    expect(await rowsOf(TOWN, 'consent')).toHaveLength(1)
  })

  test('what was done before the move stays out of the figures of the new municipality', async () => {
    const starts = await stores.for(worker(9, NEIGHBOUR)).figures(async ({ db }) => {
      const now = await sql<{ start_date: string }>`select start_date from measure`.execute(db)
      const then = await sql<{ start_date: string }>`
        select state ->> 'start_date' as start_date from figure_event where entity = 'measure'`.execute(db)
      return [...now.rows, ...then.rows].map(({ start_date }) => start_date)
    })
    expect(starts).toEqual([MOVES_ON, MOVES_ON])
  })

  test('a child that moves back is the child that was known here, and no history is there twice', async () => {
    const [there] = await rowsOf(NEIGHBOUR, 'person', "given_name = 'Alma'")
    const back = await stores
      .for(THEIRS)
      .write({ action: 'offer transfer', purpose: 'transfer' }, (store) =>
        offerTransfer(
          store,
          { keys: KEYS, today: TODAY },
          { personId: String(there.id), to: TOWN, movesOn: '2026-05-01', note: '' },
        ),
      )
    expect(back.ok).toBe(true)
    const outcome = await answer(back.ok ? back.value.id : '', 'accepted', { actor: LEADER })
    expect(outcome.ok && outcome.value.child.id).toBe(id('person', 1))
    const measures = await rowsOf(TOWN, 'measure', `person_id = '${id('person', 1)}'`)
    expect(measures.map(({ start_date }) => start_date).sort()).toEqual([
      '2023-01-01',
      '2024-02-01',
      '2026-04-01',
      '2026-05-01',
    ])
    expect(await rowsOf(TOWN, 'person', "given_name = 'Merete'")).toHaveLength(1)
    expect(await rowsOf(TOWN, 'relation')).toHaveLength(1)
  })
})

const MOTHER = id('other', 20)

/** The neighbour has the same workers and teams, and nobody else. */
async function onlyTheirs({ db }: Store): Promise<void> {
  for (const table of ['professional', 'measure', 'child_case', 'person', 'event']) {
    await sql`delete from ${sql.table(table)} where municipality = ${NEIGHBOUR}`.execute(db)
  }
}

async function addToAlma(store: Store): Promise<void> {
  const { db } = store
  const alma = id('person', 1)
  await sql`insert into person (municipality, id, kind, given_name, family_name) values (${TOWN}, ${MOTHER}, 'adult', 'Merete', 'Prøvesen')`.execute(
    db,
  )
  await sql`insert into relation (municipality, id, person_id, other_id, relation) values (${TOWN}, ${id('other', 21)}, ${alma}, ${MOTHER}, 'mother')`.execute(
    db,
  )
  await sql`insert into consent (municipality, id, person_id, given_by, recipient, content, purpose, form, given_on)
    values (${TOWN}, ${id('other', 22)}, ${alma}, 'Mor', 'Skolen og lægen', 'Alt', 'Samarbejde', 'written', '2026-01-01')`.execute(
    db,
  )
  await sql`insert into measure (municipality, id, person_id, measure_type, start_date, end_date)
    values (${TOWN}, ${id('measure', 20)}, ${alma}, 'contact_person', '2023-01-01', '2023-12-31')`.execute(db)
  await sql`insert into followup (municipality, id, person_id, case_id, measure_id, date, kind, note)
    values (${TOWN}, ${id('other', 23)}, ${alma}, ${id('case', 1)}, ${id('measure', 1)}, '2025-05-05', 'formal', 'Flittig i skolen')`.execute(
    db,
  )
  expect(await setCpr(store, KEYS, alma, CPR)).toBe('set')
}

function merge(db: Store['db'], into: string | null) {
  return sql`update person set merged_into = ${into}::uuid, version = version + 1
    where municipality = ${TOWN} and id = ${id('person', 2)}::uuid`.execute(db)
}
