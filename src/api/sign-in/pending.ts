import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { OpenIdSignIn } from './sign-in.ts'

/** A sign-in under way: what the provider's answer is held against, and where its user wanted to go. */
export const Pending = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  /** Milliseconds since 1970. */
  begunAt: z.number(),
})
export type Pending = z.infer<typeof Pending>

/** Whoever takes longer at the provider begins again. */
export const PENDING_SECONDS = 600
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Makes a sign-in under way into a cookie that only this server can read or make, and back. */
export interface PendingSeal {
  seal(pending: Pending): string
  /** Null when it was not sealed here, or too long ago. */
  open(sealed: string): Pending | null
}

/** With the client's secret all servers of an operator open each other's cookies; without one, each its own alone. */
export function pendingSeal({ clientSecret, issuer }: OpenIdSignIn): PendingSeal {
  const master = clientSecret === null ? randomBytes(32) : Buffer.from(clientSecret)
  const key = Buffer.from(hkdfSync('sha256', master, issuer, 'trin sign-in under way', 32))
  return {
    seal(pending) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const text = Buffer.concat([cipher.update(JSON.stringify(pending), 'utf8'), cipher.final()])
      return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')
    },
    open(sealed) {
      const pending = Pending.safeParse(opened(key, Buffer.from(sealed, 'base64url')))
      if (!pending.success) return null
      const isLate = Temporal.Now.instant().epochMilliseconds > pending.data.begunAt + PENDING_SECONDS * 1000
      return isLate ? null : pending.data
    },
  }
}

function opened(key: Buffer, bytes: Buffer): unknown {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
    return JSON.parse(Buffer.concat([text, decipher.final()]).toString('utf8'))
  } catch {
    return null
  }
}
