import { generateCountry } from '../generate/country.ts'
import { partnershipPackage } from '../generate/partnership.ts'
import { FolderInUse, writePackage } from '../generate/write-package.ts'
import { wholeNumber } from './choices.ts'
import type { CommandContext } from './context.ts'
import { wrongUse } from './failure.ts'
import { isFileError, reasonOf } from './file-error.ts'
import { progressOn } from './progress.ts'

interface CountryOptions {
  readonly children: string
  readonly seed: string
  readonly format: string
}

/** Writes the data package that reproduces the evaluation's tables. */
export async function generatePartnership(folder: string, { terminal }: CommandContext): Promise<void> {
  await writing(folder, () => writePackage(partnershipPackage(), folder))
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
  if (format !== 'csv' && format !== 'parquet') {
    throw wrongUse(`--format: "${format}" is neither csv nor parquet`)
  }
  const progress = progressOn(terminal)
  const onProgress = (made: number) => progress.report('children', made)
  try {
    await writing(folder, () => generateCountry({ out: folder, children, seed, format, onProgress }))
  } finally {
    progress.end()
  }
  terminal.err(`${folder}\n`)
}

/** Writes a folder and tells plainly why it could not. */
async function writing(folder: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (error instanceof FolderInUse) {
      throw wrongUse(`${folder} is not empty and holds no generated package; it is not written over`, error)
    }
    if (isFileError(error)) throw wrongUse(`cannot write ${folder}: ${reasonOf(error)}`, error)
    throw error
  }
}
