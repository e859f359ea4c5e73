import { type Day, dayOf } from '../kernel/calendar.ts'
import type { DatedInvestigation } from './investigations.ts'
import type { DatedMeasure } from './measures-of-life.ts'
import type { Random } from './random.ts'

export interface DatedNotification {
  readonly received: Day
  readonly assessed: Day
  readonly notifier: string
  readonly outcome: string
}

const NOTIFIERS = [
  'skole',
  'skole',
  'sundhedsvæsenet',
  'dagtilbud',
  'politi',
  'familie',
  'anonym',
  'anden kommune',
]

/** The registers hold notifications from 2014 on. */
const FROM = dayOf(2014, 1, 1)

/** The notifications about a child: before the investigations, or before the first measure. */
export function notificationsOf(
  birth: Day,
  measures: readonly DatedMeasure[],
  investigations: readonly DatedInvestigation[],
  random: Random,
): DatedNotification[] {
  const causes = investigations.map(({ decided }) => decided)
  const first = Math.min(...measures.map(({ start }) => start))
  if (causes.length === 0 && random.chance(0.5)) causes.push(first)
  return causes
    .flatMap((cause) => Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => cause - random.int(3, 28)))
    .filter((received) => received >= FROM && received >= birth - 30)
    .sort((a, b) => a - b)
    .map((received) => notificationOn(received, causes.length > 0 && investigations.length > 0, random))
}

/** A notification received on a day; it is assessed within a day (Serviceloven § 155). */
export function notificationOn(received: Day, isInvestigated: boolean, random: Random): DatedNotification {
  return {
    received,
    assessed: received + (random.chance(0.7) ? 0 : 1),
    notifier: random.pick(NOTIFIERS),
    outcome: isInvestigated
      ? 'børnefaglig undersøgelse'
      : random.pick(['§ 11.3-forløb', 'rådgivning', 'ingen indsats']),
  }
}
