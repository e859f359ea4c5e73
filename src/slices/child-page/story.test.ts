import { expect, test } from 'vitest'
import { aChild, record } from '../../../tests/web/told-child.ts'
import { formatOf } from '../../web/words/format.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { childStoryMessages } from './child-story.texts.ts'
import { byMonth, chosenOf, storyOf } from './story.ts'
import type { StoryWords } from './story-words.ts'

const words: StoryWords = {
  texts: childStoryMessages.da,
  wording: {
    language: 'da',
    format: formatOf('da'),
    choices: undefined,
    names: {},
    texts: registerMessages.da,
  },
}
const measure = record('measure', {
  measure_type: 'family_treatment',
  start_date: '2026-01-05',
  end_date: '2026-12-31',
  purpose: 'Rolige morgener',
})
const story = storyOf(
  aChild({
    notification: [
      record('notification', {
        kind: 'notification',
        received_at: '2026-01-01T23:30:00Z',
        notifier_type: '2',
        content: 'Meget fravær',
        assessed_at: '2026-01-02T12:00:00Z',
      }),
    ],
    measure: [measure],
    followup: [
      record('followup', {
        kind: 'formal',
        date: '2026-02-16',
        measure_id: measure.id,
        participants: 'child,parents',
        decision: 'continue',
        note: 'Det går bedre',
      }),
    ],
  }),
  words,
)

test('what happened is told with the newest first, and what is planned has not happened', () => {
  expect(story.map(({ day, title }) => [day, title])).toEqual([
    ['2026-02-16', 'Opfølgning på family_treatment'],
    ['2026-01-05', 'Family_treatment begyndte'],
    ['2026-01-02', 'Underretningen er vurderet'],
    ['2026-01-02', 'Underretning fra skole eller andet uddannelsessted'],
  ])
})

test('a follow-up says who took part and what was decided, and its note can be read', () => {
  expect(story[0].facts).toEqual(['Deltog: barnet eller den unge, forældre', 'Fortsætte'])
  expect(story[0].text).toBe('Det går bedre')
})

test('the story is narrowed to kinds, and to what holds every word that is searched for', () => {
  expect(chosenOf(story, new Set(['notification']), '').length).toBe(2)
  expect(chosenOf(story, new Set(), 'FRAVÆR meget').map(({ kind }) => kind)).toEqual(['notification'])
  expect(chosenOf(story, new Set(['measure']), 'fravær')).toEqual([])
})

test('the story is read month by month', () => {
  expect(byMonth(story).map(({ month, happened }) => [month, happened.length])).toEqual([
    ['2026-02', 1],
    ['2026-01', 3],
  ])
})
