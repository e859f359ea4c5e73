import { createRoute, z } from '@hono/zod-openapi'
import type { Conflict } from '../casework/correct-record.ts'
import type { Writer, Written } from '../casework/written.ts'
import type { Store } from '../store/stores.ts'
import { changed } from './changed.ts'
import { versionIn } from './conditional.ts'
import { answered, PROBLEMS, refusals, sent } from './described.ts'
import { creatingOnce, IdempotencyHeader } from './idempotency.ts'
import { recordAnswer } from './record-answer.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { ConflictAnswer, RecordAnswer } from './wire-records.ts'
import { Id } from './wire-shared.ts'
import { kept, writerOf, writing } from './writing.ts'

/** The record or child that an act is about, and the day it is. */
interface About {
  readonly id: string
  readonly today: string
}
/** The record that an act changes, in the version that was read. */
interface Which extends About {
  readonly version: number
}

interface Described<Body extends z.ZodObject> {
  readonly path: `/api/v1/${string}/{id}/${string}`
  readonly tag: string
  readonly summary: string
  readonly body: Body
  /** A verb and its object, for the log of changes. */
  readonly action: string
}

interface ChangingAct<Body extends z.ZodObject> extends Described<Body> {
  readonly reasonOf?: (said: z.output<Body>) => string
  readonly act: (store: Store, writer: Writer, asked: z.output<Body> & Which) => Promise<Written<Conflict>>
}

interface CreatingAct<Body extends z.ZodObject> extends Described<Body> {
  readonly act: (store: Store, writer: Writer, asked: z.output<Body> & About) => Promise<Written>
}

const params = z.object({ id: Id })

/** An act that changes one record, and that two people cannot do at once. */
export function addChangingAct<Body extends z.ZodObject>(
  api: RegisterApi,
  parts: RegisterParts,
  { path, tag, summary, body, action, reasonOf, act }: ChangingAct<Body>,
): void {
  const headers = z.object({ 'if-match': z.string().optional() })
  const route = createRoute({
    method: 'post',
    path,
    tags: [tag],
    summary,
    request: { params, body: sent(body), headers },
    responses: {
      200: answered('As it is now', RecordAnswer),
      ...refusals(400, 401, 403, 404, 428),
      412: answered('Someone else changed it meanwhile', ConflictAnswer),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const version = versionIn(c.req.header('If-Match'))
    const which: Which = { id: c.req.param('id') ?? '', version, today: parts.today() }
    // The route has just parsed it by this very schema, which its generic type cannot say.
    const said = c.req.valid('json' as never) as z.output<Body>
    const outcome = await writing(c, parts, { action, reason: reasonOf?.(said) }, (store) =>
      act(store, writerOf(c.var.user), { ...said, ...which }),
    )
    return c.json(await changed(c, parts, outcome), 200)
  })
}

/** An act that creates a record, once however often the same request is sent. */
export function addCreatingAct<Body extends z.ZodObject>(
  api: RegisterApi,
  parts: RegisterParts,
  { path, tag, summary, body, action, act }: CreatingAct<Body>,
): void {
  const route = createRoute({
    method: 'post',
    path,
    tags: [tag],
    summary,
    request: { params, body: sent(body), headers: IdempotencyHeader },
    responses: {
      201: answered('What was created', RecordAnswer),
      ...refusals(400, 401, 403, 404, 409),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const about: About = { id: c.req.param('id') ?? '', today: parts.today() }
    const said = c.req.valid('json' as never) as z.output<Body> // as above
    const outcome = await creatingOnce(c, parts, { action }, (store) =>
      act(store, writerOf(c.var.user), { ...said, ...about }),
    )
    return c.json(recordAnswer(kept(outcome)), 201)
  })
}
