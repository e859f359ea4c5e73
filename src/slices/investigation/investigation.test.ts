import { afterAll, beforeAll, expect, test } from 'vitest'
import { appFor, TODAY } from '../../../tests/api/signed-in-app.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, worker } from '../../../tests/store/town.ts'
import type { Role } from '../../kernel/role.ts'
import { RECORDS } from '../../slices.ts'
import type { Database } from '../../store/database.ts'
import { storesOf } from '../../store/stores.ts'

onBothEngines('an investigation', (engine) => {
  let database: Database
  let town: ReturnType<typeof appFor>
  beforeAll(async () => {
    database = await testDatabase(engine)
    await buildTown(storesOf(database, RECORDS))
    town = appFor(database)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
  })

  const alma = id('person', 1)
  type Init = Parameters<typeof town.request>[3]
  const as = async (number: number, role: Role, path: string, init?: Init, municipality?: string) => {
    const answer = await town.request(worker(number, municipality), [role], path, init)
    return { status: answer.status, body: await answer.json() }
  }
  const rita = (path: string, init?: Init) => as(1, 'caseworker', path, init)

  const WRITTEN = {
    not_heard_reason: 'Alma er indlagt, og lægen fraråder en samtale.',
    heard_otherwise: 'Sygeplejersken: Alma spørger efter Asta og skolen.',
    assessment: 'Alma trives, når hverdagen er forudsigelig.',
    conclusion: 'Støtte i hjemmet og et netværksmøde.',
  }
  const begun = async (values: object = {}) => {
    const { body } = await rita('/investigations', {
      body: { child: alma, case: id('case', 1), values: { decided_on: '2026-01-05', ...values } },
    })
    return body as { id: string; version: number }
  }
  const complete = (one: { id: string; version: number }, body: object = {}) =>
    rita(`/investigations/${one.id}/complete`, { body, headers: { 'If-Match': `"${one.version}"` } })

  test('is completed today once it says what the law asks for', async () => {
    const { status, body } = await complete(await begun(WRITTEN))
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 2, values: { completed_on: TODAY } })
  })

  test('is not completed before the child is talked with, or it says why not', async () => {
    const one = await begun({ ...WRITTEN, not_heard_reason: null, heard_otherwise: null })
    const { status, body } = await complete(one)
    expect(status).toBe(422)
    expect(body.problems.map((problem: { field: string }) => problem.field)).toEqual(['talk_id'])
    const { body: kept } = await rita(`/investigations/${one.id}`)
    expect(kept.values.completed_on).toBeNull()
  })

  test('rests on a talk with the child that is written once, held by the day it is completed', async () => {
    const talk = { date: '2026-02-10', participation: 'talk', parents: 'absent' }
    const said = { ...talk, childs_view: 'Jeg vil gerne i skole sammen med Asta.' }
    const about = { child: alma, case: id('case', 1) }
    const { body: kept } = await rita('/child-talks', { body: { ...about, values: said } })
    const { assessment, conclusion } = WRITTEN
    const one = await begun({ assessment, conclusion, talk_id: kept.id })
    const early = await complete(one, { completed_on: '2026-02-09' })
    expect(early.body.problems.map((problem: { field: string }) => problem.field)).toEqual(['talk_id'])
    expect((await complete(one)).status).toBe(200)
    const wordless = await rita('/child-talks', { body: { ...about, values: talk } })
    expect(wordless.body.problems.map((problem: { field: string }) => problem.field)).toEqual(['childs_view'])
  })

  test('is not completed without assessment and conclusion', async () => {
    const { body } = await complete(await begun({ ...WRITTEN, assessment: null, conclusion: null }))
    expect(body.problems.map((problem: { field: string }) => problem.field)).toEqual([
      'assessment',
      'conclusion',
    ])
  })

  test('is not completed by a correction that goes around the rule', async () => {
    const one = await begun()
    const { status } = await rita(`/investigations/${one.id}`, {
      method: 'PATCH',
      body: { changes: { completed_on: TODAY }, reason: 'Den er færdig' },
      headers: { 'If-Match': '"1"' },
    })
    expect(status).toBe(422)
  })

  test('is completed on no day ahead, and none before it was decided', async () => {
    const one = await begun(WRITTEN)
    expect((await complete(one, { completed_on: '2026-03-03' })).status).toBe(422)
    expect((await complete(one, { completed_on: '2026-01-04' })).status).toBe(422)
    expect((await complete(one, { completed_on: '2026-02-20' })).status).toBe(200)
  })

  test('is completed once', async () => {
    const one = await begun(WRITTEN)
    await complete(one)
    expect((await complete({ ...one, version: 2 })).status).toBe(422)
  })

  test('is not completed over what another has written meanwhile: both versions are there', async () => {
    const one = await begun(WRITTEN)
    await as(2, 'caseworker', `/investigations/${one.id}`, {
      method: 'PATCH',
      body: { changes: { conclusion: 'Kims konklusion' }, reason: 'Skrives videre' },
      headers: { 'If-Match': '"1"' },
    })
    const { status, body } = await complete(one)
    expect(status).toBe(412)
    expect(body.theirs.values.conclusion).toBe('Kims konklusion')
    expect(body.changedBy).toBe('Kim Kollega')
  })

  test('is not completed without saying which version was read', async () => {
    const one = await begun(WRITTEN)
    expect((await rita(`/investigations/${one.id}/complete`, { body: {} })).status).toBe(428)
  })

  test('is not there for another team or municipality, and no work of a provider or an analyst', async () => {
    const one = await begun(WRITTEN)
    const init = { body: {}, headers: { 'If-Match': '"1"' } }
    const path = `/investigations/${one.id}/complete`
    expect((await as(3, 'caseworker', path, init)).status).toBe(404)
    expect((await as(1, 'caseworker', path, init, NEIGHBOUR)).status).toBe(404)
    expect((await as(6, 'prevention_worker', path, init)).status).toBe(404)
    expect((await as(7, 'provider_worker', path, init)).status).toBe(403)
    expect((await as(8, 'frontline', path, init)).status).toBe(403)
    expect((await as(9, 'analyst', path, init)).status).toBe(403)
    expect((await as(4, 'team_leader', path, init)).status).toBe(200)
  })
})
