import type { FigureDefinition, GroupRule, Then, UnitCount, UnitSum } from '../definition.ts'
import { cells, percentOf, populationAt } from './register-parts.ts'
import { indent, type Part, type Reading } from './statement.ts'
import { conditionName, conditionSql, moved, movedName, unitDays } from './unit-days.ts'

type StateRule = Extract<GroupRule, { kind: 'rate' | 'share' }>

/** Whether all that a rule counts are sums over where units stand. */
export function isStateRule(rule: GroupRule): rule is StateRule {
  return rule.kind === 'rate' || rule.kind === 'share'
}

/** The part that counts everything the state rules of these figures ask for, one row a municipality and cut-off. */
export function stateCounts(definitions: readonly FigureDefinition[]): Part {
  const rules = definitions.flatMap(({ groups }) => groups.map(({ rule }) => rule)).filter(isStateRule)
  const counts = distinct(rules.flatMap(countsOf))
  const hasRate = rules.some((rule) => rule.kind === 'rate')
  const parts = [...partsOf(counts, unitDays(counts)), ...(hasRate ? [populationAt] : [])]
  const columns = counts.map((count) => `coalesce(${columnOf(count)}, 0) AS ${columnOf(count)}`)
  return {
    name: 'counts',
    meaning: 'All counts side by side; 0 where nothing was counted.',
    body: `SELECT municipality, date,
${indent([...columns, ...(hasRate ? ['children AS population'] : [])].join(',\n'))}
FROM cells
${parts.map(({ name }) => `LEFT JOIN ${name} USING (municipality, date)`).join('\n')}`,
    needs: [cells, ...parts],
  }
}

/** What a rate or a share reads off the counts. */
export function readState(rule: StateRule, counts: Part): Reading {
  const numerator = sumSql(rule.numerator)
  if (rule.kind === 'rate') {
    const value = `CAST(1000 * ${bracketed(numerator)} AS double precision) / nullif(population, 0)`
    return { from: counts, numerator, denominator: 'population', value }
  }
  const denominator = sumSql(rule.denominator)
  return {
    from: counts,
    numerator,
    denominator,
    value: percentOf(bracketed(numerator), bracketed(denominator)),
  }
}

/** One part of counts for today and one for each earlier day and place that movements are counted from. */
function partsOf(counts: readonly UnitCount[], stands: Part): Part[] {
  const byThen = Map.groupBy(counts, ({ then }) => (then ? movedName(then) : ''))
  return [...byThen.values()].map((counts) => countPart(counts, stands))
}

function countPart(counts: readonly UnitCount[], stands: Part): Part {
  const then: Then | undefined = counts[0].then
  const from = then ? moved(then, stands) : stands
  const date = then ? 'date' : 'day'
  const columns = counts.map((count) => `  ${countSql(count)} AS ${columnOf(count)}`)
  return {
    name: then ? `counts_${movedName(then)}` : 'counts_now',
    meaning: then ? 'The movements counted.' : 'The units counted by where they stand on the cut-off.',
    body: `SELECT municipality, ${then ? 'date' : 'day AS date'},
${columns.join(',\n')}
FROM ${from.name}
GROUP BY municipality, ${date}`,
    needs: [from],
  }
}

function countSql({ now }: UnitCount): string {
  const condition = conditionSql(now)
  return condition === 'true' ? 'count(*)' : `count(*) FILTER (WHERE ${condition})`
}

function countsOf(rule: StateRule): UnitCount[] {
  return rule.kind === 'rate' ? [...rule.numerator] : [...rule.numerator, ...rule.denominator]
}

function distinct(counts: readonly UnitCount[]): UnitCount[] {
  return [...new Map(counts.map((count) => [columnOf(count), count])).values()]
}

function columnOf({ now, then }: UnitCount): string {
  return then ? `${conditionName(now)}_${movedName(then)}` : conditionName(now)
}

function sumSql(sum: UnitSum): string {
  return sum.map(columnOf).join(' + ')
}

function bracketed(sql: string): string {
  return sql.includes(' + ') ? `(${sql})` : sql
}
