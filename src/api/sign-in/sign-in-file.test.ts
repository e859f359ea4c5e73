import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { personOf } from './claims.ts'
import { readSignIn } from './read-sign-in.ts'
import type { ClaimMapping } from './sign-in.ts'

const GOOD = {
  issuer: 'https://login.example.dk/realms/kommune',
  clientId: 'trin',
  publicUrl: 'https://trin.example.dk/',
  claims: { municipality: 'cvr', roles: 'roles', roleOf: { 'KOM-TRIN-LEDER': 'team_leader' } },
}
let file: string

beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'trin-sign-in-')), 'sign-in.json')
})

async function read(content: unknown) {
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return readSignIn(file, 'hemmelig')
}

test('a file with what is needed is enough', async () => {
  expect(await read(GOOD)).toEqual({
    ok: true,
    value: {
      mode: 'openid',
      issuer: GOOD.issuer,
      clientId: 'trin',
      clientSecret: 'hemmelig',
      clientAuthentication: 'client_secret_basic',
      scope: 'openid profile email',
      publicUrl: 'https://trin.example.dk',
      claims: { ...GOOD.claims, team: null, name: 'name', email: 'email' },
    },
  })
})

test.each([
  ['not JSON', 'issuer: x', 'is not JSON'],
  ['a field too few', { ...GOOD, clientId: undefined }, 'clientId: '],
  ['a field misspelt', { ...GOOD, cliendId: 'x' }, 'the file: Unrecognized key: "cliendId"'],
  [
    'an open line to the provider',
    { ...GOOD, issuer: 'http://login.example.dk' },
    'issuer: must begin with https://',
  ],
  [
    'an open line to the people',
    { ...GOOD, publicUrl: 'http://trin.example.dk' },
    'publicUrl: must begin with https://',
  ],
  [
    'an address below another',
    { ...GOOD, publicUrl: 'https://example.dk/trin' },
    'publicUrl: must be an address without',
  ],
  ['no role', { ...GOOD, claims: { ...GOOD.claims, roleOf: {} } }, 'claims.roleOf: must map'],
  ['no such role', { ...GOOD, claims: { ...GOOD.claims, roleOf: { X: 'boss' } } }, 'claims.roleOf.X: '],
  [
    'a role for no person',
    { ...GOOD, claims: { ...GOOD.claims, roleOf: { X: 'system' } } },
    'claims.roleOf.X: ',
  ],
  [
    'no such municipality',
    { ...GOOD, claims: { ...GOOD.claims, municipalityOf: { '12345678': '51' } } },
    'claims.municipalityOf.12345678: must be a municipality code',
  ],
])('a file with %s is refused, naming file and field', async (_, content, reason) => {
  const outcome = await read(content)
  expect(outcome.ok ? '' : outcome.refused).toContain(`${file}: ${reason}`)
})

test('a file that is not there is refused by name', async () => {
  expect(await readSignIn('/nowhere/sign-in.json', null)).toEqual({
    ok: false,
    refused: '/nowhere/sign-in.json: cannot be read',
  })
})

const MAPPING: ClaimMapping = {
  municipality: 'kommune',
  roles: 'roles',
  team: 'team',
  name: 'name',
  email: 'email',
  roleOf: { leder: 'team_leader', sagsbehandler: 'caseworker', 'Børn, unge': 'manager' },
}
const person = (claims: Record<string, unknown>, mapping: Partial<ClaimMapping> = {}) =>
  personOf({ sub: 's', kommune: '510', ...claims }, { ...MAPPING, ...mapping })

test.each([
  ['a list', { roles: ['leder', 'andet', 'leder'] }, ['team_leader']],
  ['one word', { roles: 'leder' }, ['team_leader']],
  ['a text with several', { roles: 'sagsbehandler, leder' }, ['caseworker', 'team_leader']],
  ['a word with a comma', { roles: ['Børn, unge'] }, ['manager']],
  ['nothing', {}, []],
  ['something else than words', { roles: [7, { leder: true }, null] }, []],
  ['a word that every object knows', { roles: ['constructor', '__proto__', 'toString'] }, []],
])('roles are told as %s', (_, claims, roles) => {
  expect(person(claims)?.roles).toEqual(roles)
})

test.each([
  ['within another', 'resource_access.trin.roles', { resource_access: { trin: { roles: ['leder'] } } }],
  ['named by an address', 'https://trin.dk/roles', { 'https://trin.dk/roles': ['leder'] }],
  ['named with dots', 'dk.kombit.roles', { 'dk.kombit.roles': ['leder'] }],
])('a claim may be %s', (_, roles, claims) => {
  expect(person(claims, { roles })?.roles).toEqual(['team_leader'])
})

test('a municipality may be told by another number, of which only those listed count', () => {
  const mapping = { municipality: 'cvr', municipalityOf: { '29189854': '580' } }
  expect(person({ cvr: 29189854 }, mapping)?.municipality).toBe('580')
  expect(person({ cvr: '580' }, mapping)).toBeNull()
  expect(person({ cvr: 'constructor' }, mapping)).toBeNull()
})

test.each(['51', '5100', 'Haderslev', '', null, {}])('%j is no municipality', (kommune) => {
  expect(person({ kommune })).toBeNull()
})

test('whoever has no name is called by what else is known', () => {
  expect(person({ name: 'A B', email: 'a@example.dk' })?.name).toBe('A B')
  expect(person({ email: 'a@example.dk' })?.name).toBe('a@example.dk')
  expect(person({})?.name).toBe('s')
})
