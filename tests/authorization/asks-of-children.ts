import { id, NEIGHBOUR } from '../store/town.ts'
import type { Ask, Endpoint } from './asks.ts'
import { isLeader } from './asks.ts'
import { changedChildren, type Person, seenChildren } from './expected.ts'
import { type Child, GIVEN_NAMES } from './full-town.ts'

const REASON = 'Moderen ringede, og vi må se sagen i aften'
const MERGED_AGAIN = [1, 2, 3, 4].map(
  (child) =>
    `update person set merged_into = '${id('person', child)}', version = version + 1 where id = '${id('person', 30 + child)}' and merged_into is null`,
)
const url =
  (rest: string) =>
  ({ child }: Ask) => ({ path: `/api/v1/children/${id('person', child)}${rest}` })
const sent = (rest: string, body: (ask: Ask) => unknown) => (ask: Ask) => ({
  ...url(rest)(ask),
  body: body(ask),
})

/** Who knows the whole of a child: whose case it is, the team, and the leaders. */
function seesWhole(person: Person, child: Child): boolean {
  return person.role !== 'prevention_worker' && changedChildren(person, 'person').includes(child)
}
function changes(person: Person, child: Child): boolean {
  return changedChildren(person, 'person').includes(child)
}
function sees(person: Person, child: Child): boolean {
  return seenChildren(person, 'person').includes(child)
}
function searches({ role }: Person): boolean {
  return ['caseworker', 'team_leader', 'manager', 'prevention_worker', 'auditor'].includes(role)
}

/** What can be asked and done of one child, beside its records. */
export const CHILD_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v1/children',
    send: () => ({ path: '/api/v1/children?limit=200' }),
    may: sees,
    proof: ({ child }) => id('person', child),
  },
  {
    method: 'POST',
    path: '/api/v1/children/list',
    send: ({ child }) => ({ path: '/api/v1/children/list', body: { q: GIVEN_NAMES[child] } }),
    may: sees,
    proof: ({ child }) => id('person', child),
  },
  { method: 'GET', path: '/api/v1/children/{id}', send: url(''), may: sees },
  { method: 'GET', path: '/api/v1/children/{id}/siblings', send: url('/siblings'), may: changes },
  {
    method: 'GET',
    path: '/api/v1/children/{id}/history',
    send: url('/history'),
    may: changes,
    proof: ({ child }) => id('person', child),
  },
  {
    method: 'GET',
    path: '/api/v1/children/{id}/known',
    send: url(`/known?at=2200-01-01T00:00:00Z`),
    may: changes,
    proof: ({ child }) => id('person', child),
  },
  {
    method: 'POST',
    path: '/api/v1/children/search',
    send: ({ child }) => ({ path: '/api/v1/children/search', body: { birthDate: `2015-0${child}-10` } }),
    may: searches,
    proof: ({ child }) => id('person', child),
  },
  {
    method: 'POST',
    path: '/api/v1/children/{id}/network',
    send: sent('/network', ({ child, turn }) => ({
      relation: { relation: 'friend' },
      person: { values: { kind: 'adult', given_name: `Ven ${turn}`, family_name: `af ${child}` } },
    })),
    may: changes,
  },
  {
    method: 'POST',
    path: '/api/v1/children/{id}/cpr',
    send: sent('/cpr', ({ turn }) => ({
      cpr: `010115-${String(4000 + turn)}`,
      cprConfirmed: true,
      reason: 'Oplyst af moderen',
    })),
    may: seesWhole,
  },
  {
    method: 'POST',
    path: '/api/v1/children/{id}/cpr/reveal',
    send: sent('/cpr/reveal', () => ({ reason: REASON })),
    may: seesWhole,
  },
  {
    method: 'POST',
    path: '/api/v1/children/{id}/address/reveal',
    send: sent('/address/reveal', () => ({ reason: REASON })),
    may: seesWhole,
  },
  {
    method: 'POST',
    path: '/api/v1/children/{id}/merge',
    // The twin record that the same person sees becomes part of this one.
    send: ({ child }) => ({
      path: `/api/v1/children/${id('person', 20 + child)}/merge`,
      body: { into: id('person', child), reason: 'Det er det samme barn' },
    }),
    may: seesWhole,
    leaves: [
      "update person set merged_into = null, version = version + 1 where merged_into is not null and given_name <> 'Fundet'",
    ],
  },
  {
    method: 'POST',
    path: '/api/v1/children/{id}/unmerge',
    // The record that was found to be this child before.
    send: ({ child }) => ({
      path: `/api/v1/children/${id('person', 30 + child)}/unmerge`,
      body: { reason: 'Det var to børn alligevel' },
    }),
    may: seesWhole,
    leaves: MERGED_AGAIN,
  },
  {
    method: 'POST',
    path: '/api/v1/children/{id}/emergency-access',
    send: sent('/emergency-access', () => ({ reason: REASON, hours: 1 })),
    // Whoever works with children can open any child of the municipality that is not open to them, and it is told to a leader.
    may: (person, child) =>
      (person.role === 'caseworker' || person.role === 'prevention_worker') && !seesWhole(person, child),
    noNeed: 'not-needed',
    leaves: [`delete from emergency_access where reason = '${REASON}'`],
  },
  {
    method: 'POST',
    path: '/api/v1/children/{id}/transfer',
    send: sent('/transfer', () => ({ to: NEIGHBOUR, movesOn: '2026-04-01', note: '' })),
    may: isLeader,
    leaves: [`delete from transfer where to_municipality = '${NEIGHBOUR}'`],
  },
  {
    method: 'POST',
    path: '/api/v1/cases/{id}/allocate',
    send: ({ child, turn }) => ({
      path: `/api/v1/cases/${id('case', child)}/allocate`,
      body: {
        caseworker: id('worker', child === 3 ? 2 : 3),
        from: `2026-02-${String((turn % 20) + 1).padStart(2, '0')}`,
        reason: 'Ny fordeling',
      },
    }),
    may: isLeader,
    leaves: [
      "delete from allocation where start_date >= '2026-02-01'",
      'update child_case c set caseworker_id = o.caseworker_id, team_id = o.team_id, version = c.version + 1 from first_owner o where c.id = o.id and c.municipality = o.municipality and c.caseworker_id is distinct from o.caseworker_id',
      "update allocation set end_date = null, version = version + 1 where end_date >= '2026-01-31'",
    ],
  },
  {
    method: 'GET',
    path: '/api/v1/looks',
    send: ({ child }) => ({ path: `/api/v1/looks?child=${id('person', child)}` }),
    may: (person, child) => person.role === 'auditor' || seesWhole(person, child),
    proof: ({ child }) => id('person', child),
  },
]
