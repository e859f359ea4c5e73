import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** What a child asked for and has no answer to, pauses that nobody has said the end of, complaints that lie with the municipality. */
export const PARTY_UNFINISHED: readonly Unfinished[] = [
  {
    kind: 'child_request',
    where: () => sql`t.answer is null or (t.answer = 'paused' and t.after_pause_on is null)`,
  },
  { kind: 'complaint', where: () => sql`t.sent_on is null and t.reassessment is distinct from 'full'` },
]
