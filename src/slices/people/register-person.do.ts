import { v7 } from 'uuid'
import { inForm, knownTo, type Taken, type Writer } from '../../casework/written.ts'
import { parseCpr } from '../../kernel/cpr.ts'
import { accept, type Outcome, refuse } from '../../kernel/outcome.ts'
import { problem } from '../../kernel/problem.ts'
import { checkRecord } from '../../kernel/record/check.ts'
import type { FieldProblem, RecordValues, ValuesOf } from '../../kernel/record/record.ts'
import { setCpr } from '../../store/cpr.ts'
import type { Keyring } from '../../store/keyring.ts'
import { writeNameKeys } from '../../store/name-keys.ts'
import { createRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { saidOtherwise } from './cpr-says.rules.ts'
import { PERSON } from './person.record.ts'

/** Someone who is not in the register yet. */
export interface NewPerson {
  readonly values: RecordValues
  readonly cpr?: string | undefined
  /** Whether who writes it has said that the number is right though it says another birth or sex. */
  readonly cprConfirmed?: boolean | undefined
}

/** Whether the number says otherwise than what is said of the person, and nobody has been asked. */
export function isUnasked({ values, cpr, cprConfirmed }: NewPerson): boolean {
  return cpr !== undefined && cprConfirmed !== true && saidOtherwise(cpr, values).length > 0
}

/** What is wrong with what is said of the person; fields are named `form.field`. */
export function personProblems(
  form: string,
  { values, cpr }: NewPerson,
  writer: Writer,
): readonly FieldProblem[] {
  return [
    ...inForm(form, checkRecord(PERSON, values, knownTo(writer))),
    ...(cpr === undefined || parseCpr(cpr) !== null
      ? []
      : [problem('cpr', 'Skriv et CPR-nummer på ti cifre.', 'Give a CPR number of ten digits.')]),
  ]
}

/**
 * Registers a person whose values have been checked: findable by name, and by number where one is given. What is refused
 * has written nothing once the transaction is undone.
 * @returns the id
 */
export async function registerPerson(
  store: Store,
  keys: Keyring,
  person: NewPerson,
): Promise<Outcome<string, Taken['refused']>> {
  if (isUnasked(person)) return refuse('cpr-says-otherwise')
  const { values, cpr } = person
  const id = v7()
  await createRecord(store, PERSON, { id }, values)
  await writeNameKeys(store, id, namesIn(values))
  if (cpr !== undefined && (await setCpr(store, keys, id, cpr)) === 'taken') return refuse('taken')
  return accept(id)
}

/** The names that a person is found by. */
export function namesIn({
  given_name,
  family_name,
}: Partial<Pick<ValuesOf<typeof PERSON>, 'given_name' | 'family_name'>>) {
  return { given_name: given_name ?? '', family_name: family_name ?? '' }
}
