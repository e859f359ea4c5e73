import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { DEVIATION } from '../measure/deviation.record.ts'
import type { MEASURE } from '../measure/measure.record.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import type { FollowedMeasure } from './next-by-rule.rules.ts'

/** More than any measure has follow-ups. */
const ALL = 10_000

/** A measure with its formal follow-ups and what a leader was asked for; null for a type that the catalogue has not. */
export function followedMeasure(
  measure: StoredRecord<typeof MEASURE>,
  followups: readonly StoredRecord<typeof FOLLOWUP>[],
  deviations: readonly StoredRecord<typeof DEVIATION>[],
): FollowedMeasure | null {
  const type = MEASURE_TYPES.find(({ code }) => code === measure.values.measure_type)
  if (!type) return null
  return {
    values: measure.values,
    type,
    heldOn: followups
      .filter(({ values }) => values.kind === 'formal' && values.measure_id === measure.id)
      .map(({ values }) => values.date),
    deviations: deviations.filter(({ values }) => values.measure_id === measure.id),
  }
}

/** All follow-ups and deviations of one measure. */
export async function aroundMeasure(store: Store, measureId: string) {
  const of = { equal: { measure_id: measureId }, limit: ALL }
  return {
    followups: await listRecords(store, FOLLOWUP, of),
    deviations: await listRecords(store, DEVIATION, of),
  }
}
