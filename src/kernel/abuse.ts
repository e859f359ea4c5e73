import { severalIn } from './record/fields.ts'
import type { FieldValue } from './record/record.ts'

/** Causes of Statistics Denmark's table ANBAAR10: abuse of the child by its parents, and by others. */
const BY_PARENTS = 'UDSLAG18'
const BY_OTHERS = 'UDSLAG7'

/** By whom a notification fears that the child is abused, by its causes; parents before others, since then they are kept out. */
export function abuseIn(causes: FieldValue | undefined): 'parents' | 'others' | null {
  const said = severalIn(causes)
  if (said.includes(BY_PARENTS)) return 'parents'
  return said.includes(BY_OTHERS) ? 'others' : null
}

/**
 * Whether abuse by the parents is suspected: then the child is talked with without them, and every path that involves them
 * is off (Barnets Lov § 137). @see docs/law.md#abuse_talk
 */
export function suspectsParents({ causes }: { readonly causes?: FieldValue }): boolean {
  return abuseIn(causes) === 'parents'
}
