import { actedOn } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { createRecordOf } from '../../casework/create-record.ts'
import { saidOf } from '../../casework/said-of.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import type { Store } from '../../store/stores.ts'
import { caseFor } from '../child/case-for.do.ts'
import { COMPLAINT } from './complaint.record.ts'
import { NOTE_BOARD, REASSESS, RECEIVE_COMPLAINT, SEND_ON } from './party.acts.ts'

/** Writes down a complaint, on time or late. */
export async function receiveComplaint(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof RECEIVE_COMPLAINT>,
): Promise<Written<Conflict>> {
  const child = await actedOn(store, RECEIVE_COMPLAINT, asked)
  if ('refused' in child) return child
  const file = await caseFor(store, writer, asked)
  const values = saidOf(COMPLAINT, asked)
  const place = { child: asked.id, case: asked.case ?? file?.id }
  return createRecordOf(store, writer, { spec: COMPLAINT, ...place, values })
}

type Step = typeof REASSESS | typeof SEND_ON | typeof NOTE_BOARD

/** Takes a complaint a step further: re-assessed, sent on, decided. */
function stepOf<One extends Step>(act: One) {
  return async (
    store: Store,
    writer: Writer,
    asked: ActedOf<One> & { readonly version: number },
  ): Promise<Written<Conflict>> => {
    const complaint = await actedOn(store, act, asked)
    if ('refused' in complaint) return complaint
    const { id, version } = asked
    return correctRecordOf(store, writer, { spec: COMPLAINT, id, version, changes: saidOf(COMPLAINT, asked) })
  }
}

export const reassess = stepOf(REASSESS)
export const sendOn = stepOf(SEND_ON)
export const noteBoard = stepOf(NOTE_BOARD)
