import { backup } from '../store/backup.ts'
import type { CommandContext } from './context.ts'
import { wrongUse } from './failure.ts'
import { isFileError, reasonOf } from './file-error.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'

/** `trin backup`: the whole register in one file, whole or not at all. */
export async function backUp(file: string, options: RegisterOptions, context: CommandContext): Promise<void> {
  await using register = await openRegister(options, context)
  try {
    const { rows } = await backup(register.database, file)
    context.terminal.err(`${file}: ${rowsIn(rows)}\n`)
  } catch (error) {
    if (isFileError(error)) throw wrongUse(`cannot write ${file}: ${reasonOf(error)}`, error)
    throw error
  }
}

/** `1,234 rows in 29 tables`. */
export function rowsIn(rows: Readonly<Record<string, number>>): string {
  const counts = Object.values(rows)
  const sum = counts.reduce((one, other) => one + other, 0)
  return `${sum.toLocaleString('en')} rows in ${counts.length} tables`
}
