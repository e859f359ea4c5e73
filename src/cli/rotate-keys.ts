import { printOf, takePseudonymKey } from '../store/fitting-keys.ts'
import { UnknownKey } from '../store/keyring.ts'
import { rotateKeys } from '../store/rotate-keys.ts'
import type { CommandContext } from './context.ts'
import { wrongUse } from './failure.ts'
import { mustFit } from './fitting-keys.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'
import { registerKeys } from './register-keys.ts'

interface RotateOptions extends RegisterOptions {
  /** TRIN_PSEUDONYM_KEY is a new one, and stays. */
  readonly newPseudonyms?: boolean
}

/** `trin rotate-keys`: puts every CPR number under the first key of TRIN_CPR_KEYS, so that the others can be thrown away. */
export async function rotate(options: RotateOptions, context: CommandContext): Promise<void> {
  const keys = await registerKeys(options, context)
  await using register = await openRegister(options, context)
  if (options.newPseudonyms) await takePseudonymKey(register.database.kysely, printOf(keys))
  await mustFit(register.stores, keys)
  try {
    const rotated = await rotateKeys(register.stores, keys)
    await context.terminal.out(`${rotated} CPR numbers were put under the key ${keys.currentId}\n`)
  } catch (error) {
    if (error instanceof UnknownKey) throw wrongUse(error.message, error)
    throw error
  }
}
