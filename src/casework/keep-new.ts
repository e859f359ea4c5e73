import { v7 } from 'uuid'
import type { CheckedOf, RecordSpec } from '../kernel/record/record.ts'
import { createRecord, getRecord, type RecordPlace } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import type { KeptRecord } from './written.ts'

/** A record that has passed every check, and its place. */
interface CheckedRecord<Spec extends RecordSpec> extends Omit<RecordPlace, 'id'> {
  readonly spec: Spec
  readonly values: CheckedOf<Spec>
}

/** Keeps a record that has passed every check, and reads it as it was kept. */
export async function keepNew<Spec extends RecordSpec>(
  store: Store,
  { spec, values, ...place }: CheckedRecord<Spec>,
): Promise<KeptRecord> {
  const created = await createRecord(store, spec, { id: v7(), ...place }, values)
  // Whoever gives a case away may see it no more: then the answer is what was written.
  return { kind: spec.kind, record: (await getRecord(store, spec, created.id)) ?? created }
}
