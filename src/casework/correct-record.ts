import { mayWriteKind } from '../domain/may-write.ts'
import { problem } from '../domain/problem.ts'
import type { FieldProblem, RecordKind, RecordValues, StoredRecord } from '../domain/record.ts'
import { RECORD_SPECS } from '../domain/records/all.ts'
import { checkRecord } from '../domain/records/check.ts'
import { isSaid } from '../domain/records/fields.ts'
import { rightsOf } from '../domain/rights.ts'
import { lastChangeOf } from '../store/history.ts'
import { writeNameKeys } from '../store/name-keys.ts'
import { correctRecord, getRecord } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import { type Proposed, referenceProblems } from './check-references.ts'
import { correctedClosing } from './closing-problems.ts'
import { competenceProblems } from './competence-problems.ts'
import { allocationsOf, ruleProblems } from './record-rules.ts'
import { namesIn } from './register-person.ts'
import { KNOWN, problems, type Writer, type Written } from './written.ts'

/** What is to be corrected, in the version that was read. */
export interface Correction {
  readonly kind: RecordKind
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
export async function correctRecordOf(
  store: Store,
  writer: Writer,
  { kind, id, version, changes }: Correction,
): Promise<Written<Conflict>> {
  const current = await getRecord(store, kind, id)
  if (!current) return { ok: false, refused: 'not-found' }
  if (RECORD_SPECS[kind].byActs || !mayWriteKind(writer.roles, kind))
    return { ok: false, refused: 'not-allowed' }
  if (current.version !== version) return conflict(store, kind, current)
  const values = { ...current.values, ...changes }
  const wrong = [
    ...brought(fieldProblems(kind, values), fieldProblems(kind, current.values)),
    ...(kind === 'child_case' ? givenAway(writer, current.values, changes) : []),
    ...(kind === 'child_case' ? await correctedClosing(store, writer, current, changes) : []),
    ...(isOtherType(current.values, changes)
      ? await competenceProblems(store, writer, { kind, values })
      : []),
  ]
  if (wrong.length > 0) return problems(wrong)
  const around = (of: RecordValues) =>
    problemsAround(store, { kind, personId: current.person_id, values: of }, id)
  const against = await around(values)
  const brings = against.length > 0 ? brought(against, await around(current.values)) : []
  if (brings.length > 0) return problems(brings)
  const corrected = await correctRecord(store, kind, { id, version }, changes)
  if (!corrected.ok)
    return corrected.refused === 'conflict' ? conflict(store, kind, corrected.theirs) : corrected
  await follow(store, kind, corrected.value, changes)
  return { ok: true, value: { kind, record: corrected.value } }
}

/** A measure of another type is another grant. */
function isOtherType(before: RecordValues, { measure_type }: RecordValues): boolean {
  return measure_type !== undefined && measure_type !== before.measure_type
}

/** Problems that the correction brings, and that were not there before it. */
function brought(after: readonly FieldProblem[], before: readonly FieldProblem[]): readonly FieldProblem[] {
  return after.filter(
    ({ field, message }) => !before.some((one) => one.field === field && one.message.da === message.da),
  )
}

/** The case that a record belongs to is a place, not a field of it. */
function fieldProblems(
  kind: RecordKind,
  { case_id: caseId, ...fields }: RecordValues,
): readonly FieldProblem[] {
  const spec = RECORD_SPECS[kind]
  return checkRecord(
    spec,
    spec.ofCase || caseId === undefined ? fields : { ...fields, case_id: caseId },
    KNOWN,
  )
}

async function problemsAround(
  store: Store,
  proposed: Proposed,
  id: string,
): Promise<readonly FieldProblem[]> {
  const unfounded = await referenceProblems(store, proposed)
  return unfounded.length > 0 ? unfounded : ruleProblems(store, proposed, id)
}

/** Who has a case is decided by allocating it, so that the allocations tell who had it when. */
function givenAway(writer: Writer, before: RecordValues, changes: RecordValues): readonly FieldProblem[] {
  const isChanged = (name: string) => changes[name] !== undefined && changes[name] !== before[name]
  if (isChanged('caseworker_id'))
    return [problem('caseworker_id', 'Fordel sagen i stedet.', 'Allocate the case instead.')]
  const mayMove = rightsOf(writer.roles).allocate || writer.roles.includes('system')
  if (mayMove || !isChanged('team_id')) return []
  return [
    problem(
      'team_id',
      'Kun en leder kan flytte sagen til et andet team.',
      'Only a leader can move the case to another team.',
    ),
  ]
}

/** What follows from a correction: a person is found by the new name, and a closed case is nobody's any more. */
async function follow(
  store: Store,
  kind: RecordKind,
  { id, values }: StoredRecord,
  changes: RecordValues,
): Promise<void> {
  if (kind === 'person' && (changes.given_name !== undefined || changes.family_name !== undefined))
    await writeNameKeys(store, id, namesIn(values))
  if (kind !== 'child_case' || !isSaid(changes.closed_on)) return
  const closedOn = String(changes.closed_on)
  for (const { id: allocation, version, values } of await allocationsOf(store, id)) {
    if (isSaid(values.end_date) && String(values.end_date) <= closedOn) continue
    await correctRecord(store, 'allocation', { id: allocation, version }, { end_date: closedOn })
  }
}

export async function conflict(store: Store, kind: RecordKind, theirs: StoredRecord): Promise<Conflict> {
  const last = await lastChangeOf(store, kind, theirs.id)
  return {
    ok: false,
    refused: 'conflict',
    kind,
    theirs,
    changedBy: last?.by ?? '',
    changedAt: last?.at ?? '',
  }
}
