import { poisson, wilson } from './statistics.ts'

/** What one row says, before its place (figure, municipality, date, group), unit and note are written on it. */
export interface Cell {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** "Where the denominator is 0 or unknown `value`, `low`, `high` are empty." Wilson's limits for shares. */
export function share(numerator: number, denominator: number): Cell {
  if (denominator === 0) return { numerator, denominator, value: null, low: null, high: null }
  return { numerator, denominator, value: (100 * numerator) / denominator, ...wilson(numerator, denominator) }
}

/** "Exact Poisson for rates per 1,000": the limits of the count, over the same population. */
export function rate(numerator: number, denominator: number | null): Cell {
  if (denominator === null || denominator === 0) {
    return { numerator, denominator, value: null, low: null, high: null }
  }
  const { low, high } = poisson(numerator)
  return {
    numerator,
    denominator,
    value: (1000 * numerator) / denominator,
    low: (1000 * low) / denominator,
    high: (1000 * high) / denominator,
  }
}

/** A mean, median or extreme: "low/high ... empty for other units"; a numerator of "-" is empty. */
export function measure(value: number | null, denominator: number | null): Cell {
  return { numerator: null, denominator, value, low: null, high: null }
}

/** A plain quotient without limits, such as cases per caseworker. */
export function quotient(numerator: number, denominator: number): Cell {
  return { ...measure(denominator === 0 ? null : numerator / denominator, denominator), numerator }
}
