import { isoOf, monthsBack, parseIsoDay } from '../kernel/calendar.ts'
import type { FigureRow } from '../kernel/key-figure.ts'
import { FIGURE_DEFINITIONS } from './catalogue.ts'
import { type CountAt, type CountRelation, type CountRelations, countRelations } from './count-relations.ts'
import { LAGS } from './engine/days.ts'
import type { Relation } from './hide-counts.ts'

export const RELATIONS: CountRelations = countRelations(FIGURE_DEFINITIONS)

/** The days that rows are about, and those days before them whose counts they print. */
export interface CountDays {
  /** How many counts there are, all days together. */
  readonly size: number
  readonly all: readonly string[]
  /** The index of a count, as seen from a day; null where nothing is known of that day. */
  at(day: string, count: CountAt): number | null
  /** What a count stands in, on its day and on those that look back at it, among the counts that have a value. */
  relationsOf(count: number, values: ArrayLike<number>): readonly Relation[]
}

export function countDays(rows: readonly FigureRow[]): CountDays {
  const numbers = numberedDays(rows)
  const { indexOf, daysAfter } = calendarOf(numbers)
  return {
    size: numbers.size * RELATIONS.size,
    all: [...numbers.keys()],
    at(day, count) {
      const number = numbers.get(day)
      return number === undefined ? null : indexOf(number, count)
    },
    relationsOf(count, values) {
      const valued = (counts: readonly CountAt[], day: number) => {
        const indexes = counts.map((one) => indexOf(day, one) ?? Number.NaN)
        return indexes.every((index) => !Number.isNaN(values[index] ?? Number.NaN)) ? indexes : null
      }
      const found: Relation[] = []
      const ownDay = Math.floor(count / RELATIONS.size)
      for (const { relation, monthsBack: back } of STANDS_IN[count % RELATIONS.size]) {
        for (const day of daysAfter(ownDay, back)) {
          const more = valued(relation.more, day)
          const less = more && valued(relation.less, day)
          if (less) found.push({ more, less, isEqual: relation.isEqual })
        }
      }
      return found
    },
  }
}

/** Which day, by number, lies so many months before which, and where its counts are. */
function calendarOf(numbers: ReadonlyMap<string, number>) {
  const all = [...numbers.keys()]
  const earlier = new Map(
    [0, ...LAGS].map((lag) => [lag, all.map((day) => numbers.get(dayBack(day, lag) ?? '') ?? null)] as const),
  )
  const later = new Map(
    [...earlier].map(([lag, days]) => [lag, Map.groupBy(days.keys(), (day) => days[day])] as const),
  )
  return {
    indexOf(day: number, { count, monthsBack: back }: CountAt): number | null {
      const then = earlier.get(back)?.[day] ?? null
      return then === null ? null : then * RELATIONS.size + count
    },
    daysAfter: (day: number, months: number): readonly number[] => later.get(months)?.get(day) ?? [],
  }
}

/** For each count, the relations that it stands in, seen from the day that they are of. */
const STANDS_IN: readonly (readonly { readonly relation: CountRelation; readonly monthsBack: number }[])[] =
  Array.from({ length: RELATIONS.size }, (_, count) =>
    RELATIONS.relations.flatMap((relation) =>
      [
        ...new Set(
          [...relation.more, ...relation.less]
            .filter((one) => one.count === count)
            .map((one) => one.monthsBack),
        ),
      ].map((back) => ({ relation, monthsBack: back })),
    ),
  )

/** Each day its number: those of the rows, and those that a row prints a count of. */
function numberedDays(rows: readonly FigureRow[]): Map<string, number> {
  const numbers = new Map<string, number>()
  const add = (day: string) => numbers.set(day, numbers.get(day) ?? numbers.size)
  for (const date of new Set(rows.map((row) => row.date))) {
    add(date)
    for (const lag of PRINTED_BACK) {
      const then = dayBack(date, lag)
      if (then !== null) add(then)
    }
  }
  return numbers
}

/** How far back rows print counts of. */
const PRINTED_BACK = new Set(
  FIGURE_DEFINITIONS.flatMap(({ id, groups }) =>
    groups.flatMap((group) => RELATIONS.of(id, group.id).denominator?.monthsBack || []),
  ),
)

/** The day so many months before; null before a school year. */
function dayBack(day: string, months: number): string | null {
  if (months === 0) return day
  const parsed = parseIsoDay(day)
  return parsed === null ? null : isoOf(monthsBack(parsed, months))
}
