import type { Writer } from '../../casework/written.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from './child-case.record.ts'

/** More than any child has cases. */
const ALL = 1000

interface Asked {
  /** The child. */
  readonly id: string
  readonly case?: string | undefined
}

/** The case that something new belongs to: the one that was said; else an open one, the writer's own before another's, a case before a course. */
export async function caseFor(
  store: Store,
  { workerId }: Writer,
  asked: Asked,
): Promise<StoredRecord<typeof CHILD_CASE> | null> {
  if (asked.case !== undefined) return getRecord(store, CHILD_CASE, asked.case)
  const files = await listRecords(store, CHILD_CASE, { personId: asked.id, limit: ALL })
  const open = files.filter(({ values }) => !isSaid(values.closed_on))
  const own = open.filter(({ values }) => values.caseworker_id === workerId)
  const first = (list: readonly StoredRecord<typeof CHILD_CASE>[]) =>
    list.find(({ values }) => values.kind === 'case') ?? list[0]
  return first(own) ?? first(open) ?? null
}
