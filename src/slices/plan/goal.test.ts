import { describe, expect, test } from 'vitest'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { GOAL } from './goal.record.ts'
import {
  ARENAS,
  endProblems,
  GOAL_RESULTS,
  goalProblems,
  isRunning,
  progressOf,
  ratingProblems,
} from './goal.rules.ts'
import { PLAN } from './plan.record.ts'
import { endOfPlanProblems, PLAN_KINDS, planKindFor, readyProblems } from './plan.rules.ts'

const plan = { started_on: '2026-02-01', ended_on: null }
const rated = (id: string, goal: string, date: string, rating: number) => ({
  id,
  values: { goal_id: goal, date, rating, note: null },
})

const TALK = { date: '2026-03-01', participation: 'talk', childs_view: 'Jeg vil sidde ved Karla.' } as const

describe('a goal', () => {
  test('is seen in the places, ends in the ways and stands in the plans that there is a choice among', () => {
    const codes = (spec: RecordSpec, name: string) =>
      spec.fields.flatMap((field) =>
        field.name === name && field.form === 'choice' ? field.choices.map(({ code }) => code) : [],
      )
    expect(ARENAS).toEqual(codes(GOAL, 'arena'))
    expect(GOAL_RESULTS).toEqual(codes(GOAL, 'result'))
    expect(PLAN_KINDS).toEqual(codes(PLAN, 'kind'))
  })

  test('is reached by a day after its plan began', () => {
    expect(goalProblems({ target_date: '2026-05-01' }, plan)).toEqual([])
    expect(goalProblems({ target_date: '2026-01-31' }, plan)[0]).toMatchObject({ field: 'target_date' })
  })

  test('is not put into a plan that has ended', () => {
    const ended = { ...plan, ended_on: '2026-06-01' }
    expect(goalProblems({ target_date: '2026-05-01' }, ended)).toHaveLength(1)
    expect(goalProblems({ target_date: '2026-05-01', ended_on: '2026-06-01' }, ended)).toEqual([])
  })

  test('that has ended says how it went, and the other way round', () => {
    expect(endProblems({ result: 'reached', ended_on: '2026-03-01' })).toEqual([])
    expect(endProblems({ result: null, ended_on: '2026-03-01' })[0]?.field).toBe('result')
    expect(endProblems({ result: 'reached', ended_on: null })[0]?.field).toBe('ended_on')
  })

  test('runs until the day it ends', () => {
    const goal = { values: { ended_on: '2026-03-01' } }
    expect(isRunning(goal, '2026-02-28')).toBe(true)
    expect(isRunning(goal, '2026-03-01')).toBe(false)
    expect(isRunning({ values: { ended_on: null } }, '2026-03-01')).toBe(true)
  })
})

describe('progress', () => {
  test('is told from the first rating to the last, for one goal alone', () => {
    const progress = [
      rated('c', 'a', '2026-03-01', 4),
      rated('b', 'x', '2026-02-02', 1),
      rated('a', 'a', '2026-02-01', 2),
    ]
    expect(progressOf('a', progress).map(({ rating }) => rating)).toEqual([2, 4])
  })

  test('has five points and no others', () => {
    expect(progressOf('a', [rated('a', 'a', '2026-02-01', 6), rated('b', 'a', '2026-02-01', 0)])).toEqual([])
  })

  test('is not rated after the goal ended, nor before its plan began', () => {
    const goal = { ended_on: '2026-03-01' }
    expect(ratingProblems({ date: '2026-03-01' }, goal, plan)).toEqual([])
    expect(ratingProblems({ date: '2026-03-02' }, goal, plan)).toHaveLength(1)
    expect(ratingProblems({ date: '2026-01-31' }, { ended_on: null }, plan)).toHaveLength(1)
  })
})

describe('a plan', () => {
  const goal = (id: string, ended_on: string | null) => ({
    id,
    version: 1,
    person_id: null,
    values: { goal: 'I skole hver dag', ended_on },
  })

  test('is a youth plan from the sixteenth birthday (BL § 108)', () => {
    const child = { birth_date: '2010-03-02' }
    expect(planKindFor(child, { kind: 'case' }, '2026-03-01')).toBe('childs_plan')
    expect(planKindFor(child, { kind: 'case' }, '2026-03-02')).toBe('youth_plan')
  })

  test('is a development plan in an early preventive course, of which the law asks no plan', () => {
    expect(planKindFor({ birth_date: '2009-01-01' }, { kind: 'course' }, '2026-03-02')).toBe(
      'development_plan',
    )
  })

  test("is the child's plan for a child that is not born yet", () => {
    expect(planKindFor({ birth_date: null }, null, '2026-03-02')).toBe('childs_plan')
  })

  test('is ready with an aim and at least one concrete goal (BL § 92)', () => {
    const around = { goals: [goal('a', null)], talks: [TALK] }
    expect(readyProblems({ aim: 'Ro om morgenen' }, around, '2026-03-02')).toEqual([])
    const bare = readyProblems({ aim: '' }, { ...around, goals: [] }, '2026-03-02')
    expect(bare.map(({ field }) => field)).toEqual(['aim', 'goals'])
  })

  test('is ready when the child is heard by then, or it is said why not; no law asks that of a development plan', () => {
    const aim = 'Ro om morgenen'
    const of = (kind: 'childs_plan' | 'youth_plan' | 'development_plan', ...talks: readonly object[]) =>
      readyProblems({ aim, kind }, { goals: [goal('a', null)], talks }, '2026-03-02').length
    expect([of('childs_plan'), of('youth_plan'), of('development_plan')]).toEqual([1, 1, 0])
    expect(of('childs_plan', { ...TALK, date: '2026-03-03' })).toBe(1)
    expect(of('childs_plan', TALK)).toBe(0)
    const waived = { ...TALK, participation: 'no_opportunity', why_not: 'Indlagt.' }
    expect([of('childs_plan', waived), of('childs_plan', { ...waived, why_not: '' })]).toEqual([0, 1])
  })

  test('ends when it is said of every running goal how it went', () => {
    const goals = [goal('a', null), goal('b', '2026-02-01')]
    expect(endOfPlanProblems(goals, {}, '2026-03-01').map(({ field }) => field)).toEqual(['a'])
    expect(endOfPlanProblems(goals, { a: 'reached' }, '2026-03-01')).toEqual([])
  })
})
