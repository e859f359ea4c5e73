import { type Day, isoOf, parseIsoDay } from './calendar.ts'
import { isPlacementStep, STEPS, type Step } from './staircase.ts'

/** Where a child stands on the staircase; 0 without a measure in force. */
export type Place = 0 | Step

/** A measure on its step of the staircase. */
export interface MeasureOnStep {
  readonly step: Step
  readonly from: Day
  /** The last day in force; null while it runs. */
  readonly to: Day | null
}

/**
 * Where a child stands on a day by its measures: the placement form when it is placed, which is the step of the placement
 * that started last and on a tie the higher one; otherwise the highest step in force (key-figures.md, "Placement form").
 */
export function placeOn(measures: readonly MeasureOnStep[], day: Day): Place {
  let form: MeasureOnStep | null = null
  let highest: Place = 0
  for (const one of measures) {
    if (one.from > day || (one.to !== null && one.to < day)) continue
    if (one.step > highest) highest = one.step
    if (isPlacementStep(one.step) && (form === null || isLater(one, form))) form = one
  }
  return form === null ? highest : form.step
}

function isLater(one: MeasureOnStep, other: MeasureOnStep): boolean {
  return one.from > other.from || (one.from === other.from && one.step > other.step)
}

/** A stretch of days in a row on one place of the staircase; `to` is the last day, null when it still runs. */
export interface PathPiece {
  readonly step: Place
  readonly from: Day
  readonly to: Day | null
}

/**
 * A child's path over the staircase: its place day by day from its first measure to its last, stretches of the same
 * place joined (two placements with no day between them are one run), days without a measure as step 0.
 */
export function pathOver(measures: readonly MeasureOnStep[]): PathPiece[] {
  const pieces: { step: Place; from: Day; to: Day | null }[] = []
  for (const day of turnsOf(measures)) {
    const step = placeOn(measures, day)
    const last = pieces.at(-1)
    if (last?.step === step) continue
    if (last) last.to = day - 1
    pieces.push({ step, from: day, to: null })
  }
  if (pieces.at(-1)?.step === 0) pieces.pop()
  return pieces
}

/** The days on which something begins or has ended, ascending; a day may stand there twice. */
function turnsOf(measures: readonly MeasureOnStep[]): Day[] {
  const turns: Day[] = []
  for (const { from, to } of measures) {
    turns.push(from)
    if (to !== null) turns.push(to + 1)
  }
  return turns.sort((a, b) => a - b)
}

/** A piece of a path in ISO days. */
export interface IsoPiece {
  readonly step: number
  readonly from: string
  readonly to: string | null
}

/** A piece of a path as pages and answers have it. */
export function isoPiece({ step, from, to }: PathPiece): IsoPiece {
  return { step, from: isoOf(from), to: to === null ? null : isoOf(to) }
}

/** A measure by its ISO days; no step where its type is not in the catalogue. */
export interface KnownMeasure {
  readonly step: number | undefined
  readonly start: string
  readonly end: string | null
}

/** A child's path as it is known on a day (ISO): what starts later is not yet on it. */
export function pathKnownOn(today: string, measures: readonly KnownMeasure[]): IsoPiece[] {
  const begun = measures.flatMap(({ step: known, start, end }) => {
    const step = STEPS.find((one) => one === known)
    const from = parseIsoDay(start)
    if (step === undefined || from === null || start > today) return []
    return [{ step, from, to: end === null ? null : parseIsoDay(end) }]
  })
  return pathOver(begun).map(isoPiece)
}

/** The step that a path is on, on a day (ISO); 0 where it is on none. */
export function stepOnPath(path: readonly IsoPiece[], day: string): number {
  return path.find(({ from, to }) => from <= day && (to === null || to >= day))?.step ?? 0
}
