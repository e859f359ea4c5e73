import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import type { CheckKnowledge } from '../kernel/record/check.ts'
import type {
  CheckedOf,
  FieldProblem,
  RecordKind,
  RecordSpec,
  RecordValues,
  StoredRecord,
} from '../kernel/record/record.ts'
import type { Role } from '../kernel/role.ts'
import type { Store } from '../store/stores.ts'
import type { Proposed } from './check-references.ts'

/** What came of something that a person set out to write in the register. */
export type Written<More = never, Values = RecordValues> =
  | { readonly ok: true; readonly value: KeptRecord<Values> }
  | { readonly ok: false; readonly refused: 'not-found' | 'not-allowed' }
  | { readonly ok: false; readonly refused: 'problems'; readonly problems: readonly FieldProblem[] }
  | More

/** A record that was written, and which kind of record it is. */
export interface KeptRecord<Values = RecordValues> {
  readonly kind: RecordKind
  readonly record: Omit<StoredRecord, 'values'> & { readonly values: Values }
}

/** Who writes, as far as the rules of the work ask; the database asks again. */
export interface Writer {
  readonly workerId: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
  /** ISO day. */
  readonly today: string
  /** What the kinds of record need beside the general writing. */
  readonly keepings: readonly Keeping[]
}

/** What a slice adds to the general writing of a kind of record; asked only about records of that kind. */
export interface Keeping<Spec extends RecordSpec = RecordSpec> {
  readonly spec: Spec
  /** Writes down a new one in its own way, once its fields have been checked. */
  create?(store: Store, writer: Writer, asked: CheckedNew<Spec>): Promise<Written>
  /** What this writer may not write, or not in this way. */
  mayNot?(store: Store, writer: Writer, change: Change<Spec>): Promise<readonly FieldProblem[]>
  /** The rules that a record keeps together with those around it; `id` is its own when it is corrected. */
  rules?(store: Store, proposed: Proposed<Spec>, id: string | null): Promise<readonly FieldProblem[]>
  /** What is written beside it, once it is. */
  follow?(store: Store, written: Followed<Spec>): Promise<void>
}

/** A keeping as it is written down: it reads the fields of its kind, each as what it must be. */
export function keeping<Spec extends RecordSpec>(one: Keeping<Spec>): Keeping {
  // It is asked about records of its own kind alone (keepingOf), each as its specification says.
  return one as unknown as Keeping
}

/** A new record of a child whose fields have been checked. */
export interface CheckedNew<Spec extends RecordSpec> {
  readonly personId: string
  readonly values: CheckedOf<Spec>
}

/** What somebody sets out to write; of a correction, nothing has been checked yet. */
interface Change<Spec extends RecordSpec> {
  /** Null for a new record. */
  readonly before: StoredRecord<Spec> | null
  readonly changes: RecordValues
  /** The record as it would be, with `case_id`. */
  readonly values: RecordValues
}

/** What was written just now. */
interface Followed<Spec extends RecordSpec> {
  readonly record: StoredRecord<Spec>
  readonly changes: Partial<CheckedOf<Spec>>
  readonly isNew: boolean
}

/** The catalogue, as far as a check of values asks. */
export const KNOWN: CheckKnowledge = { measureTypes: new Set(MEASURE_TYPES.map(({ code }) => code)) }

/** The same, and the day on which something is written down: what has happened has not happened later. */
export function knownTo({ today }: Pick<Writer, 'today'>): CheckKnowledge {
  return { ...KNOWN, today }
}

/** Refuses for what is wrong with the values. */
export function problems(found: readonly FieldProblem[]) {
  return { ok: false, refused: 'problems', problems: found } as const
}

/** Puts the form's own name before its fields, where two forms are sent as one: `case.opened_on`. */
export function inForm(form: string, found: readonly FieldProblem[]): readonly FieldProblem[] {
  return found.map(({ field, message }) => ({ field: field === null ? form : `${form}.${field}`, message }))
}

/**
 * The CPR number is another's: the person is in the register already. Or it says another birth or sex than what is
 * written, and nobody has been asked whether both are right.
 */
export interface Taken {
  readonly ok: false
  readonly refused: 'taken' | 'cpr-says-otherwise'
}
