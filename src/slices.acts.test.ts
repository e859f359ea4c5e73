import { describe, expect, expectTypeOf, test } from 'vitest'
import { actSchema } from './api/act-schema.ts'
import {
  type ActedOf,
  type AnswerOf,
  type AskedOf,
  type OfRecord,
  pathOf,
  problemsOf,
  type SentTo,
  withToday,
} from './kernel/act/act.ts'
import type { RecordValues } from './kernel/record/record.ts'
import { type ASSESS, type DECIDE, RECEIVE } from './slices/concern/concern.acts.ts'
import type { NextStep } from './slices/concern/concern.wire.ts'
import type { GRANT_MEASURE } from './slices/measure/measure.acts.ts'
import { BEGIN_PLAN, END_GOAL, RATE_GOAL } from './slices/plan/plan.acts.ts'
import { ACTS } from './slices.acts.ts'

describe('an act', () => {
  test('is done at an address of its own', () => {
    const places = ACTS.map((act) => pathOf(act, '{id}'))
    expect(new Set(places).size).toBe(places.length)
    expect(pathOf(END_GOAL, 'g')).toBe('goals/g/end')
    expect(pathOf(BEGIN_PLAN, 'c')).toBe('children/c/plans/begin')
  })

  test('says what law it stands on, or that it stands on none', () => {
    expect(ACTS.filter(({ law }) => law === null).map(({ action }) => action)).toEqual([
      'add related',
      'allocate case',
      'merge child',
      'unmerge child',
      'close case',
      'reopen case',
      'offer transfer',
    ])
  })

  test('gives its function what is said: what it cannot do without, and today for the day that was left out', () => {
    expectTypeOf<AskedOf<typeof END_GOAL>['result']>().toEqualTypeOf<
      'reached' | 'carried' | 'changed' | 'dropped'
    >()
    expectTypeOf<AskedOf<typeof END_GOAL>['ended_on']>().toEqualTypeOf<string>()
    expectTypeOf<AskedOf<typeof RATE_GOAL>['note']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<AskedOf<typeof ASSESS>['danger']>().toEqualTypeOf<'acute' | 'not_acute' | null>()
    expectTypeOf<ActedOf<typeof END_GOAL>['version']>().toEqualTypeOf<number>()
    expect(withToday(END_GOAL, { result: 'reached' }, '2026-03-02')).toEqual({
      result: 'reached',
      ended_on: '2026-03-02',
    })
  })

  test('tells a page what it is sent and what it answers', () => {
    expectTypeOf<SentTo<typeof END_GOAL>['result']>().toEqualTypeOf<AskedOf<typeof END_GOAL>['result']>()
    expectTypeOf<SentTo<typeof END_GOAL>['ended_on']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<SentTo<typeof GRANT_MEASURE>['values']>().toEqualTypeOf<RecordValues>()
    expectTypeOf<AnswerOf<typeof END_GOAL, 'the record'>>().toEqualTypeOf<'the record'>()
    expectTypeOf<AnswerOf<typeof DECIDE, 'the record'>>().toEqualTypeOf<NextStep>()
    expectTypeOf<OfRecord<typeof END_GOAL>>().toEqualTypeOf<{ readonly id: string }>()
    expectTypeOf<OfRecord<typeof RECEIVE>>().toBeUnknown()
    expect(pathOf(RECEIVE, '')).toBe('notifications/receive')
  })

  test('is checked alike in the form and on the server', () => {
    const about = { values: { ended_on: null }, today: '2026-03-02' }
    const wrong = (said: object) => problemsOf(END_GOAL, { ...said }, about).map(({ field }) => field)
    expect(wrong({ result: 'reached' })).toEqual([])
    expect(wrong({})).toEqual(['result'])
    expect(wrong({ result: 'reached', ended_on: '2026-03-03' })).toEqual(['ended_on'])
  })

  test('takes what it asks and nothing else', () => {
    const isTaken = (body: object) => actSchema(END_GOAL, {}).safeParse(body).success
    expect(isTaken({ result: 'reached' })).toBe(true)
    expect(isTaken({ result: 'won' })).toBe(false)
    expect(isTaken({ ended_on: '2026-03-02' })).toBe(false)
    expect(isTaken({ result: 'reached', why: 'Nået' })).toBe(false)
    expect(actSchema(RATE_GOAL, {}).safeParse({ rating: 6 }).success).toBe(false)
  })
})
