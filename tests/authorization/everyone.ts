import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { browserOn, townApplication } from '../api/sign-in-town.ts'
import { id, TOWN } from '../store/town.ts'
import type { Sent } from './asks.ts'
import { addWhatIsAskedFor } from './every-endpoint.ts'
import { PEOPLE } from './expected.ts'
import { buildFullTown } from './full-town.ts'

export interface Asked extends Sent {
  readonly method: string
  readonly headers?: Readonly<Record<string, string>>
}

const NO_LIMITS = { general: 1_000_000, signIn: 1_000_000, search: 1_000_000 }

/** The town with something of everything in it, and everyone in it signed in, who may ask as much as they like. */
export async function everyoneSignedIn(database: Database) {
  await buildFullTown(storesOf(database, RECORDS))
  await addWhatIsAskedFor(database)
  const town = await townApplication(database, { limits: NO_LIMITS })
  const browsers = new Map<number, ReturnType<typeof browserOn>>()
  for (const { worker } of PEOPLE) {
    const browser = browserOn(town.app)
    const person = { municipality: TOWN, worker: id('worker', worker) }
    const { status } = await browser.post('/api/v1/sign-in/demo', person)
    if (status !== 204) throw new Error(`${worker} could not sign in: ${status}`)
    browsers.set(worker, browser)
  }
  return {
    ...town,
    /** What the application answers to a worker, by number. */
    async ask(worker: number, { method, path, body, version, headers }: Asked): Promise<Response> {
      const browser = browsers.get(worker)
      if (!browser) throw new Error('nobody signed in')
      return browser.ask(path, {
        method,
        headers: {
          'Content-Type': 'application/json',
          Origin: 'http://localhost',
          ...(version !== undefined && { 'If-Match': `"${version}"` }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    },
  }
}

export type Everyone = Awaited<ReturnType<typeof everyoneSignedIn>>
