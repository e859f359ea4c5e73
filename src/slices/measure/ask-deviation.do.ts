import { keepNew } from '../../casework/keep-new.ts'
import type { Writer } from '../../casework/written.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import type { Store } from '../../store/stores.ts'
import { DEVIATION } from './deviation.record.ts'
import type { MEASURE } from './measure.record.ts'

/** A later follow-up than law or local standard allows, and why. */
interface LaterFollowUp {
  readonly measure: StoredRecord<typeof MEASURE>
  /** ISO days. */
  readonly dueOn: string
  readonly askedOn: string
  readonly reason: string
}

/** Asks a leader to accept a later follow-up of a measure; until there is a yes, the rule's date stands. */
export async function askDeviation(
  store: Store,
  writer: Writer,
  { measure, dueOn, askedOn, reason }: LaterFollowUp,
): Promise<void> {
  const { case_id: caseId } = measure.values
  await keepNew(store, {
    spec: DEVIATION,
    ...(measure.person_id !== null && { personId: measure.person_id }),
    ...(caseId && { caseId }),
    values: {
      measure_id: measure.id,
      kind: 'later_followup',
      due_on: dueOn,
      reason,
      asked_by: writer.workerId,
      asked_on: askedOn,
    },
  })
}
