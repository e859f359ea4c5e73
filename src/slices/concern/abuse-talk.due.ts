import { abuseIn } from '../../kernel/abuse.ts'
import { dayIn, instantDay } from '../../kernel/due/days.ts'
import { waiting } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { CHILD_TALK } from '../talk/talk.record.ts'
import { isNotHeld } from '../talk/talk.rules.ts'
import { NOTIFICATION } from './notification.record.ts'
import { isConcern } from './notification.rules.ts'

/** A talk that was not held after a notification of longer ago comes from another system, or is for a leader. [choice] */
const ABUSE_TALK_WITHIN_DAYS = 365

const READS = [
  read(NOTIFICATION, 'kind', 'received_at', 'causes'),
  read(CHILD_TALK, 'date', 'participation', 'parents', 'notification_id', 'why_not', 'left_out_for'),
] as const
type Asked = AskedOf<typeof READS>
type Notification = Asked['records']['notification'][number]
type Talk = Asked['records']['child_talk'][number]

/**
 * A notification of abuse asks for a talk with the child; where parents are feared to have done it, without their consent
 * and presence (Barnets Lov § 137 stk. 2-4). No day is named. @see docs/law.md#abuse_talk
 */
export const ABUSE_TALKS_DUE = dueRules({
  rules: {
    abuse_talk: {
      family: 'underretninger',
      act: 'childTalk',
      calendar: 'Samtale med et barn efter underretning',
      // The child is owed it, whatever becomes of the case.
      outlivesCase: true,
      isOfWholeChild: true,
    },
  },
  reads: READS,
  due: (asked) => asked.records.notification.flatMap((one) => talkMissing(asked, one)),
})

function talkMissing({ today, records }: Asked, one: Notification) {
  const by = abuseIn(one.values.causes)
  const received = instantDay(one.values.received_at)
  if (by === null || received === null || received < today - ABUSE_TALK_WITHIN_DAYS) return []
  if (isConcern(one.values) || records.child_talk.some((talk) => answers(talk, one))) return []
  const at = dateInWords(received)
  return [
    waiting({
      rule: 'abuse_talk',
      kind: 'notification',
      record: one,
      title:
        by === 'parents'
          ? { da: 'Tal med barnet uden forældrene', en: 'Talk with the child without the parents' }
          : { da: 'Tal med barnet om overgrebet', en: 'Talk with the child about the abuse' },
      why:
        by === 'parents'
          ? {
              da: `Underretningen ${at.da} handler om overgreb fra forældre: samtalen holdes uden deres samtykke og tilstedeværelse.`,
              en: `The notification of ${at.en} is about abuse by parents: the talk is held without their consent and presence.`,
            }
          : {
              da: `Underretningen ${at.da} handler om overgreb mod barnet.`,
              en: `The notification of ${at.en} is about abuse of the child.`,
            },
      source: { da: 'Barnets Lov § 137', en: 'Barnets Lov § 137' },
    }),
  ]
}

/**
 * A talk about this notification, or about another and held since this one came, answers it; so does its being left out
 * of this one on account of the child's maturity or the nature of the case, with the reason (stk. 4).
 */
function answers({ values: talk }: Pick<Talk, 'values'>, of: Pick<Notification, 'id' | 'values'>): boolean {
  if (isNotHeld(talk))
    return talk.notification_id === of.id && isSaid(talk.left_out_for) && isSaid(talk.why_not)
  const received = instantDay(of.values.received_at)
  const held = dayIn(talk.date)
  return (
    talk.participation === 'talk' &&
    isSaid(talk.notification_id) &&
    held !== null &&
    received !== null &&
    held >= received &&
    (abuseIn(of.values.causes) !== 'parents' || talk.parents === 'absent')
  )
}
