import { heldFor, type Refusal } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { type ActedOf, problemsOf } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { endGoal } from '../plan/end-goal.do.ts'
import { endPlan } from '../plan/end-plan.do.ts'
import type { GoalResult } from '../plan/goal.rules.ts'
import { CLOSE_CASE } from './closing.acts.ts'
import { openProblems, type ToClose, toClose } from './closing-problems.do.ts'

/** How a case is closed, and how it went with every goal that still runs, by the goal's id. */
type CaseClosing = ActedOf<typeof CLOSE_CASE> & { readonly results: Readonly<Record<string, GoalResult>> }

/**
 * Closes a case by a criterion (evaluation 2018, display 3), with what to do if the worry returns. Its plans and goals end
 * with it, each goal with how it went; whoever had the case has it no longer. Refused while something of it is unfinished.
 */
export async function closeCase(
  store: Store,
  writer: Writer,
  closing: CaseClosing,
): Promise<Written<Conflict>> {
  const { id, version, today, closed_on: closedOn, results } = closing
  // Held until the end, so that what is written before it cannot meet a conflict.
  const file = await heldFor(store, CLOSE_CASE, closing)
  if ('refused' in file) return file
  const unfinished = await toClose(store, file, closedOn)
  const wrong = [
    ...problemsOf(CLOSE_CASE, closing, { values: file.values, today }),
    ...openProblems(unfinished.open),
    ...withoutResult(unfinished, results),
  ]
  if (wrong.length > 0) return problems(wrong)
  const ended = await endPlansAndGoals(store, writer, unfinished, { results, today, closedOn })
  if (ended) return ended
  const changes = { ...changesOf(closing), closed_on: closedOn }
  return correctRecordOf(store, writer, { spec: CHILD_CASE, id, version, changes })
}

function withoutResult({ goals }: ToClose, results: CaseClosing['results']): readonly FieldProblem[] {
  return goals
    .filter(({ id }) => !results[id])
    .map(({ id, values }) =>
      problem(
        `results.${id}`,
        `Sig, hvordan det gik med målet »${values.goal}«.`,
        `Say how it went with the goal “${values.goal}”.`,
      ),
    )
}

interface Ending {
  readonly results: CaseClosing['results']
  readonly today: string
  readonly closedOn: string
}

async function endPlansAndGoals(
  store: Store,
  writer: Writer,
  { plans, goals }: ToClose,
  { results, today, closedOn }: Ending,
): Promise<Refusal | null> {
  for (const { id, version } of plans) {
    const outcome = await endPlan(store, writer, { id, version, today, ended_on: closedOn, results })
    if (!outcome.ok) return undone(outcome)
  }
  // A goal of a plan that ended before ends by itself.
  const ownPlan = new Set(plans.map(({ id }) => id))
  for (const { id, version, values } of goals) {
    const result = results[id]
    if (result === undefined || ownPlan.has(values.plan_id)) continue
    const outcome = await endGoal(store, writer, { id, version, result, today, ended_on: closedOn })
    if (!outcome.ok) return undone(outcome)
  }
  return null
}

/** Something has been written already: everything is taken back, and the closing tried again. */
function undone(outcome: Refusal): Refusal {
  if (outcome.refused !== 'conflict') return outcome
  return problems([
    problem(
      null,
      'En anden rettede en plan eller et mål i samme øjeblik. Prøv igen.',
      'Someone else changed a plan or a goal at the same moment. Try again.',
    ),
  ])
}

/** The reason in words too, for whoever reads the case without knowing the criteria. */
function changesOf(closing: CaseClosing): RecordValues {
  const { closing_criterion, closing_reason, if_worry_returns, handover_to = null, handover = '' } = closing
  const field = CHILD_CASE.fields.find(({ name }) => name === 'closing_criterion')
  const criterion =
    field?.form === 'choice'
      ? field.choices.find(({ code }) => code === closing_criterion)?.title.da
      : undefined
  return {
    closing_criterion,
    closing_reason: isSaid(closing_reason?.trim()) ? closing_reason : (criterion ?? null),
    if_worry_returns,
    handover_to,
    handover,
  }
}
