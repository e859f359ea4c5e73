/** A line of a resource: every value as the text that stands in the file; empty where the column has no value. */
export type PlainRecord = Readonly<Record<string, string>>

/** A whole data package in memory, not yet written. */
export interface GeneratedPackage {
  /** What stands in datapackage.json. */
  readonly datapackage: Readonly<Record<string, unknown>>
  /** The lines of each resource, by the resource's name. */
  readonly resources: Readonly<Record<string, readonly PlainRecord[]>>
}

/** The columns of each resource of data package v1 that a generated register has, in file order (design.md). */
export const RESOURCE_COLUMNS = {
  persons: ['person_id', 'birth_date', 'sex', 'target_group'],
  measures: [
    'measure_id',
    'person_id',
    'municipality',
    'measure_type',
    'start_date',
    'end_date',
    'legal_basis',
    'granted_by',
    'provider_id',
    'intensity',
  ],
  population: ['municipality', 'date', 'population_0_17'],
  investigations: ['investigation_id', 'person_id', 'municipality', 'decided_on', 'completed_on'],
  notifications: [
    'notification_id',
    'person_id',
    'municipality',
    'received_at',
    'assessed_at',
    'notifier',
    'outcome',
  ],
  followups: ['followup_id', 'measure_id', 'date', 'kind', 'decision', 'next_due_date'],
  caseworkers: ['caseworker_id', 'municipality', 'team', 'fte'],
  assignments: ['case_id', 'caseworker_id', 'start_date', 'end_date'],
  pupils: [
    'person_id',
    'municipality',
    'school_year',
    'grade',
    'academic_wellbeing',
    'social_wellbeing',
    'absence_percent',
    'months_registered',
  ],
  annotations: ['municipality', 'figure', 'group', 'date', 'break', 'note'],
} as const satisfies Record<string, readonly string[]>

export type ResourceName = keyof typeof RESOURCE_COLUMNS

/** The datapackage.json of a generated register: it says on its face that the children are invented. */
export function describePackage(about: {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly resources: readonly ResourceName[]
  readonly format: 'csv' | 'parquet'
}): Record<string, unknown> {
  return {
    profile: 'data-package',
    name: about.name,
    title: about.title,
    description: about.description,
    'trin:invented': true,
    'trin:version': 'v1',
    resources: about.resources.map((name) => ({
      name,
      path: `${name}.${about.format}`,
      format: about.format,
      ...(about.format === 'csv' ? { encoding: 'utf-8', dialect: { delimiter: ',' } } : {}),
      schema: { fields: RESOURCE_COLUMNS[name].map((column) => ({ name: column, type: typeOf(column) })) },
    })),
  }
}

const NUMBER_COLUMNS = new Set<string>([
  'population_0_17',
  'fte',
  'grade',
  'academic_wellbeing',
  'social_wellbeing',
  'absence_percent',
  'months_registered',
])

function typeOf(column: string): string {
  if (NUMBER_COLUMNS.has(column)) return 'number'
  if (column === 'break') return 'boolean'
  return /(^|_)date$|_on$|_at$/.test(column) ? 'date' : 'string'
}
