import type { Writer } from '../../casework/written.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import type { Store } from '../../store/stores.ts'
import { competenceRules } from '../set-up/competence.do.ts'
import { mayGrant } from '../set-up/competence.rules.ts'
import { approvalsWaiting } from './approvals.store.ts'

/** How much waits for this leader's own answer: what is another's to grant waits for somebody else. */
export async function approvalsToAnswer(store: Store, { roles }: Pick<Writer, 'roles'>): Promise<number> {
  const { requests, deviations } = await approvalsWaiting(store)
  const rules = await competenceRules(store)
  const mine = MEASURE_TYPES.filter((type) => mayGrant({ roles, inOwnCourse: false }, type, rules))
  return mine.reduce((sum, { code }) => sum + (requests[code] ?? 0), deviations)
}
