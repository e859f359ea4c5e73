import { describe, expect, test } from 'vitest'
import { dueOn, itemOf } from '../../../tests/due/child-facts.ts'
import { isoOf } from '../../kernel/calendar.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import { COMPLAINT } from './complaint.record.ts'
import { boardBy, complainantProblems, isHandled, lateness, reassessBy } from './complaint.rules.ts'
import { NOTE_BOARD, REASSESS, SEND_ON } from './party.acts.ts'

const RECEIVED: RecordValues = {
  measure_id: '00000000-0000-4000-8000-000000000001',
  complainant: 'custody_holder',
  received_on: '2026-03-02',
  grounds: 'Vi er uenige.',
}
const STANDS = { reassessment: 'upheld', reassessed_on: '2026-03-10', reassessment_reason: 'Intet nyt.' }
const UPHELD = { reassessment: 'full', reassessed_on: '2026-03-10' }

/** The fields at fault. */
function faults(values: RecordValues): readonly (string | null)[] {
  return (COMPLAINT.check?.({ ...RECEIVED, ...values }) ?? []).map(({ field }) => field)
}

interface Checked {
  readonly check?: (said: never, record: never) => readonly FieldProblem[]
}

/** What an act finds wrong of what is said of a record. */
function problemsOf(act: Checked, said: object, values: RecordValues): readonly FieldProblem[] {
  return act.check?.(said as never, { values } as never) ?? [] // what the record does not say is not asked
}

describe('a complaint', () => {
  test('is about one decision', () => {
    expect(faults({})).toEqual([])
    expect(faults({ measure_id: null })).toEqual(['other_decision'])
    expect(faults({ measure_id: null, other_decision: 'Samvær' })).toEqual([])
    expect(faults({ other_decision: 'Samvær' })).toEqual(['other_decision'])
  })

  test('comes in time within four weeks of the day that the decision was told, late after it, and else nobody knows', () => {
    const told = (received_on: string | null, told_on: string | null = '2026-03-02') =>
      lateness({ told_on, received_on })
    expect(told('2026-03-30')).toBe('in_time')
    expect(told('2026-03-31')).toBe('late')
    expect(told('2026-03-30', null)).toBe('unknown')
    expect(told(null)).toBe('unknown')
  })

  test('is re-assessed within four weeks, unless the committee decided; then Ankestyrelsen has eight weeks', () => {
    expect(isoOf(reassessBy({ received_on: '2026-03-02' }) ?? 0)).toBe('2026-03-30')
    expect(reassessBy({ received_on: '2026-03-02', by_committee: true })).toBeNull()
    expect(reassessBy({ received_on: null })).toBeNull()
    expect(boardBy({ sent_on: '2026-03-02', by_committee: true })).toBe('2026-04-27')
    expect(boardBy({ sent_on: '2026-03-02' })).toBeNull()
    expect(boardBy({ sent_on: null, by_committee: true })).toBeNull()
  })

  test('of a child is one from ten on; of a child whose birth nobody knows it cannot be said', () => {
    const by = (complainant: string, birth: string | null) =>
      complainantProblems({ complainant, received_on: '2026-03-02' } as never, birth).map(
        ({ message }) => message.da,
      )
    expect(by('child', '2016-03-02')).toEqual([])
    expect(by('child', '2016-03-03')).toEqual([
      'Barnet var under 10 år, da klagen kom. Skriv den voksne, der klager.',
    ])
    expect(by('child', null)).toEqual([
      'Skriv barnets fødselsdag først: et barn kan klage, fra det er 10 år.',
    ])
    expect(by('custody_holder', '2020-01-01')).toEqual([])
    expect(complainantProblems({ complainant: 'child', received_on: null }, '2020-01-01')).toEqual([])
  })
})

describe('a re-assessment', () => {
  test('has a day and an outcome, and reasons unless all is upheld', () => {
    expect(faults(UPHELD)).toEqual([])
    expect(faults(STANDS)).toEqual([])
    expect(faults({ ...STANDS, reassessment_reason: ' ' })).toEqual(['reassessment_reason'])
    expect(faults({ ...STANDS, reassessed_on: null })).toEqual(['reassessed_on'])
    expect(faults({ reassessed_on: '2026-03-10' })).toEqual(['reassessment'])
  })

  test('is not made of what the committee decided', () => {
    expect(faults({ ...STANDS, by_committee: true })).toEqual(['reassessment'])
  })

  test('is made once', () => {
    expect(problemsOf(REASSESS, STANDS, RECEIVED)).toEqual([])
    expect(problemsOf(REASSESS, STANDS, { ...RECEIVED, ...STANDS })).toHaveLength(1)
  })
})

describe('what is not fully upheld goes on to Ankestyrelsen', () => {
  const sent = { sent_on: '2026-03-12' }

  test('after it is re-assessed, or at once where the committee decided; what is upheld does not', () => {
    expect(faults({ ...STANDS, ...sent })).toEqual([])
    expect(faults({ ...sent, by_committee: true })).toEqual([])
    expect(faults(sent)).toEqual(['reassessment'])
    expect(faults({ ...UPHELD, ...sent })).toEqual(['sent_on'])
  })

  test('once, and not where the municipality is done with it', () => {
    expect(isHandled({})).toBe(false)
    expect(isHandled({ reassessment: 'partly' })).toBe(false)
    expect(isHandled({ reassessment: 'full' })).toBe(true)
    expect(isHandled(sent)).toBe(true)
    expect(problemsOf(SEND_ON, sent, { ...RECEIVED, ...STANDS })).toEqual([])
    expect(problemsOf(SEND_ON, sent, { ...RECEIVED, ...UPHELD })).toHaveLength(1)
  })

  test('which decides of what was sent, with an outcome and a day, once', () => {
    const decided = { board_outcome: 'confirmed', board_decided_on: '2026-05-04' }
    const before = { ...STANDS, ...sent }
    expect(faults({ ...before, ...decided })).toEqual([])
    expect(faults({ ...STANDS, ...decided })).toEqual(['board_decided_on'])
    expect(faults({ ...before, board_outcome: 'confirmed' })).toEqual(['board_decided_on'])
    expect(faults({ ...before, board_decided_on: '2026-05-04' })).toEqual(['board_outcome'])
    const values = { ...RECEIVED, ...before }
    expect(problemsOf(NOTE_BOARD, decided, values)).toEqual([])
    expect(problemsOf(NOTE_BOARD, decided, { ...values, ...decided })).toHaveLength(1)
  })
})

describe('what waits with a complaint', () => {
  const dueFor = (values: RecordValues) =>
    dueOn('2026-03-20', { complaint: [{ ...RECEIVED, ...values }] }).filter(({ rule }) =>
      rule.startsWith('complaint_'),
    )

  test('is the re-assessment by the end of four weeks, and the sending on once that is made', () => {
    expect(dueFor({})).toMatchObject([
      {
        rule: 'complaint_reassess',
        due: '2026-03-30',
        title: { da: 'Genvurdér klagen, og send den videre' },
      },
    ])
    expect(dueFor(STANDS)).toMatchObject([
      { rule: 'complaint_reassess', title: { da: 'Send klagen videre til Ankestyrelsen' } },
    ])
  })

  test('is the sending on alone of what the committee decided, without a limit', () => {
    const items = dueFor({ by_committee: true })
    expect(items).toMatchObject([{ rule: 'complaint_send_on', due: null }])
    expect(itemOf(items, 'complaint_reassess')).toBeUndefined()
  })

  test('is nothing once it is upheld or sent', () => {
    expect(dueFor(UPHELD)).toEqual([])
    expect(dueFor({ ...STANDS, sent_on: '2026-03-12' })).toEqual([])
  })
})
