import { z } from '@hono/zod-openapi'
import { Instant } from '../../api/wire-shared.ts'

/** The calendar feed of whoever asks: when it was made; null when they have none. */
export const CalendarFeed = z.object({ createdAt: Instant.nullable() }).openapi('CalendarFeed')
export type CalendarFeed = z.infer<typeof CalendarFeed>

/** The only time that the address is told. */
export const NewCalendarFeed = z
  .object({
    createdAt: Instant,
    /** The path on this server, to be given to a calendar program. */
    path: z.string(),
  })
  .openapi('NewCalendarFeed')
export type NewCalendarFeed = z.infer<typeof NewCalendarFeed>
