import { array, assert, boolean, constant, constantFrom, integer, oneof, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { GRANTORS, grantorOf, mayGrant, otherGrantors, rulesWith } from './competence.rules.ts'

const type = (code: string) => {
  const found = MEASURE_TYPES.find((one) => one.code === code)
  if (!found) throw new Error(`no type ${code}`)
  return found
}
const rule = (granted_by: string, of: RecordValues = {}): RecordValues => ({ granted_by, ...of })

test.each([
  ['universal_support', 'caseworker'],
  ['preventive_advice', 'caseworker'],
  ['family_treatment', 'team_leader'],
  ['foster_care', 'team_leader'],
  ['residential_home', 'team_leader'],
])('without rules of the municipality %s is granted by the %s', (code, grantor) => {
  expect(grantorOf(type(code), [])).toBe(grantor)
})

test('a rule about one measure goes before one about its step, and that before one about all', () => {
  const all = rule('manager')
  const step = rule('team_leader', { step: 3 })
  const one = rule('caseworker', { measure_type: 'contact_person' })
  const rules = [all, step, one]
  expect(grantorOf(type('contact_person'), rules)).toBe('caseworker')
  expect(grantorOf(type('family_treatment'), rules)).toBe('team_leader')
  expect(grantorOf(type('preventive_advice'), rules)).toBe('manager')
})

test('where two rules of the same reach disagree, the one that asks for more holds', () => {
  const rules = [rule('caseworker', { step: 3 }), rule('manager', { step: 3 })]
  expect(grantorOf(type('family_treatment'), rules)).toBe('manager')
})

test('a caseworker does not grant what is the team leader’s, nor a team leader what is the manager’s', () => {
  const inOwnCourse = false
  expect(mayGrant({ roles: ['caseworker'], inOwnCourse }, type('family_treatment'), [])).toBe(false)
  expect(mayGrant({ roles: ['team_leader'], inOwnCourse }, type('family_treatment'), [])).toBe(true)
  const rules = [rule('manager', { step: 5 })]
  expect(mayGrant({ roles: ['team_leader'], inOwnCourse }, type('foster_care'), rules)).toBe(
    type('foster_care').step !== 5,
  )
  expect(mayGrant({ roles: ['manager'], inOwnCourse }, type('foster_care'), rules)).toBe(true)
})

test('a prevention worker grants steps 1 and 2 in own courses, and nothing else', () => {
  const roles = ['prevention_worker'] as const
  const rules = [rule('caseworker')]
  expect(mayGrant({ roles, inOwnCourse: true }, type('preventive_advice'), [])).toBe(true)
  expect(mayGrant({ roles, inOwnCourse: false }, type('preventive_advice'), [])).toBe(false)
  expect(mayGrant({ roles, inOwnCourse: true }, type('family_treatment'), rules)).toBe(false)
})

test('those who take no decisions grant nothing; another system writes down what was decided there', () => {
  const rules = [rule('caseworker')]
  for (const role of ['provider_worker', 'frontline', 'analyst', 'administrator', 'auditor'] as const)
    expect(mayGrant({ roles: [role], inOwnCourse: true }, type('universal_support'), rules)).toBe(false)
  expect(mayGrant({ roles: ['system'], inOwnCourse: false }, type('foster_care'), [])).toBe(true)
})

const anyRule = record({
  granted_by: constantFrom(...GRANTORS),
  step: oneof(constant(null), integer({ min: 1, max: 6 })),
  measure_type: oneof(constant(null), constantFrom(...MEASURE_TYPES.map(({ code }) => code))),
})

test('whatever the rules, whoever stands higher may grant at least as much', () => {
  assert(
    property(array(anyRule), constantFrom(...MEASURE_TYPES), boolean(), (rules, one, inOwnCourse) => {
      const may = GRANTORS.map((role) => mayGrant({ roles: [role], inOwnCourse }, one, rules))
      expect(may).toEqual(may.toSorted((a, b) => Number(a) - Number(b)))
      expect(may.indexOf(true)).toBe(GRANTORS.indexOf(grantorOf(one, rules)))
      const prevention = mayGrant({ roles: ['prevention_worker'], inOwnCourse }, one, rules)
      if (prevention) expect([inOwnCourse, may[0], one.step <= 2]).toEqual([true, true, true])
    }),
  )
})

test('a rule that is tried says which measures another would grant, and no others', () => {
  const rules = [rule('team_leader', { step: 5 })]
  const tried = rulesWith(rules, rule('manager', { measure_type: 'foster_care' }), null)
  expect(otherGrantors(MEASURE_TYPES, rules, tried)).toEqual([
    { code: 'foster_care', now: 'team_leader', after: 'manager' },
  ])
  expect(
    otherGrantors(MEASURE_TYPES, rules, rulesWith(rules, rule('team_leader', { step: 6 }), null)),
  ).toEqual([])
})

test('a rule that is corrected takes the place of what it was', () => {
  const before = rule('manager', { step: 2 })
  const rules = [rule('caseworker', { step: 3 }), before]
  expect(rulesWith(rules, rule('caseworker', { step: 2 }), before)).toEqual([
    rule('caseworker', { step: 3 }),
    rule('caseworker', { step: 2 }),
  ])
})
