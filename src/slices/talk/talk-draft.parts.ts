import { abuseIn } from '../../kernel/abuse.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { creationOf, type Draft, draftOf } from '../../web/form/draft.ts'
import { CHILD_TALK } from './talk.record.ts'
import { isNotHeld, type TalkValues } from './talk.rules.ts'

interface Beginning {
  readonly today: string
  /** Who writes it, and most likely held it. */
  readonly worker: string
  readonly occasion?: TalkValues['occasion']
  /** The notification that it is about. */
  readonly notification?: { readonly id: string; readonly causes: string | null } | undefined
}

/** What a talk begins with: held today, by whoever writes it; without the parents where they are feared to have done harm. */
export function talkBeginning({ today, worker, occasion, notification }: Beginning): Draft {
  const isByParents = notification !== undefined && abuseIn(notification.causes) === 'parents'
  return draftOf(CHILD_TALK, {
    date: today,
    participation: 'talk',
    held_by: worker,
    occasion: notification ? 'notification' : (occasion ?? null),
    notification_id: notification?.id ?? null,
    parents: isByParents ? 'absent' : null,
  })
}

/** What was in fields that the choice of how the child took part has put away. */
const OF_HELD = ['parents', 'told_of_companion', 'companion', 'companion_fifteen', 'kept_from_parents']
const OF_NOT_HELD = ['why_not', 'left_out_for']

/** How the child took part, as a form says it so far; anything else than a choice is none. */
export function saidIn({ participation }: Draft): Pick<TalkValues, 'participation'> {
  // The check names what is no choice.
  return { participation: participation as TalkValues['participation'] }
}

/** The talk as it is sent: written down today, and without what is not asked of such a one. */
export function talkSaid(draft: Draft, today: string): RecordValues {
  const away = isNotHeld(saidIn(draft)) ? OF_HELD : OF_NOT_HELD
  const left = Object.fromEntries(Object.entries(draft).filter(([name]) => !away.includes(name)))
  return creationOf(CHILD_TALK, { ...left, written_on: today })
}
