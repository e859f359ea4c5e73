import { createRoute, z } from '@hono/zod-openapi'
import type { Conflict } from '../casework/correct-record.ts'
import type { Writer, Written } from '../casework/written.ts'
import { type Act, type ActedOf, pathOf, withToday } from '../kernel/act/act.ts'
import { ACTS } from '../slices.acts.ts'
import { getRecord } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import { actSchema } from './act-schema.ts'
import { changed } from './changed.ts'
import { versionIn } from './conditional.ts'
import { answered, PROBLEMS, refusals, sent } from './described.ts'
import { creatingOnce, IdempotencyHeader } from './idempotency.ts'
import { recordAnswer } from './record-answer.ts'
import { refused } from './refused.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { ConflictAnswer, RecordAnswer } from './wire-records.ts'
import { Id } from './wire-shared.ts'
import { kept, type RegisterContext, writerOf, writing } from './writing.ts'

/** What the function of an act is given; the moment (an ISO instant) too. */
type Given<One extends Act, More> = ActedOf<One> & { readonly now: string } & More
type Does<Asked> = (store: Store, writer: Writer, asked: Asked) => Promise<Written<Conflict>>

interface Also<More extends z.ZodRawShape> {
  /** What is asked that is no field. */
  readonly more?: More
  /** The name of what is sent, in the API's documentation. */
  readonly name?: string
  /** What is answered, where that is not the record as it is now. */
  readonly answers?: Answers
}

interface Answers {
  readonly words: string
  readonly conflict?: string
  readonly schema: z.ZodType
  /** From the record that the act answered and the id of the one it was done with. */
  readonly of: (answer: RecordAnswer, id: string) => unknown
}

/** An act and the function that does it. */
export interface ServedAct extends Pick<Also<z.ZodRawShape>, 'answers'> {
  readonly act: Act
  readonly body: z.ZodObject
  readonly run: Does<Asked>
}
type Asked = Readonly<Record<string, unknown>>

/** Joins an act with the function that does it. */
export function served<One extends Act, More extends z.ZodRawShape = Record<never, never>>(
  act: One,
  run: Does<Given<One, z.output<z.ZodObject<More>>>>,
  { more, name, answers }: Also<More> = {},
): ServedAct {
  // What has been parsed by the schema of an act is what its type says.
  return { act, body: actSchema(act, { more, name }), run: run as Does<unknown>, ...(answers && { answers }) }
}

/** The routes of acts. @throws when one is not in the list of acts, by which the table of who may ask what is held */
export function actRoutes(...acts: readonly ServedAct[]) {
  return (api: RegisterApi, parts: RegisterParts): void => {
    for (const { act } of acts)
      if (!ACTS.includes(act)) throw new Error(`${act.action} is not named in slices.acts.ts`)
    for (const one of acts) (one.act.does === 'change' ? addChanging : addCreating)(api, parts, one)
  }
}

const params = z.object({ id: Id })
const AS_IT_IS: Answers = { words: 'As it is now', schema: RecordAnswer, of: (answer) => answer }

function described({ act, body }: ServedAct) {
  const { summary, tag } = act
  return {
    method: 'post' as const,
    path: `/api/v1/${pathOf(act, '{id}')}`,
    tags: [tag],
    summary,
    request: { params, body: sent(body) },
  }
}

/** An act that changes one record, and that two people cannot do at once. */
function addChanging(api: RegisterApi, parts: RegisterParts, one: ServedAct): void {
  const { act, answers = AS_IT_IS } = one
  const { request, ...place } = described(one)
  const headers = z.object({ 'if-match': z.string().optional() })
  const route = createRoute({
    ...place,
    request: { ...request, headers },
    responses: {
      200: answered(answers.words, answers.schema),
      ...refusals(400, 401, 403, 404, 428),
      412: answered(answers.conflict ?? 'Someone else changed it meanwhile', ConflictAnswer),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const version = versionIn(c.req.header('If-Match'))
    const asked = { ...(await askedIn(c, parts, one)), version }
    const outcome = await writing(c, parts, logged(act, asked), (store) =>
      one.run(store, writerOf(c.var.user), asked),
    )
    return c.json(answers.of(await changed(c, parts, outcome), asked.id), 200)
  })
}

/** An act that creates a record, once however often the same request is sent. */
function addCreating(api: RegisterApi, parts: RegisterParts, one: ServedAct): void {
  const { act, answers = AS_IT_IS } = one
  const { request, ...place } = described(one)
  const route = createRoute({
    ...place,
    request: { ...request, headers: IdempotencyHeader },
    responses: {
      201: answered('What was created', answers.schema),
      ...refusals(400, 401, 403, 404, 409),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = await askedIn(c, parts, one)
    const outcome = await creatingOnce<Conflict>(c, parts, logged(act, asked), (store) =>
      one.run(store, writerOf(c.var.user), asked),
    )
    return c.json(answers.of(recordAnswer(kept(outcome)), asked.id), 201)
  })
}

/** Refuses whoever may not; nothing is written, nor is the look at what it would have been done with. */
async function mustBeAllowed(c: RegisterContext, parts: RegisterParts, act: Act): Promise<void> {
  if (act.may(c.var.user.roles)) return
  if (!act.isUnseenFirst) throw refused('not-allowed')
  const outcome = await writing<never>(c, parts, act, async (store) => {
    const record = await getRecord(store, act.of, c.req.param('id') ?? '')
    return { ok: false, refused: record ? 'not-allowed' : 'not-found' }
  })
  kept(outcome)
}

/** What is said, of which record and when. */
async function askedIn(c: RegisterContext, parts: RegisterParts, { act }: ServedAct) {
  await mustBeAllowed(c, parts, act)
  // The route has just parsed it by the act's schema, which its generic type cannot say.
  const said = c.req.valid('json' as never) as Asked
  const today = parts.today()
  return { ...withToday(act, said, today), id: c.req.param('id') ?? '', today, now: parts.now() }
}

function logged({ action, why }: Act, asked: Asked) {
  return { action, ...(why !== undefined && { reason: String(asked[why]) }) }
}
