import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { wrongUse } from './failure.ts'
import { reasonOf } from './file-error.ts'
import type { Terminal } from './terminal.ts'

/** Prints what was asked for, or puts it in `file`, whole or not at all. */
export async function deliver(
  terminal: Terminal,
  content: string | Uint8Array,
  file?: string,
): Promise<void> {
  if (file === undefined) return terminal.out(content)
  try {
    await writeWhole(await realpath(file).catch(() => file), content)
  } catch (error) {
    throw wrongUse(`--out: cannot write ${file}: ${reasonOf(error)}`, error)
  }
}

/** Writes a file under another name and then renames it; what is no file (a device, a pipe) is written to as it is. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found && !found.isFile()) return writeFile(file, content)
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID().slice(0, 8)}.partial`)
  try {
    await writeFile(partial, content)
    await rename(partial, file)
  } finally {
    await rm(partial, { force: true })
  }
}
