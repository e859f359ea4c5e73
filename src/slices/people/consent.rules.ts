import { isSaid } from '../../kernel/record/fields.ts'
import type { ValuesOf } from '../../kernel/record/record.ts'
import type { CONSENT } from './consent.record.ts'

type Days = Pick<ValuesOf<typeof CONSENT>, 'given_on' | 'expires_on' | 'withdrawn_on'>

/** Whether a consent stands on a day: given, neither expired nor withdrawn. */
export function consentStands(consent: Days, today: string): boolean {
  const { given_on, expires_on, withdrawn_on } = consent
  if (given_on > today) return false
  if (isSaid(withdrawn_on) && withdrawn_on <= today) return false
  return !isSaid(expires_on) || expires_on >= today
}
