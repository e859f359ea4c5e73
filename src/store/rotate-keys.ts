import { rotateBatch, rotateMoving } from './cpr-rotation.ts'
import type { Keyring } from './keyring.ts'
import { rotateOffered } from './moving-keys.ts'
import { municipalitiesHere } from './municipality.ts'
import type { Stores } from './stores.ts'

/** So many numbers are put under the new key at a time; each time all or nothing. */
const BATCH = 500

/**
 * Puts every CPR number of every municipality, former ones and those on their way to another municipality too, under
 * the key in use; after it the older keys are not needed. Stopped half way, it can be run again. Returns how many
 * numbers were changed.
 */
export async function rotateKeys(stores: Stores, keys: Keyring, batch = BATCH): Promise<number> {
  let rotated = 0
  for (const { code } of await municipalitiesHere(stores)) {
    const operator = stores.operator(code, 'trin rotate-keys')
    for (const rotate of [rotateBatch, rotateMoving]) {
      let changed: number
      do {
        changed = await operator.write((store) => rotate(store, keys, batch))
        rotated += changed
      } while (changed > 0)
      rotated += await stores.operator(code, 'trin rotate-keys').write((store) => rotateOffered(store, keys))
    }
  }
  return rotated
}
