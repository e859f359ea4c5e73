import { problem } from '../kernel/problem.ts'
import { checkRecord } from '../kernel/record/check.ts'
import { isSaid } from '../kernel/record/fields.ts'
import { mayWrite } from '../kernel/record/may-write.ts'
import type {
  FieldProblem,
  RecordKind,
  RecordSpec,
  RecordValues,
  StoredRecord,
} from '../kernel/record/record.ts'
import { rightsOf } from '../kernel/rights.ts'
import { allocationsOf } from '../slices/child/allocations.do.ts'
import { ALLOCATION, CHILD_CASE } from '../slices/child/child-case.record.ts'
import { correctedClosing } from '../slices/closing/closing-problems.do.ts'
import { competenceProblems } from '../slices/measure/competence-problems.do.ts'
import { PERSON } from '../slices/people/person.record.ts'
import { namesIn } from '../slices/people/register-person.do.ts'
import { lastChangeOf } from '../store/history.ts'
import { writeNameKeys } from '../store/name-keys.ts'
import { correctRecord, getRecord } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import { type Proposed, referenceProblems } from './check-references.ts'
import { ruleProblems } from './record-rules.ts'
import { KNOWN, problems, type Writer, type Written } from './written.ts'

/** What is to be corrected, in the version that was read. */
export interface Correction {
  readonly spec: RecordSpec
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
  { spec, id, version, changes }: Correction,
): Promise<Written<Conflict>> {
  const current = await getRecord(store, spec, id)
  if (!current) return { ok: false, refused: 'not-found' }
  if (spec.byActs || !mayWrite(writer.roles, spec)) return { ok: false, refused: 'not-allowed' }
  if (current.version !== version) return conflict(store, spec, current)
  const values = { ...current.values, ...changes }
  const wrong = [
    ...brought(fieldProblems(spec, values), fieldProblems(spec, current.values)),
    ...(spec === CHILD_CASE ? givenAway(writer, current.values, changes) : []),
    ...(spec === CHILD_CASE ? await correctedClosing(store, writer, current, changes) : []),
    ...(isOtherType(current.values, changes)
      ? await competenceProblems(store, writer, { spec, values })
      : []),
  ]
  if (wrong.length > 0) return problems(wrong)
  const around = (of: RecordValues) =>
    problemsAround(store, { spec, personId: current.person_id, values: of }, id)
  const against = await around(values)
  const brings = against.length > 0 ? brought(against, await around(current.values)) : []
  if (brings.length > 0) return problems(brings)
  const corrected = await correctRecord(store, spec, { id, version }, changes)
  if (!corrected.ok)
    return corrected.refused === 'conflict' ? conflict(store, spec, corrected.theirs) : corrected
  await follow(store, spec, corrected.value, changes)
  return { ok: true, value: { kind: spec.kind, record: corrected.value } }
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
  spec: RecordSpec,
  { case_id: caseId, ...fields }: RecordValues,
): readonly FieldProblem[] {
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
  spec: RecordSpec,
  { id, values }: StoredRecord,
  changes: RecordValues,
): Promise<void> {
  if (spec === PERSON && (changes.given_name !== undefined || changes.family_name !== undefined))
    await writeNameKeys(store, id, namesIn(values))
  if (spec !== CHILD_CASE || !isSaid(changes.closed_on)) return
  const closedOn = String(changes.closed_on)
  for (const { id: allocation, version, values } of await allocationsOf(store, id)) {
    if (isSaid(values.end_date) && String(values.end_date) <= closedOn) continue
    await correctRecord(store, ALLOCATION, { id: allocation, version }, { end_date: closedOn })
  }
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
