import { problem } from '../kernel/problem.ts'
import { checkRecord } from '../kernel/record/check.ts'
import { mayWrite } from '../kernel/record/may-write.ts'
import type { RecordSpec, RecordValues } from '../kernel/record/record.ts'
import { CHILD_CASE } from '../slices/child/child-case.record.ts'
import { openCase } from '../slices/child/open-case.do.ts'
import { competenceProblems } from '../slices/measure/competence-problems.do.ts'
import { PERSON } from '../slices/people/person.record.ts'
import { getRecord } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import { type Proposed, referenceProblems } from './check-references.ts'
import { keepNew } from './keep-new.ts'
import { ruleProblems } from './record-rules.ts'
import { KNOWN, problems, type Writer, type Written } from './written.ts'

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
    if (!(await getRecord(store, PERSON, child))) return { ok: false, refused: 'not-found' }
  }
  if (spec === PERSON || spec.byActs || !mayWrite(writer.roles, spec))
    return { ok: false, refused: 'not-allowed' }
  if (asked.case !== undefined && !spec.ofCase)
    return problems([problem('case', 'Det hører ikke til en sag.', 'It does not belong to a case.')])
  const wrong = checkRecord(spec, values, KNOWN)
  if (wrong.length > 0) return problems(wrong)
  if (spec === CHILD_CASE && child !== undefined) return openCase(store, writer, { personId: child, values })
  const placed = { ...values, case_id: asked.case ?? null }
  const beyond = await competenceProblems(store, writer, { spec, values: placed })
  if (beyond.length > 0) return problems(beyond)
  return keepChecked(store, {
    spec,
    personId: spec.about === 'child' ? (child ?? null) : null,
    values: spec.ofCase ? placed : values,
  })
}

async function keepChecked(store: Store, proposed: Proposed): Promise<Written> {
  const unfounded = await referenceProblems(store, proposed)
  if (unfounded.length > 0) return problems(unfounded)
  const against = await ruleProblems(store, proposed, null)
  if (against.length > 0) return problems(against)
  const { case_id: caseId } = proposed.values
  const { spec, personId, values } = proposed
  const kept = await keepNew(store, {
    spec,
    values,
    ...(personId !== null && { personId }),
    ...(typeof caseId === 'string' && { caseId }),
  })
  return { ok: true, value: kept }
}
