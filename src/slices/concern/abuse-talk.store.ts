import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** Notifications of abuse, as long as a talk is asked for (abuse-talk.due.ts); whether there is one, the talks say. */
export const ABUSE_UNFINISHED: readonly Unfinished[] = [
  {
    kind: 'notification',
    where: ({ today }) =>
      sql`(t.received_at >= ${today}::date - 367 and t.causes ~ '\\m(UDSLAG7|UDSLAG18)\\M')`,
  },
]
