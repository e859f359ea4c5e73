import { describe, expect, test } from 'vitest'
import { factsOf, rulesOf, SEES_ALL } from '../tests/due/child-facts.ts'
import type { Sees } from './kernel/sight.ts'
import { DUE, type DueRule, dueOfChild, ruleSays } from './slices.due.ts'

const NOW = { today: '2026-03-02', instant: '2026-03-02T11:00:00Z' }
const OF_CASE = { case_id: 'child_case 1' }
/** A course with a placement that asks for a plan, long without contact, and a notification that nobody has assessed. */
const FACTS = factsOf({
  child_case: [{ kind: 'course', opened_on: '2025-01-10' }],
  measure: [
    {
      measure_type: 'foster_care',
      start_date: '2025-09-01',
      legal_basis: 'BL § 46',
      expected_end_date: '2026-03-20',
      ...OF_CASE,
    },
  ],
  notification: [{ kind: 'notification', received_at: '2026-03-02T09:00:00Z', ...OF_CASE }],
})

/** As someone sees it who sees so much of some kinds, and all of the others. */
function toldTo(sees: Sees): readonly DueRule[] {
  return dueOfChild({ ...FACTS, sees: { ...SEES_ALL, ...sees } }, rulesOf(), NOW).map(({ rule }) => rule)
}
function without(...kinds: readonly string[]): readonly DueRule[] {
  const sees = Object.fromEntries(Object.entries(SEES_ALL).filter(([kind]) => !kinds.includes(kind)))
  return dueOfChild({ ...FACTS, sees }, rulesOf(), NOW).map(({ rule }) => rule)
}
const ALL = ['plan_3m', 'followup_first', 'notification_24h', 'measure_expected_end', 'quiet_no_contact']

describe('what is due is told', () => {
  test('whole to whoever sees the whole child', () => {
    expect(toldTo({}).toSorted()).toEqual(ALL.toSorted())
  })

  test('without the plan to whoever sees no plans: theirs is not the one that is missing', () => {
    expect(without('plan')).not.toContain('plan_3m')
    expect(without('plan')).toContain('notification_24h')
  })

  test('of nothing to whoever sees nothing, though they were shown all', () => {
    expect(dueOfChild({ ...FACTS, sees: {} }, rulesOf(), NOW)).toEqual([])
  })

  test('to whoever has the child’s only case, as to anyone who has a case', () => {
    const own = Object.fromEntries(Object.keys(SEES_ALL).map((kind) => [kind, 'own' as const]))
    expect(toldTo(own).toSorted()).toEqual(ALL.toSorted())
  })

  test('without what the child’s other case could gainsay, where there is one that they do not see', () => {
    const part = Object.fromEntries(Object.keys(SEES_ALL).map((kind) => [kind, 'part' as const]))
    expect(toldTo(part).toSorted()).toEqual(['followup_first', 'measure_expected_end', 'notification_24h'])
  })

  test.each(DUE.map((one) => [Object.keys(one.rules).join(', '), one] as const))(
    'by %s to nobody who sees nothing of a kind that they read',
    (_, { rules, reads }) => {
      for (const { spec } of reads) expect(without(spec.kind).filter((rule) => rule in rules)).toEqual([])
    },
  )

  test('the rules that rest on the whole child are those that say what there has not been', () => {
    const wide = DUE.flatMap(({ rules }) => Object.keys(rules) as DueRule[]).filter(
      (rule) => ruleSays(rule).isOfWholeChild,
    )
    expect(wide).toEqual([
      'abuse_talk',
      'plan_3m',
      'plan_before_decision',
      'quiet_no_contact',
      'institution_6m',
    ])
  })
})
