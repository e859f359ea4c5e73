import { beforeBirth } from '../../casework/before-birth.ts'
import { keepNew } from '../../casework/keep-new.ts'
import { inForm, KNOWN, problems, type Taken, type Writer, type Written } from '../../casework/written.ts'
import { accept } from '../../kernel/outcome.ts'
import { problem } from '../../kernel/problem.ts'
import { checkedAs, checkRecord } from '../../kernel/record/check.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import type { Keyring } from '../../store/keyring.ts'
import { mayRelate, seesOnlyInEmergency } from '../../store/reach.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { mirrorSibling } from './mirror-sibling.do.ts'
import { ADD_RELATED } from './people.acts.ts'
import { PERSON } from './person.record.ts'
import { type NewPerson, personProblems, registerPerson } from './register-person.do.ts'
import { relationProblems } from './relation.do.ts'
import { RELATION } from './relation.record.ts'

/** Someone of a child's family or network, known already or new, and how they stand to the child. */
export interface NewRelated {
  readonly childId: string
  readonly relation: RecordValues
  readonly person: { readonly id: string } | NewPerson
}

const REFUSED_IN_EMERGENCY = {
  da: 'Du har kun nødadgang til det barn, og den giver ikke adgang, der varer ved. Bed en leder om at skrive det.',
  en: 'You have emergency access to that child only, and it gives no access that lasts. Ask a leader to write it.',
}

/** Puts someone in a child's family or network. */
export async function addRelated(
  store: Store,
  { writer, keys }: { readonly writer: Writer; readonly keys: Keyring },
  { childId, relation, person }: NewRelated,
): Promise<Written<Taken>> {
  if (!(await getRecord(store, PERSON, childId))) return { ok: false, refused: 'not-found' }
  if (!ADD_RELATED.may(writer.roles)) return { ok: false, refused: 'not-allowed' }
  // Until the person is registered, the child's own id stands in for theirs.
  const wrong = [
    ...inForm('relation', checkRecord(RELATION, { ...relation, other_id: childId }, KNOWN)),
    ...('id' in person ? [] : personProblems('person', grownUp(person), writer)),
  ]
  if (wrong.length > 0) return problems(wrong)
  const other = 'id' in person ? accept(person.id) : await registerPerson(store, keys, grownUp(person))
  if (!other.ok) return other
  const otherId = other.value
  if (otherId === childId)
    return problems([
      problem('person', 'Vælg en anden end barnet selv.', 'Choose someone other than the child.'),
    ])
  if (!(await mayRelate(store, { childId, otherId })))
    return problems([
      (await seesOnlyInEmergency(store, otherId))
        ? problem('person', REFUSED_IN_EMERGENCY.da, REFUSED_IN_EMERGENCY.en)
        : problem('person', 'Vælg en, der findes.', 'Choose someone who exists.'),
    ])
  const values = checkedAs(RELATION, { ...relation, other_id: otherId }, KNOWN)
  const proposed = { spec: RELATION, personId: childId, values }
  const against = [
    ...(await relationProblems(store, proposed, null)),
    ...(await beforeBirth(store, proposed)),
  ]
  if (against.length > 0) return problems(inForm('relation', against))
  const value = await keepNew(store, { spec: RELATION, personId: childId, values })
  await mirrorSibling(store, childId, values)
  return { ok: true, value }
}

/** Someone new is grown up where nothing else is said. */
function grownUp(person: NewPerson): NewPerson {
  return { ...person, values: { kind: 'adult', ...person.values } }
}
