import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, ValuesOf } from '../../kernel/record/record.ts'
import type { Text } from '../../kernel/text.ts'
import type { GOAL, GOAL_PROGRESS } from './goal.record.ts'
import type { PLAN } from './plan.record.ts'

/** How far a goal is, from far off to reached: the five points that child, parents and caseworker talk about. */
export const RATINGS = [1, 2, 3, 4, 5] as const
export type Rating = (typeof RATINGS)[number]

export const RATING_TITLES: Readonly<Record<Rating, Text>> = {
  1: { da: 'Langt fra', en: 'Far off' },
  2: { da: 'Et stykke vej endnu', en: 'Some way to go' },
  3: { da: 'På vej', en: 'On the way' },
  4: { da: 'Næsten', en: 'Nearly' },
  5: { da: 'Nået', en: 'Reached' },
}

/** Where in everyday life a goal is to be seen. */
export const ARENAS = ['family', 'school', 'leisure', 'friends', 'network'] as const
export type Arena = (typeof ARENAS)[number]

/** How a goal that ends went. */
export const GOAL_RESULTS = ['reached', 'carried', 'changed', 'dropped'] as const
export type GoalResult = (typeof GOAL_RESULTS)[number]

/** How goals went, by their ids; what is said of none is left out. */
export function resultsIn(said: Readonly<Record<string, string>>): Record<string, GoalResult> {
  const entries = Object.entries(said).flatMap(([id, result]) =>
    GOAL_RESULTS.filter((one) => one === result).map((one) => [id, one] as const),
  )
  return Object.fromEntries(entries)
}

/** More goals than these at once are more than a family can work with (evaluation 2018: few, concrete goals). [choice] */
export const FEW_GOALS = 5

type Goal = ValuesOf<typeof GOAL>
type Plan = ValuesOf<typeof PLAN>

/** A goal that is running or has ended, as the register keeps it or as the API gives it. */
interface Ended {
  readonly values: Pick<Goal, 'ended_on'>
}

/** A rating likewise. */
interface Kept {
  readonly id: string
  readonly values: ValuesOf<typeof GOAL_PROGRESS>
}

/** How far a goal was on a day. */
export interface RatedDay {
  readonly id: string
  /** ISO day. */
  readonly date: string
  readonly rating: Rating
  readonly note: string
}

/** The ratings of one goal, the first first. */
export function progressOf(goalId: string, progress: readonly Kept[]): readonly RatedDay[] {
  return progress
    .flatMap(({ id, values: { goal_id, date, rating, note } }) => {
      const point = RATINGS.find((one) => one === rating)
      if (goal_id !== goalId || point === undefined) return []
      return [{ id, date, rating: point, note: note ?? '' }]
    })
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id))
}

/** Whether a goal is still worked for on a day (ISO). */
export function isRunning({ values }: Ended, today: string): boolean {
  return !isSaid(values.ended_on) || values.ended_on > today
}

/** A goal is one of its plan: reached by a day after the plan began, and not put into a plan that has ended. */
export function goalProblems(
  goal: Partial<Pick<Goal, 'target_date' | 'ended_on'>>,
  plan: Pick<Plan, 'started_on' | 'ended_on'>,
): readonly FieldProblem[] {
  const { started_on: began, ended_on: ended } = plan
  const found: FieldProblem[] = []
  if (isSaid(goal.target_date) && goal.target_date < began)
    found.push(
      problem(
        'target_date',
        `Planen begyndte først ${began}. Vælg den dag eller senere.`,
        `The plan did not begin until ${began}. Choose that day or later.`,
      ),
    )
  if (isSaid(goal.ended_on) && goal.ended_on < began)
    found.push(
      problem(
        'ended_on',
        `Planen begyndte først ${began}. Vælg den dag eller senere.`,
        `The plan did not begin until ${began}. Choose that day or later.`,
      ),
    )
  if (!isSaid(goal.ended_on) && isSaid(ended))
    found.push(
      problem(
        null,
        `Planen blev afsluttet ${ended}. Begynd en ny plan til nye mål.`,
        `The plan ended ${ended}. Begin a new plan for new goals.`,
      ),
    )
  return found
}

/** A goal that has ended says how it went, and the other way round. */
export function endProblems({
  result,
  ended_on,
}: Partial<Pick<Goal, 'result' | 'ended_on'>>): readonly FieldProblem[] {
  if (isSaid(result) === isSaid(ended_on)) return []
  return isSaid(result)
    ? [problem('ended_on', 'Skriv, hvornår målet sluttede.', 'Say when the goal ended.')]
    : [problem('result', 'Sig, hvordan det gik.', 'Say how it went.')]
}

/** Progress is rated while the goal is worked for: from the day its plan began to the day it ended. */
export function ratingProblems(
  { date: day }: Pick<ValuesOf<typeof GOAL_PROGRESS>, 'date'>,
  goal: Pick<Goal, 'ended_on'>,
  plan: Pick<Plan, 'started_on'>,
): readonly FieldProblem[] {
  if (isSaid(goal.ended_on) && day > goal.ended_on)
    return [problem('date', `Målet sluttede ${goal.ended_on}.`, `The goal ended ${goal.ended_on}.`)]
  if (day < plan.started_on)
    return [
      problem(
        'date',
        `Planen begyndte først ${plan.started_on}. Vælg den dag eller senere.`,
        `The plan did not begin until ${plan.started_on}. Choose that day or later.`,
      ),
    ]
  return []
}
