import { seedDemo } from '../casework/seed-demo.ts'
import { municipalitiesHere } from '../store/municipality.ts'
import type { CommandContext, ServedRegister, SignInChoice } from './context.ts'
import { wrongUse } from './failure.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'
import { demoKeys, registerKeys } from './register-keys.ts'
import { now, today } from './today.ts'

/** The register that is served, until it is closed. */
export type OpenServedRegister = ServedRegister & AsyncDisposable

/** Opens the register to be served. A demo is of invented children only: it fills an empty register with them. */
export async function openServedRegister(
  options: RegisterOptions,
  mode: SignInChoice['mode'],
  context: CommandContext,
): Promise<OpenServedRegister> {
  const keys = await (mode === 'demo' ? demoKeys : registerKeys)(options, context)
  const register = await openRegister(options, context)
  const { stores } = register
  try {
    if (mode === 'demo') await fillDemo({ stores, keys })
  } catch (error) {
    await register[Symbol.asyncDispose]()
    throw error
  }
  return { stores, keys, today, now, [Symbol.asyncDispose]: () => register[Symbol.asyncDispose]() }
}

async function fillDemo({ stores, keys }: Pick<ServedRegister, 'stores' | 'keys'>): Promise<void> {
  const here = await municipalitiesHere(stores)
  const real = here.find(({ invented }) => !invented)
  if (real) {
    throw wrongUse(
      `--demo: ${real.name} (${real.code}) is a real municipality; anyone could choose to be its leader`,
    )
  }
  if (here.length === 0) await seedDemo({ stores, keys }, today())
}
