import { open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

/** The embedded database is one process's alone: two would destroy it. */
export class FolderInUse extends Error {
  readonly folder: string
  readonly processId: number

  constructor(folder: string, processId: number) {
    super(`${folder} is in use by process ${processId}`)
    this.folder = folder
    this.processId = processId
  }
}

/** Takes the folder for this process; a lock that a killed process left behind is taken over. */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const file = path.join(folder, 'in-use-by')
  const holder = await readFile(file, 'utf8').catch(() => null)
  if (holder !== null && isRunning(Number(holder))) throw new FolderInUse(folder, Number(holder))
  if (holder !== null) await rm(file, { force: true })
  const handle = await open(file, 'wx').catch(async (cause: unknown) => {
    const other = Number(await readFile(file, 'utf8').catch(() => '0'))
    throw new Error(`${folder} was taken by process ${other} just now`, { cause })
  })
  await handle.writeFile(String(process.pid))
  await handle.close()
  return { release: () => rm(file, { force: true }) }
}

function isRunning(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0 || processId === process.pid) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
