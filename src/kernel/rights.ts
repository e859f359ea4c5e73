import type { Role } from './role.ts'

/** What the pages may offer someone; the database decides in the end (store/migrations/0002-guards.sql). */
export interface Rights {
  readonly seeChildren: boolean
  /** Whose case a child is, and the work of it. */
  readonly seeCases: boolean
  /** Measures, at least those that one delivers. */
  readonly seeMeasures: boolean
  readonly write: boolean
  readonly allocate: boolean
  readonly seeFigures: boolean
  readonly setUp: boolean
  readonly seeLooks: boolean
}

/** What comes with the roles that someone has, all taken together. */
export function rightsOf(roles: readonly Role[]): Rights {
  const is = (...some: readonly Role[]) => some.some((role) => roles.includes(role))
  const leads = is('team_leader', 'manager')
  const writes = leads || is('caseworker', 'prevention_worker')
  return {
    seeChildren: writes || is('provider_worker', 'frontline'),
    seeCases: writes,
    seeMeasures: writes || is('provider_worker'),
    write: writes,
    allocate: leads,
    seeFigures: leads || is('caseworker', 'analyst'),
    setUp: is('administrator', 'manager'),
    seeLooks: leads || is('auditor'),
  }
}
