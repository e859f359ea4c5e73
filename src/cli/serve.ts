import { wholeNumber } from './choices.ts'
import type { CommandContext, Served, SignInChoice } from './context.ts'
import { wrongUse } from './failure.ts'
import { waitForRegister } from './open-to-serve.ts'
import { openServedPackage, type PackageOptions, type ServedPackage } from './served-package.ts'
import { type OpenServedRegister, openServedRegister } from './served-register.ts'

interface ServeCommandOptions extends PackageOptions {
  readonly demo?: boolean
  readonly children?: string
  readonly port?: string
}

const DEFAULT_PORT = '8080'

/** Serves a package and, where there is a way to sign in, the register. */
export async function serve(options: ServeCommandOptions, context: CommandContext): Promise<void> {
  const { terminal, config } = context
  const port = wholeNumber('--port', options.port ?? config.port ?? DEFAULT_PORT, 0, 65535)
  const signIn = signInChoice(options, context)
  if (!signIn) terminal.err('no register is served: there is neither TRIN_SIGN_IN nor --demo\n')
  try {
    const served = await context.serve({
      port,
      host: config.host,
      signIn,
      proxies: wholeNumber('TRIN_PROXIES', config.proxies ?? '0', 0, 10),
      metrics: config.metrics,
      async open(told) {
        if (signIn) await waitForRegister(context, told)
        return open(options, signIn, context)
      },
      started: (address) => void terminal.out(`Trin: ${address}\n`),
      log: (line) => terminal.err(`${line}\n`),
    })
    if (!served.ok) throw wrongUse(`TRIN_SIGN_IN: ${served.refused}`)
  } catch (error) {
    throw listenFailure(error, port, config.host)
  }
}

function signInChoice({ demo }: ServeCommandOptions, { config }: CommandContext): SignInChoice | null {
  const { signInFile: file, signInSecret: secret } = config
  if (demo && file) throw wrongUse('--demo: TRIN_SIGN_IN is set; people sign in one way or the other')
  if (demo) return { mode: 'demo' }
  return file ? { mode: 'openid', file, secret } : null
}

/** The register before the package: it is the one that more stands in the way of. */
async function open(
  options: ServeCommandOptions,
  signIn: SignInChoice | null,
  context: CommandContext,
): Promise<Served> {
  const register = signIn && (await openServedRegister(options, signIn.mode, context))
  try {
    return together(await openServedPackage(options, context), register)
  } catch (error) {
    await register?.[Symbol.asyncDispose]()
    throw error
  }
}

function together(served: ServedPackage, register: OpenServedRegister | null): Served {
  return { ...served, register, [Symbol.asyncDispose]: async () => register?.[Symbol.asyncDispose]() }
}

function listenFailure(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return wrongUse(`port ${port} is taken; choose another with --port`, error)
  if (code === 'EACCES')
    return wrongUse(`port ${port} is not open to you; choose one above 1023 with --port`, error)
  if (code === 'EADDRNOTAVAIL') return wrongUse(`HOST: this machine has no address ${host}`, error)
  return error
}
