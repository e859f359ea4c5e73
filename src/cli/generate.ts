import { generateCountry } from '../generate/country.ts'
import { partnershipPackage } from '../generate/partnership.ts'
import { writePackage } from '../generate/write-package.ts'
import { wholeNumber } from './choices.ts'
import type { CommandContext } from './context.ts'
import { wrongUse } from './failure.ts'
import { writingFolder } from './output.ts'
import { progressOn } from './progress.ts'

interface CountryOptions {
  readonly children: string
  readonly seed: string
  readonly format: string
}

/** Writes the data package that reproduces the evaluation's tables. */
export async function generatePartnership(folder: string, { terminal }: CommandContext): Promise<void> {
  await writingFolder(folder, () => writePackage(partnershipPackage(), folder))
  terminal.err(`${folder}\n`)
}

/** Writes a register of any size, streamed. */
export async function generateCountryPackage(
  folder: string,
  options: CountryOptions,
  { terminal }: CommandContext,
): Promise<void> {
  const children = wholeNumber('--children', options.children, 1)
  const seed = wholeNumber('--seed', options.seed, 0)
  const { format } = options
  if (format !== 'csv' && format !== 'parquet')
    throw wrongUse(`--format: "${format}" is neither csv nor parquet`)
  const progress = progressOn(terminal)
  try {
    await deliverFolder(folder, async (out) => {
      await generateCountry({
        out,
        children,
        seed,
        format,
        onProgress: (made) => progress.report('children', made),
      })
    })
  } finally {
    progress.end()
  }
  terminal.err(`${folder}\n`)
}
