import { z } from '@hono/zod-openapi'

/** How much of the municipality's set-up there is. */
export const SetUpStateAnswer = z
  .object({
    kinds: z.array(z.object({ kind: z.string(), inUse: z.number().int() })),
    hasAppealText: z.boolean(),
    caseworkersWithoutTeam: z.number().int(),
  })
  .openapi('SetUpState')

export type SetUpStateAnswer = z.infer<typeof SetUpStateAnswer>
