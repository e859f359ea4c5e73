import type { Conflict } from '../casework/correct-record.ts'
import type { Written } from '../casework/written.ts'
import { etagOf } from './conditional.ts'
import { answering } from './record-answer.ts'
import { refused } from './refused.ts'
import type { RegisterParts } from './register-parts.ts'
import type { RecordAnswer } from './wire-records.ts'
import { kept, type RegisterContext } from './writing.ts'

/** A record that was changed, with its new ETag; when someone else was first, 412 with theirs, and nothing is lost. */
export async function changed(
  c: RegisterContext,
  parts: RegisterParts,
  outcome: Written<Conflict>,
): Promise<RecordAnswer> {
  if (!outcome.ok && outcome.refused === 'conflict') {
    const { kind, theirs, changedBy, changedAt } = outcome
    const answer = await answering(c, parts, { kind, record: theirs })
    throw refused('conflict', { theirs: answer, changedBy, changedAt })
  }
  const written = kept(outcome)
  c.header('ETag', etagOf(written.record.version))
  return answering(c, parts, written)
}
