import { describe, expect, test } from 'vitest'
import type { Draft } from '../../web/form/draft.ts'
import type { MeasureToFollowUp, PreparedFollowUp } from './follow-up.wire.ts'
import { bodyOf, ofGoal, ofMeasure } from './follow-up-draft.ts'

const WORDS = { da: 'Fordi', en: 'Because' }
function aMeasure(id: string, more: Partial<MeasureToFollowUp> = {}): MeasureToFollowUp {
  const next = { latest: null, lawsLatest: null, why: WORDS, source: WORDS, mustDecide: true }
  return {
    id,
    version: 4,
    type: 'respite',
    title: WORDS,
    start: '2026-01-05',
    expectedEnd: null,
    purpose: null,
    due: null,
    last: null,
    heldBy: null,
    next: { ...next, mustJustify: false },
    suggested: null,
    asksFor: null,
    ...more,
  }
}
const aGoal = (id: string) => ({ id, goal: 'I skole', childsWords: null, servedBy: [], last: null })

function sent(draft: Draft, { measures = [aMeasure('one')], asked = null as string | null } = {}) {
  const prepared: PreparedFollowUp = {
    child: { id: 'child', name: 'Prøve', protected: false },
    case: null,
    today: '2026-03-02',
    date: '2026-03-02',
    measures,
    goals: [aGoal('school'), aGoal('sleep')],
  }
  return bodyOf({ draft: { date: '2026-03-02', ...draft }, prepared, asked })
}

describe('a follow-up is sent', () => {
  test('with the goals that were rated, and no rating of those that were not', () => {
    expect(sent({ [ofGoal('school', 'rating')]: '3', [ofGoal('sleep', 'rating')]: '' }).progress).toEqual([
      { goal: 'school', rating: 3 },
    ])
    expect(sent({ [ofGoal('sleep', 'note')]: 'Ikke talt om' }).progress).toEqual([])
  })

  test('with what has been written, and nothing of what has not', () => {
    expect(sent({ form: 'home_visit', note: '  Alle var med. ', participants: ' ' })).toEqual({
      date: '2026-03-02',
      form: 'home_visit',
      note: 'Alle var med.',
      progress: [],
      measures: [{ measure: 'one' }],
    })
  })

  test('of a measure that ends with the version that was read, and no next date', () => {
    const draft = {
      [ofMeasure('one', 'decision')]: 'end',
      [ofMeasure('one', 'ended_because')]: 'goals_reached',
      [ofMeasure('one', 'next_due_date')]: '2026-06-01',
    }
    expect(sent(draft).measures).toEqual([
      { measure: 'one', decision: 'end', ended_because: 'goals_reached', version: 4 },
    ])
  })

  test('of what is changed only where the measure is adjusted', () => {
    const of = (decision: string) =>
      sent({ [ofMeasure('one', 'decision')]: decision, [ofMeasure('one', 'what_changes')]: 'Hver uge' })
        .measures[0].what_changes
    expect([of('adjust'), of('continue')]).toEqual(['Hver uge', undefined])
  })

  test('of the measure that was asked for, until others are chosen, and of none that someone followed up today', () => {
    const measures = [aMeasure('one'), aMeasure('other'), aMeasure('held', { heldBy: 'Kim Kollega' })]
    const followed = (draft: Draft, asked: string | null) =>
      sent(draft, { measures, asked }).measures.map(({ measure }) => measure)
    expect(followed({}, null)).toEqual(['one', 'other'])
    expect(followed({}, 'other')).toEqual(['other'])
    expect(followed({ [ofMeasure('one', 'chosen')]: 'true' }, 'other')).toEqual(['one', 'other'])
  })
})
