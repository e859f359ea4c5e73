import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Keyring, keyringOf, WrongKey } from '../store/keyring.ts'
import type { CommandContext } from './context.ts'
import { wrongUse } from './failure.ts'
import { dataFolder, type RegisterOptions } from './open-register.ts'

const DemoKeys = z.strictObject({ cprKeys: z.string(), pseudonymKey: z.string() })
type Keys = z.infer<typeof DemoKeys>

/** The keys of the environment; in a folder that has been in demo mode without them, the keys it was given then. */
export async function registerKeys(options: RegisterOptions, context: CommandContext): Promise<Keyring> {
  const keys = await keysIfAny(options, context)
  if (!keys) {
    throw wrongUse('TRIN_CPR_KEYS and TRIN_PSEUDONYM_KEY are not set; see docs/store.md, "Keys"')
  }
  return keys
}

/** The same; null where there are none. */
export async function keysIfAny(options: RegisterOptions, context: CommandContext): Promise<Keyring | null> {
  const keys = keysOfEnvironment(context) ?? (await keptDemoKeys(demoFile(options, context)))
  return keys && ring(keys)
}

/** As `registerKeys`, but a demo without keys gets some of its own, once, and says so. */
export async function demoKeys(options: RegisterOptions, context: CommandContext): Promise<Keyring> {
  const given = keysOfEnvironment(context)
  if (given) return ring(given)
  const file = demoFile(options, context)
  const kept = await keptDemoKeys(file)
  if (kept) return ring(kept)
  const key = () => randomBytes(32).toString('base64')
  const made: Keys = { cprKeys: `demo:${key()}`, pseudonymKey: key() }
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  if (!(await keepFirst(file, `${JSON.stringify(made, null, 2)}\n`))) return demoKeys(options, context)
  context.terminal.err(
    `warning: keys made for the demo, kept in ${file}; a real register takes them from the environment\n`,
  )
  return ring(made)
}

/** Writes a file whole, unless another server was first; then that one's stands. */
async function keepFirst(file: string, text: string): Promise<boolean> {
  const partial = `${file}.${randomUUID()}`
  try {
    await writeFile(partial, text, { mode: 0o600, flag: 'wx' })
    await link(partial, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(partial, { force: true })
  }
}

function keysOfEnvironment({ config }: CommandContext): Keys | null {
  const { cprKeys, pseudonymKey } = config
  if (cprKeys === null && pseudonymKey === null) return null
  if (cprKeys === null) throw wrongUse('TRIN_CPR_KEYS is not set; see docs/store.md, "Keys"')
  if (pseudonymKey === null) throw wrongUse('TRIN_PSEUDONYM_KEY is not set; see docs/store.md, "Keys"')
  return { cprKeys, pseudonymKey }
}

function demoFile(options: RegisterOptions, context: CommandContext): string {
  return path.join(dataFolder(options, context), 'demo-keys.json')
}

async function keptDemoKeys(file: string): Promise<Keys | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return DemoKeys.parse(JSON.parse(text))
  } catch (error) {
    throw wrongUse(
      `${file} does not hold the demo's keys; delete it together with the demo's register`,
      error,
    )
  }
}

function ring(keys: Keys): Keyring {
  try {
    return keyringOf(keys)
  } catch (error) {
    if (error instanceof WrongKey) throw wrongUse(error.message, error)
    throw error
  }
}
