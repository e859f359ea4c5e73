import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import Papa from 'papaparse'
import { columnsOf } from '../kernel/package/package-description.ts'
import type { GeneratedPackage, PlainRecord } from './generated-package.ts'

/** The folder holds something other than a generated register; nothing was written. */
export class FolderInUse extends Error {
  readonly folder: string
  constructor(folder: string) {
    super(`${folder} is not empty and holds no generated data package`)
    this.name = 'FolderInUse'
    this.folder = folder
  }
}

/**
 * Writes a package as CSV, whole or not at all. A folder that is not empty is only written over when it holds a
 * generated package.
 */
export async function writePackage(generated: GeneratedPackage, folder: string): Promise<void> {
  await inPartialFolder(folder, async (partial) => {
    for (const [name, lines] of Object.entries(generated.resources)) {
      await writeFile(path.join(partial, `${name}.csv`), csvOf(name, lines))
    }
    await writeDescription(partial, generated.datapackage)
  })
}

/** Writes datapackage.json. */
export async function writeDescription(
  folder: string,
  description: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writeFile(path.join(folder, 'datapackage.json'), `${JSON.stringify(description, null, 2)}\n`)
}

/** Fills a temporary folder beside `folder` and moves its files there; on failure nothing is left. */
export async function inPartialFolder(
  folder: string,
  fill: (partial: string) => Promise<void>,
): Promise<void> {
  const target = path.resolve(folder)
  await refuseFolderInUse(target)
  const partial = path.join(path.dirname(target), `.${path.basename(target)}-${randomUUID().slice(0, 8)}`)
  try {
    await mkdir(partial, { recursive: true })
    await fill(partial)
    await mkdir(target, { recursive: true })
    // What says what the files are comes first: another who writes the same at once knows the folder by it.
    const first = 'datapackage.json'
    const names = (await readdir(partial)).toSorted((a, b) => Number(b === first) - Number(a === first))
    for (const name of names) await rename(path.join(partial, name), path.join(target, name))
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

async function refuseFolderInUse(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return
  const text = await readFile(path.join(folder, 'datapackage.json'), 'utf8').catch(() => '')
  if (!/"trin:invented"\s*:\s*true/.test(text)) throw new FolderInUse(folder)
}

function csvOf(name: string, lines: readonly PlainRecord[]): string {
  const columns = [...columnsOf(name)]
  return `${Papa.unparse({ fields: columns, data: lines.map((line) => columns.map((c) => line[c] ?? '')) }, { newline: '\n' })}\n`
}
