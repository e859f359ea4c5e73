import type { RecordKind } from './record/record.ts'

/**
 * How much of a kind of record someone sees of a child, where they see anything of it: all that there is; all that belongs
 * to the child's cases, and not what belongs to none; a part. Which it is follows from who they are and never from what
 * is kept, so that nobody learns of what they do not see.
 */
export const SIGHTS = ['all', 'own', 'part'] as const
export type Sight = (typeof SIGHTS)[number]

/** What someone sees of a child, by kind of record; nothing of a kind that is left out. */
export type Sees = Readonly<Partial<Record<RecordKind, Sight>>>

/** Whether someone sees all that there is of some kinds: they alone may be told that there is none. */
export function seesAll(sees: Sees, kinds: readonly RecordKind[]): boolean {
  return kinds.every((kind) => sees[kind] === 'all')
}

/** Whether someone sees nothing of any of some kinds. */
export function seesNone(sees: Sees, kinds: readonly RecordKind[]): boolean {
  return kinds.every((kind) => sees[kind] === undefined)
}
