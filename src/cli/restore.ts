import { checkBackup, DamagedBackup } from '../store/backup-format.ts'
import { NotEmpty, OtherKeys, OtherTables, restore } from '../store/restore.ts'
import { rowsIn } from './backup.ts'
import type { CommandContext } from './context.ts'
import { inputRefused, wrongUse } from './failure.ts'
import { isFileError, reasonOf } from './file-error.ts'
import { wordsOf } from './fitting-keys.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'
import { keysIfAny } from './register-keys.ts'

/** `trin restore`: fills an empty register from a backup, all of it or nothing; a file that is none makes no register. */
export async function restoreFrom(
  file: string,
  options: RegisterOptions,
  context: CommandContext,
): Promise<void> {
  const keys = await keysIfAny(options, context)
  const checked = await checkBackup(file).catch(refusing(file))
  await using register = await openRegister(options, context)
  const { rows } = await restore(register.database, file, { checked, keys }).catch(refusing(file))
  context.terminal.err(`${file}: ${rowsIn(rows)}\n`)
  if (!keys) context.terminal.err(UNCHECKED)
}

const UNCHECKED =
  'warning: TRIN_CPR_KEYS and TRIN_PSEUDONYM_KEY are not set, so nobody knows yet whether the CPR numbers can be opened\n'

function refusing(file: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof DamagedBackup)
      throw inputRefused(`${file}: ${error.message}; nothing was restored`, error)
    if (error instanceof OtherTables) throw inputRefused(`${file}: ${error.message}`, error)
    if (error instanceof OtherKeys)
      throw wrongUse(`${file}: ${wordsOf(error.wrong)}; nothing was restored`, error)
    if (error instanceof NotEmpty) throw wrongUse(`${error.message}; restore into an empty one`, error)
    if (isFileError(error)) throw wrongUse(`cannot read ${file}: ${reasonOf(error)}`, error)
    throw error
  }
}
