import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Writes the partnership's data package, the one that the real application shows, and answers its folder. */
export async function writePartnership(folder: string): Promise<string> {
  const [code] = await once(trin(['generate', 'partnership', folder]), 'exit')
  if (code !== 0) throw new Error(`trin generate partnership ended with ${code}`)
  return folder
}

/** The database of a server whose copies the journeys get. */
export const DEMO = 'demo'

/** Where a demo keeps what it has: a folder, with its keys, and the database, where it is not in the folder as well. */
export interface DemoPlace {
  readonly folder: string
  readonly url?: string
}

/** Fills a place with a register of invented children as of today. */
export async function seedDemo(place: DemoPlace): Promise<void> {
  await using _ = await serveDemoForTest(place)
}

/** The real application in a process of its own, on a free port. */
export async function serveForTest(packageFolder: string) {
  return served(trin(['serve', '--port', '0', '--package', packageFolder]))
}

/** The real application with a register of invented children, in which one chooses who to be, once they are there. */
export async function serveDemoForTest({ folder, url }: DemoPlace) {
  const environment = url === undefined ? {} : { DATABASE_URL: url }
  const application = await served(
    trin(['serve', '--demo', '--children', '160', '--port', '0', '--data', folder], environment),
  )
  while (!(await isReady(application.address))) await setTimeout(50)
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

function trin(command: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, ['src/app.ts', ...command], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
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
