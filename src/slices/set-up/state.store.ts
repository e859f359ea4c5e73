import { sql } from 'kysely'
import type { RecordSpec } from '../../kernel/record/record.ts'
import type { Row } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { COMPETENCE_RULE } from './competence.record.ts'
import { DOCUMENT_TEMPLATE } from './document-template.record.ts'
import { ANNOTATION, POPULATION } from './figures.record.ts'
import { FOLLOWUP_STANDARD } from './follow-up-standard.record.ts'
import { RETENTION_RULE } from './retention.record.ts'
import { WORK_SETTING } from './work-setting.record.ts'
import { DISTRICT, PROVIDER, TEAM, WORKER } from './workplace.record.ts'

const KINDS: readonly RecordSpec[] = [
  TEAM,
  DISTRICT,
  WORKER,
  PROVIDER,
  FOLLOWUP_STANDARD,
  COMPETENCE_RULE,
  WORK_SETTING,
  DOCUMENT_TEMPLATE,
  POPULATION,
  ANNOTATION,
  RETENTION_RULE,
]

/** What the municipality has set up, and what it lacks that other pages rest on. */
export interface SetUpState {
  /** Of each kind how many are in use. */
  readonly kinds: readonly { readonly kind: string; readonly inUse: number }[]
  /** Whether the letter of a decision says how to complain in the municipality's own words. */
  readonly hasAppealText: boolean
  /** Caseworkers without a team see only the cases that are their own. */
  readonly caseworkersWithoutTeam: number
}

/** Counts the whole set-up in one round trip. */
export async function setUpStateOf({ db, municipality }: Store): Promise<SetUpState> {
  const counts = KINDS.map(
    (spec) => sql`select ${spec.kind} as kind, count(*)::int as in_use from ${sql.table(spec.kind)}
      where municipality = ${municipality}${isInUse(spec)}`,
  )
  const { rows } = await sql<Row>`
    ${sql.join(counts, sql` union all `)}
    union all select 'appeal', count(*)::int from document_template
      where municipality = ${municipality} and document = 'decision' and btrim(coalesce(appeal, '')) <> ''
    union all select 'teamless', count(*)::int from worker
      where municipality = ${municipality} and active and team_id is null and 'caseworker' = any(roles)`.execute(
    db,
  )
  const of = (kind: string) => Number(rows.find((row) => row.kind === kind)?.in_use ?? 0)
  return {
    kinds: KINDS.map(({ kind }) => ({ kind, inUse: of(kind) })),
    hasAppealText: of('appeal') > 0,
    caseworkersWithoutTeam: of('teamless'),
  }
}

/** What has been taken out of use is not counted, nor the worker that stands for another system. */
function isInUse(spec: RecordSpec) {
  const active = spec.fields.some(({ name }) => name === 'active')
  const person = spec === WORKER ? sql` and not 'system' = any(roles)` : sql``
  return active ? sql` and active${person}` : sql``
}
