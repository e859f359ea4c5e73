import type { Proposed } from '../../casework/check-references.ts'
import { isWithin, period } from '../../casework/within.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { CheckedOf, FieldProblem, StoredRecord } from '../../kernel/record/record.ts'
import { correctRecord, getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { ALLOCATION, CHILD_CASE } from './child-case.record.ts'

/** More than any measure has follow-ups, or any case caseworkers. */
const ALL = 10_000

export async function withinCase(
  store: Store,
  { personId, values }: Proposed<typeof ALLOCATION>,
): Promise<readonly FieldProblem[]> {
  // An imported allocation says how many cases a caseworker had, not whose.
  if (personId === null) return []
  if (!isSaid(values.case_id))
    return [problem('case_id', 'Vælg den sag, der fordeles.', 'Choose the case that is allocated.')]
  const file = await getRecord(store, CHILD_CASE, values.case_id)
  if (!file) return []
  const { opened_on: from, closed_on: to } = file.values
  const words = [
    `Sagen løber ${period(from, to, 'til')}.`,
    `The case runs ${period(from, to, 'to')}.`,
  ] as const
  const found: FieldProblem[] = []
  if (!isWithin(values.start_date, from, to)) found.push(problem('start_date', ...words))
  // An allocation that still runs ends with the case.
  if (isSaid(values.end_date) ? !isWithin(values.end_date, from, to) : isSaid(to))
    found.push(problem('end_date', ...words))
  return found
}

export async function aroundAllocations(
  store: Store,
  caseId: string,
  { opened_on, closed_on }: CheckedOf<typeof CHILD_CASE>,
): Promise<readonly FieldProblem[]> {
  const allocations = await allocationsOf(store, caseId)
  const starts = allocations.map(({ values }) => values.start_date).sort()
  const [first] = starts
  const last = starts.at(-1)
  if (first !== undefined && first < opened_on)
    return [problem('opened_on', `Sagen var fordelt fra ${first}.`, `The case was allocated from ${first}.`)]
  return isSaid(closed_on) && last !== undefined && last > closed_on
    ? [problem('closed_on', `Sagen er fordelt fra ${last}.`, `The case is allocated from ${last}.`)]
    : []
}

/** Who has had a case, the latest first. */
export async function allocationsOf(
  store: Store,
  caseId: string,
): Promise<readonly StoredRecord<typeof ALLOCATION>[]> {
  return listRecords(store, ALLOCATION, { caseId, limit: ALL })
}

/** A closed case is nobody's any more. */
export async function endAllocations(store: Store, caseId: string, closedOn: string): Promise<void> {
  for (const { id, version, values } of await allocationsOf(store, caseId)) {
    if (isSaid(values.end_date) && values.end_date <= closedOn) continue
    await correctRecord(store, ALLOCATION, { id, version }, { end_date: closedOn })
  }
}
