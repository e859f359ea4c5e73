import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
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
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID().slice(0, 8)}.partial`)
  try {
    await writeFile(partial, content)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw wrongUse(`--out: cannot write ${file}: ${reasonOf(error)}`, error)
  }
}
