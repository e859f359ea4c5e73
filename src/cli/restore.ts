import { checkBackup, DamagedBackup } from '../store/backup-format.ts'
import { NotEmpty, OtherTables, restore } from '../store/restore.ts'
import { rowsIn } from './backup.ts'
import type { CommandContext } from './context.ts'
import { inputRefused, wrongUse } from './failure.ts'
import { isFileError, reasonOf } from './file-error.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'

/** `trin restore`: fills an empty register from a backup, all of it or nothing; a file that is none makes no register. */
export async function restoreFrom(
  file: string,
  options: RegisterOptions,
  context: CommandContext,
): Promise<void> {
  const heading = await checkBackup(file).catch(refusing(file))
  await using register = await openRegister(options, context)
  const { rows } = await restore(register.database, file, heading).catch(refusing(file))
  context.terminal.err(`${file}: ${rowsIn(rows)}\n`)
}

function refusing(file: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof DamagedBackup)
      throw inputRefused(`${file}: ${error.message}; nothing was restored`, error)
    if (error instanceof OtherTables) throw inputRefused(`${file}: ${error.message}`, error)
    if (error instanceof NotEmpty) throw wrongUse(`${error.message}; restore into an empty one`, error)
    if (isFileError(error)) throw wrongUse(`cannot read ${file}: ${reasonOf(error)}`, error)
    throw error
  }
}
