import type { Due } from '../../api/wire-due.ts'
import type { DueRule } from '../../kernel/due/due.ts'
import type { RecordKind } from '../../kernel/record/record.ts'

/** Something that is due, and whom it is due for. */
interface Task {
  readonly child: { readonly id: string }
  readonly due: Due
}

/** What can be done about a task, each a page; the first is what the task asks for. */
export interface TaskLink {
  readonly act: TaskAct
  readonly path: string
  readonly params: Readonly<Record<string, string>>
}
export type TaskAct =
  | 'followUp'
  | 'contact'
  | 'notification'
  | 'clarification'
  | 'investigation'
  | 'plan'
  | 'measure'
  | 'approval'
  | 'child'

const PAGES: Readonly<Partial<Record<RecordKind, readonly [TaskAct, string]>>> = {
  notification: ['notification', '/underretninger'],
  clarification: ['clarification', '/afdaekninger'],
  investigation: ['investigation', '/undersoegelser'],
  plan: ['plan', '/planer'],
  measure: ['measure', '/indsatser'],
}
const FOLLOWED_UP: readonly DueRule[] = [
  'followup_first',
  'followup_later',
  'followup_to_decide',
  'institution_6m',
  'quiet_no_progress',
]

/**
 * The pages on which a task is done; `mayApprove` for those who answer others' requests. Contact is offered with every task
 * but a request, since a quiet word is never wrong.
 */
export function linksOf(task: Task, mayApprove: boolean): readonly TaskLink[] {
  const { rule } = task.due
  if (rule === 'grant_answer' || rule === 'deviation_answer')
    return [mayApprove ? link('approval', '/godkendelser') : childLink(task)]
  const contact = link('contact', `/boern/${task.child.id}/kontakt`)
  if (rule === 'quiet_no_contact') return [contact, childLink(task)]
  if (FOLLOWED_UP.includes(rule)) return [followUpLink(task), contact]
  return [pageOf(task), contact]
}

function followUpLink({ child, due: { record } }: Task): TaskLink {
  const page = link('followUp', `/boern/${child.id}/opfoelgning`)
  return record.kind === 'measure' ? { ...page, params: { indsats: record.id } } : page
}

/** A plan that is not begun yet is begun from the child's page, not from the measure that asks for it. */
function pageOf(task: Task): TaskLink {
  const { record, rule } = task.due
  const isOfPlan = rule === 'plan_3m' || rule === 'plan_before_decision'
  const page = isOfPlan && record.kind !== 'plan' ? undefined : PAGES[record.kind]
  return page ? link(page[0], `${page[1]}/${record.id}`) : childLink(task)
}

function childLink({ child }: Task): TaskLink {
  return link('child', `/boern/${child.id}`)
}

function link(act: TaskAct, path: string): TaskLink {
  return { act, path, params: {} }
}
