import { parseCpr } from '../../kernel/cpr.ts'
import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import { setCpr } from '../../store/cpr.ts'
import type { Keyring } from '../../store/keyring.ts'
import { reachTo } from '../../store/reach.ts'
import type { Store } from '../../store/stores.ts'

/** Gives a person a CPR number, or another than before; the former one is kept. Nobody gets another person's number. */
export async function giveCpr(
  store: Store,
  keys: Keyring,
  { personId, cpr }: { readonly personId: string; readonly cpr: string },
): Promise<Outcome<null, 'not-cpr' | 'not-found' | 'not-allowed' | 'taken'>> {
  const digits = parseCpr(cpr)
  if (digits === null) return refuse('not-cpr')
  const reach = await reachTo(store, personId)
  if (reach !== 'whole') return refuse(reach === 'none' ? 'not-found' : 'not-allowed')
  return (await setCpr(store, keys, personId, digits)) === 'set' ? accept(null) : refuse('taken')
}
