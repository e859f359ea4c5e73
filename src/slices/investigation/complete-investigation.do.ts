import { actedOn } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import type { Store } from '../../store/stores.ts'
import { COMPLETE_INVESTIGATION } from './investigation.acts.ts'
import { INVESTIGATION } from './investigation.record.ts'

/** Completes an investigation. */
export async function completeInvestigation(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof COMPLETE_INVESTIGATION>,
): Promise<Written<Conflict>> {
  const investigation = await actedOn(store, COMPLETE_INVESTIGATION, asked)
  if ('refused' in investigation) return investigation
  const { id, version, completed_on } = asked
  return correctRecordOf(store, writer, { spec: INVESTIGATION, id, version, changes: { completed_on } })
}
