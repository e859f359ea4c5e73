import { type Conflict, conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { notAfter, problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { FieldProblem, RecordValues, StoredRecord } from '../../kernel/record/record.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { endGoal } from '../plan/end-goal.do.ts'
import { endPlan } from '../plan/end-plan.do.ts'
import type { GoalResult } from '../plan/goal.rules.ts'
import { openProblems, type ToClose, toClose } from './closing-problems.do.ts'

/** How a case is closed, in the version that was read. */
export interface CaseClosing {
  readonly id: string
  readonly version: number
  readonly closing_criterion: string
  readonly if_worry_returns: string
  readonly closing_reason?: string | undefined
  readonly handover_to?: string | undefined
  readonly handover?: string | undefined
  /** How it went with every goal that still runs, by the goal's id. */
  readonly results: Readonly<Record<string, GoalResult>>
  /** ISO day; today when left out. */
  readonly closed_on?: string | undefined
  /** ISO day. */
  readonly today: string
}

/**
 * Closes a case by a criterion (evaluation 2018, display 3), with what to do if the worry returns. Its plans and goals end
 * with it, each goal with how it went; whoever had the case has it no longer. Refused while something of it is unfinished.
 */
export async function closeCase(
  store: Store,
  writer: Writer,
  closing: CaseClosing,
): Promise<Written<Conflict>> {
  const { id, version, today, closed_on: closedOn = today, results } = closing
  if (!(await getRecord(store, CHILD_CASE, id))) return { ok: false, refused: 'not-found' }
  if (!mayWrite(writer.roles, CHILD_CASE)) return { ok: false, refused: 'not-allowed' }
  // Held until the end, so that what is written before it cannot meet a conflict.
  await holdRecord(store, CHILD_CASE, id)
  const file = await getRecord(store, CHILD_CASE, id)
  if (!file) return { ok: false, refused: 'not-found' }
  if (file.version !== version) return conflict(store, CHILD_CASE, file)
  const unfinished = await toClose(store, file, closedOn)
  const wrong = [
    ...closedAlready(file),
    ...notAfter('closed_on', closedOn, today),
    ...closingProblems(closing),
    ...openProblems(unfinished.open),
    ...withoutResult(unfinished, results),
  ]
  if (wrong.length > 0) return problems(wrong)
  const ended = await endPlansAndGoals(store, writer, unfinished, { results, today, closedOn })
  if (ended) return ended
  const changes = { ...changesOf(closing), closed_on: closedOn }
  return correctRecordOf(store, writer, { spec: CHILD_CASE, id, version, changes })
}

function closedAlready({ values }: StoredRecord): readonly FieldProblem[] {
  if (!isSaid(values.closed_on)) return []
  return [problem(null, `Sagen blev lukket ${values.closed_on}.`, `The case was closed ${values.closed_on}.`)]
}

function closingProblems(closing: CaseClosing): readonly FieldProblem[] {
  const found: FieldProblem[] = []
  if (!isSaid(closing.closing_criterion))
    found.push(problem('closing_criterion', 'Vælg, hvorfor sagen lukkes.', 'Choose why the case is closed.'))
  if (!isSaid(closing.if_worry_returns.trim()))
    found.push(
      problem(
        'if_worry_returns',
        'Skriv, hvad familien gør, hvis bekymringen vender tilbage.',
        'Say what the family does if the worry returns.',
      ),
    )
  if (isSaid(closing.handover_to) && !isSaid(closing.handover?.trim()))
    found.push(
      problem(
        'handover',
        'Skriv, hvad der er aftalt om overdragelsen.',
        'Say what is agreed about the hand-over.',
      ),
    )
  return found
}

function withoutResult({ goals }: ToClose, results: CaseClosing['results']): readonly FieldProblem[] {
  return goals
    .filter(({ id }) => !results[id])
    .map(({ id, values }) =>
      problem(
        `results.${id}`,
        `Sig, hvordan det gik med målet "${values.goal}".`,
        `Say how it went with the goal "${values.goal}".`,
      ),
    )
}

interface Ending {
  readonly results: CaseClosing['results']
  readonly today: string
  readonly closedOn: string
}

type Refusal = Exclude<Written<Conflict>, { readonly ok: true }>

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
    if (result === undefined || ownPlan.has(String(values.plan_id))) continue
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
