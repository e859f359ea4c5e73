import { type Day, toDay } from '../kernel/calendar.ts'
import { BARNETS_LOV_FROM } from '../kernel/follow-up.ts'
import { MEASURE_LAW } from './measure-law.ts'

/** A measure as far as its paragraph is asked for. */
export interface MeasureLaw {
  readonly legalBasis: string | null
  readonly measureType: string
  /** ISO day. */
  readonly startDate: string
}

/** §§ 32, 46, 47 and 67 of Barnets Lov. */
const OF_BARNETS_LOV: ReadonlySet<string> = new Set(['32', '46', '47', '67'])

/**
 * Whether a measure that runs makes a new notification one that fresh eyes must see: support by § 32, a placement by §§ 46
 * or 47, or § 67; or what stood for them in Serviceloven, §§ 52 stk. 3 and 58. An early course by § 30 does not. Where no
 * paragraph is said, the type's own is read. @see docs/law.md#notification_reassess
 */
export function asksForFreshEyes(measure: MeasureLaw): boolean {
  const paragraph = measure.legalBasis?.trim() || paragraphOf(measure)
  const numbers = [...paragraph.matchAll(/§\s*(\d+)/g)].map(([, number]) => number ?? '')
  if (paragraph.startsWith('BL')) return numbers.some((number) => OF_BARNETS_LOV.has(number))
  return numbers.includes('58') || /§\s*52 stk\. 3/.test(paragraph)
}

function paragraphOf({ measureType, startDate }: MeasureLaw): string {
  const start: Day = toDay(Temporal.PlainDate.from(startDate))
  return MEASURE_LAW[measureType]?.[start < BARNETS_LOV_FROM ? 'SEL' : 'BL'].paragraph ?? ''
}
