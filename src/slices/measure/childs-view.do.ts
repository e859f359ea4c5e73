import type { Proposed } from '../../casework/check-references.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import type { Store } from '../../store/stores.ts'
import type { REFUSAL } from './refusal.record.ts'

/**
 * What is missing of the child's own view before support is refused (Barnets Lov § 5, docs/law.md#refusals).
 * TODO: asks nothing, since there are no talks with the child to link yet; it ends when a record of them can be asked for here.
 */
export async function childsViewProblems(
  _store: Store,
  _refusal: Proposed<typeof REFUSAL>,
): Promise<readonly FieldProblem[]> {
  return []
}
