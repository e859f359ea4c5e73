import { prepareQueue } from '../jobs/queue.ts'
import type { CommandContext } from './context.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'

/** `trin migrate`: lays the register and the queue of jobs, or brings them to this version, for servers that may not. */
export async function migrateRegister(options: RegisterOptions, context: CommandContext): Promise<void> {
  await using register = await openRegister(options, context)
  await prepareQueue(register.database)
  const { migrated } = register
  await context.terminal.out(
    migrated.length > 0 ? `${migrated.join('\n')}\n` : 'the register is of this version\n',
  )
}
