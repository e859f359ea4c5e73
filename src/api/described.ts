import { z } from '@hono/zod-openapi'
import type { Order, Query, Question } from '../kernel/endpoint.ts'
import type { RefusedStatus } from './refusals.ts'
import { ProblemsAnswer } from './wire-records.ts'
import { Words } from './wire-shared.ts'

/** Why a request was refused, to a program and to a person. */
const RefusedAnswer = z
  .looseObject({ error: z.string(), field: z.string().nullable(), message: Words })
  .openapi('Refused')

const MEANS: Readonly<Record<RefusedStatus, string>> = {
  400: 'The request is not well-formed; `field` is wrong.',
  401: 'Nobody is signed in.',
  403: 'Whoever is signed in may not.',
  404: 'There is no such thing, or none that one may see.',
  409: 'It does not go with what is there.',
  412: 'It was changed meanwhile.',
  413: 'It is too large.',
  422: 'A field is not as it must be.',
  428: 'The version that is changed must be said.',
  429: 'Too many requests; `Retry-After` says how long to wait.',
  503: 'The register cannot answer just now; `Retry-After` says when to try again.',
}

/** An answer as the OpenAPI document describes it. */
export function answered<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } }
}

/** An answer to an endpoint; it compiles only when the schema says all that the endpoint promises to the pages. */
export function answerTo<Answer, Schema extends z.ZodType<Answer>>(
  _endpoint: { readonly path: string; readonly says?: { readonly answer: Answer } },
  description: string,
  schema: Schema,
) {
  return answered(description, schema)
}

/** The refusals that an address may answer with. */
export function refusals<const Status extends RefusedStatus>(...statuses: readonly Status[]) {
  const entries = statuses.map((status) => [status, answered(MEANS[status], RefusedAnswer)] as const)
  return Object.fromEntries(entries) as Record<Status, ReturnType<typeof answered<typeof RefusedAnswer>>> // one entry for each status given
}

/** What was written is refused for its fields, each named. */
export const PROBLEMS = { 422: answered('Fields that are wrong.', ProblemsAnswer) }

/** A JSON body that a request must have. */
export function sent<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** The body that an order must have; it compiles only when the schema takes what the pages send. */
export function bodyOf<Sent, Schema extends z.ZodType>(
  _endpoint: Order<string, unknown, Sent>,
  schema: Schema & (Sent extends z.input<Schema> ? unknown : never),
) {
  return sent<Schema>(schema)
}

/** What a question may add to its address; it compiles only when the schema knows every name that the pages use. */
export function queryOf<Asked extends Query, Schema extends z.ZodObject>(
  _endpoint: Question<string, unknown, Asked>,
  schema: Schema & (keyof Asked extends keyof z.input<Schema> ? unknown : never),
): Schema {
  return schema
}
