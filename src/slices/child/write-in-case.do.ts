import { actedOn } from '../../casework/acted-on.ts'
import type { Conflict } from '../../casework/correct-record.ts'
import { createRecordOf } from '../../casework/create-record.ts'
import { saidOf } from '../../casework/said-of.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { Act, ActedOf } from '../../kernel/act/act.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import type { Store } from '../../store/stores.ts'
import { caseFor } from './case-for.do.ts'

/** An act about a child that writes down a record of a kind and does nothing else: in the case that is said, or the open one. */
export function writeInCase<One extends Act>(act: One, spec: RecordSpec) {
  return async (
    store: Store,
    writer: Writer,
    asked: ActedOf<One> & { readonly case?: string | undefined },
  ): Promise<Written<Conflict>> => {
    const child = await actedOn(store, act, asked)
    if ('refused' in child) return child
    const file = asked.case ?? (await caseFor(store, writer, asked))?.id
    return createRecordOf(store, writer, { spec, child: asked.id, case: file, values: saidOf(spec, asked) })
  }
}
