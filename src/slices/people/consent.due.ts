import type { Day } from '../../kernel/calendar.ts'
import { AHEAD_DAYS, dayIn } from '../../kernel/due/days.ts'
import { dueOn } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { CONSENT } from './consent.record.ts'

const READS = [read(CONSENT, 'recipient', 'expires_on', 'withdrawn_on')] as const
type Asked = AskedOf<typeof READS>
type Consent = Asked['records']['consent'][number]

/** Consents that expire within a month, or did so in the last: until then one can still ask for a new one in time. */
export const CONSENTS_DUE = dueRules({
  rules: { consent_expires: { family: 'indsatser', act: 'child', calendar: 'Samtykke udløber' } },
  reads: READS,
  due: (asked) => asked.records.consent.flatMap((one) => expiry(asked, one)),
})

function expiry(asked: Asked, consent: Consent) {
  const due = dayIn(consent.values.expires_on)
  if (due === null || isSaid(consent.values.withdrawn_on)) return []
  if (Math.abs(due - asked.today) > AHEAD_DAYS || isRenewed(asked, consent, due)) return []
  const day = dateInWords(due)
  const { recipient } = consent.values
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
}

/** Whether a later consent with the same recipient has taken its place. */
function isRenewed({ records }: Asked, { id, values }: Consent, due: Day): boolean {
  return records.consent.some((other) => {
    const until = dayIn(other.values.expires_on)
    return (
      other.id !== id &&
      other.values.recipient === values.recipient &&
      !isSaid(other.values.withdrawn_on) &&
      (until === null || until > due)
    )
  })
}
