import type { WorkRules } from '../domain/deadlines/due.ts'
import type { Store } from './stores.ts'

/** Days without contact before a child is brought up, where the municipality has not decided. [choice] */
export const QUIET_AFTER_DAYS = 60

/** What the municipality has decided of its own casework. */
export async function workRulesOf(_store: Store): Promise<WorkRules> {
  return { profile: undefined, otherAssessor: false, receiptDays: null, quietAfterDays: QUIET_AFTER_DAYS }
}
