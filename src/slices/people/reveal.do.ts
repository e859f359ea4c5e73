import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { cprOf } from '../../store/cpr.ts'
import type { Keyring } from '../../store/keyring.ts'
import { reachTo } from '../../store/reach.ts'
import type { Store } from '../../store/stores.ts'
import { currentAddress } from './current-address.store.ts'
import type { ADDRESS } from './person.record.ts'

type NotRevealed = 'not-found' | 'not-allowed'

/** Shows a person's CPR number to someone who sees all of the child, and has said why; the look is logged. */
export async function revealCpr(
  store: Store,
  keys: Keyring,
  personId: string,
): Promise<Outcome<string | null, NotRevealed>> {
  const refused = await refusalOf(store, personId)
  if (refused) return refuse(refused)
  store.looks.saw(personId, 'cpr')
  return accept(await cprOf(store, keys, personId))
}

/** Shows where a protected person lives, to someone who sees all of the child, and has said why; the look is logged. */
export async function revealAddress(
  store: Store,
  personId: string,
  today: string,
): Promise<Outcome<StoredRecord<typeof ADDRESS> | null, NotRevealed>> {
  const refused = await refusalOf(store, personId)
  if (refused) return refuse(refused)
  store.looks.saw(personId, 'address')
  return accept(await currentAddress(store, personId, today))
}

async function refusalOf(store: Store, personId: string): Promise<NotRevealed | null> {
  const reach = await reachTo(store, personId)
  if (reach === 'whole') return null
  return reach === 'none' ? 'not-found' : 'not-allowed'
}
