import { heldFor } from '../../casework/acted-on.ts'
import type { Conflict } from '../../casework/correct-record.ts'
import { keepNew } from '../../casework/keep-new.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { type ActedOf, problemsOf } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { DEVIATION } from './deviation.record.ts'
import { ASK_MORE_CONTACTS } from './measure.acts.ts'
import { MEASURE } from './measure.record.ts'

/** Asks a leader for more contacts than a programme gives (Aabenraa, VIVE 2020 p. 27); until the yes the limit stands. */
export async function askMoreContacts(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof ASK_MORE_CONTACTS>,
): Promise<Written<Conflict>> {
  const { id: measureId, contacts, reason, today } = asked
  await holdRecord(store, MEASURE, measureId)
  const measure = await heldFor(store, ASK_MORE_CONTACTS, asked)
  if ('refused' in measure) return measure
  const found = [
    ...problemsOf(ASK_MORE_CONTACTS, asked, { values: measure.values, today }),
    ...(await waits(store, measureId)),
  ]
  if (found.length > 0) return problems(found)
  const { case_id: caseId } = measure.values
  const kept = await keepNew(store, {
    spec: DEVIATION,
    ...(measure.person_id !== null && { personId: measure.person_id }),
    ...(caseId && { caseId }),
    values: {
      measure_id: measureId,
      kind: 'more_contacts',
      contacts,
      reason,
      asked_by: writer.workerId,
      asked_on: today,
    },
  })
  return { ok: true, value: kept }
}

async function waits(store: Store, measureId: string): Promise<readonly FieldProblem[]> {
  const equal = { measure_id: measureId, kind: 'more_contacts' }
  const asked = await listRecords(store, DEVIATION, { equal, limit: 1000 })
  return asked.some(({ values }) => !isSaid(values.answer))
    ? [problem(null, 'Der venter allerede et svar.', 'An answer is waited for already.')]
    : []
}
