import { describe, expect, test } from 'vitest'
import { figureOf } from './sql-village.ts'

const SEPTEMBER = '2017-09-30'

test('a preventive measure is followed by an investigation decided after its first day', async () => {
  const village = {
    persons: ["'followed', '2010-01-01'", "'same day', '2010-01-01'", "'too early', '2010-01-01'"],
    measures: [
      "'followed', '510', 'preventive_advice', '2017-04-01', '2017-04-02'",
      "'followed', '510', 'preventive_group', '2017-08-01', NULL",
      "'same day', '510', 'preventive_advice', '2017-05-01', NULL",
      "'too early', '510', 'preventive_advice', '2017-03-31', NULL",
    ],
    investigations: [
      "'followed', '510', '2017-04-02'",
      "'same day', '510', '2017-05-01'",
      "'same day', '657', '2017-06-01'",
      "'same day', '510', '2017-10-01'",
    ],
  }
  expect(await figureOf('preventive_followed_by_investigation', village, [SEPTEMBER])).toEqual([
    '510 2017-09-30 total: 1/2 = 50',
  ])
})

test('a case with two caseworkers counts once for each of them', async () => {
  const village = {
    population: ["'510', '2017-01-01', 1000"],
    caseworkers: ["'anna', '510', 1", "'bo', '510', 0.5", "'without cases', '510', 1"],
    assignments: [
      "'case 1', 'anna', '2017-01-01', NULL",
      "'case 1', 'anna', '2017-02-01', NULL",
      "'case 2', 'anna', '2017-01-01', '2017-09-30'",
      "'case 1', 'bo', '2017-09-30', NULL",
      "'case 3', 'bo', '2017-01-01', '2017-09-29'",
    ],
  }
  expect(await figureOf('caseload', village, [SEPTEMBER])).toEqual([
    '510 2017-09-30 mean: 3/2 = 1.5',
    '510 2017-09-30 highest: -/- = 2',
    '510 2017-09-30 lowest: -/- = 1',
    '510 2017-09-30 per_full_time: 3/1.5 = 2',
  ])
})

describe('follow-ups', () => {
  const village = {
    persons: ["'child', '2010-01-01'"],
    measures: [
      "'child', '510', 'foster_care', '2017-05-31', NULL, 'under SEL'",
      "'child', '510', 'foster_care', '2017-05-31', NULL, 'under BL', 'BL § 46'",
      "'child', '510', 'preventive_group', '2017-05-31', NULL, 'step 2'",
    ],
    followups: [
      "'1', 'under SEL', '2017-08-31', 'formal', NULL",
      "'2', 'under SEL', '2017-09-15', 'contact', NULL",
      "'3', 'under BL', '2017-06-20', 'formal', '2017-07-20'",
      "'4', 'under BL', '2017-06-20', 'formal', NULL",
      "'5', 'under BL', '2017-07-21', 'formal', NULL",
      "'6', 'step 2', '2017-07-21', 'formal', NULL",
    ],
  }

  test('intervals run from the start, then from follow-up to follow-up; contacts do not count', async () => {
    // 92, 20 and 31 days.
    expect(await figureOf('followup_interval', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 median: -/3 = 31',
      '510 2017-09-30 mean: -/3 = 47.667',
      '510 2017-09-30 p90: -/3 = 79.8',
    ])
  })

  test('three months after 31 May is 31 August; under Barnets Lov the decided date then holds', async () => {
    // By law all but the one decided for 20 July; by Haderslev's six weeks all but the 92 days.
    expect(await figureOf('followup_on_time', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 statutory: 2/3 = 66.667',
      '510 2017-09-30 standard: 2/3 = 66.667',
    ])
  })

  test('a follow-up due on the cut-off is not overdue', async () => {
    // Six weeks after 31 August is 12 October, six weeks after 21 July is 1 September.
    const days = ['2017-09-01', '2017-09-02']
    expect(await figureOf('followup_overdue', village, days)).toEqual([
      '510 2017-09-01 statutory: 0/1 = 0',
      '510 2017-09-01 standard: 0/2 = 0',
      '510 2017-09-02 statutory: 0/1 = 0',
      '510 2017-09-02 standard: 1/2 = 50',
    ])
  })

  test('a municipality without a standard has none to be measured by', async () => {
    const elsewhere = { ...village, measures: village.measures.map((line) => line.replace('510', '101')) }
    expect(await figureOf('followup_on_time', elsewhere, [SEPTEMBER])).toEqual([
      '101 2017-09-30 statutory: 2/3 = 66.667',
      '101 2017-09-30 standard: 0/0 = -',
    ])
  })
})

describe('school figures', () => {
  const village = {
    persons: ["'exposed', '2005-01-01'", "'too late', '2005-01-01'", "'other', '2005-01-01'"],
    measures: [
      "'exposed', '510', 'preventive_advice', '2014-01-01', '2014-08-01'",
      "'too late', '510', 'foster_care', '2015-08-01', NULL",
      "'other', '510', 'universal_support', '2014-09-01', NULL",
    ],
    pupils: [
      "'exposed', '510', '2014/15', 4, 3.5, NULL, 10, 12",
      "'too late', '510', '2014/15', 9, 4, NULL, 4, NULL",
      "'other', '510', '2014/15', 5, 4.5, NULL, 1, 2",
      "'other', '510', '2015/16', 10, 5, NULL, 1, 2",
    ],
  }

  test('a measure of step 2-6 on one day of the school year makes a pupil exposed', async () => {
    expect(await figureOf('school_academic_wellbeing', village, [])).toEqual([
      '510 2014/15 exposed: -/1 = 3.5',
      '510 2014/15 other: -/2 = 4.25',
      '510 2015/16 exposed: -/0 = -',
      '510 2015/16 other: -/0 = -',
    ])
  })

  test('absence is weighted by the months registered, one where that is empty', async () => {
    // (4 x 1 + 1 x 2) / 3
    const rows = await figureOf('school_absence', village, [])
    expect(rows.slice(0, 2)).toEqual(['510 2014/15 exposed: -/1 = 10', '510 2014/15 other: -/2 = 2'])
  })

  test('a pupil without a value is not among those counted', async () => {
    const rows = await figureOf('school_social_wellbeing', village, [])
    expect(rows.slice(0, 2)).toEqual(['510 2014/15 exposed: -/0 = -', '510 2014/15 other: -/0 = -'])
  })
})
