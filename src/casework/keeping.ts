import type { FieldProblem, RecordSpec, RecordValues, StoredRecord } from '../kernel/record/record.ts'
import type { Store } from '../store/stores.ts'
import type { Proposed } from './check-references.ts'
import type { Writer, Written } from './written.ts'

/** What a slice adds to the general writing of a kind of record. */
export interface Keeping {
  readonly spec: RecordSpec
  /** Writes down a new one in its own way, once its fields have been checked. */
  readonly create?: (store: Store, writer: Writer, asked: CheckedNew) => Promise<Written>
  /** What this writer may not write, or not in this way. */
  readonly mayNot?: (store: Store, writer: Writer, change: Change) => Promise<readonly FieldProblem[]>
  /** The rules that a record keeps together with those around it; `id` is its own when it is corrected. */
  readonly rules?: (store: Store, proposed: Proposed, id: string | null) => Promise<readonly FieldProblem[]>
  /** What is written beside it, once it is. */
  readonly follow?: (store: Store, written: Followed) => Promise<void>
}

/** A new record of a child whose fields have been checked. */
interface CheckedNew {
  readonly personId: string
  readonly values: RecordValues
}

/** What somebody sets out to write. */
interface Change {
  /** Null for a new record. */
  readonly before: StoredRecord | null
  readonly changes: RecordValues
  /** The record as it would be, with `case_id`. */
  readonly values: RecordValues
}

/** What was written just now. */
interface Followed {
  readonly record: StoredRecord
  readonly changes: RecordValues
  readonly isNew: boolean
}

/** What the slices add to the writing of a kind, as one: each in the order of the slices. */
export function keepingOf(
  { keepings }: Writer,
  spec: RecordSpec,
): Required<Omit<Keeping, 'spec' | 'create'>> & Pick<Keeping, 'create'> {
  const own = keepings.filter((one) => one.spec.kind === spec.kind)
  const create = own.find((one) => one.create)?.create
  return {
    ...(create && { create }),
    mayNot: (...asked) =>
      everyProblem(
        own.map(
          ({ mayNot }) =>
            () =>
              mayNot?.(...asked),
        ),
      ),
    rules: (...asked) =>
      everyProblem(
        own.map(
          ({ rules }) =>
            () =>
              rules?.(...asked),
        ),
      ),
    async follow(store, written) {
      for (const { follow } of own) await follow?.(store, written)
    },
  }
}

/** One after another, since a transaction asks one question at a time. */
async function everyProblem(
  checks: readonly (() => Promise<readonly FieldProblem[]> | undefined)[],
): Promise<readonly FieldProblem[]> {
  const found: FieldProblem[] = []
  for (const check of checks) found.push(...((await check()) ?? []))
  return found
}
