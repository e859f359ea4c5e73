import { writtenBefore } from '../../casework/before-birth.ts'
import { type Keeping, keeping } from '../../casework/written.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, RecordValues, ValuesOf } from '../../kernel/record/record.ts'
import { writeNameKeys } from '../../store/name-keys.ts'
import type { Store } from '../../store/stores.ts'
import { mirrorSibling } from './mirror-sibling.do.ts'
import { PERSON } from './person.record.ts'
import { namesIn } from './register-person.do.ts'
import { relationProblems } from './relation.do.ts'
import { RELATION } from './relation.record.ts'

/** A person is found by the name they have now; a tie between siblings stands with both. */
export const PEOPLE_KEEPINGS: readonly Keeping[] = [
  keeping({
    spec: PERSON,
    mayNot: async (store, _, { before, changes, values }) =>
      before === null
        ? []
        : bornTooLate(store, { personId: before.id, before: before.values, changes, values }),
    async follow(store, { record: { id, values }, changes }) {
      if (changes.given_name !== undefined || changes.family_name !== undefined)
        await writeNameKeys(store, id, namesIn(values))
    },
  }),
  keeping({
    spec: RELATION,
    rules: relationProblems,
    async follow(store, { record: { person_id: child }, changes, isNew }) {
      if (isNew && child !== null) await mirrorSibling(store, child, changes)
    },
  }),
]

interface Corrected {
  readonly personId: string
  readonly before: ValuesOf<typeof PERSON>
  readonly changes: RecordValues
  readonly values: RecordValues
}

/** A birth that is corrected to a later day leaves nothing of the child before it. */
async function bornTooLate(
  store: Store,
  { personId, before, changes, values }: Corrected,
): Promise<readonly FieldProblem[]> {
  const field = isSaid(values.birth_date) ? 'birth_date' : 'expected_birth_date'
  const day = values[field]
  const isSame = (['birth_date', 'expected_birth_date'] as const).every(
    (name) => changes[name] === undefined || changes[name] === before[name],
  )
  if (isSame || typeof day !== 'string') return []
  return writtenBefore(store, { personId, field, birth: { day, isExpected: field !== 'birth_date' } })
}
