import type { GroupRule, LimitKind } from '../definition.ts'
import { clocks, standardDues, statutoryDues } from './follow-up-clocks.ts'
import { cells, cutOffDays, NO_COUNT, percentOf } from './register-parts.ts'
import type { Part, Reading } from './statement.ts'

type IntervalRule = Extract<GroupRule, { kind: 'followup-interval' }>

const endedIntervals: Part = {
  name: 'ended_intervals',
  meaning: 'The intervals that ended with a follow-up after the cut-off before and not after the cut-off.',
  body: `SELECT k.municipality, c.date, k.next_followup - k.runs_from AS days
FROM clocks k
JOIN cut_off_days c ON k.next_followup > c.back_4 AND k.next_followup <= c.date`,
  needs: [clocks, cutOffDays],
}

const intervalLengths: Part = {
  name: 'interval_lengths',
  meaning: 'The intervals of each municipality and cut-off summed up.',
  body: `SELECT c.municipality, c.date,
  count(e.days) AS intervals,
  CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY e.days) AS double precision) AS median_days,
  CAST(avg(e.days) AS double precision) AS mean_days,
  CAST(percentile_cont(0.9) WITHIN GROUP (ORDER BY e.days) AS double precision) AS p90_days
FROM cells c
LEFT JOIN ended_intervals e ON e.municipality = c.municipality AND e.date = c.date
GROUP BY c.municipality, c.date`,
  needs: [cells, endedIntervals],
}

/** Days between follow-ups: the median, the mean or the 90th percentile. */
export function readFollowupInterval({ statistic }: IntervalRule): Reading {
  return {
    from: intervalLengths,
    numerator: NO_COUNT,
    denominator: 'intervals',
    value: `${statistic}_days`,
  }
}

/** The share of ended intervals whose follow-up came no later than the limit. */
export function readFollowupOnTime(limit: LimitKind): Reading {
  const dues = duesBy(limit)
  const from: Part = {
    name: `${limit}_on_time`,
    meaning:
      'The intervals that ended after the cut-off before and have a limit; on time when not after the due date.',
    body: `SELECT c.municipality, c.date,
  count(d.measure_id) AS intervals,
  count(d.measure_id) FILTER (WHERE d.next_followup <= d.due) AS on_time
FROM cells c
JOIN cut_off_days b ON b.date = c.date
LEFT JOIN ${dues.name} d ON d.municipality = c.municipality
  AND d.next_followup > b.back_4 AND d.next_followup <= c.date
GROUP BY c.municipality, c.date`,
    needs: [cells, dues],
  }
  return { from, numerator: 'on_time', denominator: 'intervals', value: percentOf('on_time', 'intervals') }
}

/** The share of measures in force whose next due date has passed. */
export function readFollowupOverdue(limit: LimitKind): Reading {
  const dues = duesBy(limit)
  const from: Part = {
    name: `${limit}_overdue`,
    meaning:
      'The measures in force with their clock on the cut-off; overdue when the due date lies before it.',
    body: `SELECT c.municipality, c.date,
  count(d.measure_id) AS measures,
  count(d.measure_id) FILTER (WHERE d.due < c.date) AS overdue
FROM cells c
LEFT JOIN ${dues.name} d ON d.municipality = c.municipality
  AND c.date BETWEEN d.start_date AND d.last_day
  AND (d.latest IS NULL OR d.latest <= c.date)
  AND (d.next_followup IS NULL OR d.next_followup > c.date)
GROUP BY c.municipality, c.date`,
    needs: [cells, dues],
  }
  return { from, numerator: 'overdue', denominator: 'measures', value: percentOf('overdue', 'measures') }
}

function duesBy(limit: LimitKind): Part {
  return limit === 'statutory' ? statutoryDues : standardDues
}
