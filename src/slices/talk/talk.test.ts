import { describe, expect, test } from 'vitest'
import { abuseIn } from '../../kernel/abuse.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { CHILD_TALK } from './talk.record.ts'
import {
  daysLate,
  heardProblems,
  isHeard,
  isToldOfCompanion,
  newTalkProblems,
  type TalkValues,
  talksBefore,
} from './talk.rules.ts'

const DAY = '2026-03-02'
const held = (values: Partial<TalkValues> = {}): Partial<TalkValues> => ({
  date: '2026-02-20',
  participation: 'talk',
  parents: 'absent',
  childs_view: 'Jeg vil bo hos mormor.',
  ...values,
})
const fields = (problems: readonly { readonly field: string | null }[]) => problems.map(({ field }) => field)

describe('the child is heard before something is decided (Barnets Lov § 5)', () => {
  test('by a talk held before the day of the decision, or on it', () => {
    expect(heardProblems({ talk: held() }, DAY)).toEqual([])
    expect(heardProblems({ talk: held({ date: DAY }) }, DAY)).toEqual([])
  })

  test('by no talk held after it', () => {
    expect(fields(heardProblems({ talk: held({ date: '2026-03-03' }) }, DAY))).toEqual(['talk_id'])
  })

  test('by a talk however old it is: the law names no age', () => {
    expect(heardProblems({ talk: held({ date: '2020-01-01' }) }, DAY)).toEqual([])
  })

  test.each(['observation', 'other_expression'] as const)(
    'by direct contact other than a talk: %s',
    (participation) => {
      expect(heardProblems({ talk: held({ participation }) }, DAY)).toEqual([])
    },
  )

  test('not by a talk that does not say what the child said', () => {
    expect(fields(heardProblems({ talk: held({ childs_view: '' }) }, DAY))).toEqual(['talk_id'])
  })

  test('not when nothing is said of it', () => {
    expect(fields(heardProblems({ talk: null }, DAY))).toEqual(['talk_id'])
  })

  test('in a very special case otherwise: with the reason, and the other way', () => {
    const not_heard_reason = 'Den unge er indlagt og vil ikke tale.'
    const heard_otherwise = 'Har skrevet et brev: vil hjem.'
    expect(heardProblems({ talk: null, not_heard_reason, heard_otherwise }, DAY)).toEqual([])
    expect(fields(heardProblems({ talk: null, not_heard_reason }, DAY))).toEqual(['heard_otherwise'])
    expect(fields(heardProblems({ talk: null, heard_otherwise }, DAY))).toEqual(['not_heard_reason'])
  })

  test('what a representative says is another way, and asks why the child itself did not', () => {
    const talk = held({ participation: 'representative' })
    expect(fields(heardProblems({ talk }, DAY))).toEqual(['not_heard_reason'])
  })

  test('a talk that was not held says why, and the view got otherwise, for all that rests on it', () => {
    const talk = held({ participation: 'no_opportunity', parents: null, why_not: 'Indlagt.' })
    expect(heardProblems({ talk }, DAY)).toEqual([])
    expect(fields(heardProblems({ talk: { ...talk, childs_view: null } }, DAY))).toEqual(['heard_otherwise'])
  })

  test('of several talks by any', () => {
    expect(isHeard([held({ childs_view: '' }), held()], DAY)).toBe(true)
    expect(isHeard([held({ date: '2026-03-03' })], DAY)).toBe(false)
    expect(isHeard([], DAY)).toBe(false)
  })

  test('the newest is offered first, and none that is not direct or comes later', () => {
    const talks = [
      held({ date: '2026-01-01' }),
      held(),
      held({ date: '2026-03-03' }),
      held({ participation: 'representative' }),
    ].map((values) => ({ values }))
    expect(talksBefore(talks, DAY).map(({ values }) => values.date)).toEqual(['2026-02-20', '2026-01-01'])
  })
})

describe('a talk that is written down', () => {
  test('says whether parents were there, and what the child said', () => {
    expect(newTalkProblems(held())).toEqual([])
    expect(fields(newTalkProblems({ date: DAY, participation: 'talk' }))).toEqual(['parents', 'childs_view'])
  })

  test('says neither when it was not held, but why', () => {
    const values = { date: DAY, participation: 'no_opportunity' } as const
    expect(newTalkProblems(values)).toEqual([])
    expect(problemsOf(values)).toEqual(['why_not'])
    expect(problemsOf({ ...values, why_not: 'Indlagt.' })).toEqual([])
    expect(problemsOf({ date: DAY, participation: 'did_not_want' })).toEqual([])
  })

  test('has a companion of 15 years or more (§ 6)', () => {
    const values = { date: DAY, participation: 'talk', companion: 'Storesøster' }
    expect(problemsOf(values)).toEqual(['companion_fifteen'])
    expect(problemsOf({ ...values, companion_fifteen: true })).toEqual([])
  })

  test('is not written down before it was held', () => {
    expect(problemsOf({ date: DAY, participation: 'talk', written_on: '2026-03-01' })).toEqual(['written_on'])
  })

  test('is late only by the municipality’s own number of days', () => {
    const written = (written_on: string) => ({ date: DAY, written_on })
    expect(daysLate(written('2026-03-05'), 3)).toBe(0)
    expect(daysLate(written('2026-03-06'), 3)).toBe(1)
    expect(daysLate(written('2026-12-31'), null)).toBe(0)
  })

  function problemsOf(values: RecordValues) {
    return fields(checkRecord(CHILD_TALK, values, { measureTypes: new Set() }))
  }
})

test('a child is told of its right to a companion once a talk says so (§ 6)', () => {
  expect(isToldOfCompanion([{ told_of_companion: 'no' }, { told_of_companion: null }])).toBe(false)
  expect(isToldOfCompanion([{ told_of_companion: 'no' }, { told_of_companion: 'yes' }])).toBe(true)
})

test('abuse by parents counts before abuse by others', () => {
  expect(abuseIn('UDSLAG3,UDSLAG7,UDSLAG18')).toBe('parents')
  expect(abuseIn('UDSLAG7')).toBe('others')
  expect(abuseIn('UDSLAG1,UDSLAG17')).toBeNull()
  expect(abuseIn(null)).toBeNull()
})
