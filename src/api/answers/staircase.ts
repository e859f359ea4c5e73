import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { populationAt } from '../../figures/population.ts'
import { type Day, isoOf, monthsBack } from '../../kernel/calendar.ts'
import type { FigureRow } from '../../kernel/key-figure.ts'
import type { Register } from '../../kernel/package/register.ts'
import { STEPS, type Step } from '../../kernel/staircase.ts'
import type { StaircaseAnswer, StaircaseQuery } from '../wire.ts'
import { cutOffIn, type Known, municipalityIn, named } from './known.ts'

/** Figures that show the same children as the staircase; their notes belong beside it. */
const STAIRCASE_FIGURES = [
  'placed_per_1000',
  'placement_forms',
  'home_based_per_1000',
  'home_based_movements',
  'preventive_per_1000',
]

/** The front page: how many children stand on each step, and where those of a year ago are now. */
export function staircaseAnswer(known: Known, query: StaircaseQuery): StaircaseAnswer {
  const { register, index } = municipalityIn(known, query.municipality)
  const date = cutOffIn(known, query.date)
  const shown = known.staircaseOf(query.municipality, date)
  const yearAgo = monthsBack(date, 12)
  const population = populationAt(register)
  const rows = known.rowsOf(query.municipality)
  const [childrenNow, childrenThen] = [population(index, date), population(index, yearAgo)]
  return {
    municipality: named(query.municipality),
    date: isoOf(date),
    yearAgo: isoOf(yearAgo),
    population: childrenNow,
    populationYearAgo: childrenThen,
    steps: STEPS.map((step) => ({
      step,
      now: countOf(shown.now[step], childrenNow),
      yearAgo: countOf(shown.yearAgo[step], childrenThen),
      registered: isRegistered(register, step),
    })),
    flows: [...shown.flows],
    movements: rowsAt(rows, date)
      .filter((row) => row.figure === 'home_based_movements')
      .map(movement),
    notes: notesBetween(register, query.municipality, yearAgo, date),
  }
}

function rowsAt(rows: readonly FigureRow[], day: Day): FigureRow[] {
  const date = isoOf(day)
  return rows.filter((row) => row.date === date)
}

function countOf(children: number | null, population: number | null) {
  return { children, per1000: children === null || !population ? null : (1000 * children) / population }
}

function isRegistered({ measures }: Register, step: Step): boolean {
  return measures.type.some((type) => MEASURE_TYPES[type].step === step)
}

function movement({ group, numerator, denominator, value }: FigureRow): StaircaseAnswer['movements'][number] {
  return { group, numerator, denominator, value }
}

function notesBetween(
  { annotations }: Register,
  municipality: string,
  from: Day,
  to: Day,
): StaircaseAnswer['notes'] {
  const notes = annotations
    .filter((note) => note.municipality === municipality && STAIRCASE_FIGURES.includes(note.figure))
    .filter(({ date }) => date >= from && date <= to)
    .map(({ date, note, isBreak }) => ({ date: isoOf(date), note, isBreak }))
  return [...new Map(notes.map((note) => [`${note.date} ${note.note}`, note])).values()]
}
