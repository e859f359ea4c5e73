import { describe, expect, test } from 'vitest'
import { aFollowup, aMeasure, aPerson } from '../reference/builders.ts'
import type { PlainPackage } from '../reference/plain-package.ts'
import { EMPTY, HERE, NEXT_DOOR, VILLAGE } from '../reference/village.ts'
import { cellsOf, READINGS } from '../reference/village-rows.ts'

const MAY = '2017-05-31'

describe.each(READINGS)('work in the village counted by hand against %s', (_, computed) => {
  const rows = computed(VILLAGE, [MAY])
  const cells = (figure: string, date: string, municipality = HERE) =>
    cellsOf(rows, { figure, date, municipality })

  describe('cases', () => {
    test('two caseworkers have three cases and one, a shared case counts for both, a third has none', () => {
      expect(cells('caseload', MAY)).toEqual({
        mean: [4, 2, 2],
        highest: [null, null, 3],
        lowest: [null, null, 1],
        per_full_time: [4, 1.5, 2.67],
      })
    })

    test('next door has no caseworkers', () => {
      expect(cells('caseload', MAY, NEXT_DOOR)).toEqual({
        mean: [0, 0, null],
        highest: [null, null, null],
        lowest: [null, null, null],
        per_full_time: [0, 0, null],
      })
    })
  })

  describe('follow-up', () => {
    test('the intervals that end by May are 42, 42, 90, 181 and 323 days', () => {
      expect(cells('followup_interval', MAY)).toEqual({
        median: [null, 5, 90],
        mean: [null, 5, 135.6],
        p90: [null, 5, 266.2],
      })
    })

    test('freja’s is a day late by law and hanne’s late; dora’s alone keep the six weeks', () => {
      expect(cells('followup_on_time', MAY)).toEqual({ statutory: [3, 5, 60], standard: [2, 5, 40] })
    })

    test('of eleven running measures five are overdue by law, six by the standard', () => {
      expect(cells('followup_overdue', MAY)).toEqual({
        statutory: [5, 11, 45.45],
        standard: [6, 11, 54.55],
      })
    })

    test('next door ida’s follow-up is overdue by both', () => {
      expect(cells('followup_overdue', MAY, NEXT_DOOR)).toEqual({
        statutory: [1, 1, 100],
        standard: [1, 1, 100],
      })
      expect(cells('followup_interval', MAY, NEXT_DOOR).median).toEqual([null, 0, null])
    })
  })

  describe('school', () => {
    test('anna and hanne have measures in the school year; oscar’s universal support is none', () => {
      expect(cells('school_academic_wellbeing', '2016/17')).toEqual({
        exposed: [null, 2, 3.5],
        other: [null, 2, 4],
      })
    })

    test('a pupil without a value does not count; ulla, whose measure ended on 1 August, is exposed', () => {
      expect(cells('school_social_wellbeing', '2016/17')).toEqual({
        exposed: [null, 2, 4],
        other: [null, 2, 4],
      })
    })

    test('absence is weighted by months, a pupil without months weighs one; vera, whose measure starts on 31 July, is exposed', () => {
      expect(cells('school_absence', '2016/17')).toEqual({
        exposed: [null, 3, 20.87],
        other: [null, 2, 5.25],
      })
    })

    test('each municipality has its school year, and its own children', () => {
      expect(cells('school_academic_wellbeing', '2016/17', NEXT_DOOR)).toEqual({
        exposed: [null, 1, 2],
        other: [null, 0, null],
      })
      expect(cells('school_absence', '2016/17', EMPTY)).toEqual({
        exposed: [null, 0, null],
        other: [null, 0, null],
      })
    })
  })
})

/** A foster child under Barnets Lov; at the first follow-up the next was set to 1 September, at the second to none. */
const UNDER_BARNETS_LOV: PlainPackage = {
  persons: [aPerson('anna', '2015-03-10')],
  measures: [aMeasure(HERE, 'anna', 'foster_care', '2024-01-15')],
  followups: [
    aFollowup('anna foster_care 2024-01-15', '2024-04-15', 'formal', '2024-09-01'),
    { ...aFollowup('anna foster_care 2024-01-15', '2024-04-15'), followup_id: 'the same day, no date set' },
    aFollowup('anna foster_care 2024-01-15', '2024-09-02'),
    aFollowup('anna foster_care 2024-01-15', '2025-06-01'),
  ],
}

describe.each(READINGS)('follow-up under Barnets Lov counted by hand against %s', (_, computed) => {
  const rows = computed(UNDER_BARNETS_LOV, ['2024-05-31', '2024-09-01', '2024-09-30', '2025-09-30'])
  const statutory = (figure: string, date: string) =>
    cellsOf(rows, { figure, date, municipality: HERE }).statutory

  test('the first follow-up is due after three months, to the day', () => {
    expect(statutory('followup_on_time', '2024-05-31')).toEqual([1, 1, 100])
  })

  test('later ones are due on the date decided, which another line of the same day does not take away', () => {
    expect(statutory('followup_on_time', '2024-09-30')).toEqual([0, 1, 0])
  })

  test('on the due date itself nothing is overdue', () => {
    expect(statutory('followup_overdue', '2024-09-01')).toEqual([0, 1, 0])
  })

  test('where no date was decided there is no limit', () => {
    expect(statutory('followup_on_time', '2025-09-30')).toEqual([0, 0, null])
    expect(statutory('followup_overdue', '2024-09-30')).toEqual([0, 0, null])
    expect(
      cellsOf(rows, { figure: 'followup_interval', date: '2025-09-30', municipality: HERE }).median,
    ).toEqual([null, 1, 272])
  })
})
