import { ROLES, type Role } from '../../src/kernel/role.ts'

const LEADERS: readonly Role[] = ['team_leader', 'manager']
const WITH_CHILDREN: readonly Role[] = ['caseworker', ...LEADERS, 'prevention_worker']
/** Another system hands in what people write, and judges nothing. */
const WRITERS: readonly Role[] = [...WITH_CHILDREN, 'system']

/**
 * Who may do each act at all, by its address: written down by hand and not read from the act, so that neither changes
 * without the other. Of which children, the table says.
 */
export const ROLES_OF_ACTS: Readonly<Record<string, readonly Role[]>> = {
  'children/{id}/network': WRITERS,
  'children/{id}/cpr': WRITERS,
  'children/{id}/cpr/reveal': WRITERS,
  'children/{id}/address/reveal': WRITERS,
  'children/{id}/emergency-access': WITH_CHILDREN,
  'cases/{id}/allocate': LEADERS,
  // Whoever sees the whole of both children, whatever their role.
  'children/{id}/merge': ROLES,
  'children/{id}/unmerge': WRITERS,
  'children/{id}/plans/begin': WRITERS,
  'plans/{id}/ready': WRITERS,
  'plans/{id}/end': WRITERS,
  'goals/{id}/rate': WRITERS,
  'goals/{id}/end': WRITERS,
  'investigations/{id}/complete': WRITERS,
  'notifications/receive': WRITERS,
  'notifications/{id}/assess': WITH_CHILDREN,
  'notifications/{id}/ask-again': WITH_CHILDREN,
  'notifications/{id}/reassess': ['caseworker', ...LEADERS],
  'notifications/{id}/hand-on': WITH_CHILDREN,
  'notifications/{id}/decide': WITH_CHILDREN,
  'clarifications/{id}/complete': ['caseworker', ...LEADERS],
  'children/{id}/measures/grant': WRITERS,
  'measures/{id}/more-contacts': WRITERS,
  'measures/{id}/end': WRITERS,
  'grant-requests/{id}/answer': LEADERS,
  'deviations/{id}/answer': LEADERS,
  'measures/{id}/tell': WRITERS,
  'children/{id}/refusals/refuse': WRITERS,
  'refusals/{id}/tell': WRITERS,
  'children/{id}/requests/ask': WRITERS,
  'child-requests/{id}/answer': WRITERS,
  'child-requests/{id}/after-pause': WRITERS,
  'children/{id}/complaints/receive': WRITERS,
  'complaints/{id}/reassess': WRITERS,
  'complaints/{id}/send-on': WRITERS,
  'complaints/{id}/board': WRITERS,
  'children/{id}/follow-ups': WRITERS,
  'cases/{id}/close': WRITERS,
  'cases/{id}/reopen': WRITERS,
  'children/{id}/transfer': LEADERS,
}
