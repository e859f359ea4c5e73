import { stepNow } from '../../api/child-path.ts'
import type { ChildRow } from './child.wire.ts'
import type { ListedChild } from './children.store.ts'

/** Children as rows of a list, each with the step that it is on today. */
export function childRows(today: string, children: readonly ListedChild[]): ChildRow[] {
  return children.map(({ measures, ...child }) => ({
    ...child,
    step: stepNow(today, measures),
    measures: measures.length,
  }))
}
