import { actedOn } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { createRecordOf } from '../../casework/create-record.ts'
import { saidOf } from '../../casework/said-of.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import type { Store } from '../../store/stores.ts'
import { caseFor } from '../child/case-for.do.ts'
import { MEASURE } from './measure.record.ts'
import { REFUSE_SUPPORT, TELL_DECISION, TELL_REFUSAL } from './refusal.acts.ts'
import { REFUSAL } from './refusal.record.ts'

/** Writes down that support is refused; what a refusal asks for is asked wherever one is written (measure.keeping.do.ts). */
export async function refuseSupport(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof REFUSE_SUPPORT>,
): Promise<Written<Conflict>> {
  const child = await actedOn(store, REFUSE_SUPPORT, asked)
  if ('refused' in child) return child
  const file = await caseFor(store, writer, asked)
  const values = saidOf(REFUSAL, asked)
  const place = { child: asked.id, case: asked.case ?? file?.id }
  return createRecordOf(store, writer, { spec: REFUSAL, ...place, values })
}

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
export async function tellDecision(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof TELL_DECISION>,
): Promise<Written<Conflict>> {
  const measure = await actedOn(store, TELL_DECISION, asked)
  if ('refused' in measure) return measure
  const { id, version, told_on } = asked
  return correctRecordOf(store, writer, { spec: MEASURE, id, version, changes: { told_on } })
}
