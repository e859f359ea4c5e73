import { problem } from '../kernel/problem.ts'
import { type Birth, beforeBirthProblems } from '../kernel/record/before-birth.ts'
import type { FieldProblem } from '../kernel/record/record.ts'
import { birthOf, firstDays } from '../store/births.ts'
import type { Store } from '../store/stores.ts'
import { type Proposed, referenceProblems } from './check-references.ts'

/** What is wrong with a record for whose and of what it is: what it refers to, and days from before there was a child. */
export async function placeProblems(store: Store, proposed: Proposed): Promise<readonly FieldProblem[]> {
  return [...(await referenceProblems(store, proposed)), ...(await beforeBirth(store, proposed))]
}

/** Days of a record that lie before its child can have been; nothing of a child whom this user does not see. */
export async function beforeBirth(
  store: Store,
  { spec, personId, values }: Proposed,
): Promise<readonly FieldProblem[]> {
  if (spec.about !== 'child' || personId === null) return []
  return beforeBirthProblems(spec, values, await birthOf(store, personId))
}

/**
 * What has been written of a child from before the birth that it is said to have: the birth, or that record, is wrong.
 * One of each kind is named.
 */
export async function writtenBefore(
  store: Store,
  { personId, birth, field }: { readonly personId: string; readonly birth: Birth; readonly field: string },
): Promise<readonly FieldProblem[]> {
  const found: FieldProblem[] = []
  for (const spec of store.kinds.all) {
    if (spec.about !== 'child') continue
    const [first] = beforeBirthProblems(spec, await firstDays(store, spec, personId), birth)
    if (!first) continue
    found.push(
      problem(
        field,
        `Passer ikke med det, der står om barnet under ${spec.pluralTitle.da}: ${first.message.da}`,
        `Does not fit what is written of the child under ${spec.pluralTitle.en}: ${first.message.en}`,
      ),
    )
  }
  return found
}
