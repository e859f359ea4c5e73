import { isoOf, monthsBack, parseIsoDay } from '../../kernel/calendar.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, RecordValues, ValuesOf } from '../../kernel/record/record.ts'
import { isPlacementStep, type MeasureType } from '../../kernel/staircase.ts'
import { type Hearing, heardProblems } from '../talk/talk.rules.ts'
import type { MEASURE } from './measure.record.ts'

/** What has been tried within these years need not be tried again before a higher step is chosen. [choice] */
const YEARS_TRIED = 2
/** Early preventive support is the first step that can have been left untried; step 1 is everyday life. */
const FIRST_STEP_TO_TRY = 2

type Tried = Partial<Pick<ValuesOf<typeof MEASURE>, 'measure_type' | 'start_date' | 'end_date'>>

/** What the rules of granting ask about the child beside the measure itself. */
export interface AroundGrant {
  readonly type: MeasureType
  /** Whether the law names the type: the paragraph of a secure institution is not known to the catalogue. */
  readonly isInLaw: boolean
  /** Every measure the child has had. */
  readonly measures: readonly Tried[]
  readonly investigations: readonly unknown[]
  /** The talk that the decision rests on. */
  readonly talk: Hearing['talk']
  /** The step of a type in the catalogue; 0 for one that it has not. */
  stepOf(measureType: string): number
  /** ISO day. */
  readonly today: string
}

/** Steps below the chosen one, from early preventive support up, that the child has not had help on in the last two years. */
export function untriedBelow({
  type,
  measures,
  stepOf,
  today,
}: Pick<AroundGrant, 'type' | 'measures' | 'stepOf' | 'today'>): readonly number[] {
  const day = parseIsoDay(today)
  if (day === null) return []
  const since = isoOf(monthsBack(day, 12 * YEARS_TRIED))
  const tried = new Set(
    measures
      .filter(({ start_date, end_date }) => isBegun(start_date, today) && isLater(end_date, since))
      .map(({ measure_type = '' }) => stepOf(measure_type)),
  )
  const below = Array.from(
    { length: Math.max(0, type.step - FIRST_STEP_TO_TRY) },
    (_, i) => i + FIRST_STEP_TO_TRY,
  )
  return below.filter((step) => !tried.has(step))
}

function isBegun(start: string | undefined, today: string): boolean {
  return isSaid(start) && start <= today
}

function isLater(end: string | null | undefined, since: string): boolean {
  return !isSaid(end) || end >= since
}

/** Which of the law's ways of granting a paragraph is: support (§ 32) or placement with or without consent (§§ 46, 47). */
export function basisOf(legalBasis: RecordValues[string] | undefined): 'support' | 'placement' | null {
  const basis = String(legalBasis ?? '')
  if (/^BL § 32\b/.test(basis)) return 'support'
  return /^BL § (46|47)\b/.test(basis) ? 'placement' : null
}

/**
 * What must be said before a measure is granted, or a leader asked for it: why not a lower step when none was tried,
 * whether there is to be a plan (Barnets Lov § 91), how the child was heard (§ 5), and the investigation that a placement
 * rests on (§ 46). Nothing of the values has been checked: all that is missing is said at once.
 * @see docs/law.md
 */
export function grantProblems(values: RecordValues, around: AroundGrant): readonly FieldProblem[] {
  return [
    ...whyNotLower(values, around),
    ...planDecided(values),
    ...(basisOf(values.legal_basis) === null
      ? []
      : heardProblems({ ...values, talk: around.talk }, around.today)),
    ...(isPlaced(values, around) ? [...placementBasis(values), ...investigated(around)] : []),
  ]
}

/** The values with what the law has decided already: a placement always has a plan (Barnets Lov § 91). */
export function withPlan(values: RecordValues): RecordValues {
  return basisOf(values.legal_basis) === 'placement' ? { ...values, plan_decision: 'made' } : values
}

function whyNotLower({ reason_not_lower }: RecordValues, around: AroundGrant): readonly FieldProblem[] {
  const untried = untriedBelow(around)
  if (untried.length === 0 || isSaid(reason_not_lower)) return []
  return [
    problem(
      'reason_not_lower',
      `Skriv, hvorfor ikke et lavere trin: trin ${untried.join(', ')} er ikke prøvet i to år.`,
      `Say why not a lower step: step ${untried.join(', ')} has not been tried for two years.`,
    ),
  ]
}

function planDecided({ legal_basis, plan_decision }: RecordValues): readonly FieldProblem[] {
  if (basisOf(legal_basis) !== 'support' || isSaid(plan_decision)) return []
  return [
    problem(
      'plan_decision',
      'Beslut, om der laves en plan (Barnets Lov § 91).',
      'Decide whether a plan is made (Barnets Lov § 91).',
    ),
  ]
}

function isPlaced({ legal_basis }: RecordValues, { type, isInLaw }: AroundGrant): boolean {
  return basisOf(legal_basis) === 'placement' || (isPlacementStep(type.step) && isInLaw)
}

function placementBasis({ legal_basis }: RecordValues): readonly FieldProblem[] {
  if (isSaid(legal_basis)) return []
  return [
    problem(
      'legal_basis',
      'En anbringelse hviler på § 46 (med samtykke) eller § 47 (uden). Vælg lovgrundlag.',
      'A placement rests on § 46 (with consent) or § 47 (without). Choose the legal basis.',
    ),
  ]
}

/** Only after an investigation, which an acute placement may run beside (Barnets Lov § 46): one must have begun. */
function investigated({ investigations }: AroundGrant): readonly FieldProblem[] {
  if (investigations.length > 0) return []
  return [
    problem(
      'measure_type',
      'En anbringelse kræver en børnefaglig undersøgelse. Begynd en (§ 20); haster det, kan den løbe ved siden af.',
      'A placement requires an investigation. Begin one (§ 20); if it is urgent, it may run beside.',
    ),
  ]
}
