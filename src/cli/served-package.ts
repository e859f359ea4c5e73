import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { OpenedPackage } from '../intake/package-files.ts'
import { languageChoice, wholeNumber } from './choices.ts'
import type { CommandContext } from './context.ts'
import { openFolder, refusalWarning, wasRefused } from './open-package.ts'
import { dataFolder, type RegisterOptions } from './open-register.ts'

export interface PackageOptions extends RegisterOptions {
  readonly package?: string
  readonly lang?: string
}

export interface ServedPackage {
  readonly opened: OpenedPackage
  readonly suppressBelow: number
}

const DEFAULT_SUPPRESS = 5

/** Opens the package given, or the invented partnership register, made when it is not there. */
export async function openServedPackage(
  options: PackageOptions,
  context: CommandContext,
): Promise<ServedPackage> {
  const { terminal, config } = context
  const asked = config.suppressBelow === null ? null : wholeNumber('TRIN_SUPPRESS', config.suppressBelow, 0)
  const folder = options.package ?? (await partnershipIn(dataFolder(options, context), context))
  const opened = await openFolder(folder, terminal)
  const language = languageChoice(options.lang, config.language)
  if (wasRefused(opened)) terminal.err(refusalWarning(opened, folder, language))
  return { opened, suppressBelow: asked ?? defaultSuppress(opened) }
}

/** Invented children need no hiding; real ones do, whatever was forgotten. */
function defaultSuppress({ register }: OpenedPackage): number {
  return register?.about.invented ? 0 : DEFAULT_SUPPRESS
}

/** The partnership register in the data folder, made anew when what generates it has changed. */
async function partnershipIn(folderOfData: string, context: CommandContext): Promise<string> {
  const folder = path.join(folderOfData, 'partnership')
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
    if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
      digest.update(await readFile(new URL(name, folder)))
  }
  return digest.digest('hex')
}
