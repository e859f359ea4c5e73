import { describe, expect, test } from 'vitest'
import { dueOn, itemOf } from '../../../tests/due/child-facts.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import { answersTo, CHILD_REQUEST, isFullyUpheld } from './child-request.record.ts'
import { ANSWER_CHILD, END_PAUSE } from './party.acts.ts'

const ASKED: RecordValues = {
  kind: 'contact_pause',
  asked_on: '2026-03-02',
  childs_words: 'Jeg vil ikke se min far lige nu.',
  pause_with: 'far',
}
const PAUSED: RecordValues = {
  ...ASKED,
  answer: 'paused',
  answered_on: '2026-03-04',
  pause_from: '2026-03-05',
  pause_until: '2026-04-30',
}
const PLACEMENT: RecordValues = {
  kind: 'placement',
  asked_on: '2026-03-02',
  childs_words: 'Jeg vil ikke bo her mere.',
}

/** The fields at fault. */
function faults(values: RecordValues): readonly (string | null)[] {
  return (CHILD_REQUEST.check?.(values) ?? []).map(({ field }) => field)
}

interface Checked {
  readonly check?: (said: never, record: never) => readonly FieldProblem[]
}

/** What an act finds wrong of what is said of a record. */
function problemsOf(act: Checked, said: object, values: RecordValues): readonly FieldProblem[] {
  return act.check?.(said as never, { values } as never) ?? [] // what the record does not say is not asked
}

describe('a child asks for a pause in contact (Barnets Lov § 104 stk. 5)', () => {
  test('with someone: whom is said', () => {
    expect(faults(ASKED)).toEqual([])
    expect(faults({ ...ASKED, pause_with: null })).toEqual(['pause_with'])
    expect(faults(PLACEMENT)).toEqual([])
  })

  test('and a yes pauses it for eight weeks at most, from the day that it begins', () => {
    expect(faults(PAUSED)).toEqual([])
    expect(faults({ ...PAUSED, pause_until: '2026-05-01' })).toEqual(['pause_until'])
    expect(faults({ ...PAUSED, pause_until: '2026-03-05' })).toEqual([])
    expect(faults({ ...PAUSED, pause_until: '2026-03-04' })).toEqual(['pause_until'])
  })

  test('with a first and a last day, which only a yes has', () => {
    expect(faults({ ...PAUSED, pause_from: null })).toEqual(['pause_from'])
    expect(faults({ ...PAUSED, pause_until: null })).toEqual(['pause_until'])
    const no = { ...ASKED, answer: 'not_paused', answered_on: '2026-03-04', answer_reason: 'Far er syg.' }
    expect(faults(no)).toEqual([])
    expect(faults({ ...no, pause_from: '2026-03-05' })).toEqual(['pause_from'])
    expect(faults({ ...no, pause_until: '2026-03-05' })).toEqual(['pause_from'])
  })
})

describe('what a child asks for is answered', () => {
  test('on a day, and with an answer to what it asked for', () => {
    const answered = { ...PLACEMENT, answer: 'placement', answered_on: '2026-03-04' }
    expect(faults(answered)).toEqual([])
    expect(faults({ ...answered, answered_on: null })).toEqual(['answered_on'])
    expect(faults({ ...PLACEMENT, answered_on: '2026-03-04' })).toEqual(['answer'])
    expect(faults({ ...PAUSED, kind: 'placement' })).toEqual(['answer'])
    expect(answersTo('placement')).toEqual(['placement', 'support', 'neither'])
    expect(answersTo('contact_pause')).toEqual(['paused', 'not_paused'])
  })

  test('with reasons, unless the child is given what it asked for (forvaltningsloven § 22)', () => {
    expect(['placement', 'paused'].every(isFullyUpheld)).toBe(true)
    expect(['support', 'neither', 'not_paused', null, undefined].some(isFullyUpheld)).toBe(false)
    const instead = { ...PLACEMENT, answer: 'support', answered_on: '2026-03-04' }
    expect(faults(instead)).toEqual(['answer_reason'])
    expect(faults({ ...instead, answer_reason: '  ' })).toEqual(['answer_reason'])
    expect(faults({ ...instead, answer_reason: 'Vi støtter jer hjemme.' })).toEqual([])
  })

  test('once', () => {
    const no = { answer: 'neither', answered_on: '2026-03-04', answer_reason: 'Vi støtter jer hjemme.' }
    expect(problemsOf(ANSWER_CHILD, no, PLACEMENT)).toEqual([])
    expect(problemsOf(ANSWER_CHILD, no, { ...PLACEMENT, answer: 'neither' })).toHaveLength(1)
  })

  test('and the case stays open until it is, and until it is said how contact goes on after a pause', () => {
    const isOpen = (values: RecordValues) => CHILD_REQUEST.lifecycle.keepsOpen?.isOpen(values, '2026-05-01')
    expect(isOpen(ASKED)).toBe(true)
    expect(isOpen(PAUSED)).toBe(true)
    expect(isOpen({ ...PAUSED, after_pause_on: '2026-04-20' })).toBe(false)
    expect(isOpen({ ...ASKED, answer: 'not_paused' })).toBe(false)
  })

  test('and is called by what it asks', () => {
    const noMeasure = () => ({ da: '', en: '' })
    const nameOf = (values: RecordValues) => CHILD_REQUEST.lifecycle.named?.name(values, noMeasure)
    expect(nameOf(PLACEMENT)?.da).toBe('Ønske om at blive anbragt, 2. marts 2026')
    expect(nameOf(ASKED)?.en).toBe('Wish for a pause in contact, 2 March 2026')
  })
})

describe('what waits with a child’s request', () => {
  const dueFor = (today: string, values: RecordValues) => dueOn(today, { child_request: [values] })

  test('is the answer, until it is given', () => {
    expect(itemOf(dueFor('2026-03-02', PLACEMENT), 'child_request_answer')).toMatchObject({
      title: { da: 'Svar barnet, der beder om at blive anbragt' },
      source: { da: 'Barnets Lov § 48, uden frist' },
    })
    expect(itemOf(dueFor('2026-03-02', ASKED), 'child_request_answer')).toMatchObject({
      title: { da: 'Svar barnet, der beder om en pause i samvær' },
      why: { da: 'Barnet bad om det 2. marts 2026.' },
    })
    expect(itemOf(dueFor('2026-03-05', PAUSED), 'child_request_answer')).toBeUndefined()
  })

  test('is the talk before a pause ends, from fourteen days before', () => {
    expect(itemOf(dueFor('2026-04-15', PAUSED), 'contact_pause_ends')).toBeUndefined()
    expect(itemOf(dueFor('2026-04-16', PAUSED), 'contact_pause_ends')).toMatchObject({ due: '2026-04-30' })
    expect(itemOf(dueFor('2026-05-05', PAUSED), 'contact_pause_ends')).toMatchObject({ state: 'overdue' })
    const talked = { ...PAUSED, after_pause_on: '2026-04-20' }
    expect(itemOf(dueFor('2026-04-25', talked), 'contact_pause_ends')).toBeUndefined()
  })

  test('is nothing after a no, whatever days stand there', () => {
    const no = { ...PAUSED, answer: 'not_paused' }
    expect(itemOf(dueFor('2026-04-25', no), 'contact_pause_ends')).toBeUndefined()
  })
})

test('how contact goes on after a pause is said of a pause, and once', () => {
  const said = { after_pause: 'Samvær hver anden lørdag.', after_pause_on: '2026-04-20' }
  expect(problemsOf(END_PAUSE, said, PAUSED)).toEqual([])
  expect(problemsOf(END_PAUSE, said, { ...PAUSED, ...said })).not.toEqual([])
  expect(problemsOf(END_PAUSE, said, ASKED)).not.toEqual([])
})
