import type { Day } from '../../kernel/calendar.ts'
import { monthsBack } from '../../kernel/calendar.ts'
import type { ObservedRule } from './observe.ts'

/** A group's number before its limits: what is printed as numerator, denominator and value. */
export interface Number3 {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

export const UNKNOWN: Number3 = { numerator: null, denominator: null, value: null }

/** What was observed for one municipality and cut-off. */
export interface Sample {
  count: number
  /** How many had the value 1. */
  yes: number
  /** Empty for rules that say yes or no. */
  readonly values: number[]
  readonly weights: number[]
}

/** Whether a rule's numbers need each value (days, an index) rather than yes or no. */
export function keepsValues({ kind }: ObservedRule): boolean {
  return kind === 'institution-run' || kind === 'followup-interval' || kind === 'school'
}

/** Tells which observations belong to the numerator; for means and percentiles every observation does. */
export function inNumerator(rule: ObservedRule, cutOff: Day): (value: number) => boolean {
  if (rule.kind === 'institution-run' && rule.statistic !== 'median') {
    const days = cutOff - monthsBack(cutOff, rule.statistic.startedMonthsBack)
    return (value) => value >= days
  }
  return keepsValues(rule) ? () => true : (value) => value === 1
}

/** The statistic of a rule over its sample; `cutOff` is not used by the school figures. */
export function statisticOf(rule: ObservedRule, sample: Sample | undefined, cutOff: Day): Number3 {
  const values = sample?.values ?? []
  switch (rule.kind) {
    case 'institution-run':
      return rule.statistic === 'median'
        ? quantileOf(values, 0.5)
        : percent(values.filter(inNumerator(rule, cutOff)).length, values.length)
    case 'followup-interval':
      if (rule.statistic === 'mean') return meanOf(values, null)
      return quantileOf(values, rule.statistic === 'median' ? 0.5 : 0.9)
    case 'school':
      return meanOf(values, sample?.weights ?? null)
    case 'followed-by-investigation':
    case 'followup-on-time':
    case 'followup-overdue':
      return percent(sample?.yes ?? 0, sample?.count ?? 0)
  }
}

/** numerator / denominator in per cent; the value is empty when the denominator is 0 or unknown. */
export function percent(numerator: number, denominator: number): Number3 {
  return { numerator, denominator, value: denominator === 0 ? null : (100 * numerator) / denominator }
}

function meanOf(values: readonly number[], weights: readonly number[] | null): Number3 {
  let sum = 0
  let weight = 0
  for (const [i, value] of values.entries()) {
    sum += value * (weights?.[i] ?? 1)
    weight += weights?.[i] ?? 1
  }
  return { numerator: null, denominator: values.length, value: weight === 0 ? null : sum / weight }
}

/** Linear interpolation between order statistics ("type 7"). Source: Hyndman and Fan (1996), definition 7. */
function quantileOf(values: readonly number[], share: number): Number3 {
  const sorted = Float64Array.from(values).sort()
  if (sorted.length === 0) return { numerator: null, denominator: 0, value: null }
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const above = Math.min(below + 1, sorted.length - 1)
  const value = sorted[below] + (position - below) * (sorted[above] - sorted[below])
  return { numerator: null, denominator: sorted.length, value }
}
