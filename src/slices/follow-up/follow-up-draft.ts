import { isDay } from '../../kernel/calendar.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import type { Draft } from '../../web/form/draft.ts'
import type { HoldFollowUp, MeasureToFollowUp, PreparedFollowUp } from './follow-up.wire.ts'
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

/** The follow-up as it is sent; only what has been said. */
export function bodyOf(written: Written): HoldFollowUp {
  const { draft, prepared } = written
  const { date = '', form, participants, note } = draft
  return {
    date,
    ...said({ form, participants, note }),
    progress: prepared.goals.flatMap(({ id }) => {
      const rating = Number(draft[ofGoal(id, 'rating')] ?? '')
      return rating > 0 ? [{ goal: id, rating, ...said({ note: draft[ofGoal(id, 'note')] }) }] : []
    }),
    measures: prepared.measures
      .filter((measure) => isChosen(written, measure))
      .map((measure) => ({
        measure: measure.id,
        ...decidedOf(draft, measure),
        ...(draft[ofMeasure(measure.id, 'decision')] === 'end' && { version: measure.version }),
      })) as HoldFollowUp['measures'], // the decision is one of the choices
  }
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
    next_due_reason: of('next_due_reason'),
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
  const chosen = prepared.measures.filter((measure) => isChosen(written, measure))
  if (chosen.length === 0) return [{ field: 'measures', message: noneChosen }]
  return chosen.flatMap((measure) =>
    decisionProblems(decidedOf(draft, measure), {
      date: draft.date ?? '',
      rule: measure.next,
      isLate: isLater(draft, measure),
    }).map(({ field, message }) => ({ field: ofMeasure(measure.id, field ?? ''), message })),
  )
}
