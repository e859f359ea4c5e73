import { cells, cutOffDays, percentOf, spells } from './register-parts.ts'
import type { Part, Reading } from './statement.ts'

const firstStarts: Part = {
  name: 'first_starts',
  meaning:
    'Units aged 0-17 with a preventive measure begun in the last half year, and the earliest such start.',
  body: `SELECT s.municipality, s.person_id, c.date, min(s.start_date) AS started
FROM spells s
JOIN cut_off_days c ON s.start_date > c.back_6 AND s.start_date <= c.date AND c.date < s.turns_18
WHERE s.step = 2
GROUP BY s.municipality, s.person_id, c.date`,
  needs: [spells, cutOffDays],
}

const cohort: Part = {
  name: 'cohort',
  meaning: 'Whether an investigation was decided after that start and not after the cut-off.',
  body: `SELECT f.municipality, f.date, f.person_id, EXISTS (
    SELECT 1 FROM investigations i
    WHERE i.person_id = f.person_id AND i.municipality = f.municipality
      AND i.decided_on > f.started AND i.decided_on <= f.date
  ) AS is_followed
FROM first_starts f`,
  needs: [firstStarts],
}

const followed: Part = {
  name: 'followed',
  meaning: 'The cohort of each municipality and cut-off counted.',
  body: `SELECT c.municipality, c.date,
  count(o.person_id) AS children,
  count(o.person_id) FILTER (WHERE o.is_followed) AS investigated
FROM cells c
LEFT JOIN cohort o ON o.municipality = c.municipality AND o.date = c.date
GROUP BY c.municipality, c.date`,
  needs: [cells, cohort],
}

/** The share of those who began a preventive measure in the half year that an investigation followed. */
export function readFollowedByInvestigation(): Reading {
  return {
    from: followed,
    numerator: 'investigated',
    denominator: 'children',
    value: percentOf('investigated', 'children'),
  }
}
