import { describe, expect, test } from 'vitest'
import { beforeBirthProblems, datedFields } from './kernel/record/before-birth.ts'
import { checkRecord } from './kernel/record/check.ts'
import { RECORDS } from './slices.ts'

const KNOWN = { measureTypes: new Set<string>(), today: '2026-03-02' }
const TOMORROW = '2026-03-03'
/** What may lie ahead: what is planned, expected, due or agreed. All else has happened. */
const MAY_LIE_AHEAD = [
  'person.expected_birth_date',
  'address.start_date',
  'address.end_date',
  'relation.start_date',
  'relation.end_date',
  'schooling.start_date',
  'schooling.end_date',
  'professional.start_date',
  'professional.end_date',
  'consent.expires_on',
  'allocation.start_date',
  'allocation.end_date',
  'notification.reassess_until',
  'measure.start_date',
  'measure.expected_end_date',
  'measure.end_date',
  'grant_request.start_date',
  'grant_request.expected_end_date',
  'followup.next_due_date',
  'deviation.due_on',
  'goal.target_date',
  'child_request.pause_from',
  'child_request.pause_until',
  // Of the municipality itself.
  'followup_standard.valid_from',
  'population.date',
  'annotation.date',
]

const DATED = RECORDS.all.flatMap((spec) =>
  datedFields(spec)
    .filter(({ form }) => form === 'date' || form === 'timestamp')
    .map((field) => ({ spec, field, name: `${spec.kind}.${field.name}` })),
)
const PAST = DATED.filter(({ name }) => !MAY_LIE_AHEAD.includes(name))

function saidOf({ spec, field }: (typeof DATED)[number], day: string) {
  const value = field.form === 'timestamp' ? `${day}T00:30:00+01:00` : day
  const problems = checkRecord(spec, { [field.name]: value }, KNOWN)
  return problems.filter((one) => one.field === field.name).map(({ message }) => message.da)
}

describe('what has happened has not happened later than today', () => {
  test.each(PAST)('$name of tomorrow is refused, and of today taken', (one) => {
    expect(saidOf(one, TOMORROW)).toEqual(['Vælg en dag til og med i dag.'])
    expect(saidOf(one, KNOWN.today)).toEqual([])
  })

  test.each(DATED.filter(({ name }) => MAY_LIE_AHEAD.includes(name)))('$name may lie ahead', (one) => {
    expect(saidOf(one, TOMORROW)).toEqual([])
  })

  test('nothing is said to lie ahead that is not there', () => {
    const names = DATED.map(({ name }) => name)
    expect(MAY_LIE_AHEAD.filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('of a child born on 10 May 2020', () => {
  const birth = { day: '2020-05-10', isExpected: false }
  const ofChildren = DATED.filter(({ spec }) => spec.about === 'child')
  const against = ({ spec, field }: (typeof DATED)[number], day: string, of = birth) => {
    const value = field.form === 'timestamp' ? `${day}T00:30:00+02:00` : day
    return beforeBirthProblems(spec, { [field.name]: value }, of).map(({ field, message }) => [
      field,
      message.da,
    ])
  }

  test.each(ofChildren)('$name cannot lie more than nine months before the birth', (one) => {
    expect(against(one, '2019-08-09')).toEqual([
      [one.field.name, '9. august 2019 ligger mere end ni måneder før barnets fødsel, 10. maj 2020.'],
    ])
    expect(against(one, '2020-05-10')).toEqual([])
  })

  test('where a child lives, goes to school and is talked with begins with its birth; all else may be about the unborn', () => {
    const strict = ofChildren.filter((one) => against(one, '2020-05-09').length > 0).map(({ name }) => name)
    expect(strict).toEqual([
      'address.start_date',
      'address.end_date',
      'schooling.start_date',
      'schooling.end_date',
      'child_request.asked_on',
      'child_talk.date',
    ])
    const [address] = ofChildren
    expect(against(address, '2020-05-09')).toEqual([
      ['start_date', '9. maj 2020 ligger før barnets fødsel, 10. maj 2020.'],
    ])
    expect(against(address, '2020-05-09', { ...birth, isExpected: true })).toEqual([])
  })

  test('a school year begins after the birth', () => {
    const pupil = RECORDS.of('pupil')
    const of = (school_year: string) => beforeBirthProblems(pupil, { school_year }, birth).length
    expect([of('2018/19'), of('2019/20'), of('2020/21')]).toEqual([1, 1, 0])
  })

  test('an instant is a Danish day: one past midnight in summer is the next', () => {
    const notification = RECORDS.of('notification')
    const of = (received_at: string) => beforeBirthProblems(notification, { received_at }, birth).length
    expect([of('2019-08-09T21:59:00Z'), of('2019-08-09T22:00:00Z')]).toEqual([1, 0])
  })
})
