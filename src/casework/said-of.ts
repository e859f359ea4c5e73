import type { RecordSpec, RecordValues } from '../kernel/record/record.ts'

/** What is said, in an act, of the fields of a record: without the record it is done with and the moment. */
export function saidOf({ fields }: RecordSpec, asked: object): RecordValues {
  const names = new Set(fields.map(({ name }) => name))
  return Object.fromEntries(
    Object.entries(asked).filter(([name, said]) => names.has(name) && said !== undefined),
  )
}
