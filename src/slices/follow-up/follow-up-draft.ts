import { isDay } from '../../kernel/calendar.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import type { Draft } from '../../web/form/draft.ts'
import type { HoldFollowUp, MeasureToFollowUp, PreparedFollowUp } from './follow-up.wire.ts'
import { type DecidedOfChild, fourDecisionsProblems } from './four-decisions.rules.ts'
import { type Decided, decisionProblems } from './held-follow-up.rules.ts'

/** What the form of a follow-up is about: the draft, what the server has prepared, and the measure that was asked for. */
export interface Written {
  readonly draft: Draft
  readonly prepared: PreparedFollowUp
  readonly asked: string | null
}

/** The name of a measure's field in the draft; the server names its problems alike. */
export function ofMeasure(id: string, field: string): string {
  return `measures.${id}.${field}`
}

export function ofGoal(id: string, field: string): string {
  return `progress.${id}.${field}`
}

/** Whether a measure is followed up: the one asked for, or all when none was, until someone chooses otherwise. */
export function isChosen({ draft, asked, prepared }: Written, { id, heldBy }: MeasureToFollowUp): boolean {
  if (heldBy !== null) return false
  const chosen = draft[ofMeasure(id, 'chosen')]
  if (chosen !== undefined && chosen !== '') return chosen === 'true'
  const isThere = prepared.measures.some((one) => one.id === asked)
  return !isThere || id === asked
}

/** The next date as it stands in the form: the rule's or the one that was decided before, until someone writes another. */
export function nextDueOf(draft: Draft, { id, next, suggested }: MeasureToFollowUp): string {
  return draft[ofMeasure(id, 'next_due_date')] ?? next.latest ?? suggested ?? ''
}

export function isLater(draft: Draft, measure: MeasureToFollowUp): boolean {
  const { latest } = measure.next
  const next = nextDueOf(draft, measure)
  return latest !== null && isDay(next) && next > latest
}

/** The reason for the arrangement as it stands in the form: the one from last time, until someone writes another. */
export function nextReasonOf(draft: Draft, measure: MeasureToFollowUp): string {
  const written = draft[ofMeasure(measure.id, 'next_due_reason')]
  const { mustJustify } = measure.next
  return written ?? (mustJustify && !isLater(draft, measure) ? (measure.last?.reason ?? '') : '')
}

/** How far the law asks for decisions of the child as a whole, by what is chosen and decided in the form. */
export function askedByLaw(written: Written) {
  const asked = chosenIn(written).filter(({ next }) => next.mustDecideAll)
  const goesOn = ({ id }: MeasureToFollowUp) => written.draft[ofMeasure(id, 'decision')] !== 'end'
  return { isAsked: asked.length > 0, isArranged: asked.some(goesOn) }
}

/** What the child wishes as it stands in the form: the wish from last time, until someone writes another. */
export function wishOf({ draft, prepared }: Written): string {
  return draft.child_wish ?? prepared.around.lastWish ?? ''
}

/** What is decided of the child as a whole: that nothing changes, until someone chooses otherwise. */
export function decidedOfChild(written: Written): DecidedOfChild {
  const { draft } = written
  const { isAsked, isArranged } = askedByLaw(written)
  if (!isAsked) return {}
  const new_assessment = draft.new_assessment || 'none'
  const isWishless = draft.is_wishless === 'true'
  return said({
    new_assessment,
    ...(new_assessment !== 'none' && { new_assessment_reason: draft.new_assessment_reason }),
    plan_change: draft.plan_change || 'unchanged',
    ...(isArranged && !isWishless && { child_wish: wishOf(written) }),
    ...(isArranged && isWishless && { child_wish_why_not: draft.child_wish_why_not }),
  })
}

function chosenIn(written: Written): readonly MeasureToFollowUp[] {
  return written.prepared.measures.filter((measure) => isChosen(written, measure))
}

/** The follow-up as it is sent; only what has been said. */
export function bodyOf(written: Written): HoldFollowUp {
  const { draft, prepared } = written
  const { date = '', form, participants, note } = draft
  return {
    date,
    ...said({ form, participants, note }),
    ...decidedOfChild(written),
    progress: prepared.goals.flatMap(({ id }) => {
      const rating = Number(draft[ofGoal(id, 'rating')] ?? '')
      return rating > 0 ? [{ goal: id, rating, ...said({ note: draft[ofGoal(id, 'note')] }) }] : []
    }),
    measures: chosenIn(written).map((measure) => ({
      measure: measure.id,
      ...decidedOf(draft, measure),
      ...(draft[ofMeasure(measure.id, 'decision')] === 'end' && { version: measure.version }),
    })),
  } as HoldFollowUp // what is decided is one of the choices
}

function decidedOf(draft: Draft, measure: MeasureToFollowUp): Decided {
  const of = (field: string) => draft[ofMeasure(measure.id, field)]
  const decision = of('decision')
  if (decision === 'end')
    return said({ decision, ended_because: of('ended_because'), what_follows: of('what_follows') })
  return said({
    decision,
    ...(decision === 'adjust' && { what_changes: of('what_changes') }),
    next_due_date: nextDueOf(draft, measure),
    next_due_reason: nextReasonOf(draft, measure),
  })
}

function said(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  )
}

/** What is missing before it is worth sending; the same rules as the server's, so that it is said without a connection. */
export function draftProblems(
  written: Written,
  noneChosen: FieldProblem['message'],
): readonly FieldProblem[] {
  const { draft, prepared } = written
  const chosen = chosenIn(written)
  if (chosen.length === 0) return [{ field: 'measures', message: noneChosen }]
  const ofMeasures = chosen.flatMap((measure) =>
    decisionProblems(decidedOf(draft, measure), {
      date: draft.date ?? '',
      rule: measure.next,
      isLate: isLater(draft, measure),
    }).map(({ field, message }) => ({ field: ofMeasure(measure.id, field ?? ''), message })),
  )
  const ofChild = fourDecisionsProblems(decidedOfChild(written), askedByLaw(written), prepared.around)
  const { is_wishless } = draft
  return [...ofMeasures, ...ofChild.map((one) => atWish(one, is_wishless === 'true'))]
}

const WHY_NOT_MISSING = {
  da: 'Skriv, hvorfor barnets ønske ikke er med (Barnets Lov § 95).',
  en: "Say why the child's wish is not there (Barnets Lov § 95).",
}

/** What is missing of the wish stands where it is written: the wish, or why there is none. */
function atWish(problem: FieldProblem, isWishless: boolean): FieldProblem {
  if (problem.field !== 'child_wish' || !isWishless) return problem
  return { field: 'child_wish_why_not', message: WHY_NOT_MISSING }
}
