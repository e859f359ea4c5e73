import { placeProblems } from '../../casework/before-birth.ts'
import { keepNew } from '../../casework/keep-new.ts'
import { type CheckedNew, problems, type Writer, type Written } from '../../casework/written.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { rightsOf } from '../../kernel/rights.ts'
import type { Store } from '../../store/stores.ts'
import { ALLOCATION, CHILD_CASE } from './child-case.record.ts'

/** A case to be opened; its values have passed the check of their fields. */
export type NewCase = CheckedNew<typeof CHILD_CASE>
type Values = NewCase['values']

/**
 * Opens a case, and allocates it from its first day when it says to whom. A caseworker who says nothing of it opens it
 * for own team and self.
 */
export async function openCase(
  store: Store,
  writer: Writer,
  { personId, values }: NewCase,
): Promise<Written> {
  const filled = withOwn(writer, values)
  const found = [
    ...mayGive(writer, filled),
    ...(await placeProblems(store, { spec: CHILD_CASE, personId, values: filled })),
  ]
  if (found.length > 0) return problems(found)
  const opened = await keepNew(store, { spec: CHILD_CASE, personId, values: filled })
  const { caseworker_id, opened_on, closed_on } = filled
  if (isSaid(caseworker_id)) {
    const allocation = { caseworker_id, start_date: opened_on, end_date: closed_on ?? null }
    await keepNew(store, { spec: ALLOCATION, personId, caseId: opened.record.id, values: allocation })
  }
  return { ok: true, value: opened }
}

/** Who works with the child opens the case for themselves, unless they say for whom. */
function withOwn({ roles, teamId, workerId }: Writer, values: Values): Values {
  const opensForSelf = roles.includes('caseworker') || roles.includes('prevention_worker')
  if (!opensForSelf || isSaid(values.team_id) || isSaid(values.caseworker_id)) return values
  return { ...values, team_id: teamId, caseworker_id: workerId }
}

/** Giving a case to someone outside one's own team is a leader's to do; a prevention worker has courses, not cases. */
function mayGive({ roles, teamId, workerId }: Writer, values: Values): readonly FieldProblem[] {
  if (rightsOf(roles).allocate || roles.includes('system')) return []
  const isOwn = values.caseworker_id === workerId
  if (!roles.includes('caseworker') && !(isOwn && values.kind === 'course'))
    return [
      problem(
        'kind',
        'Du kan åbne tidligt forebyggende forløb, som du selv har.',
        'You can open early preventive courses that are your own.',
      ),
    ]
  const isInTeam = isSaid(values.team_id) && values.team_id === teamId
  if (!isSaid(values.caseworker_id) || isOwn || isInTeam) return []
  return [
    problem(
      'caseworker_id',
      'Kun en leder kan fordele sagen til et andet team.',
      'Only a leader can allocate the case to another team.',
    ),
  ]
}
