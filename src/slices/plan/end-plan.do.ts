import { heldFor, type Refusal } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { type ActedOf, problemsOf } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import type { Store } from '../../store/stores.ts'
import { talksWith } from '../talk/talks.do.ts'
import { endGoal } from './end-goal.do.ts'
import { type GoalResult, isRunning } from './goal.rules.ts'
import { END_PLAN, READY_PLAN } from './plan.acts.ts'
import { PLAN } from './plan.record.ts'
import { endOfPlanProblems, readyProblems } from './plan.rules.ts'
import { goalsOf } from './plan-rules.do.ts'

/** A plan that has been talked through with child and parents is ready. @see docs/law.md#the-childs-plan */
export async function readyPlan(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof READY_PLAN>,
): Promise<Written<Conflict>> {
  const plan = await planToChange(store, READY_PLAN, asked)
  if ('refused' in plan) return plan
  const { id, version, ready_on } = asked
  const talks =
    plan.person_id === null ? [] : (await talksWith(store, plan.person_id)).map(({ values }) => values)
  const wrong = [
    ...problemsOf(READY_PLAN, asked, { values: plan.values, today: asked.today }),
    ...readyProblems(plan.values, { goals: await goalsOf(store, id), talks }, ready_on),
  ]
  if (wrong.length > 0) return problems(wrong)
  return correctRecordOf(store, writer, { spec: PLAN, id, version, changes: { ready_on } })
}

/** How it went with every goal that still runs, by the goal's id. */
type Results = { readonly results: Readonly<Record<string, GoalResult>> }

/** Ends a plan, and with it its goals, each with how it went. */
export async function endPlan(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof END_PLAN> & Results,
): Promise<Written<Conflict>> {
  const plan = await planToChange(store, END_PLAN, asked)
  if ('refused' in plan) return plan
  const { id, version, today, results, ended_on } = asked
  const goals = await goalsOf(store, id)
  const wrong = [
    ...problemsOf(END_PLAN, asked, { values: plan.values, today }),
    ...endOfPlanProblems(goals, results, ended_on),
  ]
  if (wrong.length > 0) return problems(wrong)
  // The plan first: when someone else has changed it, nothing has been written.
  const ended = await correctRecordOf(store, writer, { spec: PLAN, id, version, changes: { ended_on } })
  if (!ended.ok) return ended
  for (const goal of goals.filter((one) => isRunning(one, ended_on))) {
    const end = { id: goal.id, version: goal.version, result: results[goal.id], today, ended_on }
    const outcome = await endGoal(store, writer, end)
    if (!outcome.ok) return outcome.refused === 'conflict' ? problems([AT_ONCE]) : outcome
  }
  return ended
}

const AT_ONCE = problem(
  null,
  'En anden rettede et af målene i samme øjeblik. Prøv igen.',
  'Someone else changed one of the goals at the same moment. Try again.',
)

async function planToChange(
  store: Store,
  act: typeof READY_PLAN | typeof END_PLAN,
  which: { readonly id: string; readonly version: number },
): Promise<StoredRecord<typeof PLAN> | Refusal> {
  const plan = await heldFor(store, act, which)
  if ('refused' in plan || !isSaid(plan.values.ended_on)) return plan
  return problems([problem(null, 'Planen er afsluttet.', 'The plan has ended already.')])
}
