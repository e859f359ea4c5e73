import { describe, expect, test } from 'vitest'
import { type PrintedLine, partnershipFigures, printedTable, roundedAs } from '../reference/printed.ts'
import { countOf, valuesOf } from '../reference/printed-series.ts'

/** The numbers that the evaluation (2018) gives in its text to figures 35-47, 54-56 and 63-65. */
const row = partnershipFigures()

const FIGURES = [35, 37, 38, 39, 40, 43, 44, 45, 46, 47, 54, 55, 56, 63, 64, 65]
const LINES = printedTable('figures_prose_numbers').filter((line) => FIGURES.includes(Number(line.figure)))

/** Lines whose wording the general rules cannot read; each has a test of its own below. */
const apart = (line: PrintedLine) =>
  ['40', '43', '44'].includes(line.figure) ||
  line.qualifier === 'tilsyneladende fordobling' ||
  line.period.startsWith('tvetydig')

const changes = LINES.filter((line) => line.unit === 'procentpoint')
const others = LINES.filter((line) => line.unit !== 'procentpoint' && !apart(line))

describe('shares that changed', () => {
  test.each(changes)('figure $figure, $municipality: $series $period is $value_low points', (line) => {
    const values = valuesOf(row, line)
    expect(roundedAs(line.value_low, (values.at(-1) ?? Number.NaN) - values[0])).toBe(Number(line.value_low))
  })
})

describe('levels', () => {
  test.each(others)(
    'figure $figure, $municipality: $series $period, $qualifier $value_low-$value_high $unit',
    (line) => {
      const values = valuesOf(row, line)
      expect(values.filter((value) => !isWithin(line, value))).toEqual([])
    },
  )
})

/** What the wording allows of one value. */
function isWithin(line: PrintedLine, value: number): boolean {
  const low = Number(line.value_low)
  const high = Number(line.value_high)
  switch (line.qualifier) {
    case 'under':
      return value < high
    case 'højst':
      return (roundedAs(line.value_high, value) ?? 0) <= high
    case 'knap':
      return value < high && value >= high - 0.5
    case 'omtrent en tredjedel':
      return value > 28 && value < 39
    case 'mellem halvdelen og to tredjedele':
      return value >= low - 0.5 && value < high + 0.5
    default: {
      const rounded = roundedAs(line.value_low, value) ?? Number.NaN
      return rounded >= low && rounded <= high
    }
  }
}

describe('an interval is from the lowest to the highest value of the period', () => {
  const intervals = others.filter((line) => line.qualifier === 'interval')

  test.each(intervals)('figure $figure, $municipality: $series $period, $value_low-$value_high', (line) => {
    const rounded = valuesOf(row, line).map((value) => roundedAs(line.value_low, value) ?? Number.NaN)
    expect(Math.max(...rounded)).toBe(Number(line.value_high))
    expect(Math.min(...rounded)).toBeGreaterThanOrEqual(Number(line.value_low))
    expect(Math.min(...rounded)).toBeLessThanOrEqual(Number(line.value_low) + slackOf(line))
  })
})

/**
 * Herning: 26 % down leaves no room for "up to two thirds" that stay and at most 6.0 % up; 27 % does.
 */
function slackOf(line: PrintedLine): number {
  return line.figure === '55' && line.series === 'ned ad trappen' ? 1 : 0
}

describe('institution placements that ceased, young people who turned 18 left out', () => {
  const ceased = LINES.filter((line) => line.figure === '40' || line.figure === '43')

  test.each(ceased)('figure $figure, $municipality: $value_low in $period', (line) => {
    expect(countOf(row, line)).toBe(Number(line.value_low))
  })

  test.each(['Haderslev', 'Herning'])(
    'figure 44, %s: about as many to another placement as home',
    (place) => {
      const share = shareOfCeased('other_placement', place)
      expect(share).toBeGreaterThanOrEqual(0.4)
      expect(share).toBeLessThanOrEqual(0.6)
    },
  )

  test('figure 44, Hvidovre: most are no longer placed', () => {
    expect(shareOfCeased('not_placed', 'Hvidovre')).toBeGreaterThan(0.5)
  })
})

function shareOfCeased(group: 'other_placement' | 'not_placed', place: string): number {
  const period = { period: '2015-01..2017-09' }
  const series = group === 'not_placed' ? 'ikke længere anbragt' : 'til anden anbringelsesform'
  const all = countOf(row, { ...period, series: 'ophørte institutionsanbringelser' }, place)
  return countOf(row, { ...period, series }, place) / all
}

describe('what the text says without a number', () => {
  const over = (series: string, place: string, period: string) => valuesOf(row, { series, period }, place)

  test('figure 35, Hvidovre and Herning: fewer children are placed in 2016 and 2017 than in January 2015', () => {
    for (const place of ['Hvidovre', 'Herning']) {
      const [first] = over('anbragte pr. 1000', place, '2015-01')
      expect(Math.max(...over('anbragte pr. 1000', place, '2016-01..2017-09'))).toBeLessThan(first)
    }
  })

  test('figure 46, Haderslev 2017: most who left moved down, and more than before were placed', () => {
    const up = over('op ad trappen', 'Haderslev', '2017-05..2017-09')
    const down = over('ned ad trappen', 'Haderslev', '2017-05..2017-09')
    const upBefore = Math.max(...over('op ad trappen', 'Haderslev', '2016-01..2017-01'))
    for (const [i, share] of up.entries()) {
      expect(down[i]).toBeGreaterThan(share)
      expect(share).toBeGreaterThan(upBefore)
    }
  })

  test('figure 47, Haderslev: § 11.3 is stable at the first three counts and then 6.6 per 1,000', () => {
    const first = over('§ 11.3 pr. 1000', 'Haderslev', '2016-01..2016-09')
    expect(Math.max(...first) - Math.min(...first)).toBeLessThan(0.5)
    const then = over('§ 11.3 pr. 1000', 'Haderslev', '2017-01..2017-05')
    expect(then.map((value) => roundedAs('6.6', value))).toContain(6.6)
  })

  test('figure 54, Herning: September 2017 is lower than May 2017 and higher than the rest', () => {
    const values = over('hjemmebaserede pr. 1000', 'Herning', '2016-01..2017-09')
    const [may, september] = values.slice(-2)
    expect(september).toBeLessThan(may)
    expect(september).toBeGreaterThan(Math.max(...values.slice(0, -2)))
  })

  test('figure 64, Hvidovre: the share that moved down is higher in 2017 than in 2016', () => {
    const before = over('ned ad trappen', 'Hvidovre', '2016-05..2016-09')
    const after = over('ned ad trappen', 'Hvidovre', '2017-01..2017-09')
    expect(Math.min(...after)).toBeGreaterThan(Math.max(...before))
  })

  test('figure 65, Hvidovre: § 11.3 about doubles from January to May 2016 and is then stable', () => {
    const [january, ...stable] = over('§ 11.3 pr. 1000', 'Hvidovre', '2016-01..2017-05')
    expect(stable[0] / january).toBeGreaterThan(1.8)
    expect(stable[0] / january).toBeLessThan(2.2)
    expect(Math.max(...stable) - Math.min(...stable)).toBeLessThan(0.5)
  })
})

describe('breaks in registration that the evaluation mentions are noted at the count they begin with', () => {
  test.each([
    [
      'support to parents is counted apart',
      'home_based_per_1000',
      'Haderslev',
      '2016-05-31',
      'preventive_measure',
    ],
    [
      'support to parents is counted apart',
      'home_based_per_1000',
      'Herning',
      '2016-05-31',
      'preventive_measure',
    ],
    [
      'support to parents is counted apart',
      'home_based_per_1000',
      'Hvidovre',
      '2016-05-31',
      'preventive_measure',
    ],
    ['siblings are counted in part', 'home_based_per_1000', 'Herning', '2016-05-31', 'total'],
    ['siblings are counted in full', 'home_based_per_1000', 'Herning', '2016-09-30', 'total'],
    ['another department is counted too', 'preventive_per_1000', 'Herning', '2017-01-31', 'total'],
    ['§ 11.3 is registered in another way', 'preventive_per_1000', 'Hvidovre', '2016-05-31', 'total'],
    ['the case system failed', 'home_based_movements', 'Hvidovre', '2016-01-31', 'down'],
    ['only one department is counted', 'caseload', 'Hvidovre', '2017-09-01', 'per_full_time'],
    ['text and table contradict each other', 'school_social_wellbeing', 'Haderslev', '2016/17', 'other'],
  ])('%s: %s, %s %s %s', (_, figure, place, date, group) => {
    expect(row(figure, place, date, group).note).not.toBe('')
  })
})
