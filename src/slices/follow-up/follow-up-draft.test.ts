import { describe, expect, test } from 'vitest'
import type { Draft } from '../../web/form/draft.ts'
import type { MeasureToFollowUp, PreparedFollowUp } from './follow-up.wire.ts'
import { bodyOf, draftProblems, ofGoal, ofMeasure, type Written } from './follow-up-draft.ts'

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
    next: { ...next, mustJustify: false, mustDecideAll: false },
    suggested: null,
    asksFor: null,
    ...more,
  }
}
const aGoal = (id: string) => ({ id, goal: 'I skole', childsWords: null, servedBy: [], last: null })

const AROUND = {
  hasPlan: true,
  underWay: [] as string[],
  mayInvestigate: true,
  lastWish: null as string | null,
}

interface Given {
  readonly measures?: MeasureToFollowUp[]
  readonly asked?: string | null
  readonly around?: Partial<typeof AROUND>
}

function written(
  draft: Draft,
  { measures = [aMeasure('one')], asked = null, around = {} }: Given = {},
): Written {
  const prepared: PreparedFollowUp = {
    child: { id: 'child', name: 'Prøve', protected: false },
    case: null,
    today: '2026-03-02',
    date: '2026-03-02',
    around: { ...AROUND, ...around },
    measures,
    goals: [aGoal('school'), aGoal('sleep')],
  }
  return { draft: { date: '2026-03-02', ...draft }, prepared, asked }
}

function sent(draft: Draft, given: Given = {}) {
  return bodyOf(written(draft, given))
}

/** A measure under Barnets Lov § 32 that is followed up for the second time. */
function supported(id: string): MeasureToFollowUp {
  const { next } = aMeasure(id)
  return aMeasure(id, {
    next: { ...next, mustJustify: true, mustDecideAll: true },
    last: { date: '2026-01-05', whatChanges: '', reason: 'Familien er i god gang.' },
    suggested: '2026-04-27',
  })
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

describe('what Barnets Lov § 95 asks to be decided', () => {
  const of = (draft: Draft = {}, around: Given['around'] = { lastWish: 'Vi mødes i klubben.' }) => ({
    draft: { [ofMeasure('one', 'decision')]: 'continue', ...draft },
    given: { measures: [supported('one')], around },
  })
  const missing = ({ draft, given }: ReturnType<typeof of>) =>
    draftProblems(written(draft, given), { da: '', en: '' }).map(({ field }) => field)

  test('is sent without a press where nothing changes: no assessment, the plan, the wish and the reason as last time', () => {
    const { draft, given } = of()
    expect(missing(of())).toEqual([])
    expect(sent(draft, given)).toMatchObject({
      new_assessment: 'none',
      plan_change: 'unchanged',
      child_wish: 'Vi mødes i klubben.',
      measures: [{ next_due_date: '2026-04-27', next_due_reason: 'Familien er i god gang.' }],
    })
  })

  test('lacks the child’s wish until it is written, or why it is not there', () => {
    expect(missing(of({}, {}))).toEqual(['child_wish'])
    expect(missing(of({ is_wishless: 'true' }, {}))).toEqual(['child_wish_why_not'])
    const wishless = of({ is_wishless: 'true', child_wish_why_not: 'Barnet er et halvt år.' }, {})
    expect(missing(wishless)).toEqual([])
    const body = sent(wishless.draft, wishless.given)
    expect([body.child_wish, body.child_wish_why_not]).toEqual([undefined, 'Barnet er et halvt år.'])
  })

  test('asks what a new investigation is about', () => {
    expect(missing(of({ new_assessment: 'investigation' }))).toEqual(['new_assessment_reason'])
  })

  test('is not sent of a measure of which it is not asked', () => {
    const body = sent({ [ofMeasure('one', 'decision')]: 'continue', child_wish: 'Gerne hjemme' })
    expect([body.new_assessment, body.plan_change, body.child_wish]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('has no wish and no next date where the measure ends', () => {
    const { draft, given } = of({ [ofMeasure('one', 'decision')]: 'end' })
    expect(sent(draft, given)).toMatchObject({ new_assessment: 'none', plan_change: 'unchanged' })
    expect(sent(draft, given).child_wish).toBeUndefined()
  })

  test('is reasoned anew where the next date is later than the rule’s', () => {
    const { next } = supported('one')
    const measure = { ...supported('one'), next: { ...next, latest: '2026-04-13' } }
    const draft = {
      [ofMeasure('one', 'decision')]: 'continue',
      [ofMeasure('one', 'next_due_date')]: '2026-06-01',
    }
    const later = written(draft, { measures: [measure], around: { lastWish: 'Hjemme' } })
    expect(draftProblems(later, { da: '', en: '' }).map(({ field }) => field)).toEqual([
      ofMeasure('one', 'next_due_reason'),
    ])
  })
})
