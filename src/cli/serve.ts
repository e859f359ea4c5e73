import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { OpenedPackage } from '../intake/package-files.ts'
import { languageChoice, wholeNumber } from './choices.ts'
import type { CommandContext } from './context.ts'
import { wrongUse } from './failure.ts'
import { openFolder, refusalWarning, wasRefused } from './open-package.ts'

interface ServeCommandOptions {
  readonly data?: string
  readonly package?: string
  readonly port?: string
  readonly lang?: string
}

const DEFAULT_PORT = '8080'
const DEFAULT_SUPPRESS = 5

/** Serves a package: the one given, or the invented partnership register, made when it is not there. */
export async function serve(options: ServeCommandOptions, context: CommandContext): Promise<void> {
  const { terminal, config } = context
  const port = wholeNumber('--port', options.port ?? config.port ?? DEFAULT_PORT, 0, 65535)
  const asked = config.suppressBelow === null ? null : wholeNumber('TRIN_SUPPRESS', config.suppressBelow, 0)
  const folder = options.package ?? (await partnershipIn(options.data ?? config.dataFolder, context))
  const opened = await openFolder(folder, terminal)
  const language = languageChoice(options.lang, config.language)
  if (wasRefused(opened)) terminal.err(refusalWarning(opened, folder, language))
  const suppressBelow = asked ?? defaultSuppress(opened)
  try {
    await context.serve({
      opened,
      suppressBelow,
      port,
      host: config.host,
      started: (address) => void terminal.out(`Trin: ${address}\n`),
      log: (line) => terminal.err(`${line}\n`),
    })
  } catch (error) {
    throw listenFailure(error, port, config.host)
  }
}

/** Invented children need no hiding; real ones do, whatever was forgotten. */
function defaultSuppress({ register }: OpenedPackage): number {
  return register?.about.invented ? 0 : DEFAULT_SUPPRESS
}

function listenFailure(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return wrongUse(`port ${port} is taken; choose another with --port`, error)
  if (code === 'EACCES')
    return wrongUse(`port ${port} is not open to you; choose one above 1023 with --port`, error)
  if (code === 'EADDRNOTAVAIL') return wrongUse(`HOST: this machine has no address ${host}`, error)
  return error
}

/** The partnership register in the data folder, made anew when what generates it has changed. */
async function partnershipIn(dataFolder: string, context: CommandContext): Promise<string> {
  const folder = path.join(dataFolder, 'partnership')
  const stamp = path.join(folder, '.generated-by')
  const wanted = await generatorVersion()
  const found = await readFile(stamp, 'utf8').catch(() => null)
  if (found !== wanted) {
    const { generatePartnership } = await import('./generate.ts')
    await generatePartnership(folder, context)
    await writeFile(stamp, wanted)
  }
  return folder
}

/** Tells one version of the generator from another: a digest of its source. */
async function generatorVersion(): Promise<string> {
  const folder = new URL('../generate/', import.meta.url)
  const digest = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) {
    if (name.endsWith('.ts')) digest.update(await readFile(new URL(name, folder)))
  }
  return digest.digest('hex')
}
