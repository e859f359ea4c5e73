import { type RawBuilder, sql } from 'kysely'
import { type Read, read } from '../../kernel/due/rules.ts'
import { DUE } from '../../slices.due.ts'
import { UNFINISHED } from '../../slices.unfinished.ts'
import type { FactsCut } from '../../store/unfinished.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { FOLLOWUP } from '../follow-up/follow-up.record.ts'
import { MEASURE } from '../measure/measure.record.ts'

/** What the list itself says of a child beside what is due: its case, its step and the latest contact. */
const OF_LIST = [
  read(CHILD_CASE, 'kind', 'opened_on', 'closed_on', 'caseworker_id'),
  read(MEASURE, 'measure_type', 'start_date', 'end_date'),
  read(FOLLOWUP, 'date'),
] as const

/** Each kind of record that the list or a rule reads, once, with every field of it that one of them reads. */
export const FACTS: readonly Read[] = together([...OF_LIST, ...DUE.flatMap(whatIsRead)])

/** What a rule reads; of a notification, whose it is to do as well. */
function whatIsRead({ reads }: { readonly reads: readonly Read[] }): readonly Read[] {
  return reads.map((one) =>
    one.spec.kind === 'notification'
      ? { ...one, fields: [...one.fields, 'reassess_asked_of', 'handed_at'] }
      : one,
  )
}

function together(reads: readonly Read[]): readonly Read[] {
  const specs = new Set(reads.map(({ spec }) => spec))
  return [...specs].map((spec) => {
    const fields = reads.filter((one) => one.spec === spec).flatMap((one) => one.fields)
    return { spec, fields: [...new Set(fields)] }
  })
}

/**
 * What of a child decides what is due, kind by kind: what is finished is left out, and so is every field that no rule
 * reads. `same.ids` are the child's records.
 */
export function factsOf(cut: FactsCut): RawBuilder<unknown> {
  const parts = FACTS.flatMap((one) => [sql`${sql.lit(one.spec.kind)}`, part(one, cut)])
  return sql`jsonb_build_object(${sql.join(parts)})`
}

function part({ spec, fields }: Read, cut: FactsCut): RawBuilder<unknown> {
  const names = ['id', 'version', 'person_id', ...(spec.ofCase ? ['case_id'] : []), ...fields]
  const pairs = names.map((name) => sql`${sql.lit(name)}, t.${sql.ref(name)}`)
  const kept = UNFINISHED.filter(({ kind }) => kind === spec.kind)
  const rows = kept.find((one) => one.rows)?.rows?.(cut) ?? sql.table(spec.kind)
  const wheres = kept.map((one) => sql`(${one.where(cut)})`)
  return sql`(
    select jsonb_agg(jsonb_build_object(${sql.join(pairs)}) order by t.id desc) from ${rows} t
    where t.municipality = ${cut.municipality} and t.person_id = any(same.ids)
      ${wheres.length === 0 ? sql`` : sql`and (${sql.join(wheres, sql` or `)})`}
  )`
}
