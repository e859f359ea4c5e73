import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Lie, startLyingProvider } from '../../../tests/api/lying-provider.ts'
import { PUBLIC_URL } from '../../../tests/api/real-provider.ts'
import { browserOn, townApplication } from '../../../tests/api/sign-in-town.ts'
import { testDatabase } from '../../../tests/store/databases.ts'
import { buildTown } from '../../../tests/store/town.ts'
import type { Database } from '../../store/database.ts'

let provider: Awaited<ReturnType<typeof startLyingProvider>>
let database: Database
let town: Awaited<ReturnType<typeof townApplication>>
let browser: ReturnType<typeof browserOn>

beforeAll(async () => {
  provider = await startLyingProvider()
  database = await testDatabase('pglite')
  town = await townApplication(database, { signIn: provider.signIn, limits: { signIn: 1000 } })
  await buildTown(town.stores)
})
afterAll(async () => {
  await database[Symbol.asyncDispose]()
  await provider[Symbol.asyncDispose]()
})
beforeEach(() => {
  browser = browserOn(town.app, PUBLIC_URL)
})

async function signIn(lie: Lie): Promise<string> {
  provider.tell(lie)
  const address = (await browser.ask('/api/v1/sign-in/start')).headers.get('Location') ?? ''
  return (await browser.ask(provider.answerTo(address))).headers.get('Location') ?? ''
}

test('a provider that is down lets nobody in, and is asked again when it is back', async () => {
  provider.goDown(true)
  const down = await browser.ask('/api/v1/sign-in/start')
  expect(down.headers.get('Location')).toBe('/log-ind?fejl=other')
  provider.goDown(false)
  expect(await signIn({})).toBe('/')
})

test('an honest answer opens, though it be no list and a number with a nought in front', async () => {
  expect(await signIn({})).toBe('/')
  const me = await (await browser.ask('/api/v1/me')).json()
  expect(me).toMatchObject({
    municipality: { code: '998' },
    roles: ['caseworker'],
    worker: { name: 'Ærlig Prøve' },
  })
})

test('a provider without a place to sign out leaves it at the session here', async () => {
  await signIn({})
  expect(await (await browser.post('/api/v1/sign-out', {})).json()).toEqual({ to: '/log-ind' })
  expect((await browser.ask('/api/v1/me')).status).toBe(401)
})

test.each<[string, Lie]>([
  ['for another client', { claims: { aud: 'another-system' } }],
  ['for another sign-in', { claims: { nonce: 'another' } }],
  ['without a nonce', { claims: { nonce: undefined } }],
  ['of another provider', { claims: { iss: 'https://another.example.dk' } }],
  ['that has expired', { claims: { exp: 1 } }],
  ['of nobody', { claims: { sub: undefined } }],
  ['signed by someone else', { signedBy: 'another key' }],
  ['signed by nobody', { header: { alg: 'none' }, signedBy: 'nobody' }],
  ['signed with what is no key', { header: { alg: 'HS256' }, signedBy: 'the secret' }],
])('an ID token %s opens nothing', async (_, lie) => {
  expect(await signIn(lie)).toBe('/log-ind?fejl=other')
  expect((await browser.ask('/api/v1/me')).status).toBe(401)
})
