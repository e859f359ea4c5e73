import type { Text } from './text.ts'

/** What someone at work may be; design.md, "People". `auditor` asks who has looked at a child; `system` is another system. */
export const ROLES = [
  'caseworker',
  'team_leader',
  'manager',
  'prevention_worker',
  'provider_worker',
  'frontline',
  'analyst',
  'administrator',
  'auditor',
  'system',
] as const
export type Role = (typeof ROLES)[number]

/** Those who can have a child's case, or its course, as their own. */
export const HAS_CHILDREN: readonly Role[] = ['caseworker', 'prevention_worker']

/** The roles that a person can sign in with. */
export type PersonRole = Exclude<Role, 'system'>

export const ROLE_TITLES: Readonly<Record<Role, Text>> = {
  caseworker: { da: 'Myndighedsrådgiver', en: 'Caseworker' },
  team_leader: { da: 'Teamleder', en: 'Team leader' },
  manager: { da: 'Myndighedsleder', en: 'Manager' },
  prevention_worker: { da: 'Medarbejder i Tidlig Forebyggelse', en: 'Prevention worker' },
  provider_worker: { da: 'Medarbejder i tilbud', en: 'Provider worker' },
  frontline: { da: 'Medarbejder i almenområdet', en: 'Worker in universal services' },
  analyst: { da: 'Controller', en: 'Analyst' },
  administrator: { da: 'Systemadministrator', en: 'Administrator' },
  auditor: { da: 'Databeskyttelsesrådgiver', en: 'Auditor' },
  system: { da: 'Andet it-system', en: 'Other system' },
}

/** What a token of another system may do; each no more than it says. */
export const SCOPES = ['children:read', 'children:write', 'figures:read'] as const
export type Scope = (typeof SCOPES)[number]
