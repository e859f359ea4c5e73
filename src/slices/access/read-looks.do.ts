import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import { holds, reachTo, readsWholeLog } from '../../store/reach.ts'
import type { Store } from '../../store/stores.ts'
import { type Look, type LooksAsked, listLooks } from './looks-list.store.ts'

/**
 * Who has looked at a child, and why: for the auditor and the leaders of any child, for a caseworker of own and own
 * team's. Reading it is written down as a look at the names that it shows.
 */
export async function readLooks(
  store: Store,
  asked: LooksAsked,
): Promise<Outcome<readonly Look[], 'not-allowed' | 'not-found'>> {
  if (!(await readsWholeLog(store))) {
    if (!(await holds(store, ['caseworker']))) return refuse('not-allowed')
    if (asked.child && (await reachTo(store, asked.child)) !== 'whole') return refuse('not-found')
  }
  return accept(await listLooks(store, asked))
}
