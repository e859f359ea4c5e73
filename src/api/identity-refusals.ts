import type { Outcome } from '../kernel/outcome.ts'
import type { RefusedReason } from './refusals.ts'
import { refused } from './refused.ts'

/** What was done; throws the refusal when it was not. */
export function done<T>(outcome: Outcome<T, RefusedReason>): T {
  if (!outcome.ok) throw refused(outcome.refused)
  return outcome.value
}
