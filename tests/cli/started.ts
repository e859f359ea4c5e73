import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { startTrin } from './trin.ts'

/** A server in a process of its own. */
export interface Started {
  readonly process: ChildProcess
  readonly address: string
  /** What it has said on stderr so far. */
  said(): string
  /** Asks it to stop, and answers with its exit code. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

/** Starts `trin serve` on a free port; resolves when it receives requests. */
export async function startServer(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const process = startTrin(['serve', '--port', '0', ...args], env)
  let err = ''
  process.stderr?.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  const ended = once(process, 'close')
  const address = await new Promise<string>((resolve, reject) => {
    process.on('close', (exit) => reject(new Error(`ended with ${exit}: ${err}`)))
    process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const found = /http:\S+/.exec(text)
      if (found) resolve(found[0])
    })
  })
  return {
    process,
    address,
    said: () => err,
    async stop(signal = 'SIGTERM') {
      process.kill(signal)
      const [exit] = await ended
      return exit
    },
  }
}

/** Signs in as the first invented person with the role; what a browser would send from then on. */
export async function signInAs(address: string, role: string): Promise<Readonly<Record<string, string>>> {
  const { people } = await (await fetch(`${address}/api/v1/sign-in`)).json()
  const person = people.find(({ roles }: { roles: string[] }) => roles.includes(role))
  const headers = { 'Content-Type': 'application/json', Origin: address }
  const body = JSON.stringify({ municipality: person.municipality.code, worker: person.id })
  const answer = await fetch(`${address}/api/v1/sign-in/demo`, { method: 'POST', headers, body })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { ...headers, Cookie: cookies.join('; ') }
}
