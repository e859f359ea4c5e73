import { createRoute, type z } from '@hono/zod-openapi'
import type { Act, ActedOf, AnswerOf } from '../kernel/act/act.ts'
import type { Outcome } from '../kernel/outcome.ts'
import { everydayPurpose } from '../kernel/purpose.ts'
import type { Store } from '../store/stores.ts'
import { actSchema, type Takes } from './act-schema.ts'
import { type Asked, askedIn, describedAct, logged } from './asked-in-act.ts'
import { answered, refusals } from './described.ts'
import { done } from './identity-refusals.ts'
import type { RefusedReason, RefusedStatus } from './refusals.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import type { RecordAnswer } from './wire-records.ts'

interface Answers {
  readonly words: string
  /** Refusals beside those that every act has. */
  readonly refuses?: readonly RefusedStatus[]
}

/** What is answered: just what the act says that it answers. */
type Answering<Answer, Value> = Answers &
  ([Answer] extends [undefined]
    ? { readonly status: 204 }
    : {
        readonly status: 200 | 201
        readonly schema: z.ZodType<Answer>
        readonly of: (value: Value) => Answer
      })

/**
 * An act that writes no record of a kind, and says for which of the known reasons it was not done; what is wrong with what
 * is said, its schema finds.
 */
export interface SettledAct {
  readonly act: Act
  readonly body: z.ZodObject
  readonly settle: (store: Store, asked: Asked) => Promise<Outcome<unknown, RefusedReason>>
  readonly answers: Answers & {
    readonly status: 200 | 201 | 204
    readonly schema?: z.ZodType
    readonly of?: (value: unknown) => unknown
  }
}

type Given<One extends Act, More extends z.ZodRawShape> = ActedOf<One> & z.output<z.ZodObject<More>>

interface Beside<One extends Act, More extends z.ZodRawShape> {
  readonly more?: More & Takes<One, More>
}

/** Joins an act with the function that settles it; `more` is what is asked that is no field. */
export function settled<One extends Act, Value, More extends z.ZodRawShape = Record<never, never>>(
  act: One,
  settle: (store: Store, asked: Given<One, More>) => Promise<Outcome<Value, RefusedReason>>,
  { more, ...answers }: Answering<AnswerOf<One, RecordAnswer>, Value> & Beside<One, More>,
): SettledAct {
  // What has been parsed by the schema of an act is what its type says.
  return { act, body: actSchema(act, { more }), settle, answers } as unknown as SettledAct
}

/** A refusal has written nothing; what was looked at before it stands in the log. */
export function addSettling(api: RegisterApi, parts: RegisterParts, one: SettledAct): void {
  const { act, body, settle, answers } = one
  const { status, words, schema, of = (value) => value, refuses = [] } = answers
  const responses: Readonly<Record<number, { readonly description: string }>> = {
    [status]: schema ? answered(words, schema) : { description: words },
    ...refusals(400, 401, 403, 404, ...refuses),
  }
  const route = createRoute({ ...describedAct(act, body), responses })
  api.openapi(route, async (c): Promise<Response> => {
    const { actor, roles } = c.var.user
    const asked = await askedIn(c, parts, act)
    const change = { purpose: everydayPurpose(roles), ...logged(act, asked) }
    const value = done(await parts.stores.for(actor).write(change, (store) => settle(store, asked)))
    return status === 204 ? c.body(null, 204) : c.json(of(value), status)
  })
}
