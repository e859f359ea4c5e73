import type { Register } from '../kernel/package/register.ts'
import type { GroupDefinition, UnitSum } from './definition.ts'
import type { Totals } from './engine/totals.ts'
import type { PopulationAt } from './population.ts'
import { type Caseload, caseloadAt } from './rules/caseload.ts'
import type { Observed } from './rules/observation.ts'
import { type ObservedRule, observationKey, observe } from './rules/observe.ts'
import { keepsValues, type Number3, percent, type Sample, statisticOf, UNKNOWN } from './rules/statistic.ts'

/** Everything that the numbers of the groups are worked out from. */
export interface Sources {
  readonly register: Register
  readonly totals: Totals
  /** For each cut-off, its place among the evaluated days. */
  readonly places: readonly number[]
  readonly population: PopulationAt
  readonly observed: Observed
}

/** Answers the number of a group for a municipality and a cut-off (or school year), each by its place. */
export function numbersOf(
  sources: Sources,
): (group: GroupDefinition, municipality: number, at: number) => Number3 {
  const samples = samplesOf(sources.observed)
  const caseloads = caseloadsOf(sources.observed)
  return ({ rule }, municipality, at) => {
    const sum = (units: UnitSum) => sumOf(sources, units, municipality, at)
    switch (rule.kind) {
      case 'rate':
        return rate(sum(rule.numerator), sources.population(municipality, sources.observed.cutOffs[at]))
      case 'share':
        return percent(sum(rule.numerator), sum(rule.denominator))
      case 'caseload':
        return caseloadNumber(rule.statistic, caseloads(at)[municipality])
      default:
        return statisticOf(rule, samples(rule)(municipality, at), sources.observed.cutOffs[at])
    }
  }
}

function sumOf({ totals, places }: Sources, units: UnitSum, municipality: number, at: number): number {
  let sum = 0
  for (const count of units) sum += totals.of(count, municipality, places[at])
  return sum
}

/** numerator / population x 1,000; the value is empty when the population is 0 or unknown. */
function rate(numerator: number, population: number | null): Number3 {
  return {
    numerator,
    denominator: population,
    value: population ? (1000 * numerator) / population : null,
  }
}

/** Observes each rule once, when its first number is asked for. */
function samplesOf(observed: Observed) {
  const known = new Map<string, Sample[]>()
  const { length } = observed.register.municipalities
  return (rule: ObservedRule) => {
    const key = observationKey(rule)
    const samples = known.get(key) ?? collect(observed, rule, length)
    known.set(key, samples)
    return (municipality: number, at: number): Sample | undefined => samples[at * length + municipality]
  }
}

/** Samples by cut-off and municipality; of rules that say yes or no only the counts are kept. */
function collect(observed: Observed, rule: ObservedRule, municipalities: number): Sample[] {
  const samples: Sample[] = []
  const keeps = keepsValues(rule)
  observe(observed, rule, (municipality, at, _person, value, weight) => {
    const key = at * municipalities + municipality
    samples[key] ??= { count: 0, yes: 0, values: [], weights: [] }
    const sample = samples[key]
    sample.count++
    if (value === 1) sample.yes++
    if (!keeps) return
    sample.values.push(value)
    sample.weights.push(weight)
  })
  return samples
}

function caseloadsOf({ register, cutOffs }: Observed) {
  const known = new Map<number, Caseload[]>()
  return (at: number) => {
    const loads = known.get(at) ?? caseloadAt(register, cutOffs[at])
    known.set(at, loads)
    return loads
  }
}

function caseloadNumber(
  statistic: 'mean' | 'highest' | 'lowest' | 'per_full_time',
  { cases, fullTime }: Caseload,
): Number3 {
  const total = cases.reduce((sum, number) => sum + number, 0)
  switch (statistic) {
    case 'mean':
      return {
        numerator: total,
        denominator: cases.length,
        value: cases.length ? total / cases.length : null,
      }
    case 'per_full_time':
      return { numerator: total, denominator: fullTime, value: fullTime > 0 ? total / fullTime : null }
    case 'highest':
      return cases.length ? { ...UNKNOWN, value: Math.max(...cases) } : UNKNOWN
    case 'lowest':
      return cases.length ? { ...UNKNOWN, value: Math.min(...cases) } : UNKNOWN
  }
}
