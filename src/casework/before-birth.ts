import { sql } from 'kysely'
import { COPENHAGEN } from '../kernel/danish-time.ts'
import { problem } from '../kernel/problem.ts'
import { type Birth, beforeBirthProblems, datedFields } from '../kernel/record/before-birth.ts'
import type { FieldProblem, RecordSpec, RecordValues } from '../kernel/record/record.ts'
import type { Store } from '../store/stores.ts'
import { type Proposed, referenceProblems } from './check-references.ts'

/** What is wrong with a record for whose and of what it is: what it refers to, and days from before there was a child. */
export async function placeProblems(store: Store, proposed: Proposed): Promise<readonly FieldProblem[]> {
  return [...(await referenceProblems(store, proposed)), ...(await beforeBirth(store, proposed))]
}

/** Days of a record that lie before its child can have been; nothing of a child whom this user does not see. */
export async function beforeBirth(
  store: Store,
  { spec, personId, values }: Proposed,
): Promise<readonly FieldProblem[]> {
  if (spec.about !== 'child' || personId === null) return []
  return beforeBirthProblems(spec, values, await birthOf(store, personId))
}

async function birthOf({ db, municipality }: Store, personId: string): Promise<Birth | null> {
  const { rows } = await sql<{ born: string | null; expected: string | null }>`
    select birth_date::text as born, expected_birth_date::text as expected from person
    where municipality = ${municipality} and id = ${personId}::uuid`.execute(db)
  const { born = null, expected = null } = rows[0] ?? {}
  const day = born ?? expected
  return day === null ? null : { day, isExpected: born === null }
}

/**
 * What has been written of a child from before the birth that it is said to have: the birth, or that record, is wrong.
 * One of each kind is named.
 */
export async function writtenBefore(
  store: Store,
  { personId, birth, field }: { readonly personId: string; readonly birth: Birth; readonly field: string },
): Promise<readonly FieldProblem[]> {
  const found: FieldProblem[] = []
  for (const spec of store.kinds.all) {
    if (spec.about !== 'child') continue
    const [first] = beforeBirthProblems(spec, await firstDays(store, spec, personId), birth)
    if (!first) continue
    found.push(
      problem(
        field,
        `Passer ikke med det, der står om barnet under ${spec.pluralTitle.da}: ${first.message.da}`,
        `Does not fit what is written of the child under ${spec.pluralTitle.en}: ${first.message.en}`,
      ),
    )
  }
  return found
}

/** The first day that stands in each dated field of a child's records of a kind. */
async function firstDays(store: Store, spec: RecordSpec, personId: string): Promise<RecordValues> {
  const dated = datedFields(spec)
  if (dated.length === 0) return {}
  const columns = dated.map(({ name, form }) =>
    form === 'timestamp'
      ? sql`min((${sql.ref(name)} at time zone ${COPENHAGEN})::date)::text as ${sql.ref(name)}`
      : sql`min(${sql.ref(name)})::text as ${sql.ref(name)}`,
  )
  const { rows } = await sql<RecordValues>`
    select ${sql.join(columns)} from ${sql.table(spec.kind)}
    where municipality = ${store.municipality} and person_id in (select one_child(${personId}::uuid))`.execute(
    store.db,
  )
  return rows[0] ?? {}
}
