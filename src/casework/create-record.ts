import { problem } from '../kernel/problem.ts'
import { checkRecord } from '../kernel/record/check.ts'
import { mayWrite } from '../kernel/record/may-write.ts'
import type { RecordSpec, RecordValues } from '../kernel/record/record.ts'
import { getRecord } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import { placeProblems } from './before-birth.ts'
import type { Proposed } from './check-references.ts'
import { keepNew } from './keep-new.ts'
import { keepingOf } from './keeping.ts'
import { knownTo, problems, type Writer, type Written } from './written.ts'

/** What is to be written down, and of whom. */
export interface NewRecord {
  readonly spec: RecordSpec
  readonly child?: string | undefined
  readonly case?: string | undefined
  readonly values: RecordValues
}

/** Writes down a record of a child, or of the municipality's set-up. Persons are registered by `registerChild` and `addRelated`. */
export async function createRecordOf(store: Store, writer: Writer, asked: NewRecord): Promise<Written> {
  const { spec, child, values } = asked
  if (spec.about === 'child') {
    if (child === undefined)
      return problems([problem('child', 'Sig, hvilket barn det gælder.', 'Say which child it is about.')])
    if (!(await getRecord(store, store.kinds.person, child))) return { ok: false, refused: 'not-found' }
  }
  if (spec.about === 'person' || spec.byActs || !mayWrite(writer.roles, spec))
    return { ok: false, refused: 'not-allowed' }
  if (asked.case !== undefined && !spec.ofCase)
    return problems([problem('case', 'Det hører ikke til en sag.', 'It does not belong to a case.')])
  const wrong = checkRecord(spec, values, knownTo(writer))
  if (wrong.length > 0) return problems(wrong)
  const { create, mayNot } = keepingOf(writer, spec)
  if (create && child !== undefined) return create(store, writer, { personId: child, values })
  const placed = { ...values, case_id: asked.case ?? null }
  const beyond = await mayNot(store, writer, { before: null, changes: values, values: placed })
  if (beyond.length > 0) return problems(beyond)
  return keepChecked(store, writer, {
    spec,
    personId: spec.about === 'child' ? (child ?? null) : null,
    values: spec.ofCase ? placed : values,
  })
}

async function keepChecked(store: Store, writer: Writer, proposed: Proposed): Promise<Written> {
  const unfounded = await placeProblems(store, proposed)
  if (unfounded.length > 0) return problems(unfounded)
  const { spec, personId, values } = proposed
  const { rules, follow } = keepingOf(writer, spec)
  const against = await rules(store, proposed, null)
  if (against.length > 0) return problems(against)
  const { case_id: caseId } = values
  const kept = await keepNew(store, {
    spec,
    values,
    ...(personId !== null && { personId }),
    ...(typeof caseId === 'string' && { caseId }),
  })
  await follow(store, { record: kept.record, changes: values, isNew: true })
  return { ok: true, value: kept }
}
