import { sql } from 'kysely'
import type { Closing, RetentionRule } from '../kernel/retention.ts'
import type { Store } from './stores.ts'

/** The rules that the municipality has set. */
export async function retentionRules({ db, municipality }: Store): Promise<readonly RetentionRule[]> {
  const { rows } = await sql<RetentionRule>`
    select kind, keep_years as "keepYears", not_before_age as "notBeforeAge" from retention_rule
    where municipality = ${municipality} order by kind`.execute(db)
  return rows
}

/** When everything about each child was over, without saying whose; for those who answer for the rules. */
export async function closings({ db }: Store): Promise<readonly Closing[]> {
  const { rows } = await sql<Closing>`
    select birth_date as "birthDate", last_closed as "lastClosed", is_open as "isOpen" from closings()`.execute(
    db,
  )
  return rows
}

export interface ClosedChild extends Closing {
  readonly child: string
}

/** The same with the children themselves, for a command of the operator; one of them when it is given. */
export async function closedChildren(
  { db, municipality }: Store,
  child: string | null = null,
): Promise<readonly ClosedChild[]> {
  const { rows } = await sql<ClosedChild>`
    select child, birth_date as "birthDate", last_closed as "lastClosed", is_open as "isOpen" from child_closing
    where municipality = ${municipality} and ${child === null ? sql`true` : sql`child = ${child}::uuid`}
    order by child`.execute(db)
  return rows
}

/** Of the log of looks, how many are from before a day, and the oldest. */
export async function looksBefore(
  { db, municipality, workerId }: Store,
  day: string,
): Promise<{ readonly count: number; readonly oldest: string | null }> {
  const all = sql`select count(*)::int as count, min(at)::date as oldest from look
    where municipality = ${municipality} and at < ${day}::date`
  const { rows } = await sql<{ count: number; oldest: string | null }>`
    ${workerId === null ? all : sql`select count, oldest from looks_before(${day}::date)`}`.execute(db)
  return rows[0] ?? { count: 0, oldest: null }
}

export interface DeletionReceipt {
  readonly id: string
  readonly at: string
  readonly rule: string
  /** Rows that were deleted, by table; nothing that says whose. */
  readonly counts: Readonly<Record<string, number>>
}

/** What has been deleted, the latest first. */
export async function deletionReceipts(
  { db, municipality }: Store,
  limit = 200,
): Promise<readonly DeletionReceipt[]> {
  const { rows } = await sql<DeletionReceipt>`
    select id, at, rule, counts from deletion_receipt where municipality = ${municipality}
    order by at desc, id limit ${limit}`.execute(db)
  return rows
}

export async function writeReceipt(
  { db, municipality }: Store,
  { id, rule, counts }: Omit<DeletionReceipt, 'at'>,
): Promise<void> {
  await sql`insert into deletion_receipt (municipality, id, rule, counts)
    values (${municipality}, ${id}::uuid, ${rule}, ${JSON.stringify(counts)}::jsonb)`.execute(db)
}
