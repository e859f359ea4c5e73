import { type WrongKeyHere, wrongKeyIn } from '../store/fitting-keys.ts'
import type { Keyring } from '../store/keyring.ts'
import type { Stores } from '../store/stores.ts'
import { wrongUse } from './failure.ts'

/** Refuses keys that are not the register's, before any number is written or pseudonym given out with them. */
export async function mustFit(stores: Stores, keys: Keyring): Promise<void> {
  const wrong = await stores.job('', 'fitting-keys').write(({ db }) => wrongKeyIn(db, keys))
  if (wrong) throw wrongUse(wordsOf(wrong))
}

/** Which variable is wrong and what to do; no key and no number. */
export function wordsOf(wrong: WrongKeyHere): string {
  const given = 'give the one that the register was served with before; see docs/store.md, "Keys"'
  if (wrong.variable === 'TRIN_PSEUDONYM_KEY')
    return `TRIN_PSEUDONYM_KEY is another than the one that the register's pseudonyms are made with; ${given} (where it is lost: trin rotate-keys --new-pseudonyms)`
  return wrong.is === 'missing'
    ? `TRIN_CPR_KEYS: the register has CPR numbers under the key ${wrong.keyId}, which is not there; ${given}`
    : `TRIN_CPR_KEYS: the key ${wrong.keyId} is another than the one that the register's CPR numbers are encrypted with; ${given}`
}
