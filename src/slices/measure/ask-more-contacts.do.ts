import { keepNew } from '../../casework/keep-new.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { PROGRAMMES } from '../../catalogue/programmes.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { DEVIATION } from './deviation.record.ts'
import { MEASURE } from './measure.record.ts'

/** More contacts than the programme gives, and why. */
export interface MoreContacts {
  readonly measureId: string
  /** In all, with those of the programme. */
  readonly contacts: number
  readonly reason: string
  /** ISO day. */
  readonly today: string
}

/** Asks a leader for more contacts than a programme gives (Aabenraa, VIVE 2020 p. 27); until the yes the limit stands. */
export async function askMoreContacts(store: Store, writer: Writer, asked: MoreContacts): Promise<Written> {
  const { measureId, contacts, reason, today } = asked
  await holdRecord(store, MEASURE, measureId)
  const measure = await getRecord(store, MEASURE, measureId)
  if (!measure?.person_id) return { ok: false, refused: 'not-found' }
  if (!mayWrite(writer.roles, DEVIATION)) return { ok: false, refused: 'not-allowed' }
  const found = [...limitProblems(measure.values, asked), ...(await waits(store, measureId))]
  if (found.length > 0) return problems(found)
  const { case_id: caseId } = measure.values
  const kept = await keepNew(store, {
    spec: DEVIATION,
    personId: measure.person_id,
    ...(typeof caseId === 'string' && { caseId }),
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

function limitProblems(
  { programme, end_date }: RecordValues,
  { contacts, reason }: MoreContacts,
): readonly FieldProblem[] {
  const limit = PROGRAMMES.find(({ code }) => code === programme)?.contacts ?? null
  if (limit === null)
    return [problem(null, 'Forløbet har ingen grænse for kontakter.', 'It has no limit of contacts.')]
  if (isSaid(end_date)) return [problem(null, 'Indsatsen er sluttet.', 'The measure has ended.')]
  return [
    ...(contacts > limit
      ? []
      : [
          problem(
            'contacts',
            `Forløbet giver ${limit} allerede. Skriv, hvor mange i alt.`,
            `The programme gives ${limit} already. Say how many in all.`,
          ),
        ]),
    ...(isSaid(reason.trim()) ? [] : [problem('reason', 'Skriv hvorfor.', 'Say why.')]),
  ]
}

async function waits(store: Store, measureId: string): Promise<readonly FieldProblem[]> {
  const equal = { measure_id: measureId, kind: 'more_contacts' }
  const asked = await listRecords(store, DEVIATION, { equal, limit: 1000 })
  return asked.some(({ values }) => !isSaid(values.answer))
    ? [problem(null, 'Der venter allerede et svar.', 'An answer is waited for already.')]
    : []
}
