import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** Talks that can still answer a notification of abuse. */
export const TALK_UNFINISHED: readonly Unfinished[] = [
  { kind: 'child_talk', where: ({ today }) => sql`t.date >= ${today}::date - 367` },
]
