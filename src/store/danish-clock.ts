import { sql } from 'kysely'
import { COPENHAGEN } from '../kernel/danish-time.ts'

/** SQL: after an instant, what Danish clocks show at it; after what they show, the instant. */
export const ON_DANISH_CLOCKS = sql`at time zone ${sql.lit(COPENHAGEN)}`
