import path from 'node:path'
import { RowFile } from '../generate/row-file.ts'
import { toParquet } from '../generate/to-parquet.ts'
import { FolderInUse, inPartialFolder, writeDescription } from '../generate/write-package.ts'
import type { ResourceName } from '../kernel/package/data-package.ts'
import { columnsOf } from '../kernel/package/package-description.ts'
import { csvLineOf, registerDescription } from '../reports/data-package.ts'
import type { Keyring } from '../store/keyring.ts'
import { packageRows, tenantOf } from '../store/package-rows.ts'
import type { Store } from '../store/stores.ts'
import type { CommandContext } from './context.ts'
import { wrongUse } from './failure.ts'
import { isFileError, reasonOf } from './file-error.ts'
import { mustFit } from './fitting-keys.ts'
import { openRegister, type RegisterOptions } from './open-register.ts'
import { type Progress, progressOn } from './progress.ts'
import { registerKeys } from './register-keys.ts'

interface ExportCommandOptions extends RegisterOptions {
  readonly municipality: string
  readonly knownAt?: string
  readonly format: string
}

/** `trin export`: a municipality's register as a pseudonymous data package, now or as it was known at an instant. */
export async function exportCommand(
  folder: string,
  options: ExportCommandOptions,
  context: CommandContext,
): Promise<void> {
  const { municipality, format } = options
  if (!/^\d{3}$/.test(municipality)) {
    throw wrongUse(`--municipality: "${municipality}" is not a three-digit municipality code`)
  }
  if (format !== 'csv' && format !== 'parquet') {
    throw wrongUse(`--format: "${format}" is neither csv nor parquet`)
  }
  const knownAt = instantGiven(options.knownAt)
  const keys = await registerKeys(options, context)
  await using register = await openRegister(options, context)
  await mustFit(register.stores, keys)
  const progress = progressOn(context.terminal)
  try {
    await inPartialFolder(folder, (partial) =>
      register.stores
        .operator(municipality, 'trin export')
        .read((store) => writeRegister(store, { partial, format, knownAt, keys, progress })),
    )
  } catch (error) {
    throw exportFailure(error, folder)
  } finally {
    progress.end()
  }
  context.terminal.err(`${folder}\n`)
}

function instantGiven(text: string | undefined): string | null {
  if (text === undefined) return null
  try {
    return Temporal.Instant.from(text).toString()
  } catch (error) {
    throw wrongUse(`--known-at: "${text}" is not an instant such as 2026-11-22T12:00:00Z`, error)
  }
}

interface Writing {
  readonly partial: string
  readonly format: 'csv' | 'parquet'
  readonly knownAt: string | null
  readonly keys: Keyring
  readonly progress: Progress
}

async function writeRegister(store: Store, writing: Writing): Promise<void> {
  const { partial, format, knownAt, keys, progress } = writing
  const tenant = await tenantOf(store)
  if (!tenant) throw wrongUse(`--municipality: the register has no municipality ${store.municipality}`)
  const files = new Map<ResourceName, RowFile>()
  const fileOf = (resource: ResourceName) => {
    const open =
      files.get(resource) ?? new RowFile(path.join(partial, `${resource}.csv`), columnsOf(resource))
    files.set(resource, open)
    return open
  }
  try {
    for (const always of ['persons', 'measures'] as const) fileOf(always)
    let written = 0
    for await (const { resource, lines } of packageRows(store, { keys, knownAt })) {
      const file = fileOf(resource)
      for (const line of lines) file.add(csvLineOf(resource, line))
      written += lines.length
      progress.report('lines', written)
    }
  } finally {
    for (const file of files.values()) file.close()
  }
  const resources = [...files.keys()]
  if (format === 'parquet') {
    const at = (name: string) => path.join(partial, name)
    const names = resources.map((resource) => ({
      resource,
      csv: at(`${resource}.csv`),
      parquet: at(`${resource}.parquet`),
    }))
    // A notification has the time of day where it was noted, which a column of dates could not hold.
    await toParquet(names, 'VARCHAR')
  }
  await writeDescription(partial, registerDescription(tenant, { resources, format, knownAt }))
}

function exportFailure(error: unknown, folder: string): unknown {
  if (error instanceof FolderInUse) {
    return wrongUse(`${folder} is not empty; choose a new folder, it is not written over`, error)
  }
  if (isFileError(error)) return wrongUse(`cannot write ${folder}: ${reasonOf(error)}`, error)
  return error
}
