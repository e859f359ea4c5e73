import { createRoute, z } from '@hono/zod-openapi'
import { actRoutes, served } from '../../api/act-route.ts'
import { answerTo, queryOf, refusals } from '../../api/described.ts'
import { recordAnswer } from '../../api/record-answer.ts'
import { invalid, refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { Id, IsoDate } from '../../api/wire-shared.ts'
import { reading } from '../../api/writing.ts'
import { parseIsoDay } from '../../kernel/calendar.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { childPage } from '../child/child-page.store.ts'
import { assessmentsUnderWay } from '../concern/begin-assessment.do.ts'
import { DEVIATION } from '../measure/deviation.record.ts'
import { PLAN } from '../plan/plan.record.ts'
import { workRulesOf } from '../set-up/work-rules.do.ts'
import { HOLD_FOLLOW_UP } from './follow-up.acts.ts'
import { PREPARED_FOLLOW_UP } from './follow-up.endpoints.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import { HeldFollowUp, MEETING, PreparedFollowUp } from './follow-up.wire.ts'
import { followUpToHold } from './follow-up-to-hold.routes.ts'
import { type DecidedOfChild, planFollowedUp } from './four-decisions.rules.ts'
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
      return followUpToHold(store, page, { writer: user, date, rules: await workRulesOf(store), now })
    })
    return c.json(answer, 200)
  })
}

const addHolding = actRoutes(
  served(HOLD_FOLLOW_UP, holdFollowUp, {
    name: 'HoldFollowUp',
    more: MEETING,
    answers: {
      words: 'What was written',
      schema: HeldFollowUp,
      of: (_, held, see) => see((store) => heldAnswer(store, held)),
    },
    conflict: { words: 'A measure that should end was changed meanwhile', reason: 'measure-changed' },
  }),
)

/** A measure is followed up once a day, so that day and measure say which follow-ups were written. */
async function heldAnswer(store: Store, held: HeldOn): Promise<HeldFollowUp> {
  const { date, measures } = held
  const answer: HeldFollowUp = { followups: [], deviations: [], leadsTo: await leadsTo(store, held) }
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

/** What was begun, and the plan that is to be worked on. */
async function leadsTo(store: Store, held: HeldOn): Promise<HeldFollowUp['leadsTo']> {
  const underWay = await assessmentsUnderWay(store, held.id)
  const changes = held.plan_change === 'revise' || held.plan_change === 'new'
  const plans = changes ? await listRecords(store, PLAN, { personId: held.id, limit: 1_000 }) : []
  return {
    assessment: underWay.find(({ which }) => which === held.new_assessment) ?? null,
    plan: (planFollowedUp(plans) ?? plans.find(({ values }) => !isSaid(values.ended_on)))?.id ?? null,
  }
}

interface HeldOn extends DecidedOfChild {
  readonly id: string
  readonly date: string
  readonly measures: readonly { readonly measure: string }[]
}
