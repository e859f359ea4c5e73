const Z = 1.959963984540054

/** Wilson's 95 % limits of a share, in percent. */
export function wilson(numerator: number, denominator: number): { low: number; high: number } {
  const p = numerator / denominator
  const centre = p + (Z * Z) / (2 * denominator)
  const spread = Z * Math.sqrt((p * (1 - p)) / denominator + (Z * Z) / (4 * denominator * denominator))
  const scale = 1 + (Z * Z) / denominator
  return { low: (100 * (centre - spread)) / scale, high: (100 * (centre + spread)) / scale }
}

/**
 * Exact (Garwood) 95 % limits of a Poisson count: the mean at which `count` or more has probability 2.5 %, and
 * the mean at which `count` or fewer has; found by halving. The same numbers as the chi-square quantiles.
 */
export function poisson(count: number): { low: number; high: number } {
  const most = count + 20 + 10 * Math.sqrt(count)
  const low = count === 0 ? 0 : halve(most, (mean) => 1 - probabilityAtMost(count - 1, mean) < 0.025)
  const high = halve(most, (mean) => probabilityAtMost(count, mean) > 0.025)
  return { low, high }
}

/** The mean below which `isBelow` holds and above which it does not. */
function halve(most: number, isBelow: (mean: number) => boolean): number {
  let low = 0
  let high = most
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (isBelow(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function probabilityAtMost(count: number, mean: number): number {
  if (mean === 0) return 1
  let sum = 0
  let logFactorial = 0
  for (let k = 0; k <= count; k++) {
    if (k > 0) logFactorial += Math.log(k)
    sum += Math.exp(k * Math.log(mean) - mean - logFactorial)
  }
  return sum
}

/** "Percentile: linear interpolation between order statistics (the common type 7)." Null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const position = share * (sorted.length - 1)
  const below = Math.floor(position)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (position - below) * (sorted[above] - sorted[below])
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
