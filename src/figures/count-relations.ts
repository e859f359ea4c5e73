import type { FigureId } from '../kernel/key-figure.ts'
import { HOME_BASED_SUBTYPES } from '../kernel/staircase.ts'
import type { Condition, FigureDefinition, GroupRule, UnitCount, UnitSum } from './definition.ts'

/**
 * How the counts that rows print hang together, read off the definitions: which rows print the same count, which
 * counts add up to which, and which are part of others. A count is known by its number.
 */
export interface CountRelations {
  /** How many different counts there are. */
  readonly size: number
  readonly of: (figure: FigureId, group: string) => PrintedCounts
  readonly sums: readonly CountSum[]
  readonly parts: readonly CountPart[]
}

/** The counts of children and their measures that a row is about; null where it prints none. */
export interface PrintedCounts {
  readonly numerator: number | null
  /** Populations and positions are no counts of children in a situation, and not among these. */
  readonly denominator: number | null
  /** Not printed in the row, but its value would tell: the cases behind the highest and the lowest caseload. */
  readonly behind: number | null
}

/** The parts together are the whole. */
interface CountSum {
  readonly whole: number
  readonly parts: readonly number[]
}

/** The smaller is never more than the larger. */
interface CountPart {
  readonly smaller: number
  readonly larger: number
}

/** Reads the relations off the definitions; `wholes` say which groups add up. */
export function countRelations(definitions: readonly FigureDefinition[]): CountRelations {
  const atoms = new Map<string, readonly string[]>()
  const named = definitions.flatMap(({ id, groups }) =>
    groups.map((group) => ({ key: `${id} ${group.id}`, ...namesOf(id, group.id, group.rule, atoms) })),
  )
  const number = new Map<string, number>()
  const numberOf = (name: string | null) => {
    if (name === null) return null
    const known = number.get(name) ?? number.size
    number.set(name, known)
    return known
  }
  const printed = new Map<string, PrintedCounts>(
    named.map(({ key, numerator, denominator, behind }) => [
      key,
      { numerator: numberOf(numerator), denominator: numberOf(denominator), behind: numberOf(behind) },
    ]),
  )
  const of = (figure: FigureId, group: string) => printed.get(`${figure} ${group}`) ?? NOTHING
  const counts = [...number].map(([name, count]) => ({ count, atoms: atoms.get(name) ?? [] }))
  const shares = [...printed.values()].flatMap(({ numerator, denominator }) =>
    numerator !== null && denominator !== null ? [{ smaller: numerator, larger: denominator }] : [],
  )
  return {
    size: number.size,
    of,
    sums: definitions.flatMap((definition) => sumsOf(definition, atoms, numberOf)),
    parts: [
      ...shares,
      ...counts.flatMap((small) =>
        counts
          .filter((large) => isPart(small.atoms, large.atoms))
          .map((large) => ({ smaller: small.count, larger: large.count })),
      ),
    ],
  }
}

const NOTHING: PrintedCounts = { numerator: null, denominator: null, behind: null }

interface Names {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly behind: string | null
}

/** Names a row's counts so that the same count has the same name in every figure. */
function namesOf(
  figure: FigureId,
  group: string,
  rule: GroupRule,
  atoms: Map<string, readonly string[]>,
): Names {
  const units = (sum: UnitSum) => {
    const list = sum.flatMap(atomsOf).sort()
    atoms.set(list.join(), list)
    return list.join()
  }
  const own = `${figure} ${group}`
  switch (rule.kind) {
    case 'rate':
      return { numerator: units(rule.numerator), denominator: null, behind: null }
    case 'share':
      return { numerator: units(rule.numerator), denominator: units(rule.denominator), behind: null }
    case 'institution-run': {
      const denominator = units([{ now: { aged0to17: true, place: [6] } }])
      return { numerator: rule.statistic === 'median' ? null : own, denominator, behind: null }
    }
    case 'caseload': {
      const isPrinted = rule.statistic === 'mean' || rule.statistic === 'per_full_time'
      return { numerator: isPrinted ? 'cases' : null, denominator: null, behind: 'cases' }
    }
    case 'followup-interval':
      return { numerator: null, denominator: 'intervals', behind: null }
    case 'school':
      return { numerator: null, denominator: `of ${own}`, behind: null }
    case 'followed-by-investigation':
    case 'followup-on-time':
    case 'followup-overdue':
      return { numerator: own, denominator: `of ${own}`, behind: null }
  }
}

/** A count cut into the smallest pieces that can be told apart: one for each age and place now, given then. */
function atomsOf({ now, then }: UnitCount): string[] {
  const earlier = then ? `${JSON.stringify(then)} ` : ''
  if (now.stepInForce !== undefined || now.subtypeInForce !== undefined) return [earlier + inForceAtom(now)]
  const ages = now.aged0to17 === undefined ? [true, false] : [now.aged0to17]
  const places = now.place ?? [0, 1, 2, 3, 4, 5, 6]
  return ages.flatMap((aged) => places.map((place) => `${earlier}${aged ? 'aged' : 'adult'} ${place}`))
}

function inForceAtom({ aged0to17, stepInForce, subtypeInForce }: Condition): string {
  return `aged ${aged0to17} ${stepInForce ? `step ${stepInForce}` : ''}${subtypeInForce ?? ''}`
}

function sumsOf(
  { groups, wholes }: FigureDefinition,
  atoms: ReadonlyMap<string, readonly string[]>,
  numberOf: (name: string | null) => number | null,
): CountSum[] {
  return wholes.flatMap((whole) => {
    const parts = groups
      .filter((group) => whole.includes(group.id))
      .map(({ rule }) =>
        (rule.kind === 'rate' || rule.kind === 'share' ? rule.numerator : []).flatMap(atomsOf).sort(),
      )
    const together = parts.flat().sort().join()
    if (!atoms.has(together)) return []
    const numbers = [together, ...parts.map((part) => part.join())].map(numberOf)
    const [total, ...rest] = numbers.filter((number) => number !== null)
    return [{ whole: total, parts: rest }]
  })
}

/** Whether one count is a true part of another: of its pieces, or a type of a step, or a step of all its types. */
function isPart(small: readonly string[], large: readonly string[]): boolean {
  if (small.length === 0 || small.join() === large.join()) return false
  if (small.every((atom) => large.includes(atom))) return true
  const [one] = small
  if (small.length > 1) return false
  const types = (step: string) => HOME_BASED_SUBTYPES.map((subtype) => step.replace('step 3', subtype))
  if (one.endsWith('step 3')) return types(one).every((type) => large.includes(type))
  return large.length === 1 && large[0].endsWith('step 3') && types(large[0]).includes(one)
}
