import { actedOn } from '../../casework/acted-on.ts'
import type { Conflict } from '../../casework/correct-record.ts'
import { keepNew } from '../../casework/keep-new.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import { dayBefore } from '../../kernel/calendar.ts'
import { isOver } from '../../kernel/in-force.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { correctRecord, getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { allocationsOf } from '../child/allocations.do.ts'
import { ALLOCATION, CHILD_CASE } from '../child/child-case.record.ts'
import { WORKER } from '../set-up/workplace.record.ts'
import { REOPEN_CASE } from './closing.acts.ts'

/**
 * Opens a closed case again: its history stays, and what was agreed if the worry returned. It is allocated from today to
 * the caseworker who reopens it, or to the earlier one when a leader does.
 */
export async function reopenCase(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof REOPEN_CASE>,
): Promise<Written<Conflict>> {
  const file = await actedOn(store, REOPEN_CASE, asked)
  if ('refused' in file) return file
  const { id, version, today } = asked
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
  file: StoredRecord<typeof CHILD_CASE>,
): Promise<string | null> {
  const ownWork = file.values.kind === 'course' ? 'prevention_worker' : 'caseworker'
  if (roles.includes(ownWork) || roles.includes('caseworker')) return workerId
  const [latest] = await allocationsOf(store, file.id)
  const earlier = file.values.caseworker_id ?? latest?.values.caseworker_id
  if (!isSaid(earlier)) return null
  const known = await getRecord(store, WORKER, earlier)
  return known?.values.active === true ? known.id : null
}

/** Who had the case until today goes on having it; anyone else has it from today, and the one before until yesterday. */
async function allocate(
  store: Store,
  { id: caseId, person_id: personId }: Pick<StoredRecord, 'id' | 'person_id'>,
  { caseworker, today }: { readonly caseworker: string; readonly today: string },
): Promise<void> {
  const yesterday = dayBefore(today)
  for (const { id, version, values } of await allocationsOf(store, caseId)) {
    if (!isSaid(values.end_date) || isOver(values, today)) continue
    if (values.caseworker_id === caseworker) {
      await correctRecord(store, ALLOCATION, { id, version }, { end_date: null })
      return
    }
    if (values.start_date < today)
      await correctRecord(store, ALLOCATION, { id, version }, { end_date: yesterday })
  }
  const values = { caseworker_id: caseworker, start_date: today }
  await keepNew(store, { spec: ALLOCATION, ...(personId !== null && { personId }), caseId, values })
}
