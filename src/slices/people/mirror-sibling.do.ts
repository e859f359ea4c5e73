import { v7 } from 'uuid'
import type { CheckedOf } from '../../kernel/record/record.ts'
import { mayRelate, reachTo } from '../../store/reach.ts'
import { createRecord, getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { PERSON } from './person.record.ts'
import { RELATION } from './relation.record.ts'

const SIBLINGS: ReadonlySet<string> = new Set(['full_sibling', 'half_sibling', 'step_sibling'])

/**
 * A child's sibling has that child for a sibling: written once, it stands with both, where the one who writes it sees
 * the whole of both. How close they are is each child's own to say.
 */
export async function mirrorSibling(
  store: Store,
  child: string,
  relation: Partial<CheckedOf<typeof RELATION>>,
): Promise<void> {
  const {
    relation: kind,
    other_id: sibling,
    lives_with = null,
    start_date = null,
    end_date = null,
  } = relation
  if (kind === undefined || sibling === undefined || !SIBLINGS.has(kind)) return
  const person = await getRecord(store, PERSON, sibling)
  if (person?.values.kind !== 'child' || (await reachTo(store, sibling)) !== 'whole') return
  if (!(await mayRelate(store, { childId: sibling, otherId: child }))) return
  const known = await listRecords(store, RELATION, {
    personId: sibling,
    equal: { other_id: child },
    limit: 1,
  })
  if (known.length > 0) return
  const mirrored = { relation: kind, other_id: child, lives_with, start_date, end_date }
  await createRecord(store, RELATION, { id: v7(), personId: sibling }, mirrored)
}
