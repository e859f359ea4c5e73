import { actedOn } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { createRecordOf } from '../../casework/create-record.ts'
import { saidOf } from '../../casework/said-of.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import type { Store } from '../../store/stores.ts'
import { caseFor } from '../child/case-for.do.ts'
import { CHILD_REQUEST } from './child-request.record.ts'
import { ANSWER_CHILD, ASK, END_PAUSE } from './party.acts.ts'

/** Writes down what a child asks for. */
export async function ask(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof ASK>,
): Promise<Written<Conflict>> {
  const child = await actedOn(store, ASK, asked)
  if ('refused' in child) return child
  const file = await caseFor(store, writer, asked)
  const values = saidOf(CHILD_REQUEST, asked)
  const place = { child: asked.id, case: asked.case ?? file?.id }
  return createRecordOf(store, writer, { spec: CHILD_REQUEST, ...place, values })
}

/** Answers what a child asked for. */
export async function answerChild(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof ANSWER_CHILD>,
): Promise<Written<Conflict>> {
  const request = await actedOn(store, ANSWER_CHILD, asked)
  if ('refused' in request) return request
  const { id, version } = asked
  const changes = saidOf(CHILD_REQUEST, asked)
  return correctRecordOf(store, writer, { spec: CHILD_REQUEST, id, version, changes })
}

/** Says how contact goes on after a pause. */
export async function endPause(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof END_PAUSE>,
): Promise<Written<Conflict>> {
  const request = await actedOn(store, END_PAUSE, asked)
  if ('refused' in request) return request
  const { id, version, after_pause, after_pause_on } = asked
  return correctRecordOf(store, writer, {
    spec: CHILD_REQUEST,
    id,
    version,
    changes: { after_pause, after_pause_on },
  })
}
