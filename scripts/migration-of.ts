import type { FieldSpec, RecordSpec } from '../src/kernel/record/record.ts'
import { columnType } from '../src/store/column-type.ts'

/** A kind of record that has no table yet. */
export type NewKind = Omit<RecordSpec, 'kind'> & { readonly kind: string }

/**
 * The first text of the migration that makes the table of a kind of record and guards it as its siblings are. Written
 * once: whoever commits it reads it, changes it where the kind asks for more, and owns it from then on.
 */
export function migrationOf(spec: NewKind): string {
  const lines = [...commonColumns(spec), ...spec.fields.map(column), ...spec.fields.flatMap(foreignKey)]
  return `-- ${spec.pluralTitle.en}.
create table ${spec.kind} (
${lines.map((line) => `  ${line}`).join(',\n')}
);
call guard_kind('${spec.kind}', '${accessOf(spec)}');
`
}

/** Who sees it: the words of store/sql/00-guards.sql. */
function accessOf({ about, ofCase }: NewKind): string {
  if (about === 'set-up') return 'set-up'
  return ofCase ? 'work' : 'family'
}

function commonColumns({ about, ofCase }: NewKind): readonly string[] {
  return [
    'municipality text not null references tenant',
    'id uuid not null',
    'version int not null default 1 check (version >= 1)',
    'import_id text',
    ...(about === 'child' ? ['person_id uuid not null'] : []),
    ...(ofCase ? ['case_id uuid'] : []),
  ]
}

function column(field: FieldSpec): string {
  return [quoted(field.name), columnType(field), ...emptiness(field), ...check(field)].join(' ')
}

/** What is not said is an empty text, a no or null, as store/records.ts writes it. */
function emptiness({ form, required }: FieldSpec): readonly string[] {
  if (form === 'boolean') return ['not null default false']
  if (required) return ['not null']
  return form === 'text' || form === 'legal-basis' ? ["not null default ''"] : []
}

function check(field: FieldSpec): readonly string[] {
  const name = quoted(field.name)
  if (field.form === 'choice')
    return [`check (${name} in (${field.choices.map(({ code }) => `'${code}'`).join(', ')}))`]
  if (field.form !== 'number') return []
  const limits = [
    ...(field.min === undefined ? [] : [`${name} >= ${field.min}`]),
    ...(field.max === undefined ? [] : [`${name} <= ${field.max}`]),
  ]
  return limits.length > 0 ? [`check (${limits.join(' and ')})`] : []
}

function foreignKey(field: FieldSpec): readonly string[] {
  return field.form === 'reference'
    ? [`foreign key (municipality, ${quoted(field.name)}) references ${field.of}`]
    : []
}

/** Words of SQL that a field may well be called. */
const RESERVED: ReadonlySet<string> = new Set([
  ...[
    'all',
    'analyse',
    'check',
    'column',
    'default',
    'desc',
    'end',
    'for',
    'from',
    'grant',
    'group',
    'limit',
  ],
  ...['order', 'references', 'to', 'user', 'when', 'where', 'with'],
])

function quoted(name: string): string {
  return RESERVED.has(name) ? `"${name}"` : name
}
