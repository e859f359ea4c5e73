import { describe, expect, test } from 'vitest'
import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { type Day, parseIsoDay } from '../kernel/calendar.ts'
import { bornOn, parseCpr, sexOfCpr } from '../kernel/cpr.ts'
import { checkRecord } from '../kernel/record/check.ts'
import { severalIn } from '../kernel/record/fields.ts'
import type { RecordKind } from '../kernel/record/record.ts'
import { ROLES } from '../kernel/role.ts'
import { CONSENT } from '../slices/people/consent.record.ts'
import { consentStands } from '../slices/people/consent.rules.ts'
import { RECORDS } from '../slices.ts'
import { recordOf } from '../store/records.ts'
import type { DemoMunicipality, DemoRow } from './demo/draft.ts'
import { demoMunicipality } from './demo/municipality.ts'
import { EKSEMPELKOEBING, eksempelkoebingOf, NABOKOEBING } from './demo/sizes.ts'

const TODAY = '2026-11-22'
const day = (iso: string): Day => parseIsoDay(iso) ?? Number.NaN
const SMALL = eksempelkoebingOf(160)
const town = demoMunicipality(EKSEMPELKOEBING, day(TODAY))
const small = demoMunicipality(SMALL, day(TODAY))
const neighbour = demoMunicipality(NABOKOEBING, day(TODAY))
const measureTypes = new Set(MEASURE_TYPES.map(({ code }) => code))

function problemsOf({ records }: DemoMunicipality): readonly string[] {
  return RECORDS.all
    .map(({ kind }) => kind)
    .flatMap((kind) =>
      records[kind].flatMap((row) => {
        const spec = RECORDS.of(kind)
        const values = Object.fromEntries(spec.fields.map(({ name }) => [name, plain(row[name])]))
        return checkRecord(spec, values, { measureTypes }).map(({ field }) => `${kind}.${field}`)
      }),
    )
}

function plain(value: DemoRow[string] | undefined) {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

describe('the invented municipality', () => {
  test('is the same whenever it is made', () => {
    expect(demoMunicipality(SMALL, day(TODAY))).toEqual(small)
  })

  test('keeps the ids of its children and their families from one day to the next', () => {
    const later = demoMunicipality(SMALL, day('2026-12-24'))
    // With the years a child gets a foster family or a football coach, so those further out come and go.
    const known = (made: DemoMunicipality) =>
      made.records.person.filter(({ birth_date, kind }) => birth_date || kind === 'child').map(({ id }) => id)
    expect(known(later)).toEqual(known(small))
  })

  test.each([TODAY, '2024-02-29', '2027-01-01', '2030-08-15'])(
    'holds only records that a person could have entered, on %s',
    (today) => {
      expect(problemsOf(demoMunicipality(SMALL, day(today)))).toEqual([])
      expect(problemsOf(demoMunicipality(NABOKOEBING, day(today)))).toEqual([])
    },
  )

  test('has everyone who works in the system, and two sizes', () => {
    const roles = new Set(town.records.worker.flatMap(({ roles }) => roles))
    expect([...roles].sort()).toEqual([...ROLES].sort())
    const children = (made: DemoMunicipality) =>
      made.records.person.filter(({ kind }) => kind === 'child').length
    expect([children(town), children(neighbour)]).toEqual([901, 16])
    expect([town.records.district.length, town.records.team.length, town.records.provider.length]).toEqual([
      3, 7, 5,
    ])
  })

  test.each([TODAY, '2027-01-01', '2027-06-30', '2028-02-29', '2030-08-15'])(
    'has children on every step of the staircase on %s',
    (today) => {
      const { records } = demoMunicipality(SMALL, day(today))
      const running = records.measure.filter(({ end_date }) => end_date === null)
      const steps = running.map(
        ({ measure_type }) => MEASURE_TYPES.find(({ code }) => code === measure_type)?.step,
      )
      expect([...new Set(steps)].sort()).toEqual([1, 2, 3, 4, 5, 6])
    },
  )

  test('has measures under both laws, each under the one it was granted under', () => {
    for (const { legal_basis, start_date } of town.records.measure) {
      if (legal_basis !== '')
        expect(String(legal_basis).startsWith('SEL')).toBe(String(start_date) < '2024-01-01')
    }
    expect(town.records.measure.some(({ legal_basis }) => String(legal_basis).startsWith('SEL'))).toBe(true)
  })

  test('nothing happens after today or before the child is born', () => {
    const births = new Map(town.records.person.map(({ id, birth_date }) => [id, birth_date]))
    for (const { person_id, start_date } of town.records.measure) {
      const born = births.get(person_id) ?? '9999'
      expect([String(born) <= String(start_date), String(start_date) <= TODAY]).toEqual([true, true])
    }
    for (const { date } of town.records.followup) expect(String(date) <= TODAY).toBe(true)
    for (const { received_at } of town.records.notification)
      expect(String(received_at).slice(0, 10) <= TODAY).toBe(true)
  })

  test('has consents that stand, have run out and were taken back; protected names; an unborn child', () => {
    const consents = town.records.consent
    const values = consents
      .map((row) => ({
        given_on: plain(row.given_on),
        expires_on: plain(row.expires_on),
        withdrawn_on: plain(row.withdrawn_on),
      }))
      .map((row) => recordOf(CONSENT, row).values)
    expect(values.some((one) => consentStands(one, TODAY))).toBe(true)
    expect(values.some(({ expires_on }) => String(expires_on) < TODAY)).toBe(true)
    expect(values.some(({ withdrawn_on }) => withdrawn_on !== null)).toBe(true)
    expect(town.records.person.some((row) => row.protected)).toBe(true)
    expect(town.records.person.some(({ expected_birth_date }) => expected_birth_date)).toBe(true)
    expect(town.records.professional.some(({ worker_id }) => worker_id)).toBe(true)
  })

  test('a child that is placed lives with its family no longer', () => {
    const placed = new Set(
      town.records.measure
        .filter(({ measure_type, end_date }) => measure_type === 'foster_care' && end_date === null)
        .map(({ person_id }) => person_id),
    )
    const livesWith = town.records.relation.filter(
      ({ person_id, lives_with }) => lives_with && placed.has(person_id),
    )
    expect(livesWith.map(({ relation }) => relation)).toEqual([...placed].map(() => 'foster_parent'))
  })

  test('one child stands there twice, to be merged', () => {
    const seen = new Map<string, number>()
    for (const { kind, given_name, birth_date } of town.records.person) {
      if (kind === 'child' && birth_date)
        seen.set(`${given_name} ${birth_date}`, (seen.get(`${given_name} ${birth_date}`) ?? 0) + 1)
    }
    expect([...seen.values()].filter((count) => count === 2)).toHaveLength(1)
  })

  test('some thirty caseworkers have between 20 and 35 open cases each, who works part time fewer', () => {
    const people = town.records.worker.filter(({ roles }) => String(roles) === 'caseworker')
    expect(people.length).toBeGreaterThan(27)
    const open = (worker: unknown) =>
      town.records.child_case.filter((one) => one.closed_on === null && one.caseworker_id === worker).length
    const counts = people.map(({ id }) => open(id))
    expect(counts.filter((count) => count < 20 || count > 35)).toEqual([])
    const mean = (fte: number) => {
      const some = people.filter((one) => one.fte === fte).map(({ id }) => open(id))
      return some.reduce((sum, count) => sum + count, 0) / some.length
    }
    expect(mean(0.8)).toBeLessThan(mean(1))
  })

  test('everyone has a name, a number and an id of their own', () => {
    expect(new Set(town.records.worker.map(({ name }) => name)).size).toBe(town.records.worker.length)
    expect(new Set(town.cprs.map(({ cpr }) => cpr)).size).toBe(town.cprs.length)
    const ids = RECORDS.all.map(({ kind }) => kind).flatMap((kind) => town.records[kind].map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the casework of the invented municipality', () => {
  const { records } = town
  const byId = (kind: RecordKind) => new Map(records[kind].map((row) => [row.id, row]))

  test("refers to what there is, and to what is the same child's", () => {
    const all = new Map(RECORDS.all.map(({ kind }) => kind).map((kind) => [kind, byId(kind)]))
    const wrong = RECORDS.all
      .map(({ kind }) => kind)
      .flatMap((kind) =>
        RECORDS.of(kind).fields.flatMap((field) => {
          if (field.form !== 'reference' && field.form !== 'references') return []
          return records[kind].filter((row) =>
            severalIn(plain(row[field.name])).some((id) => {
              const other = all.get(field.of)?.get(id)
              const isOwn = RECORDS.of(field.of).about !== 'child' || other?.person_id === row.person_id
              return !other || !isOwn
            }),
          )
        }),
      )
    expect(wrong).toEqual([])
    const cases = byId('child_case')
    const adrift = RECORDS.all
      .map(({ kind }) => kind)
      .flatMap((kind) =>
        records[kind].filter((row) => row.case_id && cases.get(row.case_id)?.person_id !== row.person_id),
      )
    expect(adrift).toEqual([])
  })

  test('holds every follow-up within its measure, and every measure within its case', () => {
    const [measures, cases] = [byId('measure'), byId('child_case')]
    const outside = records.followup.filter(({ measure_id, date }) => {
      const measure = measures.get(measure_id)
      return measure && !(said(measure.start_date) <= said(date) && said(date) <= said(measure.end_date))
    })
    expect(outside).toEqual([])
    const early = records.measure.filter(({ case_id, start_date, decided_on }) => {
      const opened = said(cases.get(case_id)?.opened_on)
      return opened > said(start_date) || opened > said(decided_on) || said(decided_on) > said(start_date)
    })
    expect(early).toEqual([])
  })

  test('has nothing that happened after today', () => {
    const days = {
      notification: ['received_at', 'assessed_at', 'receipt_on', 'outcome_on', 'feedback_on'],
      clarification: ['started_on', 'completed_on'],
      investigation: ['decided_on', 'aware_on', 'preliminary_on', 'completed_on'],
      child_talk: ['date', 'written_on'],
      plan: ['started_on', 'ready_on', 'ended_on'],
      goal: ['ended_on'],
      goal_progress: ['date'],
      measure: ['decided_on', 'end_date'],
      child_case: ['opened_on', 'closed_on'],
      grant_request: ['asked_on', 'answered_on'],
      deviation: ['asked_on', 'answered_on'],
    } as const
    for (const [kind, fields] of Object.entries(days)) {
      for (const field of fields) {
        const late = records[kind as RecordKind].filter(
          (row) => String(row[field] ?? '').slice(0, 10) > TODAY,
        )
        expect([kind, field, late]).toEqual([kind, field, []])
      }
    }
  })

  test("most notifications were assessed within 24 hours, by another than the case's own caseworker", () => {
    const cases = byId('child_case')
    const done = records.notification.filter(({ assessed_at }) => assessed_at)
    const inTime = done.filter(
      ({ received_at, assessed_at }) =>
        Date.parse(String(assessed_at)) - Date.parse(String(received_at)) <= 86_400_000,
    )
    expect(inTime.length / done.length).toBeGreaterThan(0.85)
    expect(inTime.length).toBeLessThan(done.length)
    const own = done.filter((row) => cases.get(row.case_id)?.caseworker_id === row.assessed_by)
    expect(own.filter(({ fresh_eyes }) => fresh_eyes !== 'colleague')).toEqual([])
  })

  test('who has taken part in a case is not the one who looks at it with fresh eyes, and a few look still', () => {
    const tookPart = Map.groupBy([...records.allocation, ...records.child_case], ({ person_id }) => person_id)
    const looked = records.notification.filter(({ fresh_eyes }) => fresh_eyes)
    const eyes = looked.map((row) => ({
      row,
      by: row.fresh_eyes === 'assessor' ? row.assessed_by : row.reassess_asked_of,
    }))
    expect(eyes.filter(({ by }) => !by)).toEqual([])
    expect(
      eyes.filter(({ row, by }) =>
        tookPart.get(row.person_id)?.some(({ caseworker_id }) => caseworker_id === by),
      ),
    ).toEqual([])
    const waiting = looked.filter((row) => row.fresh_eyes === 'colleague' && !row.reassessed_at)
    expect(waiting).toHaveLength(3)
    expect(waiting.filter((row) => row.outcome || String(row.reassess_until) <= TODAY)).toEqual([])
    expect(looked.filter(({ reassess_view }) => reassess_view === 'other_view').length).toBeGreaterThan(0)
  })

  test('on every desk lies a notification of yesterday that nobody has assessed, and none is of the future', () => {
    const cases = byId('child_case')
    const waiting = records.notification.filter(({ assessed_at }) => !assessed_at)
    const desks = new Set(waiting.map(({ case_id }) => cases.get(case_id)?.caseworker_id))
    const workers = records.worker.filter(({ roles }) => String(roles) === 'caseworker')
    expect(workers.filter(({ id }) => !desks.has(id))).toEqual([])
    const days = new Set(waiting.map(({ received_at }) => String(received_at).slice(0, 10)))
    expect([...days].sort()).toEqual(['2026-11-21'])
    // At whatever hour of today the demo is made, all of it has happened.
    const instants = records.notification.flatMap(({ received_at, assessed_at }) => [
      received_at,
      assessed_at,
    ])
    expect(instants.filter((at) => at && String(at) >= TODAY)).toEqual([])
  })

  test('few follow-ups are overdue, and work lies ahead', () => {
    const latest = new Map<unknown, string>()
    for (const { measure_id, next_due_date } of records.followup)
      if (next_due_date) latest.set(measure_id, String(next_due_date))
    const running = records.measure.filter(({ end_date }) => !end_date)
    const overdue = running.filter(({ id }) => (latest.get(id) ?? '9999') < TODAY)
    expect(overdue.length).toBeGreaterThan(0)
    expect(overdue.length / running.length).toBeLessThan(0.08)
  })

  test('children and goals do not read alike', () => {
    const words = records.goal.flatMap(({ childs_words }) => (childs_words ? [String(childs_words)] : []))
    expect(new Set(words).size).toBeGreaterThan(150)
    const twice = Map.groupBy(records.goal, ({ person_id, goal }) => `${person_id} ${goal}`)
    expect([...twice.values()].filter((same) => same.length > 1)).toEqual([])
    const notes = new Set(records.followup.map(({ note }) => note))
    expect(notes.size).toBeGreaterThan(400)
    expect(JSON.stringify(records)).not.toMatch(/[{]\p{L}+[}]/u)
  })

  test('goals mostly move forward, and some are stuck', () => {
    const byGoal = Map.groupBy(records.goal_progress, ({ goal_id }) => goal_id)
    const rated = [...byGoal.values()].filter((ratings) => ratings.length > 2)
    const gain = (ratings: readonly DemoRow[]) => Number(ratings.at(-1)?.rating) - Number(ratings[0].rating)
    expect(rated.filter((one) => gain(one) > 0).length).toBeGreaterThan(rated.length / 2)
    expect(rated.filter((one) => gain(one) <= 0).length).toBeGreaterThan(rated.length / 20)
  })

  test('has every kind of support and every answer: programmes, requests, deviations, closed cases, a plan under way', () => {
    const seen = (kind: RecordKind, field: string) => new Set(records[kind].map((row) => row[field] ?? null))
    expect(seen('measure', 'programme')).toEqual(
      new Set([null, 'intensive_12_weeks', 'preventive_12_contacts']),
    )
    expect(seen('grant_request', 'answer')).toEqual(new Set([null, 'granted', 'refused']))
    expect(seen('deviation', 'answer')).toEqual(new Set([null, 'accepted']))
    expect(seen('plan', 'ready_on').has(null)).toBe(true)
    expect(seen('plan', 'kind')).toEqual(new Set(['childs_plan', 'youth_plan', 'development_plan']))
    const closed = records.child_case.filter(({ closed_on }) => closed_on)
    expect(closed.filter((row) => !row.closing_criterion || !row.if_worry_returns)).toEqual([])
    const again = records.child_case.filter(
      (one) => !one.closed_on && closed.some(({ person_id }) => person_id === one.person_id),
    )
    expect(again.length).toBeGreaterThan(0)
    const late = records.investigation.filter((row) => !row.completed_on && said(row.aware_on) < '2026-07-22')
    expect(late.some((row) => row.preliminary_on)).toBe(true)
    expect(late.some((row) => !row.preliminary_on)).toBe(true)
  })

  test('children move down the staircase as well as up', () => {
    const step = (row: DemoRow) => MEASURE_TYPES.find(({ code }) => code === row.measure_type)?.step ?? 0
    const moves = [...Map.groupBy(records.measure, ({ person_id }) => person_id).values()].flatMap((own) => {
      const sorted = own.toSorted((a, b) => said(a.start_date).localeCompare(said(b.start_date)))
      return sorted.slice(1).map((row, i) => Math.sign(step(row) - step(sorted[i])))
    })
    for (const way of [-1, 1]) expect(moves.filter((one) => one === way).length).toBeGreaterThan(100)
  })

  test('the municipality follows its own rules: none asks for less at first than later', () => {
    const days = (count: unknown, unit: unknown) => Number(count) * (unit === 'weeks' ? 7 : 30)
    for (const line of records.followup_standard)
      expect(days(line.first_count, line.first_unit)).toBeLessThanOrEqual(
        days(line.later_count, line.later_unit),
      )
    expect(records.competence_rule.map(({ step, granted_by }) => [step, granted_by])).toEqual([
      [1, 'caseworker'],
      [2, 'caseworker'],
      [3, 'team_leader'],
      [4, 'manager'],
      [5, 'manager'],
      [6, 'manager'],
    ])
    expect(records.document_template.find(({ document }) => document === 'decision')?.appeal).toMatch(
      /opdigtede kommune/,
    )
  })
})

/** An ISO day; a day that has not come counts as the last of all. */
function said(value: DemoRow[string] | undefined): string {
  return typeof value === 'string' ? value : '9999-12-31'
}

describe('an invented CPR number', () => {
  const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

  test('says the birth date and sex, and yet can be nobody: its check digit is wrong and the day is not 1 January', () => {
    const persons = new Map(town.records.person.map((row) => [row.id, row]))
    for (const { personId, cpr } of town.cprs) {
      const person = persons.get(personId)
      expect(parseCpr(cpr)).toBe(cpr)
      expect([bornOn(cpr), sexOfCpr(cpr)]).toEqual([person?.birth_date, person?.sex])
      expect(WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(cpr[i]), 0) % 11).not.toBe(0)
      expect(cpr.startsWith('0101')).toBe(false)
    }
  })
})
