import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** Notifications that wait for an assessment, an outcome, a receipt or feedback, and clarifications under way. */
export const CONCERN_UNFINISHED: readonly Unfinished[] = [
  {
    kind: 'notification',
    where: ({ today }) => sql`t.assessed_at is null
      or (t.assessed_at >= ${today}::date - 366 and (t.outcome is null or t.outcome = ''))
      or (t.assessed_at >= ${today}::date - 61 and t.feedback_on is null)
      or (t.receipt_on is null and t.received_at >= ${today}::date - 61)`,
  },
  { kind: 'clarification', where: () => sql`t.completed_on is null` },
]
