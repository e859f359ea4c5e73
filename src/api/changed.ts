import type { Conflict } from '../casework/correct-record.ts'
import type { Taken, Written } from '../casework/written.ts'
import { etagOf } from './conditional.ts'
import { answering } from './record-answer.ts'
import type { RefusedReason } from './refusals.ts'
import { refused } from './refused.ts'
import type { RegisterParts } from './register-parts.ts'
import type { RecordAnswer } from './wire-records.ts'
import { kept, type RegisterContext } from './writing.ts'

/** A record that was changed, with its new ETag. */
export async function changed(
  c: RegisterContext,
  parts: RegisterParts,
  outcome: Written<Conflict | Taken>,
): Promise<RecordAnswer> {
  const written = kept(await unlessChanged(c, parts, { outcome }))
  c.header('ETag', etagOf(written.record.version))
  return answering(c, parts, written)
}

interface Came {
  readonly outcome: Written<Conflict | Taken>
  readonly reason?: RefusedReason | undefined
}

/** What came of it; when someone else was first, 412 with theirs, and nothing is lost. */
export async function unlessChanged(
  c: RegisterContext,
  parts: RegisterParts,
  { outcome, reason = 'conflict' }: Came,
): Promise<Written<Taken>> {
  if (outcome.ok || outcome.refused !== 'conflict') return outcome
  const { kind, theirs, changedBy, changedAt } = outcome
  const answer = await answering(c, parts, { kind, record: theirs })
  throw refused(reason, { theirs: answer, changedBy, changedAt })
}
