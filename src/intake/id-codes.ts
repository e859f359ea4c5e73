import type { IdSpace } from '../kernel/package/data-package.ts'
import { type IdHashCodes, idHashCodes } from './id-hash-codes.ts'
import { type TextCodes, textCodes } from './text-codes.ts'

/**
 * The ids of a package as numbers, the same number for the same id in every resource. Ids are told apart by their
 * text; where one and the same database reads all files, by that database's 64-bit hash, and no text is ever made.
 */
export interface IdCodes {
  /** Whether ids come as hashes. */
  readonly hashed: boolean
  texts(space: IdSpace): TextCodes
  hashes(space: IdSpace, empties: Uint32Array): IdHashCodes
  /** How many distinct ids have been met. */
  size(space: IdSpace): number
}

/** No ids met yet; `referred` are the ids that more than one column holds. */
export function idCodes(hashed: boolean, referred: ReadonlySet<IdSpace>): IdCodes {
  const texts = new Map<IdSpace, TextCodes>()
  const hashes = new Map<IdSpace, IdHashCodes>()
  return {
    hashed,
    texts: (space) => held(texts, space, textCodes),
    hashes: (space, empties) => held(hashes, space, () => idHashCodes(empties, referred.has(space))),
    size: (space) => (hashed ? (hashes.get(space)?.size ?? 0) : (texts.get(space)?.texts.length ?? 0)),
  }
}

function held<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
