import type { RecordValues } from '../../src/kernel/record/record.ts'
import { RECORDS } from '../../src/slices.ts'
import { id, TOWN } from '../store/town.ts'
import { type Ask, type Endpoint, isAdministrator, isLeader } from './asks.ts'
import type { Person } from './expected.ts'
import { NEIGHBOURS_CHILD } from './full-town.ts'

const NEW_VALUES: Readonly<Record<string, (turn: number) => RecordValues>> = {
  district: () => ({ name: 'Øst' }),
  team: () => ({ name: 'Øst' }),
  provider: () => ({ name: 'Et nyt tilbud' }),
  worker: () => ({ name: 'Ny Medarbejder' }),
  population: (turn) => ({
    date: `20${String(10 + (turn % 80)).padStart(2, '0')}-01-01`,
    population_0_17: 1000,
  }),
  annotation: () => ({ figure: 'placed_per_1000', date: '2026-01-31', note: 'Ny praksis' }),
  retention_rule: () => ({ kind: 'look', keep_years: 5 }),
  followup_standard: () => ({
    place: 2,
    first_count: 6,
    first_unit: 'weeks',
    later_count: 3,
    later_unit: 'months',
  }),
  competence_rule: () => ({ step: 3, granted_by: 'team_leader' }),
  work_setting: () => ({ quiet_after_days: 45 }),
  document_template: () => ({ document: 'minutes' }),
}
const CORRECTIONS: Readonly<Record<string, RecordValues>> = {
  district: { name: 'Vest' },
  team: { name: 'Vest' },
  provider: { name: 'Et andet tilbud' },
  worker: { fte: 0.5 },
  population: { population_0_17: 1001 },
  annotation: { note: 'En anden praksis' },
  retention_rule: { keep_years: 6 },
  followup_standard: { later_count: 4 },
  competence_rule: { granted_by: 'manager' },
  work_setting: { quiet_after_days: 30 },
  document_template: { opening: 'Kære familie' },
}

/** The id that a set-up record has in both towns; the neighbour has its own at another. */
export function setUpRow(kind: string, { child }: Pick<Ask, 'child'>): string {
  const number = 500 + RECORDS.all.findIndex((one) => one.kind === kind)
  return id('other', child === NEIGHBOURS_CHILD ? number + 100 : number)
}

export const SET_UP_KINDS = RECORDS.all.filter(({ about }) => about === 'set-up')

/** What each municipality sets up for itself: seen by everyone at work in it, changed by its administrators. */
export function setUpEndpoints(): readonly Endpoint[] {
  return SET_UP_KINDS.flatMap(({ kind, plural }) => {
    const base = `/api/v1/${plural}`
    const changes = kind === 'worker' ? ({ role }: Person) => role === 'administrator' : isAdministrator
    const endpoints: readonly Omit<Endpoint, 'ofSetUp'>[] = [
      {
        method: 'GET',
        path: base,
        send: () => ({ path: `${base}?limit=200` }),
        may: () => true,
        proof: (ask) => setUpRow(kind, ask),
      },
      {
        method: 'GET',
        path: `${base}/{id}`,
        send: (ask) => ({ path: `${base}/${setUpRow(kind, ask)}` }),
        may: () => true,
      },
      {
        method: 'GET',
        path: `${base}/{id}/history`,
        send: (ask) => ({ path: `${base}/${setUpRow(kind, ask)}/history` }),
        may: (person) => isAdministrator(person) || isLeader(person),
        proof: (ask) => setUpRow(kind, ask),
      },
      {
        method: 'PATCH',
        path: `${base}/{id}`,
        send: async (ask) => ({
          path: `${base}/${setUpRow(kind, ask)}`,
          body: { changes: CORRECTIONS[kind], reason: 'Skrevet forkert' },
          version: await ask.version(kind, setUpRow(kind, ask)),
        }),
        may: changes,
      },
    ]
    const create: Omit<Endpoint, 'ofSetUp'> = {
      method: 'POST',
      path: base,
      send: ({ turn }) => ({ path: base, body: { values: NEW_VALUES[kind]?.(turn) } }),
      may: changes,
      // A municipality has one; a second is refused to those who may write the first.
      ...(kind === 'work_setting' && { already: '"exists"' }),
      leaves: [`delete from ${kind} where id::text not like '%0000-4000-8000-%'`],
    }
    return [...endpoints.map((one) => ({ ...one, ofSetUp: true })), create]
  })
}

const seesFigures = ({ role }: Person) => ['caseworker', 'team_leader', 'manager', 'analyst'].includes(role)
const FIGURE = '/api/v1/register/figures/placed_per_1000'
const OF_TOWN = `municipality=${TOWN}`
const get = (path: string, address: string, may: Endpoint['may']): Endpoint => ({
  method: 'GET',
  path,
  send: () => ({ path: address }),
  may,
})

/** What is the same whichever child one thinks of. */
export const OTHER_ENDPOINTS: readonly Endpoint[] = [
  get('/api/v1/me', '/api/v1/me', () => true),
  get('/api/v1/sign-in', '/api/v1/sign-in', () => true),
  get('/api/v1/choices', '/api/v1/choices', () => true),
  get('/api/v1/set-up', '/api/v1/set-up', ({ role }) => ['administrator', 'manager'].includes(role)),
  get('/api/v1/tokens', '/api/v1/tokens', ({ role }) => role === 'administrator'),
  {
    method: 'POST',
    path: '/api/v1/tokens',
    send: () => ({ path: '/api/v1/tokens', body: { name: 'Fagsystem', scopes: ['figures:read'], days: 30 } }),
    may: ({ role }) => role === 'administrator',
  },
  {
    method: 'POST',
    path: '/api/v1/tokens/{id}/revoke',
    send: () => ({ path: `/api/v1/tokens/${id('other', 900)}/revoke`, body: {} }),
    may: ({ role }) => role === 'administrator',
    leaves: ['update api_token set revoked_at = null, version = version + 1 where revoked_at is not null'],
  },
  get(
    '/api/v1/retention',
    '/api/v1/retention',
    (person) => isAdministrator(person) || person.role === 'auditor',
  ),
  get('/api/v1/emergency-accesses', '/api/v1/emergency-accesses', ({ role }) =>
    ['caseworker', 'team_leader', 'manager', 'prevention_worker', 'auditor'].includes(role),
  ),
  {
    method: 'POST',
    path: '/api/v1/emergency-accesses/{id}/acknowledge',
    send: () => ({ path: `/api/v1/emergency-accesses/${id('other', 901)}/acknowledge`, body: {} }),
    may: isLeader,
    leaves: [
      'update emergency_access set acknowledged_at = null, acknowledged_by = null, version = version + 1 where acknowledged_at is not null',
    ],
  },
  get('/api/v1/transfers', '/api/v1/transfers', () => true),
  {
    method: 'POST',
    path: '/api/v1/transfers/{id}/answer',
    send: () => ({ path: `/api/v1/transfers/${id('other', 902)}/answer`, body: { answer: 'declined' } }),
    may: isLeader,
    leaves: [
      'update transfer set answer = null, answered_by = null, answered_at = null, version = version + 1 where answer is not null',
    ],
  },
  get('/api/v1/register/package', '/api/v1/register/package', seesFigures),
  get('/api/v1/register/staircase', `/api/v1/register/staircase?${OF_TOWN}&date=2024-01-31`, seesFigures),
  get('/api/v1/register/receipt', '/api/v1/register/receipt', seesFigures),
  get('/api/v1/register/figures', `/api/v1/register/figures?${OF_TOWN}`, seesFigures),
  get('/api/v1/register/figures/{figure}', `${FIGURE}?${OF_TOWN}`, seesFigures),
  get('/api/v1/register/figures/{figure}/rows.csv', `${FIGURE}/rows.csv?${OF_TOWN}`, seesFigures),
  get('/api/v1/register/figures/{figure}/rows.xlsx', `${FIGURE}/rows.xlsx?${OF_TOWN}`, seesFigures),
  get(
    '/api/v1/register/figures/{figure}/units',
    `${FIGURE}/units?${OF_TOWN}&date=2024-01-31&group=total&part=numerator`,
    seesFigures,
  ),
  get(
    '/api/v1/register/difference',
    `/api/v1/register/difference?figure=placed_per_1000&date=2024-01-31&group=total&from=2026-01-01T00:00:00Z&to=2200-01-01T00:00:00Z`,
    seesFigures,
  ),
  {
    method: 'POST',
    path: '/api/v1/children',
    send: ({ turn }) => ({
      path: '/api/v1/children',
      body: {
        child: { kind: 'child', given_name: `Nyt barn ${turn}`, birth_date: '2020-05-05' },
        case: { kind: 'course', opened_on: '2026-02-01' },
        searched: true,
      },
    }),
    may: ({ role }) => ['caseworker', 'team_leader', 'manager', 'prevention_worker'].includes(role),
  },
]

/** Addresses that are no part of the table, and why. */
export const NOT_IN_THE_TABLE: Readonly<Record<string, string>> = {
  '/api/v1/sign-in/start': 'leads to the provider of the sign-in; tests/api/sign-in.test.ts',
  '/api/v1/sign-in/callback': 'is led to by it',
  '/api/v1/sign-in/demo': 'is how each row of the table signs in',
  '/api/v1/sign-out': 'ends the session that it is sent with; tests/api/sessions.test.ts',
  '/calendar/{municipality}/{file}': 'is asked without a sign-in, with a secret; tests/api/calendar.test.ts',
  '/api/v1/register/units/{municipality}/{child}':
    'the child is a number of the figures; tests/api/live-figures.test.ts',
}
