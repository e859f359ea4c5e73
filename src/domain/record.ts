import type { Text } from './text.ts'

/**
 * A kind of record in the register: what it is called, which fields it has and what a value in each must be. One
 * specification is the form, the table, the API's schema and the check; `domain/records/` holds one for each kind.
 */
export interface RecordSpec {
  readonly kind: RecordKind
  /** The word in addresses of the API: `measures` in `/api/v1/measures`. */
  readonly plural: string
  readonly title: Text
  readonly pluralTitle: Text
  /** Whether it belongs to a child (`person_id`), is one, or is the municipality's set-up. */
  readonly about: 'child' | 'person' | 'set-up'
  /** Whether it can belong to one of the child's cases (`case_id`). */
  readonly ofCase: boolean
  readonly fields: readonly FieldSpec[]
  /** Whether it comes about by acts alone, such as asking and answering: then nobody writes it field by field. */
  readonly byActs?: true
  /** Field that a list is ordered by, and whether the newest comes first. */
  readonly order: { readonly field: string; readonly newestFirst: boolean }
  /** Whole-record rules: the first day before the last, and what the law asks for. */
  readonly check?: (values: RecordValues) => readonly FieldProblem[]
}

export const RECORD_KINDS = [
  'person',
  'address',
  'relation',
  'schooling',
  'professional',
  'consent',
  'child_case',
  'allocation',
  'measure',
  'followup',
  'deviation',
  'grant_request',
  'investigation',
  'clarification',
  'notification',
  'plan',
  'goal',
  'goal_progress',
  'pupil',
  'district',
  'team',
  'provider',
  'worker',
  'population',
  'annotation',
  'retention_rule',
  'followup_standard',
  'competence_rule',
  'work_setting',
  'document_template',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

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
  /** ISO day, `2026-02-28`. */
  | { readonly form: 'date' }
  /** ISO instant with offset or Z; shown in Copenhagen time. */
  | { readonly form: 'timestamp' }
  | { readonly form: 'choice'; readonly choices: readonly Choice[] }
  /** Any number of them: codes in the order of the choices, joined by commas, such as `child,parents`. */
  | { readonly form: 'choices'; readonly choices: readonly Choice[] }
  | { readonly form: 'boolean' }
  | { readonly form: 'number'; readonly whole: boolean; readonly min?: number; readonly max?: number }
  /** The id of another record; of the same child where that kind belongs to a child. */
  | { readonly form: 'reference'; readonly of: RecordKind }
  /** Ids of any number of other records of the same child, joined by commas. */
  | { readonly form: 'references'; readonly of: RecordKind }
  /** A code of the catalogue. */
  | { readonly form: 'measure-type' }
  /** A law and paragraph, such as `BL § 32 stk. 1 nr. 2`. */
  | { readonly form: 'legal-basis' }

export interface Choice {
  readonly code: string
  readonly title: Text
}

export type FieldValue = string | number | boolean | null
/** Values by field name; a field left out has not been said. */
export type RecordValues = Readonly<Record<string, FieldValue>>

/** A record as it is kept: its fields, and what every record has. */
export interface StoredRecord {
  readonly id: string
  /** 1 for the first; one more for each correction. The ETag of the API. */
  readonly version: number
  /** The child it belongs to; of a person, itself; null for set-up. */
  readonly person_id: string | null
  readonly values: RecordValues
}

export interface FieldProblem {
  /** Null when no one field is wrong. */
  readonly field: string | null
  readonly message: Text
}
