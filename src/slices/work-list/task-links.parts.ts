import type { Due } from '../../api/wire-due.ts'
import { type DueAct, ruleSays } from '../../slices.due.ts'
import { placeOfKind } from '../../web/routing/record-place.ts'

/** Something that is due, and whom it is due for. */
interface Task {
  readonly child: { readonly id: string }
  readonly due: Due
}

/** What can be done about a task, each a page; the first is what the task asks for. */
export interface TaskLink {
  readonly act: DueAct
  readonly path: string
  readonly params: Readonly<Record<string, string>>
}

/** The pages on which something is done about the record that it is due of. */
const PAGES = {
  notification: '/underretninger',
  clarification: '/afdaekninger',
  investigation: '/undersoegelser',
  plan: '/planer',
  measure: '/indsatser',
  child_request: '/anmodninger',
  complaint: '/klager',
} as const

/**
 * The pages on which a task is done; `mayApprove` for those who answer others' requests. Contact is offered with every task
 * but a request, since a quiet word is never wrong.
 */
export function linksOf(task: Task, mayApprove: boolean): readonly TaskLink[] {
  const { act } = ruleSays(task.due.rule)
  const contact = link('contact', `/boern/${task.child.id}/kontakt`)
  switch (act) {
    case 'approval':
      return [mayApprove ? link('approval', '/godkendelser') : childLink(task)]
    case 'contact':
      return [contact, childLink(task)]
    case 'followUp':
      return [followUpLink(task), contact]
    case 'childTalk':
      return [talkLink(task), childLink(task)]
    case 'child':
      return [recordLink(task), contact]
    default:
      return [pageOf(task, act), contact]
  }
}

function followUpLink({ child, due: { record } }: Task): TaskLink {
  const page = link('followUp', `/boern/${child.id}/opfoelgning`)
  return record.kind === 'measure' ? { ...page, params: { indsats: record.id } } : page
}

/** A talk with the child about a notification; not contact, which may be with the parents. */
function talkLink({ child, due: { record } }: Task): TaskLink {
  return { ...link('childTalk', `/boern/${child.id}/ny-samtale`), params: { underretning: record.id } }
}

/** A plan that is not begun yet is begun from the child's page, not from the measure that asks for it. */
function pageOf(task: Task, act: keyof typeof PAGES): TaskLink {
  const { kind, id } = task.due.record
  return kind === act ? link(act, `${PAGES[act]}/${id}`) : childLink(task)
}

function childLink({ child }: Task): TaskLink {
  return link('child', `/boern/${child.id}`)
}

/** What has no page of its own is seen, and corrected, among all that is known of the child. */
function recordLink({ child, due: { record } }: Task): TaskLink {
  return link('child', placeOfKind(child.id, record.kind))
}

function link(act: DueAct, path: string): TaskLink {
  return { act, path, params: {} }
}
