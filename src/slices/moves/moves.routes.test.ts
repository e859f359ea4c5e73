import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, WORKERS, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { type Actor, storesOf } from '../../store/stores.ts'

const OFFER = { to: NEIGHBOUR, movesOn: '2026-04-01', note: 'Flytter til far' }

onBothEngines('moves and retention over the API', (engine) => {
  let database: Database
  let api: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    api = appFor(database)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const rolesOf = ({ workerId }: Actor): readonly Role[] =>
    Object.entries(WORKERS).flatMap(([number, { role }]) =>
      id('worker', Number(number)) === workerId ? [role] : [],
    )
  const ask = async (actor: Actor, path: string, body?: unknown) => {
    const response = await api.request(actor, rolesOf(actor), path, body === undefined ? {} : { body })
    return { status: response.status, answer: await response.json() }
  }
  const transfer = (child: number) => `/children/${id('person', child)}/transfer`

  test.each([
    [1, 403],
    [6, 403],
    [7, 403],
    [8, 403],
    [9, 403],
    [10, 403],
    [11, 403],
  ])('worker %i may not offer a child', async (number, status) => {
    expect((await ask(worker(number), transfer(1), OFFER)).status).toBe(status)
  })

  test('an offer that makes no sense is refused with words for a person', async () => {
    const leader = worker(4)
    expect((await ask(leader, transfer(1), { ...OFFER, to: TOWN })).answer.error).toBe('to-itself')
    expect((await ask(leader, transfer(1), { ...OFFER, to: '101' })).status).toBe(400)
    expect((await ask(leader, transfer(1), { ...OFFER, movesOn: '2036-01-01' })).answer.message.da).toContain(
      'Flyttedatoen',
    )
    expect((await ask(leader, transfer(99), OFFER)).status).toBe(404)
    expect((await ask(leader, transfer(1), { to: NEIGHBOUR })).status).toBe(400)
  })

  test('a leader offers, and a leader of the other municipality sees it and accepts', async () => {
    const offered = await ask(worker(4), transfer(1), OFFER)
    expect([offered.status, offered.answer.direction, offered.answer.answer]).toEqual([201, 'out', null])
    expect((await ask(worker(4), transfer(1), OFFER)).status).toBe(409)
    const { answer } = await ask(worker(4, NEIGHBOUR), '/transfers')
    expect(answer.transfers).toMatchObject([
      { direction: 'in', from: { code: TOWN }, child: { id: null, name: 'Alma Prøvesen' }, note: OFFER.note },
    ])
    const path = `/transfers/${offered.answer.id}/answer`
    expect((await ask(worker(1, NEIGHBOUR), path, { answer: 'accepted' })).status).toBe(403)
    expect((await ask(worker(4, NEIGHBOUR), path, { answer: 'accepted' })).answer.error).toBe('team-needed')
    const other = { answer: 'accepted', caseworker: id('worker', 7) }
    expect((await ask(worker(4, NEIGHBOUR), path, other)).answer.error).toBe('unknown-worker')
    // In this invented town the neighbour's children have the same ids, so that Alma is known there already.
    const accepted = await ask(worker(4, NEIGHBOUR), path, {
      answer: 'accepted',
      caseworker: id('worker', 1),
    })
    expect([accepted.status, accepted.answer.answer]).toEqual([200, 'accepted'])
    expect((await ask(worker(4, NEIGHBOUR), path, { answer: 'declined' })).status).toBe(409)
    expect((await ask(worker(4), '/transfers')).answer.transfers).toMatchObject([
      { direction: 'out', answer: 'accepted' },
    ])
  })

  test('administrator, manager and auditor are shown what is due; others are not', async () => {
    for (const number of [5, 10, 11]) {
      const { status, answer } = await ask(worker(number), '/retention')
      expect([status, answer.due, answer.receipts]).toEqual([200, [], []])
    }
    for (const number of [1, 4, 6, 7, 8, 9])
      expect((await ask(worker(number), '/retention')).status).toBe(403)
  })
})
