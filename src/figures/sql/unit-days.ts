import { HOME_BASED_SUBTYPES } from '../../kernel/staircase.ts'
import type { Condition, Then, UnitCount } from '../definition.ts'
import { cutOffDays, FIRST_PLACED, formRank, spells } from './register-parts.ts'
import type { Part } from './statement.ts'

/** Where every unit stands on the days that the counts look at. */
export function unitDays(counts: readonly UnitCount[]): Part {
  return {
    name: 'unit_days',
    meaning:
      'Each unit on each day: age, place on the staircase (placement form if placed, otherwise the highest step).',
    body: `SELECT s.municipality, s.person_id, d.day,
  min(s.turns_18) AS turns_18,
  d.day < min(s.turns_18) AS aged_0_17,
${[placeColumn(), ...flagColumns(counts)].map((column) => `  ${column}`).join(',\n')}
FROM spells s
JOIN days d ON d.day BETWEEN s.start_date AND s.last_day
GROUP BY s.municipality, s.person_id, d.day`,
    needs: [spells, days(counts)],
  }
}

/** The form is the step of the placement that started last, on a tie the higher: the day decides, then the step. */
function placeColumn(): string {
  return `coalesce(
    max(CASE WHEN s.step >= ${FIRST_PLACED} THEN ${formRank('s')} END) % 10, -- latest start, then higher step
    max(CASE WHEN s.step <= ${FIRST_PLACED - 1} THEN s.step END)
  ) AS place`
}

function flagColumns(counts: readonly UnitCount[]): string[] {
  const steps = ([2, 3] as const)
    .filter((step) => counts.some(({ now }) => now.stepInForce === step))
    .map((step) => `bool_or(s.step = ${step}) AS has_step_${step}`)
  const subtypes = HOME_BASED_SUBTYPES.filter((subtype) =>
    counts.some(({ now }) => now.subtypeInForce === subtype),
  ).map((subtype) => `bool_or(coalesce(s.subtype = '${subtype}', false)) AS has_${subtype}`)
  return [...steps, ...subtypes]
}

function days(counts: readonly UnitCount[]): Part {
  const lags = [...new Set(counts.flatMap(({ then }) => (then ? [then.monthsBack] : [])))].sort(
    (a, b) => a - b,
  )
  const earlier = lags.map((months) => `\nUNION\nSELECT back_${months} FROM cut_off_days`)
  return {
    name: 'days',
    meaning: 'The days that are looked at.',
    body: `SELECT date AS day FROM cut_off_days${earlier.join('')}`,
    needs: [cutOffDays],
  }
}

/** Those who stood somewhere at an earlier day, with where they are now. */
export function moved(then: Then, stands: Part): Part {
  return {
    name: movedName(then),
    meaning: `Units by where they stood ${then.monthsBack} months before: their age and place now, 0 when nothing is in force.`,
    body: `SELECT earlier.municipality, c.date,
  c.date < earlier.turns_18 AS aged_0_17,
  coalesce(later.place, 0) AS place
FROM cut_off_days c
JOIN unit_days earlier ON earlier.day = c.back_${then.monthsBack}
LEFT JOIN unit_days later ON later.municipality = earlier.municipality
  AND later.person_id = earlier.person_id AND later.day = c.date
WHERE ${conditionSql(then.is, 'earlier.')}`,
    needs: [stands],
  }
}

/** One name for each earlier day and place, such as `was_6_4_months_ago`. */
export function movedName({ monthsBack, is }: Then): string {
  const place = (is.place ?? []).join('')
  return `was_${place}${ageName(is)}_${monthsBack}_months_ago`
}

/** A condition as SQL over the columns of `unit_days`. */
export function conditionSql(condition: Condition, alias = ''): string {
  const parts: string[] = []
  if (condition.aged0to17 !== undefined) parts.push(`${condition.aged0to17 ? '' : 'NOT '}${alias}aged_0_17`)
  if (condition.place) parts.push(`${alias}place IN (${condition.place.join(', ')})`)
  if (condition.stepInForce) parts.push(`${alias}has_step_${condition.stepInForce}`)
  if (condition.subtypeInForce) parts.push(`${alias}has_${condition.subtypeInForce}`)
  return parts.length > 0 ? parts.join(' AND ') : 'true'
}

/** A condition as a column name, such as `place_456_aged`. */
export function conditionName(condition: Condition): string {
  const parts: string[] = []
  if (condition.place) parts.push(`place_${condition.place.join('')}`)
  if (condition.stepInForce) parts.push(`step_${condition.stepInForce}`)
  if (condition.subtypeInForce) parts.push(condition.subtypeInForce)
  return `${parts.length > 0 ? parts.join('_') : 'all'}${ageName(condition)}`
}

function ageName({ aged0to17 }: Condition): string {
  if (aged0to17 === undefined) return ''
  return aged0to17 ? '_aged' : '_adult'
}
