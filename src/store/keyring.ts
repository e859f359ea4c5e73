import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * The keys that CPR numbers are encrypted, found and made pseudonyms with. They come from the environment and never
 * reach the database. The first key is the one in use; the others are read until `trin rotate-keys` has replaced them.
 */
export interface Keyring {
  readonly currentId: string
  /** Of all keys in the ring. */
  readonly ids: readonly string[]
  /** The municipality is bound to the cipher: moved to another's rows, it opens no more. */
  encrypt(cpr: string, municipality: string): { readonly cipher: Uint8Array; readonly keyId: string }
  /** Throws `UnknownKey` when the key is not in the ring. */
  decrypt(cipher: Uint8Array, keyId: string, municipality: string): string
  /** The keyed hash that a number is found by, under the current key. */
  hash(cpr: string): Uint8Array
  /** Under every key of the ring: what a search looks for. */
  hashes(cpr: string): readonly Uint8Array[]
  /** The same short text for the same thing, in this municipality, for ever; tells nothing of the id it stands for. */
  pseudonym(municipality: string, kind: string, id: string): string
}

/** A number is encrypted under a key that this server was not given. */
export class UnknownKey extends Error {
  constructor(keyId: string) {
    super(`a CPR number is encrypted under the key ${keyId}, which is not in TRIN_CPR_KEYS`)
  }
}

/** A key that cannot be used; says which variable and what is wrong, never the key. */
export class WrongKey extends Error {}

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

interface Key {
  readonly id: string
  readonly cipher: Buffer
  readonly hash: Buffer
}

/**
 * The ring of a server. `cprKeys` is `2026b:<32 bytes in base64>,2026a:<...>`, the key in use first; `pseudonymKey` is
 * 32 bytes in base64, never changed, since pseudonyms hold for ever.
 */
export function keyringOf(config: { readonly cprKeys: string; readonly pseudonymKey: string }): Keyring {
  const keys = cprKeysOf(config.cprKeys)
  const current = keys[0]
  const pseudonymKey = purposeKey(keyBytes('TRIN_PSEUDONYM_KEY', '', config.pseudonymKey), 'trin pseudonym')
  return {
    currentId: current.id,
    ids: keys.map(({ id }) => id),
    encrypt: (cpr, municipality) => ({ cipher: sealed(current, cpr, municipality), keyId: current.id }),
    decrypt(cipher, keyId, municipality) {
      const key = keys.find(({ id }) => id === keyId)
      if (!key) throw new UnknownKey(keyId)
      return opened(key, cipher, municipality)
    },
    hash: (cpr) => hashed(current, cpr),
    hashes: (cpr) => keys.map((key) => hashed(key, cpr)),
    pseudonym: (municipality, kind, id) =>
      inLetters(
        createHmac('sha256', pseudonymKey).update(`${municipality}/${kind}/${id}`).digest('hex').slice(0, 24),
      ),
  }
}

/** Letters alone: no spreadsheet takes it for a number, and nothing in it looks like a CPR number. */
function inLetters(hex: string): string {
  return hex.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)])
}

function cprKeysOf(text: string): readonly [Key, ...Key[]] {
  const entries = text.split(',').map((entry) => entry.trim())
  const [first, ...others] = entries.filter(Boolean).map(cprKeyOf)
  if (!first)
    throw new WrongKey('TRIN_CPR_KEYS is empty: give <id>:<32 bytes in base64>, the key in use first')
  const keys = [first, ...others] as const
  const twice = keys.find((key, at) => keys.findIndex(({ id }) => id === key.id) !== at)
  if (twice) throw new WrongKey(`TRIN_CPR_KEYS names the key ${twice.id} twice`)
  return [...keys]
}

function cprKeyOf(entry: string, at: number): Key {
  const [, id, key] = /^([A-Za-z0-9._-]{1,40}):(.+)$/.exec(entry) ?? []
  if (!id) throw new WrongKey(`TRIN_CPR_KEYS: key ${at + 1} is not written <id>:<32 bytes in base64>`)
  const master = keyBytes('TRIN_CPR_KEYS', ` key ${id}`, key)
  return { id, cipher: purposeKey(master, 'trin cpr cipher'), hash: purposeKey(master, 'trin cpr hash') }
}

function keyBytes(variable: string, which: string, text: string): Buffer {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length !== KEY_BYTES) {
    const make = 'make one with: openssl rand -base64 32'
    throw new WrongKey(`${variable}:${which} is ${bytes.length} bytes in base64, not ${KEY_BYTES}; ${make}`)
  }
  return bytes
}

/** A key of its own for each purpose, so that what one of them tells says nothing of the other. */
function purposeKey(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', purpose, KEY_BYTES))
}

/** Nonce, text and tag in one. */
function sealed({ cipher: key }: Key, cpr: string, municipality: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(municipality))
  const text = Buffer.concat([cipher.update(cpr, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, text, cipher.getAuthTag()])
}

function opened({ cipher: key }: Key, sealed: Uint8Array, municipality: string): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(municipality)).setAuthTag(bytes.subarray(-TAG_BYTES))
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}

function hashed({ hash: key }: Key, cpr: string): Uint8Array {
  return createHmac('sha256', key).update(cpr).digest()
}
