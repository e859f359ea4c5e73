import { describe, expect, test } from 'vitest'
import type { RecordValues } from '../../kernel/record/record.ts'
import { heardWords } from './heard-words.rules.ts'

const TALK: RecordValues = {
  date: '2026-02-20',
  participation: 'talk',
  childs_view: ' Jeg vil bo hos mormor. ',
}
const RESTS_ON_TALK = { talk_id: 'talk 1', not_heard_reason: null, heard_otherwise: null }

/** What the decision says, where the child has had these talks. */
function saidOf(measure: Parameters<typeof heardWords>[0], ...talks: readonly RecordValues[]): string {
  const child_talk = talks.map((values, at) => ({
    id: `talk ${at + 1}`,
    version: 1,
    person_id: 'child',
    values,
  }))
  return heardWords(measure, { child_talk }, { child: 'Alma', danishDay: (day) => `den ${day}` })
}

describe('a decision says how the child was heard (Barnets Lov § 5)', () => {
  test('in its own words, of the talk that it rests on and no other', () => {
    const other = { ...TALK, childs_view: 'Noget andet.' }
    expect(saidOf(RESTS_ON_TALK, TALK, other)).toBe(
      'Vi talte med Alma den 2026-02-20, før vi besluttede det. Alma sagde: »Jeg vil bo hos mormor.«',
    )
  })

  test('by what was seen, where it was met and not talked with', () => {
    expect(saidOf(RESTS_ON_TALK, { ...TALK, participation: 'observation' })).toBe(
      'Vi mødte Alma den 2026-02-20, før vi besluttede det. Det, vi så og hørte: Jeg vil bo hos mormor.',
    )
  })

  test.each([
    ['the child does not want its parents to read them', { kept_from_parents: true }],
    ['the talk is about a notification, which they may not know of', { notification_id: 'notification 1' }],
    ['nothing was said', { childs_view: '' }],
  ])('without the words where %s', (_, more) => {
    expect(saidOf(RESTS_ON_TALK, { ...TALK, ...more })).toBe(
      'Vi talte med Alma den 2026-02-20, før vi besluttede det. Det, vi fik at vide, indgår i beslutningen.',
    )
  })

  test('by why it was not talked with, and how its view is known otherwise', () => {
    const measure = { talk_id: null, not_heard_reason: ' Alma er spæd. ', heard_otherwise: 'Mor fortæller. ' }
    expect(saidOf(measure, TALK)).toBe(
      'Vi har ikke talt med Alma. Alma er spæd.\n\nSådan kender vi Almas syn: Mor fortæller.',
    )
    expect(saidOf({ ...measure, not_heard_reason: null })).toBe('Sådan kender vi Almas syn: Mor fortæller.')
    expect(saidOf({ ...measure, heard_otherwise: null })).toBe('Vi har ikke talt med Alma. Alma er spæd.')
  })
})
