import jstat from 'jstat'

/** 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054

export interface Limits {
  readonly low: number
  readonly high: number
}

/** Wilson's 95 % limits for a share, in per cent. Source: Wilson (1927), JASA 22, 209-212. */
export function wilsonLimits(numerator: number, denominator: number): Limits {
  const share = numerator / denominator
  const spread =
    Z * Math.sqrt((share * (1 - share)) / denominator + (Z * Z) / (4 * denominator * denominator))
  const middle = share + (Z * Z) / (2 * denominator)
  const scale = 1 + (Z * Z) / denominator
  return {
    low: numerator === 0 ? 0 : (100 * (middle - spread)) / scale,
    high: numerator === denominator ? 100 : (100 * (middle + spread)) / scale,
  }
}

/** Exact 95 % limits of a Poisson count per 1,000. Source: Garwood (1936), Biometrika 28, 437-442. */
export function poissonLimits(count: number, population: number): Limits {
  const { low, high } = exactPoisson(count)
  return { low: (1000 * low) / population, high: (1000 * high) / population }
}

const exactLimits = new Map<number, Limits>()

/** Counts come again and again over municipalities and cut-offs, and the quantiles are slow: each is kept. */
function exactPoisson(count: number): Limits {
  const known = exactLimits.get(count)
  if (known) return known
  const limits = {
    low: count === 0 ? 0 : jstat.gammapinv(0.025, count),
    high: jstat.gammapinv(0.975, count + 1),
  }
  exactLimits.set(count, limits)
  return limits
}
