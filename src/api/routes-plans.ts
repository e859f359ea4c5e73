import { createRoute, z } from '@hono/zod-openapi'
import { beginPlan } from '../casework/begin-plan.ts'
import { completeInvestigation } from '../casework/complete-investigation.ts'
import type { Conflict } from '../casework/correct-record.ts'
import { endGoal } from '../casework/end-goal.ts'
import { endPlan, readyPlan } from '../casework/end-plan.ts'
import { rateGoal } from '../casework/rate-goal.ts'
import type { Writer, Written } from '../casework/written.ts'
import type { Store } from '../store/stores.ts'
import { changed } from './changed.ts'
import { versionIn } from './conditional.ts'
import { creatingOnce, IdempotencyHeader } from './idempotency.ts'
import { recordAnswer } from './record-answer.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { json, PROBLEMS, REFUSALS, REPEATED } from './route-parts.ts'
import { ErrorAnswer } from './wire.ts'
import { BeginPlan, CompleteInvestigation, EndGoal, EndPlan, RateGoal, ReadyPlan } from './wire-plans.ts'
import { ConflictAnswer, RecordAnswer } from './wire-records.ts'
import { Id } from './wire-shared.ts'
import { kept, writerOf, writing } from './writing.ts'

const params = z.object({ id: Id })

/** Investigations, plans and goals: acts that are more than one record. */
export function addPlanRoutes(api: RegisterApi, parts: RegisterParts): void {
  addBeginning(api, parts)
  addRating(api, parts)
  addChange(api, parts, {
    path: '/api/v1/investigations/{id}/complete',
    summary: 'Complete an investigation: the child talked with or why not, assessment and conclusion said',
    body: CompleteInvestigation,
    act: (store, writer, { completed_on: completedOn, ...which }) =>
      completeInvestigation(store, writer, { ...which, completedOn }),
  })
  addChange(api, parts, {
    path: '/api/v1/plans/{id}/ready',
    summary: 'A plan is ready: it has been talked through with child and parents',
    body: ReadyPlan,
    act: (store, writer, { ready_on: on, ...which }) => readyPlan(store, writer, { ...which, on }),
  })
  addChange(api, parts, {
    path: '/api/v1/plans/{id}/end',
    summary: 'End a plan, and every goal of it that still runs with how it went',
    body: EndPlan,
    act: (store, writer, { ended_on: on, ...asked }) => endPlan(store, writer, { ...asked, on }),
  })
  addChange(api, parts, {
    path: '/api/v1/goals/{id}/end',
    summary: 'End a goal: reached, carried on by others, replaced, or given up',
    body: EndGoal,
    act: (store, writer, { ended_on: endedOn, ...asked }) => endGoal(store, writer, { ...asked, endedOn }),
  })
}

function addBeginning(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/children/{id}/plans/begin',
    tags: ['Plans'],
    summary: 'Begin a plan today; its kind follows from the child and the case',
    request: { params, body: { required: true, ...json(BeginPlan) }, headers: IdempotencyHeader },
    responses: {
      201: { description: 'The plan', ...json(RecordAnswer) },
      ...REFUSALS,
      ...REPEATED,
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = { childId: c.req.valid('param').id, today: parts.today(), ...c.req.valid('json') }
    const outcome = await creatingOnce(c, parts, { action: 'begin plan' }, (store) =>
      beginPlan(store, writerOf(c.var.user), asked),
    )
    return c.json(recordAnswer(kept(outcome)), 201)
  })
}

function addRating(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/goals/{id}/rate',
    tags: ['Goals'],
    summary: 'Write down how far a goal is, on five points',
    request: { params, body: { required: true, ...json(RateGoal) }, headers: IdempotencyHeader },
    responses: {
      201: { description: 'The rating', ...json(RecordAnswer) },
      ...REFUSALS,
      ...REPEATED,
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = { goalId: c.req.valid('param').id, today: parts.today(), ...c.req.valid('json') }
    const outcome = await creatingOnce(c, parts, { action: 'rate goal' }, (store) =>
      rateGoal(store, writerOf(c.var.user), asked),
    )
    return c.json(recordAnswer(kept(outcome)), 201)
  })
}

/** The record that an act changes, in the version that was read, and the day it is. */
interface Which {
  readonly id: string
  readonly version: number
  readonly today: string
}

interface Change<Body extends z.ZodObject> {
  readonly path: `/api/v1/${string}/{id}/${string}`
  readonly summary: string
  readonly body: Body
  readonly act: (store: Store, writer: Writer, asked: z.output<Body> & Which) => Promise<Written<Conflict>>
}

/** An act that changes one record, and that two people cannot do at once. */
function addChange<Body extends z.ZodObject>(
  api: RegisterApi,
  parts: RegisterParts,
  { path, summary, body, act }: Change<Body>,
): void {
  const [plural = '', , verb = ''] = path.replace('/api/v1/', '').split('/')
  const route = createRoute({
    method: 'post',
    path,
    tags: [plural.charAt(0).toUpperCase() + plural.slice(1)],
    summary,
    request: {
      params,
      body: { required: true, ...json(body) },
      headers: z.object({ 'if-match': z.string().optional() }),
    },
    responses: {
      200: { description: 'As it is now', ...json(RecordAnswer) },
      ...REFUSALS,
      412: { description: 'Someone else changed it meanwhile', ...json(ConflictAnswer) },
      ...PROBLEMS,
      428: { description: 'If-Match is missing', ...json(ErrorAnswer) },
    },
  })
  api.openapi(route, async (c) => {
    const which: Which = {
      id: c.req.param('id') ?? '',
      version: versionIn(c.req.header('If-Match')),
      today: parts.today(),
    }
    // The route has just parsed it by this very schema, which its generic type cannot say.
    const said = c.req.valid('json' as never) as z.output<Body>
    const outcome = await writing(c, parts, { action: `${verb} ${plural.slice(0, -1)}` }, (store) =>
      act(store, writerOf(c.var.user), { ...said, ...which }),
    )
    return c.json(await changed(c, parts, outcome), 200)
  })
}
