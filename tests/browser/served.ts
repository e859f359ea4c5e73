import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A folder of its own for one test file, gone afterwards. */
export async function temporaryFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'trin-browser-'))
  return { path: folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

/** Writes the partnership's data package, the one that the real application shows, and answers its folder. */
export async function partnershipPackage(folder: string): Promise<string> {
  const target = path.join(folder, 'partnership')
  const [code] = await once(trin(['generate', 'partnership', target]), 'exit')
  if (code !== 0) throw new Error(`trin generate partnership ended with ${code}`)
  return target
}

/** Adds a line to a file of a package, and answers the line's number in it. */
export async function appendLine(folder: string, file: string, line: string): Promise<number> {
  const place = path.join(folder, file)
  const text = (await readFile(place, 'utf8')).replace(/\r?\n$/, '')
  await writeFile(place, `${text}\n${line}\n`)
  return text.split('\n').length + 1
}

/** Paths of all files of a package. */
export async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).map((name) => path.join(folder, name))
}

/** The real application in a process of its own, on a free port. */
export async function serveForTest(packageFolder: string) {
  return served(trin(['serve', '--port', '0', '--package', packageFolder]))
}

/** The real application with a register of invented children, in which one chooses who to be, once they are there. */
export async function serveDemoForTest(dataFolder: string) {
  const application = await served(
    trin(['serve', '--demo', '--children', '160', '--port', '0', '--data', dataFolder]),
  )
  while (!(await isReady(application.address))) await setTimeout(250)
  return application
}

/** While the register is filled, a connection may be refused or lost. */
function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function served(child: ChildProcess) {
  const address = await addressFrom(child)
  return {
    address,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

function trin(command: readonly string[]): ChildProcess {
  const options = { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] }
  return spawn(process.execPath, ['src/app.ts', ...command], options)
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (portion: Buffer) => {
      said += portion.toString()
      const address = /http:\/\/\S+:\d+/.exec(said)
      if (address) resolve(address[0])
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`trin serve ended with ${code}: ${said}`)))
  })
}
