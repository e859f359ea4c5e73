import type { RecordKind, RecordSpec } from '../../kernel/record/record.ts'
import { RECORDS } from '../../slices.ts'

/** The pages of the set-up: their Danish address, and the kind of record that each keeps. */
export const AREAS = [
  { path: 'teams', area: 'teams', kind: 'team' },
  { path: 'distrikter', area: 'districts', kind: 'district' },
  { path: 'medarbejdere', area: 'workers', kind: 'worker' },
  { path: 'leverandoerer', area: 'providers', kind: 'provider' },
  { path: 'opfoelgningsstandard', area: 'followup-standards', kind: 'followup_standard' },
  { path: 'bevillingskompetence', area: 'competence-rules', kind: 'competence_rule' },
  { path: 'arbejdsgange', area: 'work-settings', kind: 'work_setting' },
  { path: 'breve', area: 'document-templates', kind: 'document_template' },
  { path: 'befolkning', area: 'populations', kind: 'population' },
  { path: 'noter', area: 'annotations', kind: 'annotation' },
  { path: 'sletning', area: 'retention-rules', kind: 'retention_rule' },
  { path: 'andre-systemer', area: 'tokens', kind: null },
] as const satisfies readonly { path: string; area: string; kind: RecordKind | null }[]

export type Area = (typeof AREAS)[number]['area']

/** The specification of an area's records. */
export function specOf(kind: RecordKind): RecordSpec {
  return RECORDS.of(kind)
}

/** Whether records of this kind can be taken out of use without being deleted. */
export function canStop(spec: RecordSpec): boolean {
  return spec.fields.some(({ name }) => name === 'active')
}
