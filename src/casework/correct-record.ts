import { problem } from '../kernel/problem.ts'
import { type CheckKnowledge, checkRecord } from '../kernel/record/check.ts'
import { isRecordId } from '../kernel/record/id.ts'
import { mayWrite } from '../kernel/record/may-write.ts'
import type {
  FieldProblem,
  RecordKind,
  RecordSpec,
  RecordValues,
  StoredRecord,
  ValuesOf,
} from '../kernel/record/record.ts'
import { lastChangeOf } from '../store/history.ts'
import { correctRecord, getRecord } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import { placeProblems } from './before-birth.ts'
import { keepingOf } from './keeping.ts'
import { knownTo, problems, type Writer, type Written } from './written.ts'

/** What is to be corrected, in the version that was read. */
export interface Correction<Spec extends RecordSpec = RecordSpec> {
  readonly spec: Spec
  readonly id: string
  readonly version: number
  readonly changes: RecordValues
}

/** Someone else changed the record meanwhile; theirs is shown beside one's own. */
export interface Conflict {
  readonly ok: false
  readonly refused: 'conflict'
  readonly kind: RecordKind
  readonly theirs: StoredRecord
  readonly changedBy: string
  /** ISO instant. */
  readonly changedAt: string
}

/**
 * Corrects a record: the whole of it must hold together as well as before. What was wrong already, as a record from
 * another system may be, keeps nobody from mending the rest. The old values stay in its history, with the reason.
 */
export async function correctRecordOf<Spec extends RecordSpec>(
  store: Store,
  writer: Writer,
  { spec, id, version, changes }: Correction<Spec>,
): Promise<Written<Conflict, ValuesOf<Spec>>> {
  const current = await getRecord<RecordSpec>(store, spec, id)
  if (!current) return { ok: false, refused: 'not-found' }
  if (spec.byActs || !mayWrite(writer.roles, spec)) return { ok: false, refused: 'not-allowed' }
  if (current.version !== version) return conflict(store, spec, current)
  const [keeping, known] = [keepingOf(writer, spec), knownTo(writer)]
  const values = { ...current.values, ...changes }
  const wrong = [
    ...brought(fieldProblems(spec, values, known), fieldProblems(spec, current.values, known)),
    ...(await keeping.mayNot(store, writer, { before: current, changes, values })),
  ]
  if (wrong.length > 0) return problems(wrong)
  const around = async (of: RecordValues) => {
    const proposed = { spec, personId: current.person_id, values: of }
    const unfounded = await placeProblems(store, proposed)
    return unfounded.length > 0 ? unfounded : keeping.rules(store, proposed, id)
  }
  const against = await around(values)
  const brings = against.length > 0 ? brought(against, await around(current.values)) : []
  if (brings.length > 0) return problems(brings)
  const corrected = await correctRecord(store, spec, { id, version }, changes)
  if (!corrected.ok)
    return corrected.refused === 'conflict' ? conflict(store, spec, corrected.theirs) : corrected
  await keeping.follow(store, { record: corrected.value, changes, isNew: false })
  return { ok: true, value: { kind: spec.kind, record: corrected.value } }
}

/** Problems that the correction brings, and that were not there before it. */
function brought(after: readonly FieldProblem[], before: readonly FieldProblem[]): readonly FieldProblem[] {
  return after.filter(
    ({ field, message }) => !before.some((one) => one.field === field && one.message.da === message.da),
  )
}

/** The case that a record belongs to is a place, not a field of it. */
function fieldProblems(
  spec: RecordSpec,
  { case_id: caseId, ...fields }: RecordValues,
  known: CheckKnowledge,
): readonly FieldProblem[] {
  if (!spec.ofCase)
    return checkRecord(spec, caseId === undefined ? fields : { ...fields, case_id: caseId }, known)
  const isPlace =
    caseId === undefined || caseId === null || (typeof caseId === 'string' && isRecordId(caseId))
  const found = checkRecord(spec, fields, known)
  return isPlace ? found : [...found, problem('case_id', 'Vælg fra listen.', 'Choose from the list.')]
}

export async function conflict(store: Store, spec: RecordSpec, theirs: StoredRecord): Promise<Conflict> {
  const last = await lastChangeOf(store, spec, theirs.id)
  return {
    ok: false,
    refused: 'conflict',
    kind: spec.kind,
    theirs,
    changedBy: last?.by ?? '',
    changedAt: last?.at ?? '',
  }
}
