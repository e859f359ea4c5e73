import { keepNew } from '../../casework/keep-new.ts'
import { KNOWN } from '../../casework/written.ts'
import { problem } from '../../kernel/problem.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { isOneChild } from '../../store/one-child.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { GOAL, GOAL_PROGRESS } from './goal.record.ts'
import { aroundRating } from './plan-rules.do.ts'

/** How far a goal is, on five points. */
export interface GoalRated {
  readonly goal: string
  readonly rating: number
  readonly note?: string | undefined
}

/** The child's goals as they were found on one day. */
interface Rated {
  readonly child: string
  /** ISO day. */
  readonly date: string
  readonly progress: readonly GoalRated[]
}

/** A goal is rated while it runs, once at a meeting, and is the child's own. */
export async function progressProblems(
  store: Store,
  { child, date, progress }: Rated,
): Promise<readonly FieldProblem[]> {
  const found: FieldProblem[] = []
  for (const [index, { goal, rating, note = null }] of progress.entries()) {
    const form = `progress.${goal}`
    const known = await getRecord(store, GOAL, goal)
    const values = { goal_id: goal, date, rating, note }
    if (!known?.person_id || !(await isOneChild(store, child, known.person_id)))
      found.push(problem(form, 'Vælg et mål, der hører til barnet.', 'Choose a goal of the child.'))
    else if (progress.findIndex((one) => one.goal === goal) !== index)
      found.push(problem(form, 'Målet står der to gange.', 'The goal stands there twice.'))
    else {
      const wrong = [...checkRecord(GOAL_PROGRESS, values, KNOWN), ...(await aroundRating(store, values))]
      // The day is the meeting's: what is wrong with it here is wrong with the goal.
      found.push(
        ...wrong.map(({ field, message }) => ({
          field: field === 'date' ? form : `${form}.${field}`,
          message,
        })),
      )
    }
  }
  return found
}

/** Writes down how far each goal is; it belongs to the goal's own case. */
export async function rateGoals(store: Store, { child, date, progress }: Rated): Promise<void> {
  for (const { goal, rating, note } of progress) {
    const known = await getRecord(store, GOAL, goal)
    const caseId = known?.values.case_id
    await keepNew(store, {
      spec: GOAL_PROGRESS,
      personId: known?.person_id ?? child,
      ...(caseId && { caseId }),
      values: { goal_id: goal, date, rating, note: note ?? null },
    })
  }
}
