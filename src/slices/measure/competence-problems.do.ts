import type { Writer } from '../../casework/written.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { problem } from '../../kernel/problem.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import type { MeasureType } from '../../kernel/staircase.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { competenceRules } from '../set-up/competence.do.ts'
import { grantorOf, mayGrant } from '../set-up/competence.rules.ts'

/** A measure type of the catalogue; null for one that it has not. */
export function typeOf(code: RecordValues[string] | undefined): MeasureType | null {
  return MEASURE_TYPES.find((type) => type.code === code) ?? null
}

/** Whether a measure with these values is within what the writer may grant. */
export async function isWithinCompetence(
  store: Store,
  { roles, workerId }: Writer,
  values: RecordValues,
): Promise<boolean> {
  const type = typeOf(values.measure_type)
  if (!type) return false
  const { case_id: caseId } = values
  const file = typeof caseId === 'string' ? await getRecord(store, CHILD_CASE, caseId) : null
  const inOwnCourse = file?.values.kind === 'course' && file.values.caseworker_id === workerId
  return mayGrant({ roles, inOwnCourse }, type, await competenceRules(store))
}

/** A measure beyond one's competence is sent for approval; nobody writes it down as granted. */
export async function competenceProblems(
  store: Store,
  writer: Writer,
  values: RecordValues,
): Promise<readonly FieldProblem[]> {
  if (await isWithinCompetence(store, writer, values)) return []
  const type = typeOf(values.measure_type)
  const isManagers = type !== null && grantorOf(type, await competenceRules(store)) === 'manager'
  const [da, en] = isManagers ? ['myndighedslederen', 'the manager'] : ['en leder', 'a leader']
  return [
    problem(
      'measure_type',
      `Den bevilges af ${da}. Send den til godkendelse fra »Ny indsats«.`,
      `It is granted by ${en}. Send it for approval from “New measure”.`,
    ),
  ]
}
