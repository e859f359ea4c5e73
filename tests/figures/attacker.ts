import type { FigureId, FigureRow } from '../../src/kernel/key-figure.ts'
import { findRow } from './small-counts.ts'

/**
 * Which hidden counts could have no other value than the true one: every set of counts near the true ones is
 * tried against what is printed. The reader knows how the figures hang together (written out here by hand), and
 * that a count hidden while its denominator is printed is no zero.
 */
export function canBeWorkedOut(printed: readonly FigureRow[], truth: readonly FigureRow[]): string[] {
  return STORIES.flatMap((story) => workedOut(printed, truth, story))
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

/** What is seen of a count: its number where it is printed anywhere, else the least that it can be. */
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

function workedOut(rows: readonly FigureRow[], truth: readonly FigureRow[], story: Story): string[] {
  const sights = new Map(Object.entries(story.printed).map(([count, at]) => [count, sightOf(rows, at)]))
  const open = new Set([...sights].filter(([, { shown }]) => shown === null).map(([count]) => count))
  const real = realCounts(truth, story)
  for (const step of [1, 3]) {
    if (open.size === 0) return []
    const tryAll = (counts: Counts, place: number): void => {
      if (open.size === 0) return
      if (place === story.free.length) {
        tryOne(counts)
        return
      }
      const count = story.free[place]
      const shown = sights.get(count)?.shown
      const values = typeof shown === 'number' ? [shown] : around(real[count], step)
      for (const value of values) tryAll({ ...counts, [count]: value }, place + 1)
    }
    const tryOne = (free: Counts) => {
      const follows = story.follows(free)
      if (follows === null) return
      const counts = { ...free, ...follows }
      const fits = [...sights].every(([count, { shown, least }]) =>
        shown === null ? counts[count] >= least : counts[count] === shown,
      )
      if (fits) for (const count of open) if (counts[count] !== real[count]) open.delete(count)
    }
    tryAll({}, 0)
  }
  return [...open]
}

function around(value: number, step: number): number[] {
  return Array.from({ length: 2 * step + 1 }, (_, i) => value - step + i).filter((near) => near >= 0)
}

/** The true counts, also of those that are never printed (`stayed`). */
function realCounts(truth: readonly FigureRow[], { printed }: Story): Counts {
  const counts: Counts = {}
  for (const [count, places] of Object.entries(printed)) counts[count] = sightOf(truth, places).shown ?? 0
  return { ...counts, stayed: (counts.cohort ?? 0) - (counts.ceased ?? 0) }
}
