import { birthday, parseIsoDay } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, ValuesOf } from '../../kernel/record/record.ts'
import type { CHILD_CASE } from '../child/child-case.record.ts'
import type { PERSON } from '../people/person.record.ts'
import { isHeard, type TalkValues } from '../talk/talk.rules.ts'
import type { GOAL } from './goal.record.ts'
import { isRunning } from './goal.rules.ts'
import type { PLAN } from './plan.record.ts'

export const PLAN_KINDS = ['childs_plan', 'youth_plan', 'development_plan'] as const
export type PlanKind = (typeof PLAN_KINDS)[number]

const YOUTH_FROM = 16

/**
 * The kind of plan that a child gets when nobody says another: an early preventive course, of which the law asks no
 * plan, a development plan (Haderslev's Barnets Udviklingsplan); from 16 years a youth plan (BL § 108); else the
 * child's plan (BL § 91).
 */
export function planKindFor(
  child: Pick<ValuesOf<typeof PERSON>, 'birth_date'>,
  file: Pick<ValuesOf<typeof CHILD_CASE>, 'kind'> | null,
  day: string,
): PlanKind {
  if (file?.kind === 'course') return 'development_plan'
  const birth = dayIn(child.birth_date)
  const on = parseIsoDay(day)
  const isYouth = birth !== null && on !== null && birthday(birth, YOUTH_FROM) <= on
  return isYouth ? 'youth_plan' : 'childs_plan'
}

/** What a plan rests on: its goals, and the talks with its child. */
interface AroundPlan {
  readonly goals: readonly unknown[]
  readonly talks: readonly Partial<TalkValues>[]
}

/**
 * A plan is ready on a day (ISO) when it says what it shall lead to, with concrete goals (BL § 92), and the child is heard
 * by then (§ 5); no law asks that of the development plan of an early course.
 */
export function readyProblems(
  plan: Partial<Pick<ValuesOf<typeof PLAN>, 'aim' | 'kind'>>,
  { goals, talks }: AroundPlan,
  on: string,
): readonly FieldProblem[] {
  return [
    ...(plan.kind === 'development_plan' || isHeard(talks, on) ? [] : [NOT_HEARD]),
    ...(isSaid(plan.aim)
      ? []
      : [problem('aim', 'Skriv, hvad planen skal føre til.', 'Say what the plan shall lead to.')]),
    ...(goals.length > 0
      ? []
      : [problem('goals', 'En plan har mindst ét mål.', 'A plan has at least one goal.')]),
  ]
}

const NOT_HEARD = problem(
  null,
  'Tal med barnet, og skriv samtalen, før planen er færdig (Barnets Lov § 5). Kan det helt særligt ikke lade sig gøre: vælg »Fik ikke mulighed« på samtalen, og skriv hvorfor og barnets syn på anden vis.',
  'Talk with the child, and write the talk, before the plan is ready (Barnets Lov § 5). If that very specially cannot be: choose “Was given no opportunity” on the talk, and say why and the child’s view, got in another way.',
)

interface Ending {
  readonly id: string
  readonly values: Pick<ValuesOf<typeof GOAL>, 'goal' | 'ended_on'>
}

/** A plan ends when it is said of every goal that still runs how it went. */
export function endOfPlanProblems(
  goals: readonly Ending[],
  results: Readonly<Record<string, string>>,
  endedOn: string,
): readonly FieldProblem[] {
  return goals
    .filter((goal) => isRunning(goal, endedOn) && !results[goal.id])
    .map(({ id, values }) =>
      problem(id, `Sig, hvordan det gik: »${values.goal}«.`, `Say how it went: “${values.goal}”.`),
    )
}
