import { sql } from 'kysely'
import type { RecordKind } from '../kernel/record/record.ts'
import type { Store } from './stores.ts'

/** Where a reader of the feed has come to: the transaction and the event last seen, in one database. */
export interface FeedPlace {
  /** Names the database that the numbers are of. */
  readonly feed: string
  readonly transaction: string
  readonly seq: string
}

/** That a record was changed, and nothing of what it says. */
export interface Change {
  readonly place: FeedPlace
  /** ISO instant. */
  readonly at: string
  readonly kind: RecordKind
  readonly id: string
  readonly child: string | null
  readonly version: number
}

/**
 * The changes after a place, in an order that no later commit adds to: by transaction, and only of transactions older
 * than any that still runs. One that runs long holds the feed back; it never lets a change slip past.
 * @returns null when the place is of another database, or of a time that this one has not reached
 */
export async function changesAfter(
  store: Store,
  { after, limit }: { readonly after: FeedPlace | null; readonly limit: number },
): Promise<readonly Change[] | null> {
  const feed = await feedHere(store)
  if (after && !(await isKnown(store, after, feed))) return null
  const start = after ?? { transaction: '0', seq: '0' }
  const { rows } = await sql<Row>`
    select e.transaction::text as transaction, e.seq::text as seq, e.at, e.entity as kind, e.entity_id as id,
      e.person_id as child, e.version
    from event e
    where e.municipality = ${store.municipality} and (e.transaction, e.seq) > (${start.transaction}::xid8, ${start.seq}::bigint)
      and e.transaction < pg_snapshot_xmin(pg_current_snapshot()) and e.entity = any(${store.kinds.all.map(({ kind }) => kind)}::text[])
    order by e.transaction, e.seq limit ${limit}`.execute(store.db)
  return rows.map(({ transaction, seq, at, ...changed }) => ({
    ...changed,
    at: String(at),
    place: { feed, transaction, seq },
  }))
}

interface Row extends Omit<Change, 'place'> {
  readonly transaction: string
  readonly seq: string
}

async function feedHere({ db }: Store): Promise<string> {
  const { rows } = await sql<{ feed: string }>`select change_feed_of() as feed`.execute(db)
  const [here] = rows
  if (!here) throw new Error('the database does not say which it is')
  return here.feed
}

/** A database that was set back to an earlier state reaches the same numbers again, for other changes. */
async function isKnown({ db }: Store, { feed, transaction }: FeedPlace, here: string): Promise<boolean> {
  if (feed !== here) return false
  const { rows } = await sql<{ reached: boolean }>`
    select ${transaction}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as reached`.execute(db)
  return rows[0]?.reached === true
}
