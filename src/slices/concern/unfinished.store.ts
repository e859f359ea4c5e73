import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** The notifier can be answered: it is no concern, and somebody is known to have written. */
const IS_ANSWERED = sql`t.kind is distinct from 'concern' and t.notifier_type is distinct from '8'`

/** Notifications that wait for an assessment, an outcome, a receipt or feedback, and clarifications under way. */
export const CONCERN_UNFINISHED: readonly Unfinished[] = [
  {
    kind: 'notification',
    where: ({ today }) => sql`t.assessed_at is null
      or (t.fresh_eyes = 'colleague' and t.reassessed_at is null)
      or (t.assessed_at >= ${today}::date - 366 and (t.outcome is null or t.outcome = ''))
      or (t.assessed_at >= ${today}::date - 61 and t.feedback_on is null and ${IS_ANSWERED})
      or (t.received_at >= ${today}::date - 61 and t.receipt_on is null and ${IS_ANSWERED})`,
  },
  { kind: 'clarification', where: () => sql`t.completed_on is null` },
]
