import {
  inForm,
  KNOWN,
  knownTo,
  problems,
  type Taken,
  type Writer,
  type Written,
} from '../../casework/written.ts'
import { checkedAs, checkRecord } from '../../kernel/record/check.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import type { Keyring } from '../../store/keyring.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { PERSON } from '../people/person.record.ts'
import { personProblems, registerPerson } from '../people/register-person.do.ts'
import { CHILD_CASE } from './child-case.record.ts'
import { openCase } from './open-case.do.ts'

/** A child, and the case that it is registered for; none for a notification, whose decision opens one. */
export interface NewChild {
  readonly child: RecordValues
  readonly cpr?: string | undefined
  readonly cprConfirmed?: boolean | undefined
  readonly case?: RecordValues | undefined
}

/**
 * Registers a child, born or expected, with the case that it is registered for if any. What is refused has written nothing
 * once the transaction is undone.
 */
export async function registerChild(
  store: Store,
  { writer, keys }: { readonly writer: Writer; readonly keys: Keyring },
  asked: NewChild,
): Promise<Written<Taken>> {
  if (!mayWrite(writer.roles, PERSON)) return { ok: false, refused: 'not-allowed' }
  const { cpr, cprConfirmed } = asked
  const child = { values: { ...asked.child, kind: 'child' }, cpr, cprConfirmed }
  const wrong = [
    ...personProblems('child', child, writer),
    ...(asked.case ? inForm('case', checkRecord(CHILD_CASE, asked.case, knownTo(writer))) : []),
  ]
  if (wrong.length > 0) return problems(wrong)
  const person = await registerPerson(store, keys, child)
  if (!person.ok) return person
  const personId = person.value
  const registered = await getRecord(store, PERSON, personId)
  if (asked.case) {
    const values = checkedAs(CHILD_CASE, asked.case, KNOWN)
    const opened = await openCase(store, writer, { personId, values })
    if (!opened.ok) return opened.refused === 'problems' ? problems(inForm('case', opened.problems)) : opened
  }
  if (!registered) throw new Error('A child that was registered just now is not there')
  return { ok: true, value: { kind: 'person', record: registered } }
}
