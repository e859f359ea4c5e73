import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, afterEach, expect, test } from 'vitest'
import { FolderInUse, lockFolder } from './folder-lock.ts'

const made: string[] = []
const started: ChildProcess[] = []
afterEach(() => {
  for (const process of started.splice(0)) process.kill('SIGKILL')
})
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))))

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trin-lock-'))
  made.push(folder)
  return folder
}

const MODULE = new URL('./folder-lock.ts', import.meta.url).href
/** Tries for the folder, says `got` or `refused`, and keeps what it got. */
const HOLDER = `import { lockFolder } from '${MODULE}'
  await lockFolder(process.argv[1]).then(() => { console.log('got'); setInterval(() => {}, 1000) }, () => console.log('refused'))`

/** Another process, which tries for the folder. */
function holder(folder: string): ChildProcess & { readonly stdout: Readable } {
  const other = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  started.push(other)
  return other
}

/** A folder that another process held when it was killed. */
async function leftByAKilled(): Promise<string> {
  const folder = await newFolder()
  const other = holder(folder)
  expect(await said(other)).toBe('got')
  other.kill('SIGKILL')
  await once(other, 'exit')
  return folder
}

async function said(process: ReturnType<typeof holder>): Promise<string> {
  const [text] = await once(process.stdout, 'data')
  return String(text).trim()
}

/** Whose a folder is said to be; null when it is nobody's. */
function owner(folder: string): Promise<string | null> {
  return readFile(path.join(folder, 'in-use-by'), 'utf8').catch(() => null)
}

test('a folder is one process’s alone, and the other is told whose', async () => {
  const folder = await newFolder()
  const other = holder(folder)
  expect(await said(other)).toBe('got')
  const refused = await lockFolder(folder).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FolderInUse)
  expect(refused).toMatchObject({ folder, processId: other.pid })
})

test('what a killed process held is free at once', async () => {
  const folder = await leftByAKilled()
  const lock = await lockFolder(folder)
  expect(await owner(folder)).toBe(String(process.pid))
  await lock.release()
})

test('a folder that is let go of is nobody’s, and can be taken again', async () => {
  const folder = await newFolder()
  for (let turn = 0; turn < 3; turn++) {
    const lock = await lockFolder(folder)
    expect(await owner(folder)).toBe(String(process.pid))
    await lock.release()
    expect(await owner(folder)).toBeNull()
  }
  expect(await said(holder(folder))).toBe('got')
})

test('a process id that lives on after its process keeps nobody out', async () => {
  const folder = await newFolder()
  await writeFile(path.join(folder, 'in-use-by'), '1')
  const lock = await lockFolder(folder)
  expect(await owner(folder)).toBe(String(process.pid))
  await lock.release()
})

test('of several that come at once after a kill, one gets it', async () => {
  const folder = await leftByAKilled()
  const several = [1, 2, 3, 4].map(() => holder(folder))
  const answers = await Promise.all(several.map(said))
  expect(answers.toSorted()).toEqual(['got', 'refused', 'refused', 'refused'])
})
