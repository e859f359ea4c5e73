import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** Consents that hold, and those that have just expired. */
export const PEOPLE_UNFINISHED: readonly Unfinished[] = [
  {
    kind: 'consent',
    where: ({ today }) =>
      sql`t.withdrawn_on is null and (t.expires_on is null or t.expires_on >= ${today}::date - 31)`,
  },
]
