import type { RawBuilder } from 'kysely'
import type { RecordKind } from '../kernel/record/record.ts'

/** What the records of a work list are cut by. */
export interface FactsCut {
  readonly municipality: string
  /** ISO day. */
  readonly today: string
  /** Measure types of step 6: a stay in institutions is counted from where it began. */
  readonly institutions: readonly string[]
}

/**
 * Which records of a kind something may be due of, or decide when: a work list is read without the others. A kind may have
 * several, of which a record needs one; a kind that has none is read whole.
 */
export interface Unfinished {
  readonly kind: RecordKind
  /** A condition on a record `t`; `same.ids` are the child's. */
  where(cut: FactsCut): RawBuilder<unknown>
  /** The rows, where the condition asks for more of them than their table has. */
  rows?(cut: FactsCut): RawBuilder<unknown>
}
