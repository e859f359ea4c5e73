import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { PLACEMENT_STEPS } from '../../kernel/staircase.ts'
import { type Part, quoted, valuesPart } from './statement.ts'

/** Parts that many figures stand on: who is counted, where, and on which days. */

/** Later than any day that is asked about: the last day of a measure that is still running. */
export const OPEN_END = "DATE '9999-12-31'"

export const measureTypes: Part = valuesPart(
  {
    name: 'measure_types',
    columns: ['measure_type', 'step', 'subtype'],
    meaning: 'The step and the home-based type of each measure type; never read from a file.',
  },
  MEASURE_TYPES.map((type) => [
    quoted(type.code),
    String(type.step),
    type.subtype ? quoted(type.subtype) : 'NULL',
  ]),
)

export const spells: Part = {
  name: 'spells',
  meaning: 'Measures of the units in scope. A unit is one child in one municipality.',
  body: `SELECT m.municipality, m.person_id, t.step, t.subtype, m.start_date,
  coalesce(m.end_date, ${OPEN_END}) AS last_day,
  CAST(p.birth_date + INTERVAL '18 years' AS date) AS turns_18
FROM measures m
JOIN measure_types t ON t.measure_type = m.measure_type
JOIN persons p ON p.person_id = m.person_id
WHERE coalesce(p.target_group, '') IN ('', 'social')`,
  needs: [measureTypes],
}

/** A spell of this step or a higher one is a placement. */
export const FIRST_PLACED = Math.min(...PLACEMENT_STEPS)

/** Orders placements as the placement form does, and ends in the step: the latest start decides, then the higher step. */
export function formRank(spell: string): string {
  return `(${spell}.start_date - DATE '1800-01-01') * 10 + ${spell}.step`
}

export const cutOffDays: Part = {
  name: 'cut_off_days',
  meaning: 'The cut-offs and the days counted back from them; the last day of a month stays the last day.',
  body: `SELECT date,
${[4, 6, 12].map(monthsBackColumn).join(',\n')}
FROM cut_offs`,
  needs: [],
}

function monthsBackColumn(months: number): string {
  return `  CASE WHEN extract(day FROM date + INTERVAL '1 day') = 1
    THEN CAST(date + INTERVAL '1 day' - INTERVAL '${months} months' - INTERVAL '1 day' AS date)
    ELSE CAST(date - INTERVAL '${months} months' AS date) END AS back_${months}`
}

export const municipalities: Part = {
  name: 'municipalities',
  meaning: 'Every municipality that the package names.',
  body: `SELECT municipality FROM population
UNION
SELECT municipality FROM measures`,
  needs: [],
}

export const cells: Part = {
  name: 'cells',
  meaning: 'One row for every municipality and cut-off, whether or not there is anything to count.',
  body: `SELECT m.municipality, c.date
FROM municipalities m
CROSS JOIN cut_off_days c`,
  needs: [municipalities, cutOffDays],
}

const populationDates: Part = {
  name: 'population_dates',
  meaning: 'The latest population count on or before each cut-off.',
  body: `SELECT c.municipality, c.date, max(p.date) AS counted_on
FROM cells c
JOIN population p ON p.municipality = c.municipality AND p.date <= c.date
GROUP BY c.municipality, c.date`,
  needs: [cells],
}

export const populationAt: Part = {
  name: 'population_at',
  meaning: 'Children aged 0-17 in the municipality at each cut-off; no row where it is unknown.',
  body: `SELECT d.municipality, d.date, max(p.population_0_17) AS children
FROM population_dates d
JOIN population p ON p.municipality = d.municipality AND p.date = d.counted_on
GROUP BY d.municipality, d.date`,
  needs: [populationDates],
}

/** A share in per cent that is empty when there is nothing to divide by. */
export function percentOf(numerator: string, denominator: string): string {
  return `CAST(100 * ${numerator} AS double precision) / nullif(${denominator}, 0)`
}

/** Stands for "-": a group without a numerator or denominator. */
export const NO_COUNT = 'CAST(NULL AS bigint)'
