import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { notAfter, problems, type Writer, type Written } from '../../casework/written.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { endGoal } from './end-goal.do.ts'
import { type GoalResult, isRunning } from './goal.rules.ts'
import { PLAN } from './plan.record.ts'
import { endOfPlanProblems, readyProblems } from './plan.rules.ts'
import { goalsOf } from './plan-rules.do.ts'

/** Which plan, in the version that was read, and on which day; today when none is said. */
export interface PlanAct {
  readonly id: string
  readonly version: number
  readonly today: string
  readonly on?: string | undefined
}

/** A plan that has been talked through with child and parents is ready. @see docs/law.md#the-childs-plan */
export async function readyPlan(store: Store, writer: Writer, act: PlanAct): Promise<Written<Conflict>> {
  const found = await planToChange(store, writer, act)
  if ('refused' in found) return found
  const { on: readyOn = act.today } = act
  const wrong = [
    ...notAfter('ready_on', readyOn, act.today),
    ...readyProblems(found.values, await goalsOf(store, act.id)),
  ]
  if (wrong.length > 0) return problems(wrong)
  const { id, version } = act
  return correctRecordOf(store, writer, { spec: PLAN, id, version, changes: { ready_on: readyOn } })
}

/** Ends a plan, and with it its goals, each with how it went. */
export async function endPlan(
  store: Store,
  writer: Writer,
  act: PlanAct & { readonly results: Readonly<Record<string, GoalResult>> },
): Promise<Written<Conflict>> {
  const found = await planToChange(store, writer, act)
  if ('refused' in found) return found
  const { id, version, today, results, on: endedOn = today } = act
  const goals = await goalsOf(store, id)
  const wrong = [...notAfter('ended_on', endedOn, today), ...endOfPlanProblems(goals, results, endedOn)]
  if (wrong.length > 0) return problems(wrong)
  // The plan first: when someone else has changed it, nothing has been written.
  const ended = await correctRecordOf(store, writer, {
    spec: PLAN,
    id,
    version,
    changes: { ended_on: endedOn },
  })
  if (!ended.ok) return ended
  for (const goal of goals.filter((one) => isRunning(one, endedOn))) {
    const end = { id: goal.id, version: goal.version, result: results[goal.id], today, endedOn }
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

type Refusal = Exclude<Written<Conflict>, { readonly ok: true }>

async function planToChange(
  store: Store,
  writer: Writer,
  { id, version }: PlanAct,
): Promise<StoredRecord | Refusal> {
  if (!mayWrite(writer.roles, PLAN)) return { ok: false, refused: 'not-allowed' }
  const plan = await getRecord(store, PLAN, id)
  if (!plan) return { ok: false, refused: 'not-found' }
  if (plan.version === version && isSaid(plan.values.ended_on))
    return problems([problem(null, 'Planen er afsluttet.', 'The plan has ended already.')])
  if (plan.version === version) return plan
  const stale = await correctRecordOf(store, writer, { spec: PLAN, id, version, changes: {} })
  return stale.ok ? stale.value.record : stale
}
