import type { FigureId } from '../kernel/key-figure.ts'
import type { Place } from '../kernel/place.ts'
import type { HomeBasedSubtype } from '../kernel/staircase.ts'
import type { Text } from '../kernel/text.ts'

/** What is asked of one unit in scope at one day. All that are named must hold. */
export interface Condition {
  /** True: 0-17 at the day; false: no longer 0-17. */
  readonly aged0to17?: boolean
  readonly place?: readonly Place[]
  /** A measure of this step (whatever the place) is in force. */
  readonly stepInForce?: 2 | 3
  /** A step 3 measure of this subtype is in force. */
  readonly subtypeInForce?: HomeBasedSubtype
}

/** The earlier day that a movement is counted from; only place and age can be asked there. */
export interface Then {
  readonly monthsBack: 4 | 12
  readonly is: Pick<Condition, 'aged0to17' | 'place'>
}

/** Units counted at a cut-off. With `then`, `now` may ask for place and age only. */
export interface UnitCount {
  readonly now: Condition
  readonly then?: Then
}

/** A sum of counts; a unit counts once in each part it fits. */
export type UnitSum = readonly UnitCount[]

/** How a group's number comes about. */
export type GroupRule =
  /** numerator / population x 1,000, exact Poisson limits. */
  | { readonly kind: 'rate'; readonly numerator: UnitSum }
  /** numerator / denominator in per cent, Wilson limits. */
  | { readonly kind: 'share'; readonly numerator: UnitSum; readonly denominator: UnitSum }
  /** Days of the current institution run; the median, or the share that began on or before d - `monthsBack`. */
  | { readonly kind: 'institution-run'; readonly statistic: 'median' | { readonly startedMonthsBack: 6 } }
  /** Step 2 starts after d - 6 months that an investigation was decided after. */
  | { readonly kind: 'followed-by-investigation'; readonly startedWithinMonths: 6 }
  | { readonly kind: 'caseload'; readonly statistic: 'mean' | 'highest' | 'lowest' | 'per_full_time' }
  | { readonly kind: 'followup-interval'; readonly statistic: 'median' | 'mean' | 'p90' }
  | { readonly kind: 'followup-on-time'; readonly limit: LimitKind }
  | { readonly kind: 'followup-overdue'; readonly limit: LimitKind }
  | {
      readonly kind: 'school'
      readonly exposed: boolean
      readonly column: 'academic_wellbeing' | 'social_wellbeing' | 'absence_percent'
      readonly weight: 'months_registered' | null
    }

export type LimitKind = 'statutory' | 'standard'

export interface GroupDefinition {
  readonly id: string
  readonly title: Text
  readonly rule: GroupRule
}

/** A key figure as a value: everyone reads its words, the engine and the SQL are two renderings of its rules. */
export interface FigureDefinition {
  readonly id: FigureId
  readonly title: Text
  /** Read aloud by a controller: what the figure says and for whom. */
  readonly definition: Text
  readonly numerator: Text
  readonly denominator: Text
  /** Every choice made where the sources leave one open. */
  readonly choices: readonly Text[]
  /** Footnote, table or list that the figure comes from. */
  readonly source: string
  /** The resources without which the figure has no rows at all. */
  readonly needs: readonly ('investigations' | 'caseworkers' | 'assignments' | 'followups' | 'pupils')[]
  readonly groups: readonly GroupDefinition[]
  /** Groups that together make up a whole, so that a hidden count could be worked out from the others. */
  readonly wholes: readonly (readonly string[])[]
}
