import { actRoutes } from '../../api/act-route.ts'
import { settled } from '../../api/settled-act.ts'
import { MERGE, UNMERGE } from './child.acts.ts'
import { mergeChildren, unmergeChild } from './merge-children.do.ts'

const DONE = { status: 204, words: 'Done' } as const

/** Two records of one child made one, and parted again. */
export const addMergeRoutes = actRoutes(
  settled(MERGE, mergeChildren, { ...DONE, refuses: [409, 422] }),
  settled(UNMERGE, (store, { id }) => unmergeChild(store, id), { ...DONE, refuses: [409] }),
)
