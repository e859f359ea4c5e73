import { eksempelkoebingOf, NABOKOEBING } from '../generate/demo/sizes.ts'
import { JOB_KINDS } from '../jobs/all.ts'
import { startJobs } from '../jobs/jobs.ts'
import { seedDemo } from '../slices.demo.ts'
import { alone } from '../store/alone.ts'
import { municipalitiesHere } from '../store/municipality.ts'
import type { Stores } from '../store/stores.ts'
import { wholeNumber } from './choices.ts'
import type { CommandContext, ServedRegister, SignInChoice } from './context.ts'
import { wrongUse } from './failure.ts'
import { mustFit } from './fitting-keys.ts'
import type { OpenRegister, RegisterOptions } from './open-register.ts'
import { openToServe } from './open-to-serve.ts'
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
  const isDemo = mode === 'demo'
  const fill = async ({ database, stores }: OpenRegister) => {
    if (!isDemo) return
    await mustFit(stores, keys)
    await alone(database, () => fillDemo({ stores, keys }, options))
  }
  await using stack = new AsyncDisposableStack()
  const register = stack.use(await openToServe(options, context, { isDemo, asOwner: fill }))
  const { stores, database, prepareJobs: prepare } = register
  await mustFit(stores, keys)
  if (isDemo) await mustBeInvented(stores)
  stack.move()
  return {
    stores,
    keys,
    today,
    now,
    startJobs: (log) => startJobs({ database, stores, kinds: JOB_KINDS, log, prepare }),
    [Symbol.asyncDispose]: () => register[Symbol.asyncDispose](),
  }
}

const DEMO_CHILDREN = '900'

async function fillDemo(
  { stores, keys }: Pick<ServedRegister, 'stores' | 'keys'>,
  { children }: ServedRegisterOptions,
): Promise<void> {
  if (await isFilled(stores)) return
  const size = eksempelkoebingOf(wholeNumber('--children', children ?? DEMO_CHILDREN, 20, 5000))
  await seedDemo({ stores, keys }, today(), [size, NABOKOEBING])
}

/** A login that owns nothing cannot fill a register: it serves one that someone has filled. */
async function mustBeInvented(stores: Stores): Promise<void> {
  if (!(await isFilled(stores)))
    throw wrongUse(
      '--demo: the register is empty, and the login of DATABASE_URL may not fill it; its owner may',
    )
}

/** Whether there is a municipality in the register; refuses to show one that was not invented. */
async function isFilled(stores: Stores): Promise<boolean> {
  const here = await municipalitiesHere(stores)
  const real = here.find(({ invented }) => !invented)
  if (real) {
    throw wrongUse(
      `--demo: ${real.name} (${real.code}) is a real municipality; anyone could choose to be its leader`,
    )
  }
  return here.length > 0
}
