import type { Role } from '../role.ts'
import type { Text } from '../text.ts'

/**
 * A kind of record in the register: what it is called, which fields it has, what a value in each must be, and what
 * becomes of a record. One specification is the form, the table, the API's schema and the check.
 */
export interface RecordSpec<Kind extends string = string, Field extends FieldSpec = FieldSpec> {
  readonly kind: Kind
  /** The word in addresses of the API: `measures` in `/api/v1/measures`. */
  readonly plural: string
  readonly title: Text
  readonly pluralTitle: Text
  /** Whether it belongs to a child (`person_id`), is one, or is the municipality's set-up. */
  readonly about: 'child' | 'person' | 'set-up'
  /** Whether it can belong to one of the child's cases (`case_id`). */
  readonly ofCase: boolean
  readonly fields: readonly Field[]
  /** Whether it comes about by acts alone, such as asking and answering: then nobody writes it field by field. */
  readonly byActs?: true
  /** Who writes it down where that is not everyone who keeps such records. */
  readonly writtenBy?: 'leaders' | 'administrators'
  /** Field that a list is ordered by, and whether the newest comes first. */
  readonly order: { readonly field: string; readonly newestFirst: boolean }
  readonly lifecycle: Lifecycle<Field['name']>
  /** Whole-record rules: the first day before the last, and what the law asks for. */
  readonly check?: (values: RecordValues) => readonly FieldProblem[]
}

/** What becomes of a record of a kind, wherever all kinds are gone through without one being named. */
export interface Lifecycle<Name extends string = string> {
  /** Whether a child's page is read with it. */
  readonly onChildPage: boolean
  /** What its part of that page is called, where that is not its plural title, and what it says when there are none. */
  readonly section?: { readonly title?: Text; readonly empty: Text }
  /** Whether it goes over with a child that moves to another municipality. */
  readonly moves: boolean
  /** Whether who has one is a child in its own right, and not only someone around another child. */
  readonly makesAChild: boolean
  /** How it becomes known, bit by bit; by default all at once, when the child is first heard of. */
  readonly known?: Known<Name>
  /** The name that other records refer to it by; without one no record can refer to it. */
  readonly named?: Named<Name>
  /** Fields that are left out wherever it is shown beside others, when its person's name and address are protected. */
  readonly hidden?: readonly Name[]
  /** How an unfinished one keeps the case open that it belongs to. */
  readonly keepsOpen?: KeepsOpen
  /** The days from and until which it is work under way, where others should know that it is. */
  readonly underWay?: { readonly from: Name; readonly until: Name }
  /** What the figures read of it; without, nothing. */
  readonly figures?: FiguresRead<Name>
  /** The page on which one is worked with; by default its child's. */
  readonly page?: (one: Pick<StoredRecord, 'id' | 'values'>) => string
  /** How a new one begins, where that is not in a form of all its fields. */
  readonly begins?: Begins<Name>
}

/** On the pages of the acts that write one, on none where another act alone brings one about; or with a few of its fields. */
export type Begins<Name extends string = string> =
  | { readonly on: readonly WayIn[] }
  | { readonly with: readonly Name[] }

/** A page on which a new record of a kind is written for a child. */
export interface WayIn {
  readonly title: Text
  readonly path: (child: string) => string
  readonly params?: (child: string) => Readonly<Record<string, string>>
}

interface Named<Name extends string, Values = RecordValues> {
  /** The fields that the name is made of. */
  readonly fields: readonly Name[]
  /** The name in both languages; `titleOf` words a measure type. */
  readonly name: (values: Values, titleOf: (measureType: string) => Text) => Text
}

/** The columns of a kind that the figures are computed from (`figure_columns` in the database says which they may read). */
interface FiguresRead<Name extends string> {
  readonly read: readonly (Name | 'person_id' | 'case_id' | 'case_import_id' | 'merged_into')[]
  /** What another municipality did before the child moved here is in that one's figures (docs/decisions/0010). */
  readonly isOnlyDoneHere?: true
}

/** Work that must be finished before its case is closed. */
export interface KeepsOpen<Values = RecordValues> {
  /** Its place when all that keeps a case open is named, from 1. */
  readonly place: number
  /** Whether it is unfinished on a day (ISO). */
  readonly isOpen: (values: Values, on: string) => boolean
  /** What an unfinished one is told apart by: its type of measure, a Danish day (ISO), or nothing. */
  readonly namedBy: (values: Values) => { readonly type: string } | { readonly day: string } | null
  /** What is said of it, with what it is told apart by. */
  readonly says: { readonly [In in keyof Text]: (what: string) => string }
}

/** The days on which a record became known, for a history told as it would have been. */
interface Known<Name extends string> {
  /** The field with its first day or instant; of another record where one of its fields refers to that one. */
  readonly from: Name | { readonly through: Name; readonly field: string } | { readonly schoolYear: Name }
  /** Whether it is sometimes entered weeks late. */
  readonly isSometimesLate?: true
  /** What becomes known later: before the first field is said, neither it nor the others were. */
  readonly later?: readonly (readonly [Name, ...Name[]])[]
}

interface Described<Kind extends string, Field extends FieldSpec>
  extends Omit<RecordSpec<Kind, Field>, 'check' | 'lifecycle'> {
  readonly check?: (values: GivenOf<Field>) => readonly FieldProblem[]
  readonly lifecycle: Omit<Lifecycle<Field['name']>, 'named' | 'keepsOpen' | 'page'> & {
    readonly named?: Named<Field['name'], GivenOf<Field>>
    readonly keepsOpen?: KeepsOpen<CheckedFields<Field>>
    readonly page?: (one: { readonly id: string; readonly values: CheckedFields<Field> }) => string
  }
}

/** Whether a kind stands on a child's page, for the compiler too: of those alone a page finds records there. */
interface Shown<OnPage extends boolean> {
  readonly lifecycle: { readonly onChildPage: OnPage }
}

/** A kind of record as it is written down: its functions read the fields it has, each as what it must be. */
export function recordSpec<
  const Kind extends string,
  const Field extends FieldSpec,
  const OnPage extends boolean,
>(spec: Described<Kind, Field> & Shown<OnPage>): RecordSpec<Kind, Field> & Shown<OnPage> {
  // They are asked of its own records alone, once every field has been found to be what it must be (check.ts).
  return spec as unknown as RecordSpec<Kind, Field> & Shown<OnPage>
}

/** The name of a kind of record, such as `measure`: its table's, and `kind` on the wire. */
export type RecordKind = string

interface AnyField {
  /** The column, the key on the wire and the name in a form. */
  readonly name: string
  readonly title: Text
  readonly help?: Text
  readonly required: boolean
}

export type FieldSpec = AnyField & FieldForm

/** What a field's value must be. */
export type FieldForm =
  | { readonly form: 'text'; readonly longest: number; readonly lines?: 'many' }
  /** ISO day, `2026-02-28`; of what has happened, none that is still to come; of what only who is born can have, none before. */
  | {
      readonly form: 'date'
      readonly notAfter?: 'today'
      readonly notBefore?: 'birth'
      /** It is planned, expected or due: a day that is written without its year is the next one. */
      readonly lies?: 'ahead'
    }
  /** ISO instant with offset or Z; shown in Copenhagen time. */
  | { readonly form: 'timestamp'; readonly notAfter?: 'today' }
  | { readonly form: 'choice'; readonly choices: readonly Choice[] }
  /** Any number of them: codes in the order of the choices, joined by commas, such as `child,parents`. */
  | { readonly form: 'choices'; readonly choices: readonly Choice[] }
  | { readonly form: 'boolean' }
  | { readonly form: 'number'; readonly whole: boolean; readonly min?: number; readonly max?: number }
  /** The id of another record; of the same child where that kind belongs to a child. */
  | {
      readonly form: 'reference'
      readonly of: RecordKind
      /** Of a worker: only those with one of these roles are offered. */
      readonly offered?: readonly Role[]
    }
  /** Ids of any number of other records of the same child, joined by commas. */
  | { readonly form: 'references'; readonly of: RecordKind }
  /** A code of the catalogue. */
  | { readonly form: 'measure-type' }
  /** A law and paragraph, such as `BL § 32 stk. 1 nr. 2`. */
  | { readonly form: 'legal-basis' }

export interface Choice<Code extends string = string> {
  readonly code: Code
  readonly title: Text
}

export type FieldValue = string | number | boolean | null
/** Values by field name; a field left out has not been said. */
export type RecordValues = Readonly<Record<string, FieldValue>>

/** What a field's value is once it has been said and checked. */
export type Said<Field> = Field extends { readonly form: 'boolean' }
  ? boolean
  : Field extends { readonly form: 'number' }
    ? number
    : Field extends { readonly form: 'choice'; readonly choices: readonly Choice<infer Code>[] }
      ? Code
      : string

/** Checked values that have been given; what is not required may have been left out. */
export type GivenOf<Field extends FieldSpec> = {
  readonly [One in Field as One['name']]?: Said<One> | null
}

/**
 * The values of a kept record of a kind: every field of it, null where nothing was said; and the case it belongs to. Of
 * several kinds, those of one or another, never the fields of all.
 */
export type ValuesOf<Spec extends RecordSpec> = Spec extends RecordSpec
  ? string extends Spec['kind']
    ? RecordValues
    : {
        readonly [Field in Spec['fields'][number] as Field['name']]:
          | Said<Field>
          | (Field extends { readonly required: true } ? never : null)
      } & { readonly case_id?: string | null }
  : never

/** Checked values of a kind: what must be said is there, the rest may be left out; with the case they belong to. */
export type CheckedOf<Spec extends RecordSpec> = Spec extends RecordSpec
  ? string extends Spec['kind']
    ? RecordValues
    : CheckedFields<Spec['fields'][number]> & { readonly case_id?: string | null }
  : never

type CheckedFields<Field extends FieldSpec> = {
  readonly [One in Extract<Field, { readonly required: true }> as One['name']]: Said<One>
} & {
  readonly [One in Exclude<Field, { readonly required: true }> as One['name']]?: Said<One> | null
}

/** A record as it is kept: its fields, and what every record has. */
export type StoredRecord<Spec extends RecordSpec = RecordSpec> = Stored<ValuesOf<Spec>>

interface Stored<Values> {
  readonly id: string
  /** 1 for the first; one more for each correction. The ETag of the API. */
  readonly version: number
  /** The child it belongs to; of a person, itself; null for set-up. */
  readonly person_id: string | null
  readonly values: Values
}

/** Records of several kinds, under the names of their kinds. */
export type ByKind = Readonly<Partial<Record<RecordKind, readonly StoredRecord[]>>>

/** Those of a kind. */
export function recordsOf<Spec extends RecordSpec>(
  records: ByKind,
  { kind }: Spec,
): readonly StoredRecord<Spec>[] {
  // They stand under the name of their kind, each read by its specification.
  return (records[kind] ?? []) as readonly StoredRecord<Spec>[]
}

/** Whether one among records of several kinds is of a kind; each was read by the specification of its own. */
export function isOfKind<Spec extends RecordSpec, One extends { readonly kind: RecordKind }>(
  { kind }: Spec,
  record: One,
): record is One & { readonly values: ValuesOf<Spec> } {
  return record.kind === kind
}

export interface FieldProblem {
  /** Null when no one field is wrong. */
  readonly field: string | null
  readonly message: Text
}
