import { createRoute, z } from '@hono/zod-openapi'
import { answered, answerTo, refusals, sent } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { Kind } from '../../api/wire-records.ts'
import { Id } from '../../api/wire-shared.ts'
import { answerTransfer } from './answer-transfer.do.ts'
import { TRANSFERS } from './moves.endpoints.ts'
import { AnswerTransfer, OfferTransfer, TransferAnswer, TransfersAnswer } from './moves.wire.ts'
import { offerTransfer } from './offer-transfer.do.ts'
import { listTransfers, type Transfer } from './transfers.store.ts'

const params = z.object({ id: Id })

const offer = createRoute({
  method: 'post',
  path: '/api/v1/children/{id}/transfer',
  summary: 'Offer a case to the municipality that the family moves to',
  description:
    'Nothing ends here until the other municipality accepts. Consents stay: they were given to one.',
  request: { params, body: sent(OfferTransfer) },
  responses: { 201: answered('The offer', TransferAnswer), ...refusals(400, 401, 403, 404, 409) },
})
const list = createRoute({
  ...TRANSFERS,
  summary: 'Moves from and to this municipality',
  responses: {
    200: answerTo(TRANSFERS, 'The moves, those that wait first', TransfersAnswer),
    ...refusals(401),
  },
})
const answer = createRoute({
  method: 'post',
  path: '/api/v1/transfers/{id}/answer',
  summary: 'Answer an offer from another municipality',
  description: 'Accepted, the case stands here from the day of the move, and ends there the day before.',
  request: { params, body: sent(AnswerTransfer) },
  responses: {
    200: answered('The offer with its answer', TransferAnswer),
    ...refusals(400, 401, 403, 404, 409),
  },
})

/** Children who move between municipalities, and what is to be deleted when. */
export function addMoveRoutes(api: RegisterApi, { stores, keys, today }: RegisterParts): void {
  api.openapi(offer, async (c) => {
    const asked = c.req.valid('json')
    const { id: personId } = c.req.valid('param')
    const change = { action: 'offer transfer', reason: asked.note, purpose: 'transfer' } as const
    const outcome = await stores
      .for(c.var.user.actor)
      .write(change, (store) => offerTransfer(store, { keys, today: today() }, { ...asked, personId }))
    if (!outcome.ok) throw refused(outcome.refused)
    return c.json(asAnswer(outcome.value), 201)
  })
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
