import { bornOn, parseCpr, sexOfCpr } from '../../kernel/cpr.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { RecordValues } from '../../kernel/record/record.ts'

/** What a CPR number says otherwise than what stands of its person: the day of birth (ISO), or the sex. */
export interface SaysOtherwise {
  readonly field: 'birth_date' | 'sex'
  readonly says: string
  readonly stands: string
}

/**
 * What is to be asked before a CPR number and what stands of the person are kept side by side. Not refused: people get
 * another number or another sex, and registers have mistakes. What is not said of the person says nothing otherwise.
 * @see docs/law.md#cpr-numbers
 */
export function saidOtherwise(cpr: string, values: RecordValues): readonly SaysOtherwise[] {
  const digits = parseCpr(cpr)
  if (digits === null) return []
  const said = { birth_date: bornOn(digits), sex: sexOfCpr(digits) }
  return (['birth_date', 'sex'] as const).flatMap((field) => {
    const [says, stands] = [said[field], values[field]]
    return says !== null && isSaid(stands) && stands !== says ? [{ field, says, stands: String(stands) }] : []
  })
}
