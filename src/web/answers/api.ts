import type { MeAnswer, SignInAnswer } from '../../api/wire-me.ts'

/** A request that the server refused, with its own words for why. */
export class ApiError extends Error {
  readonly status: number
  readonly body: ErrorBody

  constructor(status: number, body: ErrorBody) {
    super(body.error)
    this.status = status
    this.body = body
  }
}

interface ErrorBody {
  readonly error: string
  readonly message: { readonly da: string; readonly en: string }
  readonly [more: string]: unknown
}

export type Query = Readonly<Record<string, string | number | undefined>>

/** Asks the register; throws `ApiError` when it refuses. `path` comes after `/api/v1/`. */
export async function ask<Answer>(path: string, query: Query = {}): Promise<Answer> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  return request(`${path}${search.size > 0 ? `?${search}` : ''}`, {})
}

interface Sending {
  readonly method?: 'POST' | 'PATCH'
  /** The version that a correction starts from. */
  readonly version?: number
  /** The same for every try of one creation, so that it is created once. */
  readonly idempotencyKey?: string
}

/** Sends a creation, a correction or another act. */
export async function send<Answer>(path: string, body: unknown, sending: Sending = {}): Promise<Answer> {
  const { method = 'POST', version, idempotencyKey } = sending
  return request(path, {
    method,
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
      ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
    },
  })
}

async function request<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/v1/${path}`, init)
  if (response.ok) return response.status === 204 ? (undefined as Answer) : response.json()
  throw new ApiError(response.status, await errorOf(response))
}

async function errorOf(response: Response): Promise<ErrorBody> {
  const status = `HTTP ${response.status}`
  const unknown = { error: status, message: { da: status, en: status } }
  const body = await response.json().catch(() => unknown)
  return body?.message?.da ? body : unknown
}

/** Whoever is signed in; null when nobody is, or when this server has no register. */
export async function askMe(): Promise<MeAnswer | null> {
  const { hasSession } = await ask<SignInAnswer>('sign-in')
  if (!hasSession) return null
  try {
    return await ask<MeAnswer>('me')
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null
    throw error
  }
}
