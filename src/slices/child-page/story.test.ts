import { expect, test } from 'vitest'
import { aChild, record } from '../../../tests/web/told-child.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { formatOf } from '../../web/words/format.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { momentText } from '../../web/words/value-text.ts'
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

test('a follow-up tells what was decided anew of the child, and what the child wishes; not that all stays as it is', () => {
  const held = (values: object) =>
    storyOf(
      aChild({
        followup: [
          record('followup', { kind: 'formal', date: '2026-02-16', measure_id: measure.id, ...values }),
        ],
        measure: [measure],
      }),
      words,
    )[0]
  const anew = held({
    decision: 'continue',
    new_assessment: 'investigation',
    new_assessment_reason: 'Barnet er bange',
    plan_change: 'revise',
    child_wish: 'Kom hjem til os',
  })
  expect(anew.facts).toEqual([
    'Fortsætte',
    'Ny børnefaglig undersøgelse (§ 20)',
    'Barnets plan: skal revideres',
  ])
  expect(anew.text).toBe('Barnet er bange\n\nBarnets ønske til de næste opfølgninger: Kom hjem til os')
  const same = { decision: 'continue', new_assessment: 'none', plan_change: 'unchanged' }
  expect(held(same).facts).toEqual(['Fortsætte'])
  expect(held({ ...same, child_wish_why_not: 'Barnet er spæd' }).text).toBe(
    'Barnets ønske er ikke med: Barnet er spæd',
  )
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

const DAY = '2026-03-02'
const at = (time: string) => new Date(`${DAY}T${time}:00+01:00`).toISOString()

function dayOf(records: Partial<ChildAnswer['records']>) {
  return storyOf(aChild(records), words)
    .toReversed()
    .map(({ record, key }) => `${record.kind} ${key.split(' ')[1]}`)
}

test('of one day is told first what comes first in the work, and last what ends it', () => {
  const plan = record('plan', { kind: 'childs_plan', started_on: DAY, ready_on: DAY, ended_on: DAY })
  const goal = record('goal', { plan_id: plan.id, goal: 'I skole', ended_on: DAY, result: 'reached' })
  const short = record('measure', { measure_type: 'family_treatment', start_date: DAY, end_date: DAY })
  const told = dayOf({
    allocation: [record('allocation', { start_date: DAY })],
    measure: [short],
    followup: [
      record('followup', { kind: 'formal', date: DAY, measure_id: short.id }),
      record('followup', { kind: 'contact', date: DAY, measure_id: short.id }),
    ],
    plan: [plan],
    goal: [goal],
    goal_progress: [record('goal_progress', { goal_id: goal.id, date: DAY, rating: 3 })],
    child_case: [record('child_case', { kind: 'case', opened_on: DAY, closed_on: DAY })],
    investigation: [
      record('investigation', {
        decided_on: DAY,
        preliminary_on: DAY,
        completed_on: DAY,
      }),
    ],
    child_talk: [record('child_talk', { date: DAY, participation: 'talk' })],
    clarification: [record('clarification', { started_on: DAY, completed_on: DAY })],
    grant_request: [record('grant_request', { asked_on: DAY, answered_on: DAY, answer: 'granted' })],
    deviation: [record('deviation', { asked_on: DAY, answered_on: DAY })],
    notification: [
      record('notification', {
        received_at: at('08:15'),
        assessed_at: at('10:00'),
        outcome_on: DAY,
        feedback_on: DAY,
      }),
    ],
  })
  expect(told).toEqual([
    'notification received_at',
    'notification assessed_at',
    'notification outcome_on',
    'child_case opened_on',
    'allocation start_date',
    'clarification started_on',
    'clarification completed_on',
    'investigation decided_on',
    'investigation preliminary_on',
    'child_talk date',
    'investigation completed_on',
    'plan started_on',
    'plan ready_on',
    'grant_request asked_on',
    'grant_request answered_on',
    'measure start_date',
    'followup date',
    'followup date',
    'goal_progress date',
    'deviation asked_on',
    'deviation answered_on',
    'goal ended_on',
    'measure end_date',
    'plan ended_on',
    'notification feedback_on',
    'child_case closed_on',
  ])
})

test('what has a time stands by it, and what has only a day beside what it follows from', () => {
  const notification = (received: string, assessed: string | null) =>
    record('notification', {
      received_at: at(received),
      assessed_at: assessed && at(assessed),
      outcome_on: DAY,
    })
  const [late, early] = [notification('15:00', null), notification('08:15', '10:00')]
  expect(
    storyOf(aChild({ notification: [late, early] }), words)
      .toReversed()
      .map(({ moment, key }) => [moment?.slice(11, 16) ?? null, key.split(' ')[1]]),
  ).toEqual([
    ['07:15', 'received_at'],
    ['09:00', 'assessed_at'],
    ['14:00', 'received_at'],
    [null, 'outcome_on'],
    [null, 'outcome_on'],
  ])
})

test('a notification of which only the day is known stands before its assessment, and shows no time', () => {
  const told = storyOf(
    aChild({
      notification: [record('notification', { received_at: at('00:00'), assessed_at: at('10:00') })],
    }),
    words,
  )
  expect(told.map(({ moment, key }) => [moment !== null, key.split(' ')[1]])).toEqual([
    [true, 'assessed_at'],
    [false, 'received_at'],
  ])
})

test('a night in summer is of the day that Danish clocks show', () => {
  const [one] = storyOf(
    aChild({ notification: [record('notification', { received_at: '2025-07-01T22:30:00Z' })] }),
    words,
  )
  expect([one.day, one.moment && momentText(one.moment, words.wording)]).toEqual([
    '2025-07-02',
    '2. jul. 2025 kl.\u00a000.30',
  ])
})

test('an investigation is told from its beginning, by the law it was decided by, to its end', () => {
  const investigation = record('investigation', {
    decided_on: '2026-01-05',
    legal_basis: 'BL § 20',
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

test('a talk is told in the child’s own words, and one that was not held by why', () => {
  const held = { date: '2026-01-20', participation: 'talk', parents: 'present' }
  const talks = [
    record('child_talk', { ...held, childs_view: 'Jeg vil gerne i skole', companion: 'Mormor' }),
    record('child_talk', { date: '2026-01-10', participation: 'no_opportunity', why_not: 'Indlagt' }),
  ]
  const told = storyOf(aChild({ child_talk: talks }), words)
  expect(told.map(({ title, facts, text }) => [title, ...facts, text])).toEqual([
    ['Samtale med barnet', 'Ved samtale', 'Med forældrene', 'Bisidder: Mormor', 'Jeg vil gerne i skole'],
    ['Der blev ikke talt med barnet', 'Fik ikke mulighed', 'Indlagt'],
  ])
})
