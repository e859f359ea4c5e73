import { type Keeping, keeping } from '../../casework/written.ts'
import { writeNameKeys } from '../../store/name-keys.ts'
import { mirrorSibling } from './mirror-sibling.do.ts'
import { PERSON } from './person.record.ts'
import { namesIn } from './register-person.do.ts'
import { relationProblems } from './relation.do.ts'
import { RELATION } from './relation.record.ts'

/** A person is found by the name they have now; a tie between siblings stands with both. */
export const PEOPLE_KEEPINGS: readonly Keeping[] = [
  keeping({
    spec: PERSON,
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
