import { createRoute } from '@hono/zod-openapi'
import { whatIsDue } from '../jobs/delete-expired.ts'
import { rightsOf } from '../kernel/rights.ts'
import { deletionReceipts } from '../store/retention.ts'
import { answerTo, refusals } from './described.ts'
import { refused } from './refused.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { RETENTION } from './wire.endpoints.ts'
import { RetentionAnswer } from './wire-retention.ts'

const retention = createRoute({
  ...RETENTION,
  summary: 'What is due to be deleted, and what has been',
  description: 'Counts alone, of nobody in particular. The operator deletes, with `trin retention --delete`.',
  responses: {
    200: answerTo(RETENTION, 'What is due, and the receipts', RetentionAnswer),
    ...refusals(401, 403),
  },
})

/** What is due to be deleted, and the receipts of what was. */
export function addRetentionRoute(api: RegisterApi, { stores, today }: RegisterParts): void {
  api.openapi(retention, async (c) => {
    const { actor, roles } = c.var.user
    if (!rightsOf(roles).setUp && !roles.includes('auditor')) throw refused('not-allowed')
    const found = await stores.for(actor).read('audit', async (store) => ({
      due: await whatIsDue(store, today()),
      receipts: await deletionReceipts(store),
    }))
    const due = found.due.map((one) => ({ ...one }))
    const receipts = found.receipts.map((one) => ({ ...one, counts: { ...one.counts } }))
    return c.json({ today: today(), due, receipts }, 200)
  })
}
