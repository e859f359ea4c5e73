import { z } from '@hono/zod-openapi'
import { Kind } from '../../api/wire-records.ts'
import { Id, Instant, IsoDate, MunicipalityName } from '../../api/wire-shared.ts'

export const AnswerTransfer = z.strictObject({
  answer: z.enum(['accepted', 'declined']),
  team: Id.optional(),
  caseworker: Id.optional(),
})
export type AnswerTransfer = z.infer<typeof AnswerTransfer>

export const TransferAnswer = z
  .object({
    id: Id,
    direction: z.enum(['out', 'in']),
    from: MunicipalityName,
    to: MunicipalityName,
    child: z.object({ id: Id.nullable(), name: z.string(), birthDate: IsoDate.nullable() }),
    movesOn: IsoDate,
    note: z.string(),
    offeredAt: Instant,
    answer: z.enum(['accepted', 'declined']).nullable(),
    answeredAt: Instant.nullable(),
    /** What goes over, by kind and how many. */
    content: z.array(z.object({ kind: Kind, count: z.number().int() })),
  })
  .openapi('Transfer')

export type TransferAnswer = z.infer<typeof TransferAnswer>

export const TransfersAnswer = z.object({ transfers: z.array(TransferAnswer) }).openapi('Transfers')

export type TransfersAnswer = z.infer<typeof TransfersAnswer>
