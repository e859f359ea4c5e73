import { isoOf } from '../../kernel/calendar.ts'
import { BARNETS_LOV_FROM, FOLLOWED_FROM } from '../../kernel/follow-up.ts'
import { measureTypes, OPEN_END } from './register-parts.ts'
import { standardRules } from './standards.ts'
import type { Part } from './statement.ts'

const followedMeasures: Part = {
  name: 'followed_measures',
  meaning:
    'Measures of step 3-6 of units in scope, with the law they rest on (the first word of the legal basis).',
  body: `SELECT m.measure_id, m.municipality, m.measure_type, t.step, t.subtype, m.start_date,
  coalesce(m.end_date, ${OPEN_END}) AS last_day,
  coalesce(m.intensity, '') = 'intensive' AS intensive,
  CASE split_part(trim(coalesce(m.legal_basis, '')), ' ', 1)
    WHEN 'BL' THEN 'BL'
    WHEN '' THEN CASE WHEN m.start_date < DATE '${isoOf(BARNETS_LOV_FROM)}' THEN 'SEL' ELSE 'BL' END
    ELSE 'SEL' END AS law
FROM measures m
JOIN measure_types t ON t.measure_type = m.measure_type
JOIN persons p ON p.person_id = m.person_id
WHERE t.step >= ${FOLLOWED_FROM} AND coalesce(p.target_group, '') IN ('', 'social')`,
  needs: [measureTypes],
}

const numberedFollowups: Part = {
  name: 'numbered_followups',
  meaning:
    'Formal follow-ups; of several on one day the last with a decided date comes first (the id tells which).',
  body: `SELECT measure_id, date, next_due_date, row_number() OVER (
    PARTITION BY measure_id, date
    ORDER BY CASE WHEN next_due_date IS NULL THEN 1 ELSE 0 END, length(followup_id) DESC, followup_id DESC
  ) AS nth
FROM followups
WHERE kind = 'formal'`,
  needs: [],
}

const moments: Part = {
  name: 'moments',
  meaning:
    'When a clock starts to run: at the start of a measure (no follow-up yet) and at each formal follow-up.',
  body: `SELECT measure_id, CAST(NULL AS date) AS latest, CAST(NULL AS date) AS decided_next FROM followed_measures
UNION ALL
SELECT measure_id, date, next_due_date FROM numbered_followups WHERE nth = 1`,
  needs: [followedMeasures, numberedFollowups],
}

/** Each stretch from a measure's start or a follow-up until the next follow-up, if there is one. */
export const clocks: Part = {
  name: 'clocks',
  meaning:
    'The time from each such moment until the next follow-up, which is NULL while it has not been held.',
  body: `SELECT f.*, o.latest, o.decided_next,
  coalesce(o.latest, f.start_date) AS runs_from,
  lead(o.latest) OVER (PARTITION BY o.measure_id ORDER BY o.latest NULLS FIRST) AS next_followup
FROM moments o
JOIN followed_measures f ON f.measure_id = o.measure_id`,
  needs: [moments],
}

/** The clocks for which the law fixes a limit, with the last day it allows. */
export const statutoryDues: Part = {
  name: 'statutory_dues',
  meaning:
    'The due date by law: 3 months after the start, then 6 months (Serviceloven) or the date decided (Barnets Lov).',
  body: `SELECT * FROM (
  SELECT k.*, CASE
      WHEN latest IS NULL THEN CAST(start_date + INTERVAL '3 months' AS date)
      WHEN law = 'SEL' THEN CAST(latest + INTERVAL '6 months' AS date)
      ELSE decided_next END AS due
  FROM clocks k
) d
WHERE due IS NOT NULL`,
  needs: [clocks],
}

const fittingRules: Part = {
  name: 'fitting_rules',
  meaning: 'The standard of each measure: of the rules that fit it, the first.',
  body: `SELECT f.measure_id, r.valid_from, r.first_limit, r.then_limit, r.later_limit,
  row_number() OVER (PARTITION BY f.measure_id ORDER BY r.priority) AS nth
FROM followed_measures f
JOIN standard_rules r ON r.municipality = f.municipality
  AND (r.step IS NULL OR r.step = f.step)
  AND (r.subtype IS NULL OR r.subtype = f.subtype)
  AND (r.measure_type IS NULL OR r.measure_type = f.measure_type)
  AND (r.intensive IS NULL OR r.intensive = f.intensive)`,
  needs: [followedMeasures, standardRules],
}

/** The clocks for which the municipality has a standard, with the last day it allows. */
export const standardDues: Part = {
  name: 'standard_dues',
  meaning: 'The due date by the municipality’s standard, which may be another after the first year.',
  body: `SELECT k.*, CAST(CASE
    WHEN k.latest IS NULL THEN k.start_date + r.first_limit
    WHEN k.latest >= k.start_date + INTERVAL '12 months' THEN k.latest + r.later_limit
    ELSE k.latest + r.then_limit END AS date) AS due
FROM clocks k
JOIN fitting_rules r ON r.measure_id = k.measure_id AND r.nth = 1
WHERE r.valid_from IS NULL OR k.runs_from >= r.valid_from`,
  needs: [clocks, fittingRules],
}
