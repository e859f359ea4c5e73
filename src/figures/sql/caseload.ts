import type { GroupRule } from '../definition.ts'
import { cells, cutOffDays, NO_COUNT, OPEN_END } from './register-parts.ts'
import type { Part, Reading } from './statement.ts'

type CaseloadRule = Extract<GroupRule, { kind: 'caseload' }>

const casesInHand: Part = {
  name: 'cases_in_hand',
  meaning: 'The distinct cases of each caseworker that has any on the cut-off.',
  body: `SELECT w.municipality, c.date, w.caseworker_id, max(w.fte) AS fte, count(DISTINCT a.case_id) AS cases
FROM assignments a
JOIN caseworkers w ON w.caseworker_id = a.caseworker_id
JOIN cut_off_days c ON c.date BETWEEN a.start_date AND coalesce(a.end_date, ${OPEN_END})
GROUP BY w.municipality, c.date, w.caseworker_id`,
  needs: [cutOffDays],
}

const caseloads: Part = {
  name: 'caseloads',
  meaning: 'The caseworkers of each municipality and cut-off summed up.',
  body: `SELECT c.municipality, c.date,
  coalesce(CAST(sum(h.cases) AS bigint), 0) AS cases,
  count(h.caseworker_id) AS caseworkers,
  max(h.cases) AS highest,
  min(h.cases) AS lowest,
  coalesce(CAST(sum(h.fte) AS double precision), 0) AS full_time
FROM cells c
LEFT JOIN cases_in_hand h ON h.municipality = c.municipality AND h.date = c.date
GROUP BY c.municipality, c.date`,
  needs: [cells, casesInHand],
}

/** Cases per caseworker: mean, highest, lowest, or per full-time position. */
export function readCaseload({ statistic }: CaseloadRule): Reading {
  if (statistic === 'highest' || statistic === 'lowest') {
    return { from: caseloads, numerator: NO_COUNT, denominator: NO_COUNT, value: statistic }
  }
  const denominator = statistic === 'mean' ? 'caseworkers' : 'full_time'
  const value = `CAST(cases AS double precision) / nullif(${denominator}, 0)`
  return { from: caseloads, numerator: 'cases', denominator, value }
}
