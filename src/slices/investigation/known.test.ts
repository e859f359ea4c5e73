import { describe, expect, test } from 'vitest'
import { aChild, record, tellingOf } from '../../../tests/web/told-child.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { investigationMessages } from './investigation.texts.ts'
import { followUpBehind, knownOf, type Theme } from './known.ts'

/** Who stands around a child, beside the theme of an investigation. */
function around(theme: Theme, ...relations: RecordValues[]): readonly (readonly string[])[] {
  const relation = relations.map((values) => record('relation', { other_id: 'mor', ...values }))
  const child = { ...aChild({ relation }), names: { mor: 'Mona Mor' } }
  return knownOf(theme, tellingOf(child), investigationMessages.da).map(({ title, more }) => [title, more])
}

describe('an investigation is told beside its fields', () => {
  test('who has custody, whom the child lives with, and what each is to it', () => {
    const mother = { relation: 'mother', custody: true, lives_with: true, role: 'Arbejder om natten' }
    expect(around('parents', mother)).toEqual([
      ['Mona Mor', 'mor · forældremyndighed · bor med barnet · Arbejder om natten'],
    ])
    expect(around('family_network', mother)).toEqual([])
  })

  test('nobody who no longer stands in the relation to the child, from the day after it ended', () => {
    const former = { relation: 'foster_parent', custody: true }
    expect(around('parents', { ...former, end_date: '2026-03-09' })).toEqual([])
    expect(around('parents', { ...former, end_date: '2026-03-10' })).toHaveLength(1)
    expect(around('family_network', { relation: 'family_friend', end_date: '2020-01-01' })).toEqual([])
  })
})

test('an investigation that a follow-up decided on is told with the reason that was given there, and another is not', () => {
  const decided = { kind: 'formal', date: '2026-03-02', new_assessment: 'investigation' }
  const followup = record('followup', { ...decided, new_assessment_reason: 'Barnet er bange' })
  const child = aChild({ followup: [record('followup', { kind: 'formal', date: '2026-03-02' }), followup] })
  const investigation = (values: object) => record('investigation', { decided_on: '2026-03-03', ...values })
  expect(followUpBehind(investigation({ aware_on: '2026-03-02' }), child)).toBe(followup)
  expect(followUpBehind(investigation({ aware_on: '2026-01-02' }), child)).toBeNull()
})
