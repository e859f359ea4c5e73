import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import type { Store } from '../../store/stores.ts'
import { holdForMerge, writeMergedInto } from './merge.store.ts'

export type NotMerged =
  | 'not-found'
  | 'not-allowed'
  | 'only-emergency'
  | 'same-record'
  | 'not-children'
  | 'already-merged'
  | 'into-merged'
  | 'has-merged'

/**
 * Makes two records of one child one: from now on the first is read as part of the second. Nothing moves and nothing
 * is lost, so that it can be undone. Only for someone who sees all of both for good.
 */
export async function mergeChildren(
  store: Store,
  { id, into }: { readonly id: string; readonly into: string },
): Promise<Outcome<null, NotMerged>> {
  if (id === into) return refuse('same-record')
  const held = await holdForMerge(store, [id, into])
  const child = held.find((one) => one.id === id)
  const other = held.find((one) => one.id === into)
  if (!child || !other) return refuse('not-found')
  if (!child.whole || !other.whole) return refuse('not-allowed')
  if (child.onlyEmergency || other.onlyEmergency) return refuse('only-emergency')
  if (child.kind !== 'child' || other.kind !== 'child') return refuse('not-children')
  if (child.mergedInto !== null) return refuse('already-merged')
  if (other.mergedInto !== null) return refuse('into-merged')
  if (child.hasMerged) return refuse('has-merged')
  await writeMergedInto(store, id, into)
  return accept(null)
}

/** Undoes a merge: the record stands on its own again, with all that was its own all along. */
export async function unmergeChild(
  store: Store,
  id: string,
): Promise<Outcome<null, 'not-found' | 'not-allowed' | 'only-emergency' | 'not-merged'>> {
  const [child] = await holdForMerge(store, [id])
  if (!child) return refuse('not-found')
  if (!child.whole) return refuse('not-allowed')
  if (child.onlyEmergency) return refuse('only-emergency')
  if (child.mergedInto === null) return refuse('not-merged')
  await writeMergedInto(store, id, null)
  return accept(null)
}
