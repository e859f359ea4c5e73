import { createRoute, z } from '@hono/zod-openapi'
import { refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { Id } from '../../api/wire-shared.ts'
import { reading } from '../../api/writing.ts'
import { renderLetter } from '../../casework/letter/render-letter.ts'
import { myWorkplace } from '../../store/me.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { NOTIFICATION } from './notification.record.ts'
import { isAnswered } from './notification.rules.ts'
import { receiptLetter } from './receipt-letter.rules.ts'

/** The receipt to whoever notified, for whoever may see the notification; each is a look at the child. */
export function addReceiptLetter(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/notifications/{id}/document',
    tags: ['Documents'],
    summary: 'The receipt to whoever notified (PDF); it does not say who the child is',
    request: { params: z.object({ id: Id }) },
    responses: {
      200: { description: 'The document, A4', content: { 'application/pdf': { schema: PDF } } },
      ...refusals(400, 401, 403, 404),
    },
  })
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const pdf = await renderLetter(
      await reading(c, parts, (store) => letterOf(store, { id, today: parts.today() })),
    )
    return c.body(new Uint8Array(pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="kvittering.pdf"',
      'Cache-Control': 'no-store',
    })
  })
}

const PDF = z.any().openapi({ type: 'string', format: 'binary' })

async function letterOf(store: Store, { id, today }: { readonly id: string; readonly today: string }) {
  const notification = await getRecord(store, NOTIFICATION, id)
  if (!notification || !isAnswered(notification.values)) throw refused('not-found')
  const { municipality } = await myWorkplace(store)
  return receiptLetter(notification, { municipality: municipality.name, today })
}
