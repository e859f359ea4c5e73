import { problem } from '../kernel/problem.ts'
import { severalIn } from '../kernel/record/fields.ts'
import type { CheckedOf, FieldProblem, RecordKind, RecordSpec } from '../kernel/record/record.ts'
import { isOneChild } from '../store/one-child.ts'
import { getRecord } from '../store/records.ts'
import type { Store } from '../store/stores.ts'

/** Whose record it is and what it says. */
export interface Proposed<Spec extends RecordSpec = RecordSpec> {
  readonly spec: RecordSpec
  /** Null for set-up. */
  readonly personId: string | null
  /** With `case_id` where the kind can belong to a case. */
  readonly values: CheckedOf<Spec>
}

/** What a record refers to must exist, be for this user to see, and be of the same child where it is a child's. */
export async function referenceProblems(store: Store, proposed: Proposed): Promise<readonly FieldProblem[]> {
  const { spec } = proposed
  const references = [
    ...(spec.ofCase ? [{ name: 'case_id', of: store.kinds.case.kind }] : []),
    ...spec.fields.flatMap((field) =>
      field.form === 'reference' || field.form === 'references' ? [{ name: field.name, of: field.of }] : [],
    ),
  ]
  const found: FieldProblem[] = []
  for (const { name, of } of references) {
    for (const id of severalIn(proposed.values[name])) {
      if (await refersWell(store, proposed, { of, id })) continue
      found.push(
        problem(
          name,
          'Vælg en, der findes, og som hører til barnet.',
          'Choose one that exists and belongs to the child.',
        ),
      )
      break
    }
  }
  return found
}

async function refersWell(
  store: Store,
  { personId }: Proposed,
  { of, id }: { readonly of: RecordKind; readonly id: string },
): Promise<boolean> {
  const spec = store.kinds.of(of)
  const referred = await getRecord(store, spec, id)
  if (!referred) return false
  if (spec.about !== 'child' || referred.person_id === personId) return true
  return personId !== null && referred.person_id !== null && isOneChild(store, personId, referred.person_id)
}
