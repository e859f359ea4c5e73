import type { FollowUpProfile } from '../../kernel/follow-up.ts'
import { problem } from '../../kernel/problem.ts'
import { SHORTEST_REASON } from '../../kernel/reason.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { type Deviated, type FollowedMeasure, type NextByRule, rulesOfNext } from './next-by-rule.rules.ts'

/** Whether a decided next date is later than law or standard allows, with no leader's yes to it. */
export function isTooLate(
  measure: FollowedMeasure,
  { date, nextDue }: { readonly date: string; readonly nextDue: string },
  { latest, lawsLatest }: NextByRule,
): boolean {
  if (latest === null || nextDue <= latest) return false
  if (lawsLatest !== null && nextDue > lawsLatest) return true
  return !measure.deviations.some((one) => allows(one, date, nextDue))
}

/** A leader's yes holds for the interval it was asked in: a follow-up held afterwards begins a new one. */
function allows({ values }: Deviated, date: string, nextDue: string): boolean {
  return (
    values.kind === 'later_followup' &&
    values.answer === 'accepted' &&
    values.asked_on >= date &&
    isSaid(values.due_on) &&
    values.due_on >= nextDue
  )
}

/** What is decided of one measure at a follow-up. */
export interface Decided {
  readonly decision?: string | undefined
  readonly what_changes?: string | undefined
  readonly next_due_date?: string | undefined
  readonly next_due_reason?: string | undefined
  readonly ended_because?: string | undefined
  readonly what_follows?: string | undefined
}

/** What is written of a decision: the date that holds, and the later one that a leader is asked for. */
export interface ToWrite {
  readonly nextDue: string | null
  readonly nextDueReason: string | null
  readonly asksFor: { readonly dueOn: string; readonly reason: string } | null
}

/**
 * What a decision at a follow-up on `date` writes, or what is missing of it. A date that is later than the rule's
 * needs a reason, and until a leader has accepted it the rule's date stands.
 */
export function decidedNext(
  measure: FollowedMeasure,
  { date, profile }: { readonly date: string; readonly profile: FollowUpProfile | undefined },
  decided: Decided,
):
  | { readonly ok: true; readonly value: ToWrite }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] } {
  const rule = rulesOfNext(measure, date, profile)
  const reason = (decided.next_due_reason ?? '').trim()
  const isEnd = decided.decision === 'end'
  const asked = isEnd ? null : dateOrRule(decided, rule)
  const isLate = asked !== null && isTooLate(measure, { date, nextDue: asked }, rule)
  const problems = decisionProblems(decided, { date, rule, isLate })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: {
      nextDue: isLate ? rule.latest : asked,
      nextDueReason: reason !== '' && !isEnd && (!isLate || rule.mustJustify) ? reason : null,
      asksFor: isLate && asked !== null ? { dueOn: asked, reason } : null,
    },
  }
}

function dateOrRule({ next_due_date }: Decided, { latest }: Pick<NextByRule, 'latest'>): string | null {
  return isSaid(next_due_date) ? next_due_date : latest
}

/** What is missing of a decision, or wrong with it; `isLate` when its next date is later than the rule's. */
export function decisionProblems(
  decided: Decided,
  { date, rule, isLate }: { readonly date: string; readonly rule: Limits; readonly isLate: boolean },
): readonly FieldProblem[] {
  const { decision, next_due_reason } = decided
  const missing = (name: keyof Decided, da: string, en: string) =>
    isSaid(decided[name]?.trim()) ? [] : [problem(name, da, en)]
  if (decision === 'end')
    return [
      ...missing('ended_because', 'Vælg, hvorfor indsatsen slutter.', 'Choose why the measure ends.'),
      ...missing('what_follows', 'Skriv, hvad der følger efter.', 'Say what follows.'),
    ]
  return [
    ...missing('decision', 'Vælg, hvad der sker med indsatsen.', 'Choose what happens with it.'),
    ...(decision === 'adjust'
      ? missing('what_changes', 'Skriv, hvad der skal ændres.', 'Say what should change.')
      : []),
    ...dateProblems(date, dateOrRule(decided, rule), rule),
    ...reasonProblems((next_due_reason ?? '').trim(), { isLate, rule }),
  ]
}

/** The rules of the next date without their words. */
type Limits = Omit<NextByRule, 'why' | 'source'>

function dateProblems(date: string, asked: string | null, rule: Limits): readonly FieldProblem[] {
  if (asked === null && rule.mustDecide)
    return [
      problem(
        'next_due_date',
        'Beslut, hvornår der følges op igen (Barnets Lov § 95).',
        'Decide when to follow up again (Barnets Lov § 95).',
      ),
    ]
  if (asked !== null && rule.lawsLatest !== null && asked > rule.lawsLatest)
    return [
      problem(
        'next_due_date',
        `Loven kræver, at der følges op senest ${rule.lawsLatest}.`,
        `The law asks for a follow-up no later than ${rule.lawsLatest}.`,
      ),
    ]
  if (asked === null || asked > date) return []
  return [
    problem(
      'next_due_date',
      `Næste opfølgning skal ligge efter denne, ${date}.`,
      `The next follow-up must come after this one, ${date}.`,
    ),
  ]
}

function reasonProblems(
  reason: string,
  { isLate, rule }: { readonly isLate: boolean; readonly rule: Limits },
): readonly FieldProblem[] {
  if (reason.length >= SHORTEST_REASON) return []
  if (isLate)
    return [
      problem(
        'next_due_reason',
        `Senest ${rule.latest} efter reglen. Skriv, hvorfor det skal være senere; en leder skal sige ja.`,
        `No later than ${rule.latest} by the rule. Say why it should be later; a leader must accept it.`,
      ),
    ]
  if (!rule.mustJustify) return []
  return [
    problem(
      'next_due_reason',
      'Begrund, hvordan der følges op fremover (Barnets Lov § 95).',
      'Say why the follow-ups are arranged so (Barnets Lov § 95).',
    ),
  ]
}
