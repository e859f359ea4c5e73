import type { Act, ActedOf } from '../kernel/act/act.ts'
import type { Store } from '../store/stores.ts'
import { actedOn } from './acted-on.ts'
import { type Conflict, correctRecordOf } from './correct-record.ts'
import { saidOf } from './said-of.ts'
import type { Writer, Written } from './written.ts'

type Step = Act & { readonly does: 'change' }

/** An act that takes a record a step further and does nothing else: what is said in it is written on the record. */
export function stepOf<One extends Step>(act: One) {
  return async (
    store: Store,
    writer: Writer,
    asked: ActedOf<One> & { readonly version: number },
  ): Promise<Written<Conflict>> => {
    const record = await actedOn(store, act, asked)
    if ('refused' in record) return record
    const { id, version } = asked
    return correctRecordOf(store, writer, { spec: act.of, id, version, changes: saidOf(act.of, asked) })
  }
}
