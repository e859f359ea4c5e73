import { describe, expect, test } from 'vitest'
import { factsOf, rulesOf } from '../../../tests/due/child-facts.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { dueOfChild } from '../../slices.due.ts'

const NOW = { today: '2026-03-02', instant: '2026-03-02T11:00:00Z' }
const RECEIVED = '2026-02-20T09:00:00Z'
const OF = 'notification 1'
const ALONE = { date: '2026-02-21', participation: 'talk', parents: 'absent', notification_id: OF }

function due(talks: readonly RecordValues[], { causes = 'UDSLAG18', ...more }: RecordValues = {}, now = NOW) {
  const notification = [{ kind: 'notification', received_at: RECEIVED, causes, ...more }]
  return dueOfChild(factsOf({ notification, child_talk: talks }), rulesOf(), now).filter(
    ({ rule }) => rule === 'abuse_talk',
  )
}

describe('after a notification of abuse the child must be talked with (Barnets Lov § 137)', () => {
  test.each(['UDSLAG18', 'UDSLAG7', 'UDSLAG3,UDSLAG7'])('of %s, with no day that the law names', (causes) => {
    expect(due([], { causes })).toMatchObject([{ record: { id: OF }, due: null, state: 'no_date' }])
  })

  test('of no other cause, and of a concern that is no notification, nothing is due', () => {
    expect(due([], { causes: 'UDSLAG3,UDSLAG17' })).toEqual([])
    expect(due([], { kind: 'concern' })).toEqual([])
  })

  test('a talk without parents and their consent answers it', () => {
    expect(due([ALONE])).toEqual([])
  })

  test.each(['present', 'consented'])(
    'where parents are feared to have done it, no talk answers that had them: %s',
    (parents) => {
      expect(due([{ ...ALONE, parents }])).toHaveLength(1)
    },
  )

  test('where others are, a talk with the parents answers it too', () => {
    expect(due([{ ...ALONE, parents: 'present' }], { causes: 'UDSLAG7' })).toEqual([])
  })

  test('seeing the child is no talk', () => {
    expect(due([{ ...ALONE, participation: 'observation' }])).toHaveLength(1)
  })

  test('a talk on the day it came answers it, one of the day before does not', () => {
    expect(due([{ ...ALONE, date: '2026-02-20' }])).toEqual([])
    expect(due([{ ...ALONE, date: '2026-02-19' }])).toHaveLength(1)
  })

  test('a talk about another notification since answers both; one about anything else answers none', () => {
    expect(due([{ ...ALONE, notification_id: 'another' }])).toEqual([])
    expect(due([{ ...ALONE, notification_id: null }])).toHaveLength(1)
  })

  describe('and may be left out (stk. 4)', () => {
    const out = { date: '2026-02-21', participation: 'no_opportunity', notification_id: OF }

    test.each(['maturity', 'nature'])(
      'on account of the child’s maturity or the case’s nature, with the reason: %s',
      (left_out_for) => {
        expect(due([{ ...out, left_out_for, why_not: 'Barnet er fire måneder.' }])).toEqual([])
      },
    )

    test('not on other grounds, without a reason, or of another notification', () => {
      expect(due([{ ...out, why_not: 'Ferie.' }])).toHaveLength(1)
      expect(due([{ ...out, left_out_for: 'maturity' }])).toHaveLength(1)
      const another = { notification_id: 'another', left_out_for: 'maturity', why_not: 'Spæd.' }
      expect(due([{ ...out, ...another }])).toHaveLength(1)
    })
  })

  test('is asked for on the 365th day after, and not on the next', () => {
    const on = (today: string) => due([], {}, { today, instant: `${today}T11:00:00Z` })
    expect(on('2027-02-20')).toHaveLength(1)
    expect(on('2027-02-21')).toEqual([])
  })
})
