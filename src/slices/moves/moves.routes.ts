import { createRoute, z } from '@hono/zod-openapi'
import { actRoutes } from '../../api/act-route.ts'
import { answerTo, bodyOf, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { settled } from '../../api/settled-act.ts'
import { Kind } from '../../api/wire-records.ts'
import { Id } from '../../api/wire-shared.ts'
import { answerTransfer } from './answer-transfer.do.ts'
import { OFFER_TRANSFER } from './moves.acts.ts'
import { ANSWER_TRANSFER, TRANSFERS } from './moves.endpoints.ts'
import { AnswerTransfer, TransferAnswer, TransfersAnswer } from './moves.wire.ts'
import { offerTransfer } from './offer-transfer.do.ts'
import { listTransfers, type Transfer } from './transfers.store.ts'

const list = createRoute({
  ...TRANSFERS,
  summary: 'Moves from and to this municipality',
  responses: {
    200: answerTo(TRANSFERS, 'The moves, those that wait first', TransfersAnswer),
    ...refusals(401),
  },
})
const answer = createRoute({
  ...ANSWER_TRANSFER,
  summary: 'Answer an offer from another municipality',
  description: 'Accepted, the case stands here from the day of the move, and ends there the day before.',
  request: { params: z.object({ id: Id }), body: bodyOf(ANSWER_TRANSFER, AnswerTransfer) },
  responses: {
    200: answerTo(ANSWER_TRANSFER, 'The offer with its answer', TransferAnswer),
    ...refusals(400, 401, 403, 404, 409),
  },
})

/** Children who move between municipalities. */
export function addMoveRoutes(api: RegisterApi, parts: RegisterParts): void {
  const { keys } = parts
  const offering = settled(
    OFFER_TRANSFER,
    (store, { id, today, ...asked }) => offerTransfer(store, { keys, today }, { ...asked, personId: id }),
    {
      status: 201,
      words: 'The offer',
      schema: TransferAnswer,
      of: asAnswer,
      refuses: [409],
    },
  )
  actRoutes(offering)(api, parts)
  addAnswering(api, parts)
}

function addAnswering(api: RegisterApi, { stores, keys }: RegisterParts): void {
  api.openapi(list, async (c) => {
    const transfers = await stores.for(c.var.user.actor).read('transfer', (store) => listTransfers(store))
    return c.json({ transfers: transfers.map(asAnswer) }, 200)
  })
  api.openapi(answer, async (c) => {
    const asked = { ...c.req.valid('json'), id: c.req.valid('param').id }
    const change = { action: 'receive transfer', purpose: 'transfer' } as const
    const outcome = await stores
      .for(c.var.user.actor)
      .write(change, (store) => answerTransfer(store, keys, asked))
    if (!outcome.ok) throw refused(outcome.refused)
    return c.json(asAnswer(outcome.value), 200)
  })
}

function asAnswer(transfer: Transfer): TransferAnswer {
  const content = transfer.content.map(({ kind, count }) => ({ kind: Kind.parse(kind), count }))
  return { ...transfer, content }
}
