import { z } from '@hono/zod-openapi'
import { IsoDate } from '../../api/wire-shared.ts'

/** Acts on investigations, plans and goals. A day left out is today. */
export const CompleteInvestigation = z.strictObject({ completed_on: IsoDate.optional() })
