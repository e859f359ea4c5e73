import { FOLLOWUP_DECISIONS, TARGET_GROUPS } from './register.ts'

/**
 * Data package v1: the resources and columns that a municipality's register files may hold, and what a value in each
 * column must be. A line that breaks one of these demands is refused. Source: design.md, "Data package v1".
 */
export interface ResourceSpec {
  readonly name: ResourceName
  /** Without it there is nothing to count. */
  readonly required: boolean
  readonly columns: readonly ColumnSpec[]
  /** First and last day of the same thing: the last must not be before the first. */
  readonly interval?: { readonly start: string; readonly end: string }
  /** Columns that together may name a line only once, where the resource has no id of its own. */
  readonly key?: readonly string[]
}

export interface ColumnSpec {
  readonly name: string
  /** May be empty, and the column may be left out. */
  readonly optional: boolean
  readonly demand: Demand
}

/** What a column's value must be. */
export type Demand =
  /** Names the line; used once in its resource. */
  | { readonly kind: 'id'; readonly of: IdSpace }
  /** Names an accepted line of another resource. */
  | { readonly kind: 'reference'; readonly of: Referable }
  /** A name that joins lines and nothing more. */
  | { readonly kind: 'label'; readonly of: IdSpace }
  | { readonly kind: 'date' }
  /** A date, or a date and a time of day. */
  | { readonly kind: 'timestamp' }
  | NumberDemand
  /** One of a few words; read as its place in the list. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Three digits. */
  | { readonly kind: 'municipality' }
  | { readonly kind: 'measure-type' }
  /** The first word is SEL or BL; read as `LEGAL_BASES`. */
  | { readonly kind: 'legal-basis' }
  /** `2014/15`. */
  | { readonly kind: 'school-year' }
  | { readonly kind: 'text' }
  /** Known and allowed, but no rule and no figure reads it yet. */
  | { readonly kind: 'unread' }

export interface NumberDemand {
  readonly kind: 'number'
  readonly whole?: boolean
  readonly min?: number
  readonly max?: number
}

/** Resources that other resources point into. */
export type Referable = 'person' | 'measure' | 'caseworker'
export type IdSpace = Referable | 'investigation' | 'notification' | 'followup' | 'case'

/** The laws a legal basis may name; empty is the first. */
export const LEGAL_BASES = ['', 'SEL', 'BL'] as const

export const RESOURCE_NAMES = [
  'persons',
  'measures',
  'population',
  'investigations',
  'notifications',
  'followups',
  'caseworkers',
  'assignments',
  'pupils',
  'accounts',
  'price_index',
  'annotations',
] as const
export type ResourceName = (typeof RESOURCE_NAMES)[number]

/** Every resource of the package; a resource comes after those it points into. */
export const RESOURCES: readonly ResourceSpec[] = [
  {
    name: 'persons',
    required: true,
    columns: [
      id('person_id', 'person'),
      date('birth_date'),
      optional(unread('sex')),
      optional(choice('target_group', TARGET_GROUPS)),
    ],
  },
  {
    name: 'measures',
    required: true,
    columns: [
      id('measure_id', 'measure'),
      reference('person_id', 'person'),
      municipality(),
      { name: 'measure_type', optional: false, demand: { kind: 'measure-type' } },
      date('start_date'),
      optional(date('end_date')),
      { name: 'legal_basis', optional: true, demand: { kind: 'legal-basis' } },
      optional(unread('granted_by')),
      optional(unread('provider_id')),
      optional(choice('intensity', ['', 'standard', 'intensive'])),
    ],
    interval: { start: 'start_date', end: 'end_date' },
  },
  {
    name: 'population',
    required: false,
    columns: [
      municipality(),
      date('date'),
      number('population_0_17', { whole: true, min: 0, max: 10_000_000 }),
    ],
    key: ['municipality', 'date'],
  },
  {
    name: 'investigations',
    required: false,
    columns: [
      id('investigation_id', 'investigation'),
      reference('person_id', 'person'),
      municipality(),
      date('decided_on'),
      optional(date('completed_on')),
    ],
    interval: { start: 'decided_on', end: 'completed_on' },
  },
  {
    name: 'notifications',
    required: false,
    columns: [
      id('notification_id', 'notification'),
      reference('person_id', 'person'),
      municipality(),
      timestamp('received_at'),
      optional(timestamp('assessed_at')),
      optional(unread('notifier')),
      optional(unread('outcome')),
    ],
    interval: { start: 'received_at', end: 'assessed_at' },
  },
  {
    name: 'followups',
    required: false,
    columns: [
      id('followup_id', 'followup'),
      reference('measure_id', 'measure'),
      date('date'),
      choice('kind', ['contact', 'formal']),
      optional(choice('decision', FOLLOWUP_DECISIONS)),
      optional(date('next_due_date')),
    ],
  },
  {
    name: 'caseworkers',
    required: false,
    columns: [
      id('caseworker_id', 'caseworker'),
      municipality(),
      optional(unread('team')),
      number('fte', { min: 0 }),
    ],
  },
  {
    name: 'assignments',
    required: false,
    columns: [
      { name: 'case_id', optional: false, demand: { kind: 'label', of: 'case' } },
      reference('caseworker_id', 'caseworker'),
      date('start_date'),
      optional(date('end_date')),
    ],
    interval: { start: 'start_date', end: 'end_date' },
  },
  {
    name: 'pupils',
    required: false,
    columns: [
      reference('person_id', 'person'),
      municipality(),
      { name: 'school_year', optional: false, demand: { kind: 'school-year' } },
      number('grade', { whole: true, min: 0, max: 10 }),
      optional(number('academic_wellbeing', { min: 1, max: 5 })),
      optional(number('social_wellbeing', { min: 1, max: 5 })),
      optional(number('absence_percent', { min: 0, max: 100 })),
      optional(number('months_registered', { min: 0 })),
    ],
  },
  {
    name: 'accounts',
    required: false,
    columns: [
      municipality(),
      number('year', { whole: true, min: 1900, max: 2200 }),
      text('function'),
      optional(unread('grouping')),
      optional(unread('dranst')),
      choice('kind', ['gross', 'refund']),
      number('amount_dkk', {}),
    ],
  },
  {
    name: 'price_index',
    required: false,
    columns: [number('year', { whole: true, min: 1900, max: 2200 }), number('percent', {})],
    key: ['year'],
  },
  {
    name: 'annotations',
    required: false,
    columns: [
      municipality(),
      text('figure'),
      optional(text('group')),
      date('date'),
      choice('break', ['false', 'true']),
      text('note'),
    ],
  },
]

function id(name: string, of: IdSpace): ColumnSpec {
  return { name, optional: false, demand: { kind: 'id', of } }
}

function reference(name: string, of: Referable): ColumnSpec {
  return { name, optional: false, demand: { kind: 'reference', of } }
}

function municipality(): ColumnSpec {
  return { name: 'municipality', optional: false, demand: { kind: 'municipality' } }
}

function date(name: string): ColumnSpec {
  return { name, optional: false, demand: { kind: 'date' } }
}

function timestamp(name: string): ColumnSpec {
  return { name, optional: false, demand: { kind: 'timestamp' } }
}

function number(name: string, demand: Omit<NumberDemand, 'kind'>): ColumnSpec {
  return { name, optional: false, demand: { kind: 'number', ...demand } }
}

function choice(name: string, choices: readonly string[]): ColumnSpec {
  return { name, optional: false, demand: { kind: 'choice', choices } }
}

function text(name: string): ColumnSpec {
  return { name, optional: false, demand: { kind: 'text' } }
}

function unread(name: string): ColumnSpec {
  return { name, optional: true, demand: { kind: 'unread' } }
}

function optional(column: ColumnSpec): ColumnSpec {
  return { ...column, optional: true }
}
