import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { FolderInUse } from '../generate/write-package.ts'
import { wrongUse } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** Prints what was asked for, or puts it in `file`, whole or not at all. */
export async function deliver(
  terminal: Terminal,
  content: string | Uint8Array,
  file?: string,
): Promise<void> {
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

/** Carries out what writes a folder, whole or not at all, and tells plainly why it could not. */
export async function writingFolder(folder: string, write: () => Promise<void>): Promise<void> {
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

function partialNameOf(name: string): string {
  return path.join(path.dirname(name), `.${path.basename(name)}.${randomUUID().slice(0, 8)}.partial`)
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function reasonOf(error: unknown): string {
  if (!isFileError(error)) return String(error)
  const reasons: Record<string, string> = {
    ENOENT: 'the folder does not exist',
    EACCES: 'no permission',
    EEXIST: 'it is a file',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'part of the path is a file',
  }
  return reasons[error.code ?? ''] ?? error.code ?? error.message
}
