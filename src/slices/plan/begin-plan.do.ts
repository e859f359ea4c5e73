import { createRecordOf } from '../../casework/create-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { caseFor } from '../child/case-for.do.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { PERSON } from '../people/person.record.ts'
import type { BEGIN_PLAN } from './plan.acts.ts'
import { PLAN } from './plan.record.ts'
import { planKindFor } from './plan.rules.ts'

type NewPlan = ActedOf<typeof BEGIN_PLAN>

const ALL = 1000

/** Begins a plan today, with nothing asked that the register knows. A case has one plan of a kind at a time. */
export async function beginPlan(store: Store, writer: Writer, asked: NewPlan): Promise<Written> {
  const child = await getRecord(store, PERSON, asked.id)
  if (!child) return { ok: false, refused: 'not-found' }
  const file = await caseFor(store, writer, asked)
  const kind = asked.kind ?? planKindFor(child.values, file?.values ?? null, asked.today)
  const caseId = asked.case ?? file?.id
  // Two who begin it at the same moment take turns, so that the second finds the first one's.
  if (file) await holdRecord(store, CHILD_CASE, file.id)
  const plans = await listRecords(store, PLAN, { personId: child.id, equal: { kind }, limit: ALL })
  const running = plans.find(
    ({ values }) => !isSaid(values.ended_on) && (values.case_id ?? null) === (caseId ?? null),
  )
  if (running)
    return problems([
      problem(
        'kind',
        'Der er allerede en plan i gang. Skriv videre på den, eller afslut den først.',
        'There is a plan already. Go on with that one, or end it first.',
      ),
    ])
  return createRecordOf(store, writer, {
    spec: PLAN,
    child: child.id,
    ...(caseId !== undefined && { case: caseId }),
    values: { kind, started_on: asked.today },
  })
}
