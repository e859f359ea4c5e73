import type { FigureAnswer } from '../../../api/wire.ts'
import { isoOf, monthsBack, parseIsoDay } from '../../../kernel/calendar.ts'

export type WireRow = FigureAnswer['rows'][number]
export type WireAnnotation = FigureAnswer['annotations'][number]

/** One line's worth of rows: a group of a figure in a municipality, in date order. */
export interface Series {
  readonly municipality: string
  readonly group: string
  readonly unit: string
  readonly rows: readonly WireRow[]
}

/** The series of the given municipalities and groups, in that order. */
export function seriesOf(
  rows: readonly WireRow[],
  municipalities: readonly string[],
  groups: readonly string[],
): Series[] {
  return municipalities.flatMap((municipality) =>
    groups.flatMap((group) => {
      const own = rows.filter((row) => row.municipality === municipality && row.group === group)
      if (own.length === 0) return []
      const inOrder = own.toSorted((a, b) => (a.date < b.date ? -1 : 1))
      return [{ municipality, group, unit: own[0].unit, rows: inOrder }]
    }),
  )
}

/**
 * The first date counted in a new way for each break that touches a series. The value there cannot be compared
 * with the one before it (key-figures.md, "Series notes").
 */
export function breaksOf(series: Series, annotations: readonly WireAnnotation[]): string[] {
  return annotations
    .filter((note) => note.isBreak && touches(note, series))
    .flatMap((note) => series.rows.find((row) => endOf(row.date) >= note.date)?.date ?? [])
}

/** A school year lasts until the end of July, so a note dated within it belongs to it. */
export function endOf(date: string): string {
  return date.includes('/') ? `${Number(date.slice(0, 4)) + 1}-07-31` : date
}

function touches(note: WireAnnotation, series: Series): boolean {
  return note.municipality === series.municipality && (note.group === '' || note.group === series.group)
}

/** The stretches that may be drawn as one line: without gaps and without a break in registration. */
export function segmentsOf(series: Series, breaks: readonly string[]): WireRow[][] {
  const segments: WireRow[][] = []
  let current: WireRow[] = []
  for (const row of series.rows) {
    if ((row.value === null || breaks.includes(row.date)) && current.length > 0) {
      segments.push(current)
      current = []
    }
    if (row.value !== null) current.push(row)
  }
  return current.length > 0 ? [...segments, current] : segments
}

/** Whether a number is hidden because it is small. */
export function isSuppressed(row: Pick<WireRow, 'note'>): boolean {
  return /^suppressed(;|$)/.test(row.note)
}

/** What is said about a row besides that it is hidden. */
export function remarkOf(row: Pick<WireRow, 'note'>): string {
  return row.note.replace(/^suppressed(; )?/, '')
}

/** Who a value is about: the numerator, or those counted where a median or a mean has none. */
export function partBehindValue(row: Pick<WireRow, 'numerator' | 'note'>): 'numerator' | 'denominator' {
  return row.numerator === null && !isSuppressed(row) ? 'denominator' : 'numerator'
}

/** The date a year before a cut-off, or the school year before a school year. */
function yearBefore(date: string): string {
  if (date.includes('/')) {
    const year = Number(date.slice(0, 4)) - 1
    return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
  }
  const day = parseIsoDay(date)
  return day === null ? date : isoOf(monthsBack(day, 12))
}

/** How a value has changed in a year; a break in registration between the two makes them incomparable. */
export type Change =
  | { readonly kind: 'known'; readonly by: number }
  | { readonly kind: 'break' }
  | { readonly kind: 'unknown' }

/** The change since a year ago of a series at a date. */
export function changeSinceYearAgo(series: Series, date: string, breaks: readonly string[]): Change {
  const before = yearBefore(date)
  const now = series.rows.find((row) => row.date === date)?.value ?? null
  const then = series.rows.find((row) => row.date === before)?.value ?? null
  if (now === null || then === null) return { kind: 'unknown' }
  if (breaks.some((day) => day > before && day <= date)) return { kind: 'break' }
  return { kind: 'known', by: now - then }
}
