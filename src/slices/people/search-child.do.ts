import { bornOn, parseCpr } from '../../kernel/cpr.ts'
import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import type { Keyring } from '../../store/keyring.ts'
import type { Store } from '../../store/stores.ts'
import { type FoundPerson, findPersons, maySearch } from './find-persons.store.ts'

/** What is known of the child that is looked for. */
export interface ChildSought {
  readonly cpr?: string
  readonly name?: string
  /** ISO day. */
  readonly birthDate?: string
}

/**
 * Search before create: whether a child is registered already, in any team, so that none is made twice. The birth date
 * that a CPR number says stands in for one that was not given.
 */
export async function searchChild(
  store: Store,
  keys: Keyring,
  asked: ChildSought,
): Promise<Outcome<readonly FoundPerson[], 'not-allowed' | 'nothing-asked' | 'not-cpr'>> {
  if (!(await maySearch(store))) return refuse('not-allowed')
  const cpr = asked.cpr ? parseCpr(asked.cpr) : null
  if (asked.cpr && cpr === null) return refuse('not-cpr')
  const name = asked.name?.trim() || null
  const birthDate = asked.birthDate ?? (cpr !== null && name !== null ? bornOn(cpr) : null)
  if (cpr === null && name === null && birthDate === null) return refuse('nothing-asked')
  return accept(await findPersons(store, keys, { cpr, name, birthDate }))
}
