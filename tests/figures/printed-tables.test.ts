import { describe, expect, test } from 'vitest'
import {
  cutOffOf,
  type PrintedLine,
  partnershipFigures,
  printedTable,
  roundedAs,
} from '../reference/printed.ts'

/** The generated register of the partnership, held against the tables of the evaluation (2018), line by line. */
const row = partnershipFigures()

describe('table 4, cases per caseworker', () => {
  const table = printedTable('table04_sagstal')
  const counted = table.filter((line) => line.highest !== '')

  test.each(counted)('$municipality $date: $as_printed, highest $highest, lowest $lowest', (line) => {
    const { value } = row('caseload', line.municipality, line.date, groupOf(line))
    if (line.avg_cases_low === line.avg_cases_high) {
      expect(roundedAs(line.avg_cases_low, value)).toBe(Number(line.avg_cases_low))
    } else {
      expect(value).toBeGreaterThanOrEqual(Number(line.avg_cases_low))
      expect(value).toBeLessThanOrEqual(Number(line.avg_cases_high))
    }
    expect(row('caseload', line.municipality, line.date, 'highest').value).toBe(Number(line.highest))
    expect(row('caseload', line.municipality, line.date, 'lowest').value).toBe(Number(line.lowest))
  })

  test('Herning has no cases counted on 1 March 2016', () => {
    expect(row('caseload', 'Herning', '2016-03-01', 'mean')).toMatchObject({ denominator: 0, value: null })
  })

  /** "Cases in relation to full-time positions" is printed for Hvidovre in September 2017. */
  function groupOf(line: PrintedLine): string {
    return line.note.includes('fuldtidsstillinger') ? 'per_full_time' : 'mean'
  }
})

describe('table 6, § 11.3 courses followed by an investigation', () => {
  const printed = printedTable('table06_par113_efterfulgt_af_bfu').filter((line) => line.pct !== '')

  test.each(printed)('$municipality $period: $count_followed_by_bfu, $pct %', (line) => {
    const date = cutOffOf(line.period)
    const found = row('preventive_followed_by_investigation', line.municipality, date, 'total')
    expect(found.numerator).toBe(Number(line.count_followed_by_bfu))
    expect(roundedAs(line.pct, found.value)).toBe(Number(line.pct))
  })
})

const SUBTYPES: Readonly<Record<string, string>> = {
  doegnophold_for_hele_familien: 'family_stay',
  hjemmebaserede_anbringelser: 'home_placement',
  modtagere_af_forebyggende_foranstaltninger: 'preventive_measure',
  modtagere_af_foraeldrerettede_indsatser_under_anbringelser: 'parent_support',
}

describe.each([
  ['table07_hjemmebaserede_haderslev'],
  ['table11_hjemmebaserede_herning'],
  ['table15_hjemmebaserede_hvidovre'],
])('%s, home-based measures by type', (name) => {
  const table = printedTable(name)

  test.each(table.filter((line) => line.count !== ''))('$type $period: $count, $per_1000_0_17', (line) => {
    const found = row('home_based_per_1000', line.municipality, cutOffOf(line.period), SUBTYPES[line.type])
    expect(found.numerator).toBe(Number(line.count))
    expect(roundedAs('0.00', found.value)).toBe(Number(line.per_1000_0_17))
  })

  test.each(table.filter((line) => line.count === ''))('$type $period is not counted apart', (line) => {
    const found = row('home_based_per_1000', line.municipality, cutOffOf(line.period), SUBTYPES[line.type])
    expect(found.numerator).toBe(0)
  })
})

describe('the totals behind tables 7, 11 and 15', () => {
  const printed = printedTable('derived_population_0_17_and_totals')

  test.each(printed)('$municipality $period: $sum_of_counts_over_4_types by type', (line) => {
    const found = row('home_based_per_1000', line.municipality, cutOffOf(line.period), 'sum_of_types')
    expect(found.numerator).toBe(Number(line.sum_of_counts_over_4_types))
    expect(found.denominator).toBeGreaterThanOrEqual(Number(line.implied_population_min))
    expect(found.denominator).toBeLessThanOrEqual(Number(line.implied_population_max))
  })
})

const SCHOOL: Readonly<Record<string, string>> = {
  faglig_trivsel: 'school_academic_wellbeing',
  social_trivsel: 'school_social_wellbeing',
  fravaer_pct: 'school_absence',
}

describe.each([
  ['table08_faglig_trivsel_haderslev'],
  ['table09_social_trivsel_haderslev'],
  ['table10_fravaer_pct_haderslev'],
  ['table12_faglig_trivsel_herning'],
  ['table13_social_trivsel_herning'],
  ['table14_fravaer_pct_herning'],
  ['table16_faglig_trivsel_hvidovre'],
  ['table17_social_trivsel_hvidovre'],
  ['table18_fravaer_pct_hvidovre'],
])('%s', (name) => {
  test.each(printedTable(name))('$group $school_year: $mean of $n pupils', (line) => {
    const group = line.group === 'udsatte børn' ? 'exposed' : 'other'
    const found = row(SCHOOL[line.indicator], line.municipality, line.school_year, group)
    expect(found.denominator).toBe(Number(line.n))
    expect(roundedAs('0.0', found.value)).toBe(Number(line.mean))
  })
})
