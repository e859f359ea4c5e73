import { type Conflict, conflict } from '../../casework/correct-record.ts'
import { keepNew } from '../../casework/keep-new.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { dayBefore } from '../../kernel/calendar.ts'
import { isOver } from '../../kernel/in-force.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { correctRecord, getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { allocationsOf } from '../child/allocations.do.ts'
import { ALLOCATION, CHILD_CASE } from '../child/child-case.record.ts'
import { WORKER } from '../set-up/workplace.record.ts'

/** A closed case, in the version that was read. */
export interface Reopening {
  readonly id: string
  readonly version: number
  /** ISO day. */
  readonly today: string
}

/**
 * Opens a closed case again: its history stays, and what was agreed if the worry returned. It is allocated from today to
 * the caseworker who reopens it, or to the earlier one when a leader does.
 */
export async function reopenCase(
  store: Store,
  writer: Writer,
  { id, version, today }: Reopening,
): Promise<Written<Conflict>> {
  if (!(await getRecord(store, CHILD_CASE, id))) return { ok: false, refused: 'not-found' }
  if (!mayWrite(writer.roles, CHILD_CASE)) return { ok: false, refused: 'not-allowed' }
  await holdRecord(store, CHILD_CASE, id)
  const file = await getRecord(store, CHILD_CASE, id)
  if (!file) return { ok: false, refused: 'not-found' }
  if (file.version !== version) return conflict(store, CHILD_CASE, file)
  if (!isSaid(file.values.closed_on)) return problems([problem(null, 'Sagen er åben.', 'The case is open.')])
  const caseworker = await whoHasIt(store, writer, file)
  const changes = {
    closed_on: null,
    closing_criterion: null,
    closing_reason: '',
    handover_to: null,
    handover: '',
    caseworker_id: caseworker,
  }
  const opened = await correctRecord(store, CHILD_CASE, { id, version }, changes)
  if (!opened.ok) return { ok: false, refused: opened.refused === 'not-found' ? 'not-found' : 'not-allowed' }
  if (caseworker !== null) await allocate(store, file, { caseworker, today })
  return { ok: true, value: { kind: 'child_case', record: opened.value } }
}

/** Whoever works with the children has the cases they reopen; otherwise the earlier caseworker, if still at work. */
async function whoHasIt(
  store: Store,
  { roles, workerId }: Writer,
  file: StoredRecord,
): Promise<string | null> {
  const ownWork = file.values.kind === 'course' ? 'prevention_worker' : 'caseworker'
  if (roles.includes(ownWork) || roles.includes('caseworker')) return workerId
  const [latest] = await allocationsOf(store, file.id)
  const earlier = file.values.caseworker_id ?? latest?.values.caseworker_id
  if (!isSaid(earlier)) return null
  const known = await getRecord(store, WORKER, String(earlier))
  return known?.values.active === true ? known.id : null
}

/** Who had the case until today goes on having it; anyone else has it from today, and the one before until yesterday. */
async function allocate(
  store: Store,
  { id: caseId, person_id: personId }: StoredRecord,
  { caseworker, today }: { readonly caseworker: string; readonly today: string },
): Promise<void> {
  const yesterday = dayBefore(today)
  for (const { id, version, values } of await allocationsOf(store, caseId)) {
    if (!isSaid(values.end_date) || isOver(values, today)) continue
    if (values.caseworker_id === caseworker) {
      await correctRecord(store, ALLOCATION, { id, version }, { end_date: null })
      return
    }
    if (String(values.start_date) < today)
      await correctRecord(store, ALLOCATION, { id, version }, { end_date: yesterday })
  }
  const values = { caseworker_id: caseworker, start_date: today }
  await keepNew(store, { spec: ALLOCATION, ...(personId !== null && { personId }), caseId, values })
}
