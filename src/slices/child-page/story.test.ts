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

test('an investigation is told from its beginning, by the law it was decided by, to its end', () => {
  const investigation = record('investigation', {
    decided_on: '2026-01-05',
    legal_basis: 'BL § 20',
    child_talk_on: '2026-01-20',
    childs_view: 'Jeg vil gerne i skole',
    preliminary_on: '2026-02-01',
    preliminary_assessment: 'Morgenerne er svære',
    completed_on: '2026-02-20',
    assessment: 'Hverdagen er usikker',
    conclusion: 'Støtte i hjemmet',
  })
  const told = storyOf(aChild({ investigation: [investigation] }), words)
  expect(told.map(({ day, title, facts, text }) => [day, title, ...facts, text])).toEqual([
    ['2026-02-20', 'Børnefaglig undersøgelse afsluttet', 'Hverdagen er usikker\n\nStøtte i hjemmet'],
    ['2026-02-01', 'Foreløbig vurdering', 'Morgenerne er svære'],
    ['2026-01-20', 'Samtale med barnet', 'Jeg vil gerne i skole'],
    ['2026-01-05', 'Børnefaglig undersøgelse begyndt', 'BL § 20', ''],
  ])
})

test('a clarification and a plan are told from beginning to end too', () => {
  const told = storyOf(
    aChild({
      clarification: [record('clarification', { started_on: '2026-01-02', completed_on: '2026-01-20' })],
      plan: [
        record('plan', {
          kind: 'childs_plan',
          started_on: '2026-01-25',
          ready_on: '2026-02-10',
          ended_on: '2026-03-01',
        }),
      ],
    }),
    words,
  )
  expect(told.map(({ day, title }) => [day, title])).toEqual([
    ['2026-03-01', 'Barnets plan afsluttet'],
    ['2026-02-10', 'Barnets plan færdig'],
    ['2026-01-25', 'Barnets plan begyndt'],
    ['2026-01-20', 'Afdækning afsluttet'],
    ['2026-01-02', 'Afdækning begyndt'],
  ])
})
