import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dueOn, itemOf, rulesOf } from '../../../tests/due/child-facts.ts'

interface HandRow {
  readonly number: string
  readonly given: Readonly<Record<string, string>>
  readonly due: string
  readonly reason: string
}

function handTable(): HandRow[] {
  const text = readFileSync(new URL('./due-dates.csv', import.meta.url), 'utf8')
  const [head, ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const names = head.split(',')
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2])
    const given = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
    return { number: given.number, given, due: given.due, reason: given.reason }
  })
}

function dueByHandRow(given: HandRow['given']): string {
  const today = given.latest === '' ? given.start : given.latest
  const items = dueOn(
    today,
    {
      measure: [
        {
          measure_type: given.measure_type,
          start_date: given.start,
          legal_basis: given.legal_basis,
          intensity: given.intensity || null,
        },
      ],
      ...(given.latest && {
        followup: [
          {
            measure_id: 'measure 1',
            kind: 'formal',
            date: given.latest,
            next_due_date: given.decided || null,
          },
        ],
      }),
      ...(given.assessment_from && {
        investigation: [{ decided_on: given.assessment_from, completed_on: given.assessment_to || null }],
      }),
      ...(given.deviation_until && {
        deviation: [
          {
            measure_id: 'measure 1',
            kind: 'later_followup',
            due_on: given.deviation_until,
            answer: given.deviation_answer || null,
          },
        ],
      }),
    },
    rulesOf({ municipality: given.profile }),
  )
  const found = itemOf(items, given.latest === '' ? 'followup_first' : 'followup_later')
  return found?.due ?? ''
}

describe('follow-ups are due as worked out by hand', () => {
  const table = handTable()
  test('the table has at least sixty measures', () => expect(table.length).toBeGreaterThanOrEqual(60))
  test.each(table)('$number: $reason', ({ given, due }) => expect(dueByHandRow(given)).toBe(due))
})
