import type { RecordValues, ValuesOf } from '../kernel/record/record.ts'
import { type AnySpec, RECORDS } from '../slices.ts'

/** A record as it is answered. `version` is its ETag: send it back in `If-Match` to correct it. */
interface Answer<Kind extends string = string, Values = RecordValues> {
  readonly kind: Kind
  readonly id: string
  readonly version: number
  readonly child: string | null
  readonly values: Values
}

/** The name of any kind there is. */
export type AnyKind = AnySpec['kind']
type SpecOf<Kind extends AnyKind> = Extract<AnySpec, { readonly kind: Kind }>

/** A record of a kind, with the fields that its specification says; of any, told apart by `kind`, when none is named. */
export type RecordOf<Kind extends AnyKind = AnyKind> = Kind extends AnyKind
  ? Answer<Kind, ValuesOf<SpecOf<Kind>>>
  : never

/** The name of a field of a kind of record. */
export type FieldOf<Kind extends AnyKind> = Kind extends AnyKind ? keyof RecordOf<Kind>['values'] : never

type KindOnPage<Spec> = Spec extends AnySpec & { readonly lifecycle: { readonly onChildPage: true } }
  ? Spec['kind']
  : never

/** The records of a child, by kind. */
export type ChildRecords = { readonly [Kind in KindOnPage<AnySpec>]: readonly RecordOf<Kind>[] }

/** Whether a record is of a kind. The server has read it by the specification of its kind, so that its fields are those. */
export function isOf<Kind extends AnyKind>(kind: Kind, record: Answer): record is RecordOf<Kind> {
  return record.kind === kind
}

/** A record that was asked for by its kind. @throws when another was answered */
export function ofKind<Kind extends AnyKind>(kind: Kind, record: Answer): RecordOf<Kind> {
  if (!isOf(kind, record)) throw new Error(`${record.kind} was answered for ${kind}`)
  return record
}

/** What is known of a child, by kind, as its page shows it. */
export function byKind(records: readonly Answer[]): ChildRecords {
  const found = ON_PAGE.map((kind) => [kind, records.filter((record) => record.kind === kind)])
  // Each kind on the page has its records, which are of that kind.
  return Object.fromEntries(found) as ChildRecords
}

/** Those of a kind, where it is not known beforehand which. */
export function recordsOfKind(records: ChildRecords, kind: string): readonly RecordOf[] {
  const byName: Readonly<Record<string, readonly RecordOf[]>> = records
  return byName[kind]
}

const ON_PAGE = RECORDS.all.filter(({ lifecycle }) => lifecycle.onChildPage).map(({ kind }) => kind)
