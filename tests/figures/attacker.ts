import type { FigureId, FigureRow } from '../../src/domain/key-figure.ts'
import { findRow } from './small-counts.ts'

/**
 * A reader who tries every set of counts that fits what is printed, to see which hidden ones are left with a
 * single possible value. Knows how the figures hang together (written out here by hand) and that a count hidden
 * while its denominator is printed is no zero.
 */
export function canBeWorkedOut(rows: readonly FigureRow[]): string[] {
  return STORIES.flatMap((story) => workedOut(rows, story))
}

type Counts = Record<string, number>

/** Free counts, and the counts that follow from them; a printed one must come out as printed. */
interface Story {
  readonly free: readonly string[]
  readonly follows: (free: Counts) => Counts | null
  /** Where each count is printed: as numerator (n) or denominator (d) of which groups. */
  readonly printed: Record<string, readonly (readonly [FigureId, string, 'n' | 'd'])[]>
}

const CEASED_TO = [
  'other_placement',
  'not_placed',
  'kinship',
  'foster',
  'home_based',
  'preventive',
  'no_measure',
]
const TYPES = ['family_stay', 'home_placement', 'preventive_measure', 'parent_support']
const MOVES = ['up', 'down', 'none', 'down_turned_18']

const STORIES: readonly Story[] = [
  {
    free: ['kinship', 'foster', 'institution', 'long'],
    follows: ({ kinship, foster, institution, long }) =>
      long <= institution ? { placed: kinship + foster + institution } : null,
    printed: {
      kinship: [['placement_forms', 'kinship', 'n']],
      foster: [['placement_forms', 'foster', 'n']],
      institution: [
        ['placement_forms', 'institution', 'n'],
        ['institution_duration', 'median_days', 'd'],
        ['institution_duration', 'over_6_months', 'd'],
      ],
      long: [['institution_duration', 'over_6_months', 'n']],
      placed: [
        ['placed_per_1000', 'total', 'n'],
        ...denominators('placement_forms', ['kinship', 'foster', 'institution']),
      ],
    },
  },
  {
    free: ['kinship', 'foster', 'home_based', 'preventive', 'no_measure', 'stayed'],
    follows: ({ kinship, foster, home_based, preventive, no_measure, stayed }) => {
      const other_placement = kinship + foster
      const not_placed = home_based + preventive + no_measure
      const ceased = other_placement + not_placed
      return { other_placement, not_placed, ceased, cohort: ceased + stayed }
    },
    printed: {
      ...numerators('institution_ceased_to', CEASED_TO),
      ceased: [['institution_ceased', 'total', 'n'], ...denominators('institution_ceased_to', CEASED_TO)],
      cohort: [['institution_ceased', 'total', 'd']],
    },
  },
  {
    free: [...TYPES, 'total'],
    follows: ({ total, ...types }) => {
      const counts = Object.values(types)
      const sum_of_types = counts.reduce((sum, count) => sum + count, 0)
      return total >= Math.max(...counts) && total <= sum_of_types ? { sum_of_types } : null
    },
    printed: numerators('home_based_per_1000', [...TYPES, 'total', 'sum_of_types']),
  },
  {
    free: MOVES,
    follows: ({ up, down, none, down_turned_18 }) =>
      down_turned_18 <= down ? { cohort: up + down + none } : null,
    printed: {
      ...numerators('home_based_movements', MOVES),
      cohort: denominators('home_based_movements', MOVES),
    },
  },
]

function numerators(figure: FigureId, groups: readonly string[]): Story['printed'] {
  return Object.fromEntries(groups.map((group) => [group, [[figure, group, 'n'] as const]]))
}

function denominators(figure: FigureId, groups: readonly string[]) {
  return groups.map((group) => [figure, group, 'd'] as const)
}

/** What a count can be at first sight: as printed somewhere, or anything from its least value up. */
interface Sight {
  readonly shown: number | null
  readonly least: number
}

function sightOf(rows: readonly FigureRow[], places: Story['printed'][string]): Sight {
  let shown: number | null = null
  let least = 1
  for (const [figure, group, part] of places) {
    const row = findRow(rows, figure, group)
    shown ??= part === 'n' ? row.numerator : row.denominator
    if (part === 'n' && row.denominator === null) least = 0
  }
  return { shown, least }
}

/** More than any count in the tests can be; a count that may be this high has other possible values too. */
const MOST = 14

function workedOut(rows: readonly FigureRow[], { free, follows, printed }: Story): string[] {
  const sights = new Map(Object.entries(printed).map(([count, places]) => [count, sightOf(rows, places)]))
  const open = new Map<string, Set<number>>()
  for (const [count, { shown }] of sights) if (shown === null) open.set(count, new Set())
  if (open.size === 0) return []
  const unknown = () => [...open].filter(([, values]) => values.size < 2)
  const fits = (count: string, value: number) => {
    const sight = sights.get(count)
    if (!sight) return true
    return sight.shown === null ? value >= sight.least : value === sight.shown
  }
  const tryAll = (counts: Counts, place: number): void => {
    if (unknown().length === 0) return
    if (place < free.length) {
      const shown = sights.get(free[place])?.shown
      for (let value = shown ?? 0; value <= (shown ?? MOST); value++) {
        if (fits(free[place], value)) tryAll({ ...counts, [free[place]]: value }, place + 1)
      }
      return
    }
    const derived = follows(counts)
    if (!derived || !Object.entries(derived).every(([count, value]) => fits(count, value))) return
    for (const [count, values] of open) values.add({ ...counts, ...derived }[count])
  }
  tryAll({}, 0)
  return unknown().map(([count, values]) => `${count}: ${[...values].join()}`)
}
