import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, StoredRecord } from '../../kernel/record/record.ts'
import type { PLAN } from '../plan/plan.record.ts'

/** What a follow-up decides of the child as a whole, whichever of its measures were followed up. */
export interface DecidedOfChild {
  readonly new_assessment?: string | null | undefined
  readonly new_assessment_reason?: string | null | undefined
  readonly plan_change?: string | null | undefined
  readonly child_wish?: string | null | undefined
  readonly child_wish_why_not?: string | null | undefined
}

/** What the child's other records, and who decides, say of what can be decided. */
export interface AroundChild {
  /** Whether the child has a plan that runs (Barnets Lov §§ 91, 108). */
  readonly hasPlan: boolean
  /** What is under way already. */
  readonly underWay: readonly string[]
  readonly mayInvestigate: boolean
}

/** How far the law asks: of a measure under Barnets Lov §§ 32, 46 or 47, and whether such a one goes on. */
export interface AskedByLaw {
  readonly isAsked: boolean
  /** Whether a next follow-up is arranged; where all measures end, there is none. */
  readonly isArranged: boolean
}

/** The plan that a follow-up leaves, revises or replaces; the plan of an early course is none of the law's. */
export function planFollowedUp(
  plans: readonly StoredRecord<typeof PLAN>[],
): StoredRecord<typeof PLAN> | undefined {
  return plans.find(({ values }) => !isSaid(values.ended_on) && values.kind !== 'development_plan')
}

/**
 * What is missing of what Barnets Lov § 95 asks to be decided at each follow-up, beside what happens with the measure and
 * when next: whether a new clarification or investigation is needed, whether the plan is revised or made anew, and what
 * the child wishes of the follow-ups. @see docs/law.md#what-a-follow-up-decides
 */
export function fourDecisionsProblems(
  decided: DecidedOfChild,
  asked: AskedByLaw,
  around: AroundChild,
): readonly FieldProblem[] {
  return [
    ...assessmentProblems(decided, asked, around),
    ...planProblems(decided, asked, around),
    ...wishProblems(decided, asked),
  ]
}

function assessmentProblems(
  decided: DecidedOfChild,
  { isAsked }: AskedByLaw,
  around: AroundChild,
): readonly FieldProblem[] {
  const { new_assessment } = decided
  if (isSaid(new_assessment))
    return new_assessment === 'none' ? [] : anewProblems(decided, new_assessment, around)
  if (!isAsked) return []
  return [
    problem(
      'new_assessment',
      'Vælg, om der er brug for en ny afdækning eller undersøgelse (Barnets Lov § 95).',
      'Choose whether a new clarification or investigation is needed (Barnets Lov § 95).',
    ),
  ]
}

function anewProblems(
  { new_assessment_reason }: DecidedOfChild,
  which: string,
  { underWay, mayInvestigate }: AroundChild,
): readonly FieldProblem[] {
  if (!mayInvestigate)
    return [
      problem(
        'new_assessment',
        'En afdækning eller undersøgelse besluttes af en rådgiver eller en leder.',
        'A clarification or an investigation is decided by a caseworker or a leader.',
      ),
    ]
  if (underWay.includes(which))
    return [
      problem(
        'new_assessment',
        'Sådan en er allerede i gang. Vælg »Ikke nødvendig«, og arbejd videre i den.',
        'One is under way already. Choose “Not needed”, and go on with that one.',
      ),
    ]
  if (isWritten(new_assessment_reason)) return []
  return [
    problem(
      'new_assessment_reason',
      'Skriv, hvad der skal afdækkes eller undersøges, og hvorfor.',
      'Say what is to be clarified or investigated, and why.',
    ),
  ]
}

function planProblems(
  { plan_change }: DecidedOfChild,
  { isAsked }: AskedByLaw,
  { hasPlan }: AroundChild,
): readonly FieldProblem[] {
  if (!isSaid(plan_change))
    return isAsked
      ? [
          problem(
            'plan_change',
            'Vælg, om planen skal ændres (Barnets Lov § 95).',
            'Choose whether the plan is to be changed (Barnets Lov § 95).',
          ),
        ]
      : []
  if (plan_change === 'revise' && !hasPlan)
    return [
      problem(
        'plan_change',
        'Barnet har ingen plan, der kan revideres. Vælg »Ny plan«.',
        'The child has no plan to revise. Choose "New plan".',
      ),
    ]
  if (plan_change === 'new' && hasPlan)
    return [
      problem(
        'plan_change',
        'Barnet har en plan i gang. Vælg »Skal revideres«, eller afslut den først.',
        'The child has a plan that runs. Choose "To be revised", or end it first.',
      ),
    ]
  return []
}

function wishProblems(
  { child_wish, child_wish_why_not }: DecidedOfChild,
  { isAsked, isArranged }: AskedByLaw,
): readonly FieldProblem[] {
  if (!isAsked || !isArranged || isWritten(child_wish) || isWritten(child_wish_why_not)) return []
  return [
    problem(
      'child_wish',
      'Skriv barnets ønske til de næste opfølgninger, eller hvorfor det ikke er med (Barnets Lov § 95).',
      "Write the child's wish for the next follow-ups, or why it is not there (Barnets Lov § 95).",
    ),
  ]
}

function isWritten(text: string | null | undefined): boolean {
  return isSaid(text?.trim())
}
