import { actedOn } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { stepOf } from '../../casework/take-step.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import type { Store } from '../../store/stores.ts'
import { writeInCase } from '../child/write-in-case.do.ts'
import { REFUSE_SUPPORT, TELL_DECISION, TELL_REFUSAL } from './refusal.acts.ts'
import { REFUSAL } from './refusal.record.ts'

/** Writes down that support is refused; what a refusal asks for is asked wherever one is written (measure.keeping.do.ts). */
export const refuseSupport = writeInCase(REFUSE_SUPPORT, REFUSAL)

/** Notes when the family was told of a refusal. */
export async function tellRefusal(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof TELL_REFUSAL>,
): Promise<Written<Conflict>> {
  const refusal = await actedOn(store, TELL_REFUSAL, asked)
  if ('refused' in refusal) return refusal
  const { id, version, told_on, guidance_given = false } = asked
  return correctRecordOf(store, writer, { spec: REFUSAL, id, version, changes: { told_on, guidance_given } })
}

/** Notes when the family was told of the decision on a measure. */
export const tellDecision = stepOf(TELL_DECISION)
