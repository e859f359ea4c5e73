import type { FieldProblem } from '../../kernel/record/record.ts'
import type { Lies } from '../../kernel/written/reading.ts'
import { type Dated, faultIn, isReadAs } from '../../kernel/written/written-field.ts'
import type { Draft } from './draft.ts'

/** What an input of a day or a moment says of itself, so that its form can tell what could not be read. */
export function datedAs(form: Dated['form'], lies: Lies) {
  return { 'data-dated': form, 'data-lies': lies }
}

/** The days and moments of a form that stand as they were typed, since they cannot be read. They are not sent. */
export function unreadIn(draft: Draft, idOf: (field: string) => string): readonly FieldProblem[] {
  return Object.entries(draft).flatMap(([field, value]) => {
    const message = value === '' ? null : unread(document.getElementById(idOf(field)), value)
    return message ? [{ field, message }] : []
  })
}

function unread(input: HTMLElement | null, value: string) {
  // Both are said by `datedAs` and by nothing else.
  const { dated, lies } = (input?.dataset ?? {}) as { dated?: Dated['form']; lies?: Lies }
  return dated && lies && !isReadAs(dated, value) ? faultIn(dated, lies, value) : null
}

/** All of the first problems, and of the rest those of fields that have none yet. */
export function firstOfEach(
  first: readonly FieldProblem[],
  rest: readonly FieldProblem[],
): readonly FieldProblem[] {
  const named = (one: FieldProblem) => first.some(({ field }) => field !== null && field === one.field)
  return [...first, ...rest.filter((one) => !named(one))]
}
