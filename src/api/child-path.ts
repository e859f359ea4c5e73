import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { pathKnownOn, stepOnPath } from '../kernel/place.ts'
import type { ChildAnswer } from './wire-child.ts'
import type { RecordOf } from './wire-of-kind.ts'

/** A measure as the staircase asks of it: a type of the catalogue and its ISO days. */
interface MeasureOnPath {
  readonly type: string
  readonly start: string
  readonly end: string | null
}

type Days = Pick<RecordOf<'measure'>['values'], 'measure_type' | 'start_date' | 'end_date'>

/** A measure of the register, as the staircase asks of it. */
export function onPath({ values }: { readonly values: Days }): MeasureOnPath {
  return {
    type: values.measure_type,
    start: values.start_date,
    end: values.end_date,
  }
}

const STEP_OF = new Map(MEASURE_TYPES.map(({ code, step }) => [code, step]))

/** The path of a child over the staircase up to today, by its measures: as the key figures see it. */
export function pathUpTo(today: string, measures: readonly MeasureOnPath[]): ChildAnswer['path'] {
  return pathKnownOn(
    today,
    measures.map(({ type, start, end }) => ({ step: STEP_OF.get(type), start, end })),
  )
}

/** The step that a child is on today; 0 without a measure in force. */
export function stepNow(today: string, measures: readonly MeasureOnPath[]): number {
  return stepOnPath(pathUpTo(today, measures), today)
}
