import { createRoute, z } from '@hono/zod-openapi'
import { answered, answerTo, PROBLEMS, queryOf, refusals, sent } from '../../api/described.ts'
import { creatingOnce, IdempotencyHeader } from '../../api/idempotency.ts'
import { answering, recordAnswer } from '../../api/record-answer.ts'
import { invalid, type Refused, refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { ConflictAnswer } from '../../api/wire-records.ts'
import { Id, IsoDate } from '../../api/wire-shared.ts'
import { kept, type RegisterContext, reading, writerOf } from '../../api/writing.ts'
import type { Conflict } from '../../casework/correct-record.ts'
import { parseIsoDay } from '../../kernel/calendar.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { childPage } from '../child/child-page.store.ts'
import { DEVIATION } from '../measure/deviation.record.ts'
import { workRulesOf } from '../set-up/work-rules.do.ts'
import { PREPARED_FOLLOW_UP } from './follow-up.endpoints.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import { HeldFollowUp, HoldFollowUp, PreparedFollowUp } from './follow-up.wire.ts'
import { followUpToHold } from './follow-up-to-hold.routes.ts'
import { holdFollowUp } from './hold-follow-up.do.ts'

const params = z.object({ id: Id })
const tags = ['Follow-ups']

/** Follow-ups on all of a child’s measures at once, and deviations. */
export function addFollowUpRoutes(api: RegisterApi, parts: RegisterParts): void {
  addPreparing(api, parts)
  addHolding(api, parts)
}

function addPreparing(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...PREPARED_FOLLOW_UP,
    tags,
    summary:
      'What a follow-up on a day is about: measures in force, running goals, and the next date by the rules',
    request: { params, query: queryOf(PREPARED_FOLLOW_UP, z.strictObject({ date: IsoDate.optional() })) },
    responses: {
      200: answerTo(PREPARED_FOLLOW_UP, 'The follow-up to hold', PreparedFollowUp),
      ...refusals(400, 401, 403, 404),
    },
  })
  api.openapi(route, async (c) => {
    const { user } = c.var
    const today = parts.today()
    const { date = today } = c.req.valid('query')
    if (parseIsoDay(date) === null)
      throw invalid('date', 'Skriv en dato, der findes.', 'Give a date that exists.')
    const answer = await reading(c, parts, async (store) => {
      const page = await childPage(store, c.req.valid('param').id, today)
      if (!page) throw refused('not-found')
      if (!mayWrite(user.roles, FOLLOWUP)) throw refused('not-allowed')
      const now = { today, instant: parts.now() }
      return followUpToHold(store, page, { date, rules: await workRulesOf(store), now })
    })
    return c.json(answer, 200)
  })
}

function addHolding(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/children/{id}/follow-ups',
    tags,
    summary:
      'Hold a follow-up: one meeting, a decision on each of its measures, progress of goals; all or nothing',
    request: { params, headers: IdempotencyHeader, body: sent(HoldFollowUp) },
    responses: {
      201: answered('What was written', HeldFollowUp),
      ...refusals(400, 401, 403, 404, 409),
      412: answered('A measure that should end was changed meanwhile', ConflictAnswer),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const held = { child: c.req.valid('param').id, ...c.req.valid('json') }
    const outcome = await creatingOnce<Conflict>(c, parts, { action: 'hold follow-up' }, async (store) =>
      holdFollowUp(store, writerOf(c.var.user), held, {
        rules: await workRulesOf(store),
        today: parts.today(),
      }),
    )
    if (!outcome.ok && outcome.refused === 'conflict') throw await changedMeanwhile(c, parts, outcome)
    kept(outcome)
    return c.json(await reading(c, parts, (store) => heldAnswer(store, held)), 201)
  })
}

async function changedMeanwhile(
  c: RegisterContext,
  parts: RegisterParts,
  conflict: Conflict,
): Promise<Refused> {
  const { kind, theirs, changedBy, changedAt } = conflict
  const answer = await answering(c, parts, { kind, record: theirs })
  return refused('measure-changed', { theirs: answer, changedBy, changedAt })
}

/** A measure is followed up once a day, so that day and measure say which follow-ups were written. */
async function heldAnswer(store: Store, { date, measures }: HeldOn): Promise<HeldFollowUp> {
  const answer: HeldFollowUp = { followups: [], deviations: [] }
  for (const { measure } of measures) {
    const on = { measure_id: measure, kind: 'formal', date }
    const asked = { measure_id: measure, kind: 'later_followup' }
    for (const record of await listRecords(store, FOLLOWUP, { equal: on, limit: 1 }))
      answer.followups.push(recordAnswer({ kind: 'followup', record }))
    for (const record of await listRecords(store, DEVIATION, { equal: asked, from: date, limit: 1 }))
      answer.deviations.push(recordAnswer({ kind: 'deviation', record }))
  }
  return answer
}

interface HeldOn {
  readonly date: string
  readonly measures: readonly { readonly measure: string }[]
}
