import { isSaid } from '../../kernel/record/fields.ts'
import type { RecordValues } from '../../kernel/record/record.ts'

/** Whether a consent stands on a day: given, neither expired nor withdrawn. */
export function consentStands(consent: RecordValues, today: string): boolean {
  const { given_on, expires_on, withdrawn_on } = consent
  if (!isSaid(given_on) || String(given_on) > today) return false
  if (isSaid(withdrawn_on) && String(withdrawn_on) <= today) return false
  return !isSaid(expires_on) || String(expires_on) >= today
}
