import { eksempelkoebingOf, NABOKOEBING } from '../generate/demo/sizes.ts'
import { JOB_KINDS } from '../jobs/all.ts'
import { startJobs } from '../jobs/jobs.ts'
import { seedDemo } from '../slices.demo.ts'
import { alone } from '../store/alone.ts'
import { municipalitiesHere } from '../store/municipality.ts'
import { wholeNumber } from './choices.ts'
import type { CommandContext, ServedRegister, SignInChoice } from './context.ts'
import { wrongUse } from './failure.ts'
import { mustFit } from './fitting-keys.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'
import { demoKeys, registerKeys } from './register-keys.ts'
import { now, today } from './today.ts'

interface ServedRegisterOptions extends RegisterOptions {
  /** How many invented children a demo has. */
  readonly children?: string
}

/** The register that is served, until it is closed. */
export type OpenServedRegister = ServedRegister & AsyncDisposable

/** Opens the register to be served. A demo is of invented children only: it fills an empty register with them. */
export async function openServedRegister(
  options: ServedRegisterOptions,
  mode: SignInChoice['mode'],
  context: CommandContext,
): Promise<OpenServedRegister> {
  const keys = await (mode === 'demo' ? demoKeys : registerKeys)(options, context)
  const register = await openRegister(options, context)
  const { stores, database } = register
  try {
    await mustFit(database, keys)
    if (mode === 'demo') await alone(database, () => fillDemo({ stores, keys }, options))
  } catch (error) {
    await register[Symbol.asyncDispose]()
    throw error
  }
  return {
    stores,
    keys,
    today,
    now,
    startJobs: (log) => startJobs({ database, stores, kinds: JOB_KINDS, log }),
    [Symbol.asyncDispose]: () => register[Symbol.asyncDispose](),
  }
}

const DEMO_CHILDREN = '900'

async function fillDemo(
  { stores, keys }: Pick<ServedRegister, 'stores' | 'keys'>,
  { children }: ServedRegisterOptions,
): Promise<void> {
  const here = await municipalitiesHere(stores)
  const real = here.find(({ invented }) => !invented)
  if (real) {
    throw wrongUse(
      `--demo: ${real.name} (${real.code}) is a real municipality; anyone could choose to be its leader`,
    )
  }
  if (here.length > 0) return
  const size = eksempelkoebingOf(wholeNumber('--children', children ?? DEMO_CHILDREN, 20, 5000))
  await seedDemo({ stores, keys }, today(), [size, NABOKOEBING])
}
