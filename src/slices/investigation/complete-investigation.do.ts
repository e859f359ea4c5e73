import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { notAfter, problems, type Writer, type Written } from '../../casework/written.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { INVESTIGATION } from './investigation.record.ts'

/** Which investigation is completed, in the version that was read, and when. */
export interface Completion {
  readonly id: string
  readonly version: number
  /** ISO day. */
  readonly today: string
  /** ISO day; today when left out. */
  readonly completedOn?: string | undefined
}

/** Completes an investigation, once it says what the rule asks for (slices/investigation/investigation.rules.ts). */
export async function completeInvestigation(
  store: Store,
  writer: Writer,
  { id, version, today, completedOn = today }: Completion,
): Promise<Written<Conflict>> {
  if (!mayWrite(writer.roles, INVESTIGATION)) return { ok: false, refused: 'not-allowed' }
  const current = await getRecord(store, INVESTIGATION, id)
  if (!current) return { ok: false, refused: 'not-found' }
  if (current.version === version && isSaid(current.values.completed_on))
    return problems([problem(null, 'Undersøgelsen er afsluttet.', 'The investigation is completed already.')])
  const early = notAfter('completed_on', completedOn, today)
  if (early.length > 0) return problems(early)
  const changes = { completed_on: completedOn }
  return correctRecordOf(store, writer, { spec: INVESTIGATION, id, version, changes })
}
