import { type Day, parseIsoDay, toDay } from '../../kernel/calendar.ts'
import { danishDay, danishTime } from '../../kernel/danish-time.ts'
import { dayIn, instantDay } from '../../kernel/due/days.ts'
import { dueOn, itemOf, stateOf, waiting } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { workingDaysAfter } from '../../kernel/holidays.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { Text } from '../../kernel/text.ts'
import { awaitsFreshEyes } from './fresh-eyes.rules.ts'
import { NOTIFICATION } from './notification.record.ts'
import { ASSESS_WITHIN_HOURS, isConcern } from './notification.rules.ts'

/** After so many days, feedback that nobody gave is not asked for any more. [choice] */
const FEEDBACK_WITHIN_DAYS = 60
/** Nor is a receipt. [choice] */
const RECEIPT_WITHIN_DAYS = 60
/** Working days until the receipt (Barnets Lov § 138), where the municipality has not said. */
const RECEIPT_DAYS = 6
/** A notification assessed longer ago than this, and without an outcome, comes from a register that kept none. [choice] */
const OUTCOME_WITHIN_DAYS = 365

const READS = [
  read(
    NOTIFICATION,
    'kind',
    'received_at',
    'notifier_type',
    'receipt_on',
    'assessed_at',
    'outcome',
    'outcome_on',
    'feedback_on',
    'fresh_eyes',
    'reassessed_at',
    'reassess_asked_at',
  ),
] as const
type Asked = AskedOf<typeof READS>
type Notification = Asked['records']['notification'][number]

const OF_NOTIFICATIONS = { family: 'underretninger', act: 'notification' } as const
/** The notifier waits, and the municipality decides, whatever has become of the case. */
const OWED = { ...OF_NOTIFICATIONS, outlivesCase: true } as const

/** What is due of notifications and concerns. @see docs/law.md#notifications */
export const NOTIFICATIONS_DUE = dueRules({
  rules: {
    notification_24h: { ...OF_NOTIFICATIONS, calendar: 'Underretning skal vurderes' },
    notification_reassess: { ...OWED, calendar: 'Underretning skal vurderes igen' },
    notification_receipt: { ...OWED, calendar: 'Kvittering for underretning' },
    notification_outcome: { ...OWED, calendar: 'Underretning mangler udfald' },
    notification_feedback: { ...OWED, calendar: 'Tilbagemelding på underretning' },
  },
  reads: READS,
  due: (asked) =>
    asked.records.notification.flatMap((one) => [
      ...assessment(asked, one),
      ...freshEyes(one),
      ...receipt(asked, one),
      ...outcome(asked, one),
      ...feedback(asked, one),
    ]),
})

/** Twenty-four hours by the clock from when it was received, whatever summer time does to that day. */
function assessment(asked: Asked, one: Notification) {
  const { received_at: received, assessed_at } = one.values
  if (isSaid(assessed_at) || !isSaid(received)) return []
  if (isConcern(one.values)) return [concern(one, received)]
  const limit = Temporal.Instant.from(received).add({ hours: ASSESS_WITHIN_HOURS })
  const isOver = Temporal.Instant.compare(Temporal.Instant.from(asked.now.instant), limit) > 0
  const day = parseIsoDay(danishDay(limit))
  const at = moment(received)
  const found = {
    rule: 'notification_24h',
    kind: 'notification',
    record: one,
    title: { da: 'Vurdér underretningen', en: 'Assess the notification' },
    why: {
      da: `24 timer efter, at den blev modtaget ${at.da}.`,
      en: `24 hours after it was received on ${at.en}.`,
    },
    source: {
      da: 'Barnets Lov § 136',
      en: 'Barnets Lov § 136',
    },
  } as const
  if (day === null) return [waiting(found)]
  return [
    itemOf(found, {
      due: danishDay(limit),
      dueAt: limit.toString(),
      state: isOver ? 'overdue' : atLeastToday(day, asked.today),
    }),
  ]
}

/** A clock that has not run out is not overdue, though the day that it is asked on may be told a moment late. */
function atLeastToday(day: Day, today: Day) {
  return stateOf(Math.max(day, today), today)
}

function concern(one: Notification, received: string) {
  const at = moment(received)
  return waiting({
    rule: 'notification_24h',
    kind: 'notification',
    record: one,
    title: { da: 'Vurdér bekymringen', en: 'Assess the concern' },
    why: {
      da: `Modtaget ${at.da}. Det er ikke en underretning, så ingen frist løber.`,
      en: `Received on ${at.en}. It is no notification, so no limit runs.`,
    },
    source: { da: 'Ingen lovfrist', en: 'No limit in law' },
  })
}

/** The law names no day: it waits until someone who is new to the case has answered. */
function freshEyes(one: Notification) {
  if (!awaitsFreshEyes(one.values)) return []
  const since = instantDay(one.values.reassess_asked_at)
  const day = since === null ? null : dateInWords(since)
  return [
    waiting({
      rule: 'notification_reassess',
      kind: 'notification',
      record: one,
      title: {
        da: 'Vurdér underretningen igen med nye øjne',
        en: 'Assess the notification again with fresh eyes',
      },
      why: day
        ? {
            da: `En kollega, der ikke har deltaget i sagen før, blev spurgt ${day.da}.`,
            en: `A colleague who has not taken part in the case before was asked on ${day.en}.`,
          }
        : {
            da: 'Barnet har en indsats i gang. En, der ikke har deltaget i sagen før, skal være med.',
            en: 'The child has a measure under way. Someone who has not taken part in the case before must take part.',
          },
      source: { da: 'Barnets Lov § 137, stk. 1, uden frist', en: 'Barnets Lov § 137 (1), without a limit' },
    }),
  ]
}

/** Within six working days, or as many as the municipality has said. */
function receipt(asked: Asked, one: Notification) {
  const { receiptDays, saturdaysCount } = asked.rules
  const received = instantDay(one.values.received_at)
  if (received === null || received < asked.today - RECEIPT_WITHIN_DAYS) return []
  if (isSaid(one.values.receipt_on) || isConcern(one.values) || one.values.notifier_type === ANONYMOUS)
    return []
  const days = receiptDays ?? RECEIPT_DAYS
  return [
    dueOn(asked, workingDaysAfter(received, days, saturdaysCount), {
      rule: 'notification_receipt',
      kind: 'notification',
      record: one,
      title: { da: 'Send kvittering for underretningen', en: 'Send a receipt of the notification' },
      why: whyThen(days, dateInWords(received), saturdaysCount),
      source:
        receiptDays === null
          ? {
              da: 'Barnets Lov § 138 (før Serviceloven § 155 b)',
              en: 'Barnets Lov § 138 (formerly Serviceloven § 155 b)',
            }
          : { da: 'Kommunens egen frist', en: "The municipality's own limit" },
    }),
  ]
}

function whyThen(days: number, at: Text, saturdaysCount: boolean): Text {
  const [da, en] = saturdaysCount ? ['Søndage', 'Sundays'] : ['Lørdage, søndage', 'Saturdays, Sundays']
  return {
    da: `${days} ${days === 1 ? 'hverdag' : 'hverdage'} efter modtagelsen ${at.da}. ${da} og helligdage tæller ikke med.`,
    en: `${days} working ${days === 1 ? 'day' : 'days'} after it was received on ${at.en}. ${en} and public holidays are not counted.`,
  }
}

const ANONYMOUS = '8'

function outcome({ today }: Asked, one: Notification) {
  const assessed = instantDay(one.values.assessed_at)
  if (assessed === null || assessed < today - OUTCOME_WITHIN_DAYS || isSaid(one.values.outcome)) return []
  const at = dateInWords(assessed)
  return [
    waiting({
      rule: 'notification_outcome',
      kind: 'notification',
      record: one,
      title: isConcern(one.values)
        ? { da: 'Beslut, hvad der skal ske efter bekymringen', en: 'Decide what follows the concern' }
        : { da: 'Beslut, hvad underretningen fører til', en: 'Decide what the notification leads to' },
      why: { da: `Vurderet ${at.da}, men uden udfald.`, en: `Assessed on ${at.en}, without an outcome.` },
      source: { da: 'Barnets Lov §§ 18-20 og 30', en: 'Barnets Lov §§ 18-20 and 30' },
    }),
  ]
}

function feedback({ today }: Asked, one: Notification) {
  const assessed = instantDay(one.values.assessed_at)
  if (assessed === null || assessed < today - FEEDBACK_WITHIN_DAYS || isConcern(one.values)) return []
  if (
    !isSaid(one.values.outcome) ||
    isSaid(one.values.feedback_on) ||
    one.values.notifier_type === ANONYMOUS
  ) {
    return []
  }
  const decided = dateInWords(dayIn(one.values.outcome_on) ?? assessed)
  return [
    waiting({
      rule: 'notification_feedback',
      kind: 'notification',
      record: one,
      title: { da: 'Giv underretteren en tilbagemelding', en: 'Give feedback to the notifier' },
      why: {
        da: `Udfaldet blev besluttet ${decided.da}.`,
        en: `The outcome was decided on ${decided.en}.`,
      },
      source: {
        da: 'Kommunens egen arbejdsgang',
        en: "The municipality's own way of working",
      },
    }),
  ]
}

/** "31. december 2025 kl. 23.59" in Denmark. */
function moment(instant: string): Text {
  const time = danishTime(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  const { da, en } = dateInWords(toDay(time.toPlainDate()))
  return {
    da: `${da} kl. ${two(time.hour)}.${two(time.minute)}`,
    en: `${en} at ${two(time.hour)}:${two(time.minute)}`,
  }
}
