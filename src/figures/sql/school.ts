import type { GroupRule } from '../definition.ts'
import { measureTypes, municipalities, NO_COUNT } from './register-parts.ts'
import type { Part, Reading } from './statement.ts'

type SchoolRule = Extract<GroupRule, { kind: 'school' }>

const schoolYears: Part = {
  name: 'school_years',
  meaning: 'Every school year in the package, 1 August - 31 July.',
  body: `SELECT DISTINCT school_year,
  CAST(substr(school_year, 1, 4) || '-08-01' AS date) AS first_day,
  CAST(CAST(substr(school_year, 1, 4) || '-08-01' AS date) + INTERVAL '1 year' - INTERVAL '1 day' AS date) AS last_day
FROM pupils`,
  needs: [],
}

/** The mean over exposed or other pupils with a value; absence is weighted by the months registered. */
export function readSchool({ column, exposed, weight }: SchoolRule): Reading {
  const from = summedUp(column, weight)
  const group = exposed ? 'exposed' : 'other'
  return {
    from,
    numerator: NO_COUNT,
    denominator: `${group}_pupils`,
    value: `${group}_sum / nullif(${group}_weight, 0)`,
  }
}

function pupilsWithValue(column: string, weight: string | null): Part {
  return {
    name: `pupils_with_${column}`,
    meaning:
      'Pupils of grades 4-9 with a value; exposed: a measure of step 2-6 on some day of the school year.',
    body: `SELECT p.municipality, p.school_year, CAST(p.${column} AS double precision) AS value,
  ${weight ? `coalesce(CAST(p.${weight} AS double precision), 1)` : '1'} AS weight,
  EXISTS (
    SELECT 1 FROM measures m
    JOIN measure_types t ON t.measure_type = m.measure_type
    WHERE t.step >= 2 AND m.person_id = p.person_id AND m.municipality = p.municipality
      AND m.start_date <= y.last_day AND (m.end_date IS NULL OR m.end_date >= y.first_day)
  ) AS exposed
FROM pupils p
JOIN school_years y ON y.school_year = p.school_year
WHERE p.grade BETWEEN 4 AND 9 AND p.${column} IS NOT NULL`,
    needs: [schoolYears, measureTypes],
  }
}

function summedUp(column: string, weight: string | null): Part {
  const pupils = pupilsWithValue(column, weight)
  return {
    name: `${column}_by_group`,
    meaning: 'The pupils of each municipality and school year summed up.',
    body: `SELECT m.municipality, y.school_year AS date,
${sums('exposed', 'p.exposed')},
${sums('other', 'NOT p.exposed')}
FROM municipalities m
CROSS JOIN school_years y
LEFT JOIN ${pupils.name} p ON p.municipality = m.municipality AND p.school_year = y.school_year
GROUP BY m.municipality, y.school_year`,
    needs: [municipalities, pupils],
  }
}

function sums(group: string, condition: string): string {
  return `  count(p.value) FILTER (WHERE ${condition}) AS ${group}_pupils,
  sum(p.value * p.weight) FILTER (WHERE ${condition}) AS ${group}_sum,
  sum(p.weight) FILTER (WHERE ${condition}) AS ${group}_weight`
}
