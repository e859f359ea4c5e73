import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** Investigations under way. */
export const INVESTIGATION_UNFINISHED: readonly Unfinished[] = [
  { kind: 'investigation', where: () => sql`t.completed_on is null` },
]
