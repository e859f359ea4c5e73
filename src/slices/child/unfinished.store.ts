import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** Cases and courses that are open. */
export const CHILD_UNFINISHED: readonly Unfinished[] = [
  {
    kind: 'child_case',
    where: ({ today }) => sql`t.closed_on is null or t.closed_on > ${today}::date`,
  },
]
