import type { FigureId } from '../kernel/key-figure.ts'
import type { Place } from '../kernel/place.ts'
import { HOME_BASED_SUBTYPES } from '../kernel/staircase.ts'
import type { Condition, FigureDefinition, GroupRule, Then, UnitSum } from './definition.ts'
import { whoWas } from './definitions/who-was.ts'
import { LAGS } from './engine/days.ts'

/** One of the counts of children and measures that rows print, of the day that many months before the row's. */
export interface CountAt {
  readonly count: number
  readonly monthsBack: number
}

/** What holds between counts whatever the register: `more` added up is at least `less` added up. */
export interface CountRelation {
  readonly more: readonly CountAt[]
  readonly less: readonly CountAt[]
  readonly isEqual: boolean
}

/**
 * How the counts that rows print hang together, within a day and between days, read off the definitions. A count is
 * known by its number: two rows that print the same count print the same number.
 */
export interface CountRelations {
  /** How many different counts there are. */
  readonly size: number
  readonly of: (figure: FigureId, group: string) => PrintedCounts
  /** The count of children aged 0-17 who stand at a place; rows print some of them only. */
  readonly standing: (place: Place) => number
  readonly relations: readonly CountRelation[]
  /** Counts that no row prints, and that a reader gets by taking one that is printed from another. */
  readonly rests: readonly Rest[]
}

/** The counts of children and their measures that a row is about; null where it prints none. */
export interface PrintedCounts {
  readonly numerator: CountAt | null
  /** Populations and positions are no counts of children in a situation, and not among these. */
  readonly denominator: CountAt | null
  /** Not printed in the row, but its value would tell: the cases behind the highest and the lowest caseload. */
  readonly behind: CountAt | null
}

interface Rest {
  readonly rest: CountAt
  readonly whole: CountAt
  readonly part: CountAt
}

const PLACES: readonly Place[] = [0, 1, 2, 3, 4, 5, 6]
const INTERVALS = 'intervals'

/** Reads the relations off the definitions; their `wholes` say which groups add up. */
export function countRelations(definitions: readonly FigureDefinition[]): CountRelations {
  const counts = numbered()
  const printed = new Map(
    definitions.flatMap(({ id, groups }) =>
      groups.map(
        ({ id: group, rule }) => [`${id} ${group}`, printedBy(`${id} ${group}`, rule, counts)] as const,
      ),
    ),
  )
  const standing = PLACES.map((place) =>
    counts.units(piecesOf([{ now: { aged0to17: true, place: [place] } }])),
  )
  const sums = definitions.flatMap((definition) => sumsOf(definition, counts))
  const rests = definitions.flatMap((definition) => restsOf(definition, counts))
  const shares = [...printed.values()].flatMap(({ numerator, denominator }) =>
    numerator && denominator ? [atMost(numerator, [denominator])] : [],
  )
  const parts = partsOf(counts, standing)
  return {
    size: counts.all.size,
    of: (figure, group) => printed.get(`${figure} ${group}`) ?? NOTHING,
    standing: (place) => standing[place].count,
    rests,
    relations: [
      ...sums,
      ...rests.map(({ rest, whole, part }) => equal([whole], [part, rest])),
      ...shares,
      ...parts,
      ...limitedIntervals(printed, counts),
      ...definitions.flatMap((definition) => longStays(definition, counts)),
    ],
  }
}

const NOTHING: PrintedCounts = { numerator: null, denominator: null, behind: null }

function today(count: number): CountAt {
  return { count, monthsBack: 0 }
}

function atMost(smaller: CountAt, larger: readonly CountAt[]): CountRelation {
  return { more: larger, less: [smaller], isEqual: false }
}

function equal(more: readonly CountAt[], less: readonly CountAt[]): CountRelation {
  return { more, less, isEqual: true }
}

interface Counts {
  readonly all: ReadonlyMap<string, NamedCount>
  readonly named: (name: string) => CountAt
  readonly units: (pieces: Pieces) => CountAt
}

interface NamedCount {
  readonly number: number
  /** Null for what is no count of children by where they stand. */
  readonly pieces: Pieces | null
}

function numbered(): Counts {
  const all = new Map<string, NamedCount>()
  const numberOf = (name: string, pieces: Pieces | null) => {
    const known = all.get(name) ?? { number: all.size, pieces }
    all.set(name, known)
    return known.number
  }
  return {
    all,
    named: (name) => today(numberOf(name, null)),
    units(asked) {
      const { pieces, monthsBack } = onItsDay(asked)
      return { count: numberOf(JSON.stringify(pieces), pieces), monthsBack }
    },
  }
}

/** A row's counts; the same count has the same number in every figure. */
function printedBy(own: string, rule: GroupRule, { units, named }: Counts): PrintedCounts {
  switch (rule.kind) {
    case 'rate':
      return { ...NOTHING, numerator: units(piecesOf(rule.numerator)) }
    case 'share': {
      const [numerator, denominator] = [rule.numerator, rule.denominator].map(piecesOf).map(units)
      return { ...NOTHING, numerator, denominator }
    }
    case 'institution-run': {
      const denominator = units(piecesOf([{ now: { aged0to17: true, place: [6] } }]))
      return { ...NOTHING, numerator: rule.statistic === 'median' ? null : named(own), denominator }
    }
    case 'caseload': {
      const isPrinted = rule.statistic === 'mean' || rule.statistic === 'per_full_time'
      return { ...NOTHING, numerator: isPrinted ? named('cases') : null, behind: named('cases') }
    }
    case 'followup-interval':
      return { ...NOTHING, denominator: named(INTERVALS) }
    case 'school':
      return { ...NOTHING, denominator: named(`of ${own}`) }
    case 'followed-by-investigation':
    case 'followup-on-time':
    case 'followup-overdue':
      return { ...NOTHING, numerator: named(own), denominator: named(`of ${own}`) }
  }
}

/**
 * A count cut into the smallest pieces that can be told apart: one for each age and place on the day, or one for a step
 * or type in force. Of those whom something was said of earlier, what was said; a piece twice counts twice.
 */
interface Pieces {
  readonly was: Then | null
  readonly now: readonly string[]
}

const AGES = ['aged', 'adult'] as const

function piecesOf(sum: UnitSum): Pieces {
  return { was: sum[0]?.then ?? null, now: sum.flatMap(({ now }) => piecesNow(now)).sort() }
}

function piecesNow({ aged0to17, stepInForce, subtypeInForce, place = PLACES }: Condition): string[] {
  const ages = aged0to17 === undefined ? AGES : [aged0to17 ? AGES[0] : AGES[1]]
  if (stepInForce !== undefined) return ages.map((age) => `${age} step ${stepInForce}`)
  if (subtypeInForce !== undefined) return ages.map((age) => `${age} ${subtypeInForce}`)
  return ages.flatMap((age) => place.map((one) => `${age} ${one}`))
}

/** Of whom nothing is asked now, the count is that of the earlier day. */
function onItsDay({ was, now }: Pieces): { readonly pieces: Pieces; readonly monthsBack: number } {
  if (was && now.join() === EVERYONE) return { pieces: earlierPieces(was, now), monthsBack: was.monthsBack }
  return { pieces: { was, now }, monthsBack: 0 }
}

const EVERYONE = piecesNow({}).sort().join()

/** Where those stood earlier who are counted now; who is 0-17 now was so then. */
function earlierPieces({ is }: Then, now: readonly string[]): Pieces {
  const aged0to17 = is.aged0to17 ?? (now.every((piece) => piece.startsWith('aged')) || undefined)
  return { was: null, now: piecesNow({ ...is, aged0to17 }).sort() }
}

function sumsOf({ groups, wholes }: FigureDefinition, { units }: Counts): CountRelation[] {
  return wholes.map((ids) => {
    const parts = groups.filter(({ id }) => ids.includes(id)).map(({ rule }) => unitsOf(rule))
    return equal(
      [units(piecesOf(parts.flat()))],
      parts.map((part) => units(piecesOf(part))),
    )
  })
}

function unitsOf(rule: GroupRule): UnitSum {
  return rule.kind === 'rate' || rule.kind === 'share' ? rule.numerator : []
}

/** Who is left of a share that no whole names. */
function restsOf({ groups, wholes }: FigureDefinition, { units }: Counts): Rest[] {
  return groups.flatMap(({ id, rule }) => {
    if (rule.kind !== 'share' || wholes.flat().includes(id)) return []
    const [whole, part] = [piecesOf(rule.denominator), piecesOf(rule.numerator)]
    const rest = { ...whole, now: whole.now.filter((piece) => !part.now.includes(piece)) }
    return [{ rest: units(rest), whole: units(whole), part: units(part) }]
  })
}

/** Which counts are part of which: on their own day, as seen now whoever they were, and as seen on the earlier day. */
function partsOf({ all, units }: Counts, standing: readonly CountAt[]): CountRelation[] {
  const counts = [...all.values()]
  const parts = counts.flatMap(({ pieces: small, number }) =>
    small === null
      ? []
      : viewsOf(small).flatMap(({ pieces, monthsBack }) =>
          counts
            .filter((large) => large.number !== number && large.pieces && isPart(pieces, large.pieces))
            .map((large) => atMost(today(number), [{ count: large.number, monthsBack }])),
        ),
  )
  const above = ([2, 3] as const).map((step) =>
    atMost(units(piecesOf([{ now: { aged0to17: true, stepInForce: step } }])), standing.slice(step)),
  )
  return [...parts, ...above]
}

function viewsOf(pieces: Pieces) {
  const { was, now } = pieces
  const own = { pieces, monthsBack: 0 }
  if (was === null) return [own]
  return [
    own,
    { pieces: { was: null, now }, monthsBack: 0 },
    { pieces: earlierPieces(was, now), monthsBack: was.monthsBack },
  ]
}

/** Whether all who fit some pieces are among those of others. A child with two types is in both, but once in a step. */
function isPart(small: Pieces, large: Pieces): boolean {
  if (JSON.stringify(small.was) !== JSON.stringify(large.was)) return false
  if (small.now.every((piece) => large.now.includes(piece))) return true
  const [only] = small.now
  return (
    small.now.length === 1 &&
    widerThan(only).some((wider) => wider.every((piece) => large.now.includes(piece)))
  )
}

/** Pieces that together hold all of one: a step those who stand on it and all its types, and the types a step. */
function widerThan(piece: string): (readonly string[])[] {
  const [age, ...what] = piece.split(' ')
  const types = HOME_BASED_SUBTYPES.map((subtype) => `${age} ${subtype}`)
  if (what.join(' ') === 'step 3') return [types]
  return types.includes(piece) ? [[`${age} step 3`]] : [[`${age} step ${what}`]]
}

/** The intervals that a limit exists for are some of all intervals. */
function limitedIntervals(printed: ReadonlyMap<string, PrintedCounts>, { named }: Counts): CountRelation[] {
  return [...printed].flatMap(([row, { denominator }]) =>
    denominator && row.startsWith('followup_on_time ') ? [atMost(denominator, [named(INTERVALS)])] : [],
  )
}

/** Whoever has been in an institution without a break for so long was there at each day in between. */
function longStays({ id, groups }: FigureDefinition, { named, units }: Counts): CountRelation[] {
  return groups.flatMap(({ id: group, rule }) => {
    if (rule.kind !== 'institution-run' || rule.statistic === 'median') return []
    const { startedMonthsBack } = rule.statistic
    return LAGS.filter((monthsBack) => monthsBack <= startedMonthsBack).map((monthsBack) => {
      const stayed = whoWas({ monthsBack, is: { place: [6] } }, { aged0to17: true, place: [6] })
      return atMost(named(`${id} ${group}`), [units(piecesOf([stayed]))])
    })
  })
}
