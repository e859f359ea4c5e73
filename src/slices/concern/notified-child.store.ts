import { sql } from 'kysely'
import { isSaid } from '../../kernel/record/fields.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { PERSON } from '../people/person.record.ts'

/** A child that someone worries for, as far as the work with a notification asks. */
export interface NotifiedChild {
  /** The record that the child is kept under, whichever of its records was asked for. */
  readonly id: string
  /** Whether this user may see the child at all. */
  readonly isVisible: boolean
  /** Open cases and courses that the user sees: cases first, the latest first. */
  readonly open: readonly StoredRecord<typeof CHILD_CASE>[]
  /** Name of the municipality that the child moved to, and has no case here since; null otherwise. */
  readonly movedTo: string | null
}

/** More than any child has cases. */
const ALL = 1_000

/** The child of a record, in the user's own municipality, also one that is not the user's; null when there is none. */
export async function notifiedChild(store: Store, personId: string): Promise<NotifiedChild | null> {
  const id = await wholeChild(store, personId)
  if (id === null) return null
  const person = await getRecord(store, PERSON, id)
  const isVisible = person !== null
  if (isVisible && person.values.kind !== 'child') return null
  const cases = await listRecords(store, CHILD_CASE, { personId: id, limit: ALL })
  const open = cases.filter(({ values }) => !isSaid(values.closed_on))
  const isOf = (kind: string) => open.filter(({ values }) => values.kind === kind)
  return {
    id,
    isVisible,
    open: [...isOf('case'), ...isOf('course')],
    movedTo: open.length > 0 ? null : await municipalityMovedTo(store, id),
  }
}

/** What the child is kept under; another system sees the children that it is given access to, and no other. */
async function wholeChild(store: Store, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select coalesce(emergency_child(${personId}::uuid), (
      select coalesce(p.merged_into, p.id) from person p
      where p.municipality = ${store.municipality} and p.id = ${personId}::uuid and p.kind = 'child'
    )) as id`.execute(store.db)
  return rows[0]?.id ?? null
}

async function municipalityMovedTo({ db, municipality }: Store, personId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(m.name, t.to_municipality) as name from transfer t
    left join municipalities() m on m.municipality = t.to_municipality
    where t.municipality = ${municipality} and t.answer = 'accepted' and t.person_id in (select one_child(${personId}::uuid))
    order by t.answered_at desc limit 1`.execute(db)
  return rows[0]?.name ?? null
}
