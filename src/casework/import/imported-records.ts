import type { PackageLine } from '../../kernel/package/package-lines.ts'
import type { ImportColumn } from '../../store/import-rows.ts'
import type { KeptResource } from './divide-package.ts'
import { instantOf } from './instant-of.ts'

/** How the lines of a resource become records. */
export interface ImportedRecords {
  readonly table: string
  /** The id that a line is met again by when a newer package comes. */
  readonly idOf: (line: PackageLine) => string
  readonly columns: readonly (ImportColumn & { readonly from?: readonly string[] })[]
  /** Columns that name a team or a provider, which becomes a record of its own. */
  readonly named?: readonly { readonly in: 'team' | 'provider'; readonly column: string }[]
  /** What is kept in place of some texts; empty where the register has no word for it. */
  readonly readAs?: (line: PackageLine) => PackageLine
}

const person: ImportColumn = { name: 'person_id', form: { in: 'person' } }

/** Every kept resource; records come out again as they went in (store/package-rows.ts). */
export const IMPORTED_RECORDS: Readonly<Record<KeptResource, ImportedRecords>> = {
  caseworkers: {
    table: 'worker',
    idOf: ({ caseworker_id }) => caseworker_id,
    named: [{ in: 'team', column: 'team' }],
    columns: [
      // A package has no names; an administrator gives them, and a newer package leaves them.
      { name: 'name', form: 'text', isOnce: true, from: ['caseworker_id'] },
      { name: 'team_id', form: { in: 'team', by: 'team', isName: true }, from: ['team'] },
      { name: 'fte', form: 'numeric' },
    ],
    readAs: ({ caseworker_id }) => ({ name: caseworker_id }),
  },
  persons: {
    table: 'person',
    idOf: ({ person_id }) => person_id,
    columns: [
      { name: 'birth_date', form: 'date' },
      { name: 'sex', form: 'word' },
      { name: 'target_group', form: 'word' },
    ],
    readAs: ({ sex }) => ({ sex: SEXES[(sex ?? '').trim().toLowerCase()] ?? '' }),
  },
  measures: {
    table: 'measure',
    idOf: ({ measure_id }) => measure_id,
    named: [{ in: 'provider', column: 'provider_id' }],
    columns: [
      person,
      { name: 'measure_type', form: 'text' },
      { name: 'start_date', form: 'date' },
      { name: 'end_date', form: 'date' },
      { name: 'legal_basis', form: 'text' },
      { name: 'granted_by', form: 'text' },
      { name: 'provider_id', form: { in: 'provider', isName: true } },
      { name: 'intensity', form: 'word' },
    ],
  },
  followups: {
    table: 'followup',
    idOf: ({ followup_id }) => followup_id,
    columns: [
      { name: 'measure_id', form: { in: 'measure' } },
      {
        name: 'person_id',
        form: { in: 'measure', by: 'measure_id', take: 'person_id' },
        from: ['measure_id'],
      },
      { name: 'date', form: 'date' },
      { name: 'kind', form: 'text' },
      { name: 'decision', form: 'word' },
      { name: 'next_due_date', form: 'date' },
    ],
  },
  investigations: {
    table: 'investigation',
    idOf: ({ investigation_id }) => investigation_id,
    columns: [person, { name: 'decided_on', form: 'date' }, { name: 'completed_on', form: 'date' }],
  },
  notifications: {
    table: 'notification',
    idOf: ({ notification_id }) => notification_id,
    columns: [
      person,
      { name: 'received_at', form: 'instant' },
      { name: 'assessed_at', form: 'instant' },
      { name: 'notifier', form: 'text' },
      { name: 'outcome', form: 'text' },
    ],
    readAs: ({ received_at, assessed_at }) => ({
      received_at: instantOf(received_at),
      assessed_at: instantOf(assessed_at ?? ''),
    }),
  },
  assignments: {
    table: 'allocation',
    idOf: ({ case_id, caseworker_id }) => `${case_id} ${caseworker_id}`,
    columns: [
      { name: 'case_import_id', form: 'text', from: ['case_id'] },
      { name: 'caseworker_id', form: { in: 'worker' } },
      { name: 'start_date', form: 'date' },
      { name: 'end_date', form: 'date' },
    ],
    readAs: ({ case_id }) => ({ case_import_id: case_id }),
  },
  pupils: {
    table: 'pupil',
    idOf: ({ person_id, school_year }) => `${person_id} ${school_year}`,
    columns: [
      person,
      { name: 'school_year', form: 'text' },
      { name: 'grade', form: 'int' },
      { name: 'academic_wellbeing', form: 'numeric' },
      { name: 'social_wellbeing', form: 'numeric' },
      { name: 'absence_percent', form: 'numeric' },
      { name: 'months_registered', form: 'numeric' },
    ],
  },
  population: {
    table: 'population',
    idOf: ({ date }) => date,
    columns: [
      { name: 'date', form: 'date' },
      { name: 'population_0_17', form: 'int' },
    ],
  },
  annotations: {
    table: 'annotation',
    idOf: ({ figure, group = '', date }) => `${figure} ${group} ${date}`,
    columns: [
      { name: 'figure', form: 'text' },
      { name: 'group', form: 'text' },
      { name: 'date', form: 'date' },
      { name: 'is_break', form: 'boolean', from: ['break'] },
      { name: 'note', form: 'text' },
    ],
    readAs: (line) => ({ is_break: line.break }),
  },
}

/** Ways in which registers write a child's sex. */
const SEXES: Readonly<Record<string, string>> = {
  female: 'female',
  f: 'female',
  k: 'female',
  kvinde: 'female',
  pige: 'female',
  male: 'male',
  m: 'male',
  mand: 'male',
  dreng: 'male',
}
