import type { Context, MiddlewareHandler } from 'hono'
import { refused } from './refused.ts'

const KB = 1024

/** How many bytes are taken in one request. */
export const BODY = {
  /** Of whoever is not known yet: a person to be, or nothing. */
  signingIn: 16 * KB,
  /** Of someone signed in: everything that can be written of one thing, and several of them at once. */
  record: 1024 * KB,
} as const

/** What says beforehand that it is too large is refused before any of it is read, whoever sends it and where to. */
export function refuseTooLarge(): MiddlewareHandler {
  return async (c, next) => {
    if (Number(c.req.header('Content-Length') ?? 0) > BODY.record) throw tooLarge(BODY.record)
    await next()
  }
}

/**
 * Takes so much and no more, also of what comes in pieces and does not say how many. The framework's own limit lets go
 * of what is still being sent, and so cuts the connection before the answer has been read; here the rest is dropped.
 */
export function takingAtMost(bytes: number): MiddlewareHandler {
  return async (c, next) => {
    const declared = c.req.header('Transfer-Encoding') === undefined && c.req.header('Content-Length')
    if (!declared) await readPieces(c, bytes)
    else if (Number(declared) > bytes) throw tooLarge(bytes)
    await next()
  }
}

async function readPieces(c: Context, bytes: number): Promise<void> {
  if (!c.req.raw.body) return
  const reader = c.req.raw.body.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > bytes) {
      void dropRest(reader)
      throw tooLarge(bytes)
    }
    pieces.push(value)
  }
  c.req.raw = new Request(c.req.raw, { body: Buffer.concat(pieces) })
}

/** Whoever is still sending reads the answer when the rest is sent; one who sends for long is cut off by the listener. */
async function dropRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // It was cut off.
  }
}

function tooLarge(bytes: number) {
  return refused('too-large', { most: bytes })
}
