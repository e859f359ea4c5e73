import { answersOf } from '../../src/api/answers.ts'
import { application } from '../../src/api/application.ts'
import type { RegisterParts } from '../../src/api/register-parts.ts'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { TODAY, testKeyring } from './signed-in-app.ts'
import { openVillage } from './village.ts'

type Options = Partial<Pick<RegisterParts, 'signIn' | 'limits' | 'proxies'>>

/** The whole application on a register, with its sign-in, and what it logged. */
export async function townApplication(database: Database, options: Options = {}) {
  const stores = storesOf(database, RECORDS)
  const parts: RegisterParts = {
    stores,
    keys: testKeyring(),
    signIn: { mode: 'demo' },
    today: () => TODAY,
    now: () => `${TODAY}T11:00:00Z`,
    ...options,
  }
  const lines: string[] = []
  const answers = answersOf(await openVillage(), { suppressBelow: 0 })
  const log = (line: string) => lines.push(line)
  const app = application({ answers, register: parts, metrics: { token: METRICS_TOKEN }, log })
  return { app, stores, lines }
}

export const METRICS_TOKEN = 'a-token-of-the-tests'

type Application = Awaited<ReturnType<typeof townApplication>>['app']

/** A browser as far as a server sees one: it keeps cookies, and says where a request began. */
export function browserOn(app: Application, site = 'http://localhost') {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (sent !== '' && !headers.has('Cookie')) headers.set('Cookie', sent)
    const response = await app.request(`${site}${path}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Origin: site, ...headers },
    })
  return { ask, post, cookies }
}
