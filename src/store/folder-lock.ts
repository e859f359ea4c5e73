import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The embedded database is one process's alone: two would destroy it. */
export class FolderInUse extends Error {
  readonly folder: string
  /** Null when it has the folder but has not said who it is. */
  readonly processId: number | null

  constructor(folder: string, processId: number | null) {
    super(`${folder} is in use by ${processId === null ? 'another process' : `process ${processId}`}`)
    this.folder = folder
    this.processId = processId
  }
}

/** A lock that nobody refers to any more would be swept up with what it holds. */
const held = new Set<DatabaseSync>()

/**
 * Takes the folder for this process; throws `FolderInUse` when another has it. Node has no file lock of its own, so it
 * is SQLite's: the operating system gives it to one process, and takes it back the moment that process ends, killed or not.
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const holder = path.join(folder, 'in-use-by')
  const lock = new DatabaseSync(path.join(folder, 'lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    const processId = Number(await readFile(holder, 'utf8').catch(() => ''))
    throw new FolderInUse(folder, processId > 0 ? processId : null)
  }
  held.add(lock)
  await writeFile(holder, String(process.pid))
  return {
    async release() {
      await rm(holder, { force: true })
      held.delete(lock)
      lock.close()
    },
  }
}

/** SQLITE_BUSY: another has the lock. */
const BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY
}
