import type { Proposed } from '../../casework/check-references.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { RELATION } from './relation.record.ts'

/** More than any measure has follow-ups, or any case caseworkers. */
const ALL = 10_000

/** Nobody is family of oneself, and a tie that holds is written once. */
export async function relationProblems(
  store: Store,
  { personId, values }: Omit<Proposed<typeof RELATION>, 'spec'>,
  id: string | null,
): Promise<readonly FieldProblem[]> {
  const { relation, other_id } = values
  if (other_id === personId)
    return [problem('other_id', 'Vælg en anden end barnet selv.', 'Choose someone other than the child.')]
  if (personId === null || isSaid(values.end_date)) return []
  const equal = { relation, other_id }
  const known = await listRecords(store, RELATION, { personId, equal, limit: ALL })
  const holds = known.some((one) => one.id !== id && !isSaid(one.values.end_date))
  return holds ? [problem('relation', 'Det står der allerede.', 'That is written already.')] : []
}
