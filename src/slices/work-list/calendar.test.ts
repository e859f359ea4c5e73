import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserOn, townApplication } from '../../../tests/api/sign-in-town.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN } from '../../../tests/store/town.ts'
import type { DueItem } from '../../kernel/due/due.ts'
import type { DueRule } from '../../slices.due.ts'
import type { Database } from '../../store/database.ts'
import { calendarOf } from './calendar-text.routes.ts'

onBothEngines('the calendar feed of the work list', (engine) => {
  let database: Database
  let town: Awaited<ReturnType<typeof townApplication>>
  beforeAll(async () => {
    database = await testDatabase(engine)
    town = await townApplication(database, { limits: { signIn: 10_000 } })
    await buildTown(town.stores)
    for (const municipality of [TOWN, NEIGHBOUR])
      await operator(
        sql`insert into notification (municipality, id, person_id, case_id, kind, received_at, content, notifier)
          values (${municipality}, ${id('other', 70)}, ${id('person', 1)}, ${id('case', 1)}, 'notification',
            '2026-03-02T08:00:00Z', 'Alma kommer sulten i skole', 'Lis Lærer')`,
        municipality,
      )
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const operator = <T>(text: ReturnType<typeof sql<T>>, municipality = TOWN) =>
    town.stores.operator(municipality, 'test').write(({ db }) => text.execute(db))
  async function browserOf(number: number, municipality = TOWN) {
    const browser = browserOn(town.app)
    await browser.post('/api/v1/sign-in/demo', { municipality, worker: id('worker', number) })
    return browser
  }
  async function feedOf(number: number, municipality = TOWN): Promise<string> {
    const browser = await browserOf(number, municipality)
    const response = await browser.post('/api/v1/calendar-feed', {})
    expect(response.status).toBe(201)
    return (await response.json()).path
  }
  const fetched = (path: string) => town.app.request(path)

  test('whoever has the address gets the caseworker’s own tasks, without signing in', async () => {
    const path = await feedOf(1)
    expect(path).toMatch(/^\/calendar\/998\/[\w-]{43}\.ics$/)
    const response = await fetched(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    const calendar = await response.text()
    expect(calendar).toContain(`UID:notification_24h-${id('other', 70)}@trin`)
    expect(calendar).toContain('DTEND:20260303T080000Z')
    const kims = await (await fetched(await feedOf(2))).text()
    expect(kims).not.toContain(id('other', 70))
  })

  test('a team leader has the team’s tasks, and a manager not the whole department’s', async () => {
    const holds = async (number: number) =>
      (await (await fetched(await feedOf(number))).text()).includes(id('other', 70))
    expect(await holds(4)).toBe(true)
    expect(await holds(5)).toBe(false)
  })

  test('it says nothing of any child, and fetching it is no look', async () => {
    const path = await feedOf(1)
    const looks = sql<{ n: number }>`select count(*)::int as n from look`
    const before = (await operator(looks)).rows[0]?.n
    const calendar = (await (await fetched(path)).text()).replaceAll(/\r\n /g, '')
    expect(calendar).toContain('BEGIN:VEVENT')
    for (const personal of [
      'Alma',
      'Prøvesen',
      'sulten',
      'Lis Lærer',
      '2015',
      id('person', 1),
      id('case', 1),
      'Familiebehandling',
    ])
      expect(calendar.toLowerCase()).not.toContain(personal.toLowerCase())
    expect((await operator(looks)).rows[0]?.n).toBe(before)
  })

  test('the address is shown once; the database keeps a hash of it, and a log the pattern alone', async () => {
    const path = await feedOf(1)
    const secret = path.slice('/calendar/998/'.length, -'.ics'.length)
    await fetched(path)
    const rita = await browserOf(1)
    const mine = await (await rita.ask('/api/v1/calendar-feed')).json()
    expect(Object.keys(mine)).toEqual(['createdAt'])
    expect(mine.createdAt).toMatch(/^\d{4}-/)
    const { rows } = await operator(sql`select t::text as row from calendar_feed t`)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(town.lines.join('\n')).not.toContain(secret)
  })

  test('a new address ends the old one, and ending it leaves none', async () => {
    const first = await feedOf(1)
    const second = await feedOf(1)
    expect((await fetched(first)).status).toBe(404)
    expect((await fetched(second)).status).toBe(200)
    const rita = await browserOf(1)
    const ended = await rita.post('/api/v1/calendar-feed/revoke', {})
    expect(await ended.json()).toEqual({ createdAt: null })
    expect((await fetched(second)).status).toBe(404)
    expect(await (await rita.ask('/api/v1/calendar-feed')).json()).toEqual({ createdAt: null })
  })

  test('one person neither sees nor ends another’s', async () => {
    const ritas = await feedOf(1)
    const kim = await browserOf(2)
    await kim.post('/api/v1/calendar-feed/revoke', {})
    expect(await (await kim.ask('/api/v1/calendar-feed')).json()).toEqual({ createdAt: null })
    expect((await fetched(ritas)).status).toBe(200)
  })

  test('a secret opens nothing in another municipality', async () => {
    const path = await feedOf(1)
    expect((await fetched(path.replace('/998/', '/999/'))).status).toBe(404)
    expect((await fetched(await feedOf(1, NEIGHBOUR))).status).toBe(200)
  })

  test.each([
    `/calendar/998/${'a'.repeat(43)}.ics`,
    '/calendar/998/x.ics',
    '/calendar/998/x',
    '/calendar/abc/x.ics',
  ])('%s is nobody’s', async (path) => {
    expect((await fetched(path)).status).toBe(404)
  })

  test('an address without .ics is nobody’s', async () => {
    expect((await fetched((await feedOf(1)).replace('.ics', ''))).status).toBe(404)
  })

  test('whoever is stopped has no feed, and none when they come back', async () => {
    const path = await feedOf(2)
    const active = (is: boolean) =>
      operator(
        sql`update worker set active = ${is}, version = version + 1
          where municipality = ${TOWN} and id = ${id('worker', 2)}::uuid`,
      )
    await active(false)
    expect((await fetched(path)).status).toBe(404)
    await active(true)
    expect((await fetched(path)).status).toBe(404)
  })

  test('whoever no longer has a role with children has no feed', async () => {
    const path = await feedOf(3)
    const role = (name: string) =>
      operator(
        sql`update worker set roles = array[${name}::text], version = version + 1
          where municipality = ${TOWN} and id = ${id('worker', 3)}::uuid`,
      )
    await role('analyst')
    expect((await fetched(path)).status).toBe(404)
    await role('caseworker')
  })

  test.each([7, 8, 9, 10, 11])('worker %i has no children to follow, and no feed', async (number) => {
    const browser = await browserOf(number)
    expect((await browser.ask('/api/v1/calendar-feed')).status).toBe(403)
    expect((await browser.post('/api/v1/calendar-feed', {})).status).toBe(403)
    expect((await browser.post('/api/v1/calendar-feed/revoke', {})).status).toBe(403)
  })

  test('whoever has not signed in makes none', async () => {
    expect((await browserOn(town.app).post('/api/v1/calendar-feed', {})).status).toBe(401)
  })

  test('the database itself gives nobody a feed of another’s list', async () => {
    const change = { action: 'test', purpose: 'casework' } as const
    const forKim = town.stores
      .for({ municipality: TOWN, workerId: id('worker', 1) })
      .write(change, ({ db }) =>
        sql`insert into calendar_feed (municipality, worker_id, token_hash)
        values (${TOWN}, ${id('worker', 2)}::uuid, decode('00', 'hex'))`.execute(db),
      )
    await expect(forKim).rejects.toThrow(/row-level security/)
  })
})

describe('a task in a calendar', () => {
  const item = (more: Partial<DueItem<DueRule>>): DueItem<DueRule> => ({
    rule: 'followup_later',
    record: { kind: 'measure', id: id('measure', 1) },
    caseId: null,
    due: '2026-03-02',
    dueAt: null,
    state: 'week',
    title: { da: 'Følg op på familiebehandling', en: 'Follow up' },
    why: { da: 'Seks uger efter', en: 'Six weeks after' },
    source: { da: 'Kommunens standard', en: 'Local standard' },
    ...more,
  })
  const at = { site: 'https://trin.example', now: '2026-03-01T11:00:00Z' }

  test('takes the whole of the day that it is due on', () => {
    expect(calendarOf([item({})], at)).toContain('DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260303')
  })

  test('with a clock of 24 hours is the hour before it runs out, in summer time too', () => {
    const calendar = calendarOf(
      [item({ rule: 'notification_24h', due: '2026-03-29', dueAt: '2026-03-29T01:30:00Z' })],
      at,
    )
    expect(calendar).toContain('DTSTART:20260329T003000Z')
    expect(calendar).toContain('DTEND:20260329T013000Z')
  })

  test('keeps its place when its day is moved', () => {
    const uid = (due: string) => /UID:.*/.exec(calendarOf([item({ due })], at))?.[0]
    expect(uid('2026-03-02')).toBe(uid('2026-04-13'))
  })

  test('tells its kind and the way to it, and not what it is about', () => {
    const calendar = calendarOf([item({})], at).replaceAll('\r\n ', '')
    expect(calendar).toContain('SUMMARY:Opfølgning\r\n')
    expect(calendar).toContain(`https://trin.example/mine-boern?opgave=${id('measure', 1)}`)
    expect(calendar).not.toMatch(/familiebehandling|Seks uger/)
  })

  test('that has no day stands in no calendar', () => {
    expect(calendarOf([item({ due: null, state: 'quiet' })], at)).not.toContain('VEVENT')
  })
})
