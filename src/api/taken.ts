import type { KeptRecord, Taken, Written } from '../casework/written.ts'
import { visibleOwner } from '../store/visible-owner.ts'
import { refused } from './refused.ts'
import type { RegisterParts } from './register-parts.ts'
import { kept, type RegisterContext, reading } from './writing.ts'

/** A number that is taken: whose it is, is told to those who may see that person. */
export async function keptOrTaken(
  c: RegisterContext,
  parts: RegisterParts,
  outcome: Written<Taken>,
  cpr: string | undefined,
): Promise<KeptRecord> {
  if (outcome.ok || outcome.refused !== 'taken') return kept(outcome)
  const child = await reading(c, parts, (store) => visibleOwner(store, parts.keys, cpr ?? ''))
  throw refused('taken-by-another', { child })
}
