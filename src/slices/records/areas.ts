import type { FieldSpec, RecordSpec } from '../../kernel/record/record.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { NOTIFICATION } from '../concern/notification.record.ts'
import { FOLLOWUP } from '../follow-up/follow-up.record.ts'
import { INVESTIGATION } from '../investigation/investigation.record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { CONSENT } from '../people/consent.record.ts'

/** A list across children: its Danish address, the kind of record it holds, and the fields that fit in a row. */
interface Area {
  readonly path: string
  readonly spec: RecordSpec
  readonly columns: readonly string[]
}

export const AREAS: readonly Area[] = [
  {
    path: 'sager',
    spec: CHILD_CASE,
    columns: ['kind', 'title', 'opened_on', 'closed_on', 'team_id', 'caseworker_id'],
  },
  {
    path: 'indsatser',
    spec: MEASURE,
    columns: ['measure_type', 'start_date', 'end_date', 'legal_basis', 'provider_id'],
  },
  {
    path: 'opfoelgninger',
    spec: FOLLOWUP,
    columns: ['date', 'kind', 'measure_id', 'decision', 'next_due_date'],
  },
  { path: 'undersoegelser', spec: INVESTIGATION, columns: ['decided_on', 'completed_on', 'legal_basis'] },
  {
    path: 'underretninger',
    spec: NOTIFICATION,
    columns: ['received_at', 'assessed_at', 'notifier', 'outcome'],
  },
  {
    path: 'samtykker',
    spec: CONSENT,
    columns: ['given_by', 'recipient', 'given_on', 'expires_on', 'withdrawn_on'],
  },
]

/** Fields that a list can be narrowed by: those chosen from a list that is not the child's own. */
export function filterFields({ fields }: RecordSpec): readonly FieldSpec[] {
  return fields
    .filter(
      (field) =>
        field.form === 'choice' ||
        field.form === 'measure-type' ||
        (field.form === 'reference' && field.of !== 'measure' && field.of !== 'person'),
    )
    .map((field) => ({ ...field, required: false }))
}

/** The fields of a row; the rest is read on the child's page. */
export function rowFields({ kind, fields }: RecordSpec): readonly FieldSpec[] {
  const columns = AREAS.find(({ spec }) => spec.kind === kind)?.columns ?? []
  return columns.flatMap((column) => fields.find(({ name }) => name === column) ?? [])
}
