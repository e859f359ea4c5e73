import { MEASURE_LAW } from '../../catalogue/measure-law.ts'
import { type Day, toDay } from '../../kernel/calendar.ts'
import { BARNETS_LOV_FROM } from '../../kernel/follow-up.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, ValuesOf } from '../../kernel/record/record.ts'
import type { NOTIFICATION } from './notification.record.ts'

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

type Notification = Partial<
  Pick<ValuesOf<typeof NOTIFICATION>, 'fresh_eyes' | 'reassessed_at' | 'danger' | 'reassess_asked_at'>
>

/** Whether it still waits for someone who is new to the case (Barnets Lov § 137 stk. 1). */
export function awaitsFreshEyes({ fresh_eyes, reassessed_at }: Notification): boolean {
  return fresh_eyes === 'colleague' && !isSaid(reassessed_at)
}

/** What keeps a decision waiting for fresh eyes: nothing where one must act at once. */
export function freshEyesProblems(notification: Notification): readonly FieldProblem[] {
  if (!awaitsFreshEyes(notification) || notification.danger === 'acute') return []
  return [
    problem(
      null,
      'Barnets Lov § 137: en kollega, der ikke har deltaget i sagen før, skal først vurdere underretningen igen. Bed en om det under »Nye øjne«.',
      'Barnets Lov § 137: a colleague who has not taken part in the case before must assess the notification again first. Ask one under “Fresh eyes”.',
    ),
  ]
}

/** That someone who has taken part cannot be the one who is new to the case. */
export function notFresh(whose: 'own' | 'theirs', field: string | null): FieldProblem {
  return whose === 'own'
    ? problem(
        field,
        'Barnets Lov § 137: du har deltaget i sagen før. Bed en kollega, der ikke har, om at vurdere igen.',
        'Barnets Lov § 137: you have taken part in the case before. Ask a colleague who has not to assess it again.',
      )
    : problem(
        field,
        'Barnets Lov § 137: den, du vælger, har deltaget i sagen før. Vælg en fra listen.',
        'Barnets Lov § 137: the one you choose has taken part in the case before. Choose one from the list.',
      )
}
