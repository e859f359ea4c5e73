import { ME, SIGN_IN } from '../../api/wire.endpoints.ts'
import type { MeAnswer } from '../../api/wire-me.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { type Act, type AnswerOf, type OfRecord, pathOf, type SentTo } from '../../kernel/act/act.ts'
import type { Order, ParamsOf, Query, Question } from '../../kernel/endpoint.ts'
import { writtenByHeader } from './this-page.ts'

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

/** Whether nobody answered: the server was not reached, or broke on the way. */
export function isUnanswered(error: Error): boolean {
  return !(error instanceof ApiError) || error.status >= 500
}

interface ErrorBody {
  readonly error: string
  readonly message: { readonly da: string; readonly en: string }
  readonly [more: string]: unknown
}

/** What must be said with a question or an order; nothing, where it needs nothing. */
export type Said<Needed> = Partial<Needed> extends Needed ? [said?: Needed] : [said: Needed]

/** Asks a question; throws `ApiError` when it is refused. What is said fills the path in, the rest follows it. */
export async function ask<const Path extends string, Answer, Asked extends Query>(
  question: Question<Path, Answer, Asked>,
  ...said: Said<ParamsOf<Path> & Asked>
): Promise<Answer> {
  return request(addressOf(question, ...said), {})
}

/** Where a question is answered, for links to it. */
export function addressOf<const Path extends string, Answer, Asked extends Query>(
  { path }: Question<Path, Answer, Asked>,
  ...[said]: Said<ParamsOf<Path> & Asked>
): string {
  const inPath = paramsIn(path)
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries<string | number | undefined>(said ?? {}))
    if (value !== undefined && value !== '' && !inPath.has(name)) search.set(name, String(value))
  return `${filledIn(path, said)}${search.size > 0 ? `?${search}` : ''}`
}

/** What is said with an act: of which record, and what it asks. */
export type OrderedAct<One extends Act> = OfRecord<One> & { readonly body: SentTo<One> }

/** Does an act: what it asks, of which record. */
export function order<One extends Act>(
  act: One,
  said: OrderedAct<One>,
  sending?: Sending,
): Promise<AnswerOf<One, RecordAnswer>>
/** Tells the API to do something; `body` beside what fills the path in. */
export function order<const Path extends string, Answer, Sent>(
  at: Order<Path, Answer, Sent>,
  said: ParamsOf<Path> & { readonly body: Sent },
  sending?: Sending,
): Promise<Answer>
export async function order(
  one: Act | Order<string, unknown, unknown>,
  { body, ...inPath }: { readonly body: unknown },
  sending: Sending = {},
): Promise<unknown> {
  const { method, path } = 'asks' in one ? orderOf(one) : one
  return request(filledIn(path, inPath), {
    method: method.toUpperCase(),
    body: JSON.stringify(body),
    headers: headersOf(sending),
  })
}

function orderOf(act: Act) {
  return { method: 'post', path: `/api/v1/${pathOf(act, '{id}')}` } as const
}

const PARAM = /\{(\w+)\}/g

function paramsIn(path: string): ReadonlySet<string> {
  return new Set([...path.matchAll(PARAM)].map(([, name]) => name))
}

function filledIn(path: string, said: Query = {}): string {
  return path.replace(PARAM, (_, name: string) => encodeURIComponent(String(said[name])))
}

interface Sending {
  /** The version that a correction starts from. */
  readonly version?: number | undefined
  /** The same for every try of one creation, so that it is created once. */
  readonly idempotencyKey?: string | undefined
}

function headersOf({ version, idempotencyKey }: Sending): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'application/json',
    ...writtenByHeader(),
    ...(version !== undefined && { 'If-Match': `"${version}"` }),
    ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
  }
}

async function request<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init)
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
  const { hasSession } = await ask(SIGN_IN)
  if (!hasSession) return null
  try {
    return await ask(ME)
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null
    throw error
  }
}
