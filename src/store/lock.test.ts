import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { FolderInUse, lockFolder } from './folder-lock.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'trin-lock-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const MODULE = new URL('./folder-lock.ts', import.meta.url).href
/** Tries for the folder, says `got` or `refused`, and keeps what it got. */
const HOLDER = `import { lockFolder } from '${MODULE}'
  await lockFolder(process.argv[1]).then(() => { console.log('got'); setInterval(() => {}, 1000) }, () => console.log('refused'))`

const started: ChildProcess[] = []

function holder() {
  const other = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  started.push(other)
  return other
}

async function said(process: ReturnType<typeof holder>): Promise<string> {
  const [text] = await once(process.stdout, 'data')
  return String(text).trim()
}

test('a folder is one process’s alone, and the other is told whose', async () => {
  const other = holder()
  expect(await said(other)).toBe('got')
  const refused = await lockFolder(folder).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(FolderInUse)
  expect(refused).toMatchObject({ folder, processId: other.pid })
  other.kill('SIGKILL')
  await once(other, 'exit')
})

afterEach(() => {
  for (const process of started.splice(0)) process.kill('SIGKILL')
})

test('what a killed process held is free at once', async () => {
  const lock = await lockFolder(folder)
  await lock.release()
})

test('a folder that is let go of can be taken again', async () => {
  for (let turn = 0; turn < 3; turn++) await (await lockFolder(folder)).release()
})

test('a process id that lives on after its process keeps nobody out', async () => {
  await writeFile(path.join(folder, 'in-use-by'), '1')
  await (await lockFolder(folder)).release()
})

test('of several that come at once after a kill, one gets it', async () => {
  const several = [1, 2, 3, 4].map(holder)
  const answers = await Promise.all(several.map(said))
  expect(answers.toSorted()).toEqual(['got', 'refused', 'refused', 'refused'])
})
