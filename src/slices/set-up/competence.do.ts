import type { ValuesOf } from '../../kernel/record/record.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { COMPETENCE_RULE } from './competence.record.ts'

/** More rules than any municipality has. */
const ALL = 1000

/** The municipality's own rules of who may grant what. */
export async function competenceRules(store: Store): Promise<readonly ValuesOf<typeof COMPETENCE_RULE>[]> {
  return (await listRecords(store, COMPETENCE_RULE, { limit: ALL })).map(({ values }) => values)
}
