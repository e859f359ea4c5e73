import { z } from '@hono/zod-openapi'
import { Id } from '../../api/wire-shared.ts'
import { GOAL_RESULTS } from './goal.rules.ts'

/** How it went with every goal that still runs, by the goal's id. */
export const RESULTS = { results: z.record(Id, z.enum(GOAL_RESULTS)).default({}) }
export type Results = z.input<z.ZodObject<typeof RESULTS>>
