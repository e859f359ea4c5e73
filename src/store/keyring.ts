/**
 * The keys that CPR numbers are encrypted, found and made pseudonyms with. They come from the environment and never
 * reach the database. The first key is the one in use; the others are read until `trin rotate-keys` has replaced them.
 */
export interface Keyring {
  readonly currentId: string
  encrypt(cpr: string): { readonly cipher: Uint8Array; readonly keyId: string }
  /** Throws `UnknownKey` when the key is not in the ring. */
  decrypt(cipher: Uint8Array, keyId: string): string
  /** The keyed hash that a number is found by, under the current key. */
  hash(cpr: string): Uint8Array
  /** Under every key of the ring: what a search looks for. */
  hashes(cpr: string): readonly Uint8Array[]
  /** The same short text for the same thing, in this municipality, for ever; tells nothing of the id it stands for. */
  pseudonym(municipality: string, kind: string, id: string): string
}
