import { actedOn } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { choicesOf } from '../../store/choices.ts'
import type { Store } from '../../store/stores.ts'
import { HAND_ON } from './concern.acts.ts'
import { NOTIFICATION } from './notification.record.ts'
import { takesOver } from './notification.rules.ts'
import { toSecond } from './receive-notification.do.ts'

/**
 * Hands a notification on to a caseworker, a leader or a team of theirs, who have it on their work list from now on and may
 * assess it and decide on it. Whoever had it before has it still.
 */
export async function handOn(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof HAND_ON> & { readonly now: string },
): Promise<Written<Conflict>> {
  const current = await actedOn(store, HAND_ON, asked)
  if ('refused' in current) return current
  const { id, version, now, handed_to = null, handed_team = null, handed_note = '' } = asked
  const { workers } = await choicesOf(store)
  if (handed_to !== null && !workers.some((one) => one.id === handed_to && takesOver(one)))
    return problems([
      problem('handed_to', 'Vælg en rådgiver eller en leder.', 'Choose a caseworker or a leader.'),
    ])
  const changes = {
    handed_to,
    handed_team,
    handed_note,
    handed_by: writer.workerId,
    handed_at: toSecond(now),
  }
  return correctRecordOf(store, writer, { spec: NOTIFICATION, id, version, changes })
}
