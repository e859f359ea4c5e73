import type { Role } from '../../src/kernel/role.ts'
import type { Child } from './full-town.ts'

/**
 * Who may see and change what, written down from the issue's own sentences and not from the policies: a caseworker own
 * and own team's cases; a leader the department's; a provider the measures it delivers; a prevention worker own
 * courses; an analyst pseudonyms only; an administrator no children.
 */
export interface Person {
  /** Number in `tests/store/town.ts`. */
  readonly worker: number
  readonly role: Role
  /** The children that stand in each relation to this person. */
  readonly own: readonly Child[]
  readonly team: readonly Child[]
}

export const PEOPLE: readonly Person[] = [
  { worker: 1, role: 'caseworker', own: [1], team: [2] },
  { worker: 3, role: 'caseworker', own: [3], team: [] },
  { worker: 4, role: 'team_leader', own: [], team: [1, 2] },
  { worker: 5, role: 'manager', own: [], team: [] },
  { worker: 6, role: 'prevention_worker', own: [4], team: [] },
  { worker: 7, role: 'provider_worker', own: [1], team: [] },
  { worker: 8, role: 'frontline', own: [1], team: [] },
  { worker: 9, role: 'analyst', own: [], team: [] },
  { worker: 10, role: 'administrator', own: [], team: [] },
  { worker: 11, role: 'auditor', own: [], team: [] },
]

/** Kinds of table about a child, by who needs them. */
const CIRCLE = ['address', 'relation', 'schooling', 'professional', 'consent', 'person_cpr']
const OF_CASE = [
  'child_case',
  'allocation',
  'measure',
  'followup',
  'investigation',
  'child_talk',
  'clarification',
  'notification',
  'plan',
  'goal',
  'goal_progress',
  'grant_request',
  'deviation',
  'refusal',
  'child_request',
  'complaint',
]
/** What a leader is asked: nobody writes it field by field. */
export const ASKED = ['grant_request', 'deviation'] as const
const DELIVERY = ['measure', 'followup']

/** Children of the own municipality whose rows in a table this person sees. */
export function seenChildren({ role, own, team }: Person, table: string): readonly Child[] {
  switch (role) {
    case 'caseworker':
      return [...own, ...team]
    case 'team_leader':
    case 'manager':
      return [1, 2, 3, 4]
    case 'prevention_worker':
      return [...CIRCLE, ...OF_CASE, 'person', 'name_key'].includes(table) ? own : []
    case 'provider_worker':
      return [...DELIVERY, 'person', 'name_key'].includes(table) ? own : []
    case 'frontline':
      return ['person', 'name_key'].includes(table) ? own : []
    case 'analyst':
    case 'administrator':
    case 'auditor':
    case 'system':
      return []
  }
}

/** Children whose rows this person may change: those seen by someone whose work it is to write. */
export function changedChildren(person: Person, table: string): readonly Child[] {
  const writes: readonly Role[] = ['caseworker', 'team_leader', 'manager', 'prevention_worker']
  return writes.includes(person.role) ? seenChildren(person, table) : []
}
