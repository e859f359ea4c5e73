import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { wrongUse } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** Prints what was asked for, or puts it in `file`, whole or not at all. */
export async function deliver(terminal: Terminal, content: string | Uint8Array, file?: string): Promise<void> {
  if (file === undefined) return terminal.out(content)
  const partial = partialNameOf(file)
  try {
    await writeFile(partial, content)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw wrongUse(`--out: cannot write ${file}: ${reasonOf(error)}`, error)
  }
}

/**
 * Fills a folder by way of a temporary one beside it, so that a failed command leaves nothing half-written. A
 * package that may hold real children is never written over.
 */
export async function deliverFolder(folder: string, fill: (partial: string) => Promise<void>): Promise<void> {
  await refuseRealPackage(folder)
  const partial = partialNameOf(path.resolve(folder))
  try {
    await mkdir(partial, { recursive: true })
    await fill(partial)
    await mkdir(folder, { recursive: true })
    for (const name of packageLast(await readdir(partial))) {
      await rename(path.join(partial, name), path.join(folder, name))
    }
  } catch (error) {
    if (isFileError(error)) throw wrongUse(`cannot write ${folder}: ${reasonOf(error)}`, error)
    throw error
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

function partialNameOf(name: string): string {
  return path.join(path.dirname(name), `.${path.basename(name)}.${randomUUID().slice(0, 8)}.partial`)
}

function packageLast(names: readonly string[]): string[] {
  return [...names].sort((a, b) => Number(a === 'datapackage.json') - Number(b === 'datapackage.json'))
}

async function refuseRealPackage(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (found && !found.isDirectory()) throw wrongUse(`${folder} is a file, not a folder`)
  const text = await readFile(path.join(folder, 'datapackage.json'), 'utf8').catch(() => null)
  if (text !== null && !/"trin:invented"\s*:\s*true/.test(text)) {
    throw wrongUse(`${folder} holds a data package that is not invented; it is not written over`)
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function reasonOf(error: unknown): string {
  if (!isFileError(error)) return String(error)
  const reasons: Record<string, string> = {
    ENOENT: 'the folder does not exist',
    EACCES: 'no permission',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'part of the path is a file',
  }
  return reasons[error.code ?? ''] ?? error.code ?? error.message
}
