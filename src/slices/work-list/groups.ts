import type { Due } from '../../api/wire-due.ts'
import { DUE_STATES, type DueState } from '../../kernel/due/due.ts'
import { isFoundBy } from '../../kernel/name-key.ts'
import { ruleSays } from '../../slices.due.ts'
import type { WorkListChoice } from './choice.ts'
import type { WorkListChild } from './work-list.wire.ts'

/** Something that is due, and the child it is due for. */
export interface Task {
  readonly child: WorkListChild
  readonly due: Due
}

export interface TaskGroup {
  readonly state: DueState
  readonly tasks: readonly Task[]
}

/** What a task is known by as long as it stands on the list. */
export function keyOf({ child, due }: Task): string {
  return `${child.id} ${due.rule} ${due.record.id} ${due.due ?? ''}`
}

/** The children that fit the filters and the name, each with those of its tasks that do. */
export function heldTo(
  children: readonly WorkListChild[],
  choice: WorkListChoice,
  name: string,
): readonly WorkListChild[] {
  const { family, step, caseKind } = choice
  return children
    .filter((child) => step === '' || child.step === Number(step))
    .filter((child) => caseKind === '' || child.case?.kind === caseKind)
    .filter((child) => isFoundBy(child.name, name))
    .map((child) =>
      family === ''
        ? child
        : { ...child, due: child.due.filter(({ rule }) => ruleSays(rule).family === family) },
    )
    .filter(({ due }) => family === '' || due.length > 0)
}

/** All that is due, in the groups of the list; within each the first due first, whoever it is for. */
export function byDate(children: readonly WorkListChild[]): readonly TaskGroup[] {
  const tasks = children.flatMap((child) => child.due.map((due) => ({ child, due }))).toSorted(firstDueFirst)
  return DUE_STATES.map((state) => ({ state, tasks: tasks.filter(({ due }) => due.state === state) }))
}

/** The children, the one with the first thing due first; those with nothing due last, by name. */
export function byChild(children: readonly WorkListChild[]): readonly WorkListChild[] {
  return children
    .map((child) => ({
      ...child,
      due: child.due.toSorted((a, b) => firstDueFirst({ child, due: a }, { child, due: b })),
    }))
    .toSorted((a, b) => {
      const [ofA, ofB] = [a.due[0], b.due[0]]
      if (!ofA || !ofB) return Number(!ofA) - Number(!ofB) || a.name.localeCompare(b.name, 'da')
      return firstDueFirst({ child: a, due: ofA }, { child: b, due: ofB })
    })
}

function firstDueFirst(a: Task, b: Task): number {
  return (
    DUE_STATES.indexOf(a.due.state) - DUE_STATES.indexOf(b.due.state) ||
    (a.due.due ?? '').localeCompare(b.due.due ?? '') ||
    // What has an hour comes before what has the whole day.
    (a.due.dueAt ?? '9').localeCompare(b.due.dueAt ?? '9') ||
    a.child.name.localeCompare(b.child.name, 'da')
  )
}
