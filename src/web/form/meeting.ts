import type { RecordSpec, RecordValues } from '../../kernel/record/record.ts'
import { type Draft, draftOf } from './draft.ts'

/** A field in which the versions of two people differ from what both began with. */
export interface Meeting {
  readonly field: string
  readonly before: string
  readonly theirs: string
  readonly mine: string
}

/** Whose version of a field shall hold. */
export type Choice = 'theirs' | 'mine'

/** Every field that either has changed, side by side; what both left alone is not in question. */
export function meetings(
  spec: RecordSpec,
  before: RecordValues,
  { theirs, mine }: { readonly theirs: RecordValues; readonly mine: Draft },
): readonly Meeting[] {
  const began = draftOf(spec, before)
  const other = draftOf(spec, theirs)
  return spec.fields
    .map(({ name }) => ({ field: name, before: began[name], theirs: other[name], mine: mine[name] ?? '' }))
    .filter((one) => one.theirs !== one.before || one.mine !== one.before)
}

/** What one wrote oneself is suggested where one wrote; the other's where only the other did. */
export function suggestion({ before, mine }: Meeting): Choice {
  return mine === before ? 'theirs' : 'mine'
}

/** The other's record with the chosen of one's own laid on top. */
export function joined(
  spec: RecordSpec,
  theirs: RecordValues,
  chosen: readonly (readonly [Meeting, Choice])[],
): Draft {
  const mine = chosen.filter(([, choice]) => choice === 'mine').map(([one]) => [one.field, one.mine] as const)
  return { ...draftOf(spec, theirs), ...Object.fromEntries(mine) }
}
