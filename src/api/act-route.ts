import { createRoute, z } from '@hono/zod-openapi'
import type { Conflict } from '../casework/correct-record.ts'
import type { Taken, Writer, Written } from '../casework/written.ts'
import type { Act, ActedOf, AnswerOf, MoreOf } from '../kernel/act/act.ts'
import { ACTS } from '../slices.acts.ts'
import type { Store } from '../store/stores.ts'
import { actSchema, type Takes } from './act-schema.ts'
import { type Asked, askedIn, describedAct, logged } from './asked-in-act.ts'
import { changed, unlessChanged } from './changed.ts'
import { versionIn } from './conditional.ts'
import { answered, PROBLEMS, refusals } from './described.ts'
import { creatingOnce, IdempotencyHeader } from './idempotency.ts'
import { recordAnswer } from './record-answer.ts'
import type { RefusedReason } from './refusals.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { addSettling, type SettledAct } from './settled-act.ts'
import { keptOrTaken } from './taken.ts'
import { ConflictAnswer, RecordAnswer } from './wire-records.ts'
import { kept, type RegisterContext, reading, writerOf, writing } from './writing.ts'

/** What the function of an act is given; the moment (an ISO instant) too. */
type Given<One extends Act, More> = ActedOf<One> & { readonly now: string } & More
type Run<Given> = (store: Store, writer: Writer, asked: Given) => Promise<Written<Conflict | Taken>>

interface Also<One extends Act, More extends z.ZodRawShape> {
  /** What is asked that is no field; it compiles only when it takes what the pages send. */
  readonly more?: More & Takes<One, More>
  /** The name of what is sent, in the API's documentation. */
  readonly name?: string
  /** What is answered, where that is not the record as it is now. */
  readonly answers?: Answers<AnswerOf<One, RecordAnswer>, Given<One, z.output<z.ZodObject<More>>>>
  /** When someone else was first: what the API's documentation says of it, and the reason that is told. */
  readonly conflict?: ToldConflict
  /** The CPR number that is given, which may be another's. */
  readonly cprOf?: (asked: Given<One, z.output<z.ZodObject<More>>>) => string | undefined
}

/** It compiles only when it says what the act says: what is sent beside the fields, and another answer than the record. */
type Said<One extends Act, More extends z.ZodRawShape> = Also<One, More> &
  (AnswerOf<One, 'the record'> extends 'the record' ? unknown : Required<Pick<Also<One, More>, 'answers'>>) &
  (keyof MoreOf<One> extends never ? unknown : Required<Pick<Also<One, More>, 'more'>>)

interface ToldConflict {
  readonly words: string
  readonly reason?: RefusedReason
}

interface Answers<Answer, Given> {
  readonly words: string
  readonly schema: z.ZodType<Answer>
  /** From the record that the act answered and what was asked; `see` reads what there is afterwards. */
  readonly of: (answer: RecordAnswer, asked: Given, see: See) => Answer | Promise<Answer>
}
type See = <T>(work: (store: Store) => Promise<T>) => Promise<T>

/** An act and the function that does it; what each is given has been parsed by the act's schema. */
export interface ServedAct {
  readonly act: Act
  readonly body: z.ZodObject
  readonly run: Run<Asked>
  readonly answers?: Answers<unknown, Asked>
  readonly conflict?: ToldConflict
  readonly cprOf?: (asked: Asked) => string | undefined
}

/** Joins an act with the function that does it. */
export function served<One extends Act, More extends z.ZodRawShape = Record<never, never>>(
  act: One,
  run: Run<Given<One, z.output<z.ZodObject<More>>>>,
  ...[said]: Partial<Said<One, More>> extends Said<One, More>
    ? [said?: Said<One, More>]
    : [said: Said<One, More>]
): ServedAct {
  const { more, name, ...also }: Also<One, More> = said ?? {}
  // What has been parsed by the schema of an act is what its type says.
  return { act, body: actSchema(act, { more, name }), run, ...also } as unknown as ServedAct
}

/** The routes of acts. @throws when one is not in the list of acts, by which the table of who may ask what is held */
export function actRoutes(...acts: readonly (ServedAct | SettledAct)[]) {
  return (api: RegisterApi, parts: RegisterParts): void => {
    for (const { act } of acts)
      if (!ACTS.includes(act)) throw new Error(`${act.action} is not named in slices.acts.ts`)
    for (const one of acts) {
      if ('settle' in one) addSettling(api, parts, one)
      else ADDING[one.act.does](api, parts, one)
    }
  }
}

const ADDING = { change: addChanging, create: addCreating, begin: addCreating, other: addOther } as const
const AS_IT_IS: Answers<unknown, Asked> = {
  words: 'As it is now',
  schema: RecordAnswer,
  of: (answer) => answer,
}

/** An act that changes one record, and that two people cannot do at once. */
function addChanging(api: RegisterApi, parts: RegisterParts, one: ServedAct): void {
  const { act, answers = AS_IT_IS, conflict } = one
  const { request, ...place } = describedAct(act, one.body)
  const headers = z.object({ 'if-match': z.string().optional() })
  const route = createRoute({
    ...place,
    request: { ...request, headers },
    responses: {
      200: answered(answers.words, answers.schema),
      ...refusals(400, 401, 403, 404, 428),
      412: answered(conflict?.words ?? 'Someone else changed it meanwhile', ConflictAnswer),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const version = versionIn(c.req.header('If-Match'))
    const asked = { ...(await askedIn(c, parts, act)), version }
    const outcome = await writing<Conflict | Taken>(c, parts, logged(act, asked), (store) =>
      one.run(store, writerOf(c.var.user, parts), asked),
    )
    return c.json(await answers.of(await changed(c, parts, outcome), asked, seeing(c, parts)), 200)
  })
}

/** An act that creates a record, once however often the same request is sent. */
function addCreating(api: RegisterApi, parts: RegisterParts, one: ServedAct): void {
  const { act, answers = AS_IT_IS, conflict, cprOf } = one
  const { request, ...place } = describedAct(act, one.body)
  const route = createRoute({
    ...place,
    request: { ...request, headers: IdempotencyHeader },
    responses: {
      201: answered(answers === AS_IT_IS ? 'What was created' : answers.words, answers.schema),
      ...refusals(400, 401, 403, 404, 409),
      ...(conflict && { 412: answered(conflict.words, ConflictAnswer) }),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = await askedIn(c, parts, act)
    const outcome = await creatingOnce<Conflict | Taken>(c, parts, logged(act, asked), (store) =>
      one.run(store, writerOf(c.var.user, parts), asked),
    )
    const unchanged = await unlessChanged(c, parts, { outcome, reason: conflict?.reason })
    const created = await keptOrTaken(c, parts, unchanged, cprOf?.(asked))
    return c.json(await answers.of(recordAnswer(created), asked, seeing(c, parts)), 201)
  })
}

/** An act that takes turns with others by itself, and writes all of what it writes or nothing. */
function addOther(api: RegisterApi, parts: RegisterParts, one: ServedAct): void {
  const { act, answers = AS_IT_IS } = one
  const route = createRoute({
    ...describedAct(act, one.body),
    responses: { 200: answered(answers.words, answers.schema), ...refusals(400, 401, 403, 404), ...PROBLEMS },
  })
  api.openapi(route, async (c) => {
    const asked = await askedIn(c, parts, act)
    const outcome = await writing<Conflict | Taken>(c, parts, logged(act, asked), (store) =>
      one.run(store, writerOf(c.var.user, parts), asked),
    )
    return c.json(await answers.of(recordAnswer(kept(outcome)), asked, seeing(c, parts)), 200)
  })
}

function seeing(c: RegisterContext, parts: RegisterParts): See {
  return (work) => reading(c, parts, work)
}
