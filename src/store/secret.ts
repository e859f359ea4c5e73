import { createHash, randomBytes } from 'node:crypto'

/** Something that whoever holds it is let in by. The database keeps its hash alone, so that a copy of it opens nothing. */
export interface Secret {
  readonly municipality: string
  readonly text: string
  readonly hash: Uint8Array
}

const RANDOM_BYTES = 32
const RANDOM = /^[A-Za-z0-9_-]{43}$/

/** A new secret, that no one can guess: what is in front of the random part tells which municipality to ask. */
export function newSecret(municipality: string, frontOf: (municipality: string) => string): Secret {
  return secretOf(municipality, `${frontOf(municipality)}${randomBytes(RANDOM_BYTES).toString('base64url')}`)
}

/** What someone sent as a secret; null when it cannot be one. */
export function readSecret(text: string, frontOf: (municipality: string) => string): Secret | null {
  const municipality = /\d{3}/.exec(text)?.[0]
  if (municipality === undefined) return null
  const front = frontOf(municipality)
  if (!text.startsWith(front) || !RANDOM.test(text.slice(front.length))) return null
  return secretOf(municipality, text)
}

function secretOf(municipality: string, text: string): Secret {
  return { municipality, text, hash: createHash('sha256').update(text).digest() }
}
