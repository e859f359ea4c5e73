import { describe, expect, test } from 'vitest'
import { MEASURE_TYPES } from '../../src/catalogue/measure-types.ts'
import { type Day, parseIsoDay } from '../../src/domain/calendar.ts'
import { bornOn, parseCpr, sexOfCpr } from '../../src/domain/cpr.ts'
import { RECORD_KINDS } from '../../src/domain/record.ts'
import { RECORD_SPECS } from '../../src/domain/records/all.ts'
import { checkRecord } from '../../src/domain/records/check.ts'
import { consentStands } from '../../src/domain/records/family.ts'
import { ROLES } from '../../src/domain/role.ts'
import type { DemoMunicipality, DemoRow } from '../../src/generate/demo/draft.ts'
import { demoMunicipality } from '../../src/generate/demo/municipality.ts'
import { EKSEMPELKOEBING, NABOKOEBING } from '../../src/generate/demo/sizes.ts'

const TODAY = '2026-11-22'
const day = (iso: string): Day => parseIsoDay(iso) ?? Number.NaN
const town = demoMunicipality(EKSEMPELKOEBING, day(TODAY))
const neighbour = demoMunicipality(NABOKOEBING, day(TODAY))
const measureTypes = new Set(MEASURE_TYPES.map(({ code }) => code))

function problemsOf({ records }: DemoMunicipality): readonly string[] {
  return RECORD_KINDS.flatMap((kind) =>
    records[kind].flatMap((row) => {
      const spec = RECORD_SPECS[kind]
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
    expect(demoMunicipality(EKSEMPELKOEBING, day(TODAY))).toEqual(town)
  })

  test('keeps the ids of its people from one day to the next', () => {
    const later = demoMunicipality(EKSEMPELKOEBING, day('2026-12-24'))
    expect(later.records.person.map(({ id }) => id)).toEqual(town.records.person.map(({ id }) => id))
  })

  test.each([TODAY, '2024-02-29', '2027-01-01', '2030-08-15'])(
    'holds only records that a person could have entered, on %s',
    (today) => {
      expect(problemsOf(demoMunicipality(EKSEMPELKOEBING, day(today)))).toEqual([])
      expect(problemsOf(demoMunicipality(NABOKOEBING, day(today)))).toEqual([])
    },
  )

  test('has everyone who works in the system, and two sizes', () => {
    const roles = new Set(town.records.worker.flatMap(({ roles }) => roles))
    expect([...roles].sort()).toEqual([...ROLES].sort())
    const children = (made: DemoMunicipality) =>
      made.records.person.filter(({ kind }) => kind === 'child').length
    expect([children(town), children(neighbour)]).toEqual([81, 16])
    expect([town.records.district.length, town.records.team.length, town.records.provider.length]).toEqual([
      3, 4, 5,
    ])
  })

  test.each([TODAY, '2027-01-01', '2027-06-30', '2028-02-29', '2030-08-15'])(
    'has children on every step of the staircase on %s',
    (today) => {
      const { records } = demoMunicipality(EKSEMPELKOEBING, day(today))
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
    const values = consents.map((row) => ({
      given_on: plain(row.given_on),
      expires_on: plain(row.expires_on),
      withdrawn_on: plain(row.withdrawn_on),
    }))
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

  test('grows to the size asked for', () => {
    const large = demoMunicipality({ ...EKSEMPELKOEBING, children: 900, caseworkers: 30 }, day(TODAY))
    expect(large.records.person.filter(({ kind }) => kind === 'child')).toHaveLength(901)
    expect(large.records.worker.filter(({ roles }) => String(roles) === 'caseworker')).toHaveLength(30)
    expect(new Set(large.records.worker.map(({ name }) => name)).size).toBe(large.records.worker.length)
    expect(new Set(large.cprs.map(({ cpr }) => cpr)).size).toBe(large.cprs.length)
  })
})

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
