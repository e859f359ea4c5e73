import { danishDay, danishTime } from '../../kernel/danish-time.ts'
import { dayInWords } from '../../kernel/day-words.ts'
import { type Letter, municipalityInFull } from '../../kernel/letter.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import type { NOTIFICATION } from './notification.record.ts'

interface Sender {
  /** Name of the municipality. */
  readonly municipality: string
  /** ISO day. */
  readonly today: string
}

/** Notifiers who work with the child: they are told whether something was begun (docs/law.md#notification_receipt). */
const PROFESSIONALS: ReadonlySet<string> = new Set(['1', '2', '3', '4', '5', '6', '9'])

/**
 * The receipt to whoever notified. It says that the notification has come and what happens to it; who the child is stands in
 * it nowhere, since a letter can come into wrong hands.
 */
export function receiptLetter(
  { values }: StoredRecord<typeof NOTIFICATION>,
  { municipality, today }: Sender,
): Letter {
  const received = dayInWords(danishDay(values.received_at)).da
  const time = danishTime(values.received_at)
  const at = `${time.hour}.${String(time.minute).padStart(2, '0')}`
  const isProfessional = isSaid(values.notifier_type) && PROFESSIONALS.has(values.notifier_type)
  const sender = municipalityInFull(municipality)
  return {
    title: 'Kvittering for din underretning',
    municipality: sender,
    sender: [sender],
    recipient: isSaid(values.notifier) ? [values.notifier] : [],
    about: `Underretning modtaget ${received}`,
    date: dayInWords(values.receipt_on ?? today).da,
    missing: [],
    parts: [
      { kind: 'text', text: `Tak for din underretning. Vi modtog den ${received} kl. ${at}.` },
      {
        kind: 'text',
        text: 'Inden for 24 timer vurderer vi, om barnet eller den unge er i fare, så der skal handles med det samme. Derefter beslutter vi, hvad der skal ske.',
      },
      {
        kind: 'text',
        text: isProfessional
          ? 'Du får besked om, hvorvidt vi sætter en undersøgelse eller en indsats i gang. Vi har tavshedspligt, så det er ikke sikkert, at vi kan fortælle mere.'
          : 'Vi har tavshedspligt og kan derfor ikke fortælle dig, hvad der videre sker.',
      },
      {
        kind: 'text',
        text: 'Bliver du mere bekymret, så skriv eller ring til os igen. Er det akut, så ring 112.',
      },
    ],
    signed: [sender],
  }
}
