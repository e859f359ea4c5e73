import type { GroupRule } from '../definition.ts'
import {
  cells,
  cutOffDays,
  FIRST_PLACED,
  formRank,
  NO_COUNT,
  OPEN_END,
  percentOf,
  spells,
} from './register-parts.ts'
import type { Part, Reading } from './statement.ts'

type RunRule = Extract<GroupRule, { kind: 'institution-run' }>

const placements: Part = {
  name: 'placements',
  meaning: 'All placements of the units that have been in an institution.',
  body: `SELECT s.municipality, s.person_id, s.step, s.start_date, s.last_day, s.turns_18
FROM spells s
WHERE s.step >= ${FIRST_PLACED} AND EXISTS (
  SELECT 1 FROM spells i
  WHERE i.municipality = s.municipality AND i.person_id = s.person_id AND i.step = 6
)`,
  needs: [spells],
}

const turningDays: Part = {
  name: 'turning_days',
  meaning:
    'The days on which the placement form may change: a placement starts, or has ended the day before.',
  body: `SELECT municipality, person_id, start_date AS day FROM placements
UNION
SELECT municipality, person_id, CAST(last_day + INTERVAL '1 day' AS date) FROM placements
WHERE last_day < ${OPEN_END}`,
  needs: [placements],
}

const stretches: Part = {
  name: 'stretches',
  meaning: 'The days between two turning days, on which the placement form is the same.',
  body: `SELECT municipality, person_id, day AS first_day,
  lead(day) OVER (PARTITION BY municipality, person_id ORDER BY day) AS next_day
FROM turning_days`,
  needs: [turningDays],
}

const forms: Part = {
  name: 'forms',
  meaning: 'The placement form of each stretch: the latest start decides, then the higher step.',
  body: `SELECT t.municipality, t.person_id, t.first_day, t.next_day, min(p.turns_18) AS turns_18,
  max(${formRank('p')}) % 10 AS form
FROM stretches t
JOIN placements p ON p.municipality = t.municipality AND p.person_id = t.person_id
  AND t.first_day BETWEEN p.start_date AND p.last_day
GROUP BY t.municipality, t.person_id, t.first_day, t.next_day`,
  needs: [stretches],
}

const marked: Part = {
  name: 'institution_stretches',
  meaning: 'Stretches in an institution; is_first where no other ends the day before.',
  body: `SELECT f.*,
  CASE WHEN lag(next_day) OVER (PARTITION BY municipality, person_id ORDER BY first_day) = first_day
    THEN 0 ELSE 1 END AS is_first
FROM forms f
WHERE form = 6`,
  needs: [forms],
}

const numbered: Part = {
  name: 'numbered_stretches',
  meaning: 'The stretches numbered by the run that they belong to.',
  body: `SELECT i.*,
  sum(is_first) OVER (PARTITION BY municipality, person_id ORDER BY first_day) AS run
FROM institution_stretches i`,
  needs: [marked],
}

const runs: Part = {
  name: 'runs',
  meaning: 'Institution runs: days in a row on which the placement form is institution.',
  body: `SELECT municipality, person_id, min(turns_18) AS turns_18,
  min(first_day) AS first_day, max(coalesce(next_day, ${OPEN_END})) AS next_day
FROM numbered_stretches
GROUP BY municipality, person_id, run`,
  needs: [numbered],
}

const currentRuns: Part = {
  name: 'current_runs',
  meaning: 'The run of each child aged 0-17 that is in an institution on the cut-off.',
  body: `SELECT r.municipality, c.date, c.back_6, r.first_day, c.date - r.first_day AS days
FROM cut_off_days c
JOIN runs r ON c.date >= r.first_day AND c.date < r.next_day AND c.date < r.turns_18`,
  needs: [runs, cutOffDays],
}

const durations: Part = {
  name: 'durations',
  meaning: 'The runs of each municipality and cut-off summed up.',
  body: `SELECT c.municipality, c.date,
  count(r.days) AS children,
  count(r.days) FILTER (WHERE r.first_day <= r.back_6) AS over_6_months,
  CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY r.days) AS double precision) AS median_days
FROM cells c
LEFT JOIN current_runs r ON r.municipality = c.municipality AND r.date = c.date
GROUP BY c.municipality, c.date`,
  needs: [cells, currentRuns],
}

/** Days of the current institution runs: the median, or the share that began half a year ago or earlier. */
export function readInstitutionRun({ statistic }: RunRule): Reading {
  if (statistic === 'median') {
    return { from: durations, numerator: NO_COUNT, denominator: 'children', value: 'median_days' }
  }
  const value = percentOf('over_6_months', 'children')
  return { from: durations, numerator: 'over_6_months', denominator: 'children', value }
}
