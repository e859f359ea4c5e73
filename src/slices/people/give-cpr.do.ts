import { parseCpr } from '../../kernel/cpr.ts'
import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import { setCpr } from '../../store/cpr.ts'
import type { Keyring } from '../../store/keyring.ts'
import { reachTo } from '../../store/reach.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { PERSON } from './person.record.ts'
import { isUnasked, type NewPerson } from './register-person.do.ts'

interface GivenCpr extends Pick<NewPerson, 'cprConfirmed'> {
  readonly personId: string
  readonly cpr: string
}

/** Gives a person a CPR number, or another than before; the former one is kept. Nobody gets another person's number. */
export async function giveCpr(
  store: Store,
  keys: Keyring,
  { personId, cpr, cprConfirmed }: GivenCpr,
): Promise<Outcome<null, 'not-cpr' | 'not-found' | 'not-allowed' | 'taken' | 'cpr-says-otherwise'>> {
  const digits = parseCpr(cpr)
  if (digits === null) return refuse('not-cpr')
  const reach = await reachTo(store, personId)
  if (reach !== 'whole') return refuse(reach === 'none' ? 'not-found' : 'not-allowed')
  const person = await getRecord(store, PERSON, personId)
  if (person && isUnasked({ values: person.values, cpr: digits, cprConfirmed }))
    return refuse('cpr-says-otherwise')
  return (await setCpr(store, keys, personId, digits)) === 'set' ? accept(null) : refuse('taken')
}
