import type { Day } from '../../kernel/calendar.ts'
import type { DueItem } from '../../kernel/due/due.ts'
import { type Asked, all, dayIn, textOf } from '../../kernel/due/facts.ts'
import { dueOn } from '../../kernel/due/item.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'

/** So long before its day the expected end of a measure, or of a consent, comes up. [choice] */
const AHEAD_DAYS = 30

/** Consents that expire within a month, or did so in the last: until then one can still ask for a new one in time. */
export function consentsDue(asked: Asked): DueItem[] {
  const { today } = asked
  return all(asked, 'consent').flatMap((consent) => {
    const due = dayIn(consent, 'expires_on')
    if (due === null || isSaid(consent.values.withdrawn_on) || Math.abs(due - today) > AHEAD_DAYS) return []
    if (isRenewed(asked, consent, due)) return []
    const day = dateInWords(due)
    const recipient = textOf(consent, 'recipient')
    return [
      dueOn(asked, due, {
        rule: 'consent_expires',
        kind: 'consent',
        record: consent,
        title: {
          da: 'Forny samtykket, hvis det stadig skal bruges',
          en: 'Renew the consent if it is still needed',
        },
        why: {
          da: `Samtykket${recipient && ` til udveksling med ${recipient}`} gælder til og med ${day.da}.`,
          en: `The consent${recipient && ` to exchange with ${recipient}`} is valid until ${day.en}.`,
        },
        source: { da: 'Samtykket', en: 'The consent' },
      }),
    ]
  })
}

/** Whether a later consent with the same recipient has taken its place. */
function isRenewed(asked: Asked, { id, values }: StoredRecord, due: Day): boolean {
  return all(asked, 'consent').some((other) => {
    const until = dayIn(other, 'expires_on')
    return (
      other.id !== id &&
      other.values.recipient === values.recipient &&
      !isSaid(other.values.withdrawn_on) &&
      (until === null || until > due)
    )
  })
}
