import { sql, type Transaction } from 'kysely'
import type { Purpose } from '../kernel/purpose.ts'
import type { RecordKind } from '../kernel/record/record.ts'
import type { Tables } from './database.ts'

/**
 * A kind of record, the CPR number of a child, its name alone (in the log of looks), no more than that a child who is
 * protected is registered, or not even that: a search met it and was answered as if it were not.
 */
export type SeenKind = RecordKind | 'cpr' | 'name' | 'protected' | 'withheld'

/** What a transaction has seen of children; written to the log before it ends, so that no look goes unlogged. */
export interface Looks {
  saw(personId: string, kind: SeenKind): void
  /** For the transaction itself, at its end. */
  write(): Promise<void>
}

interface Looker {
  readonly municipality: string
  readonly worker?: string
  readonly token?: string
  readonly purpose: Purpose
  readonly reason?: string
}

/** Who broke the glass to see the child is logged with the reason given then. */
export function looksOf(db: Transaction<Tables>, looker: Looker): Looks {
  const seen = new Map<string, Set<SeenKind>>()
  return {
    saw(personId, kind) {
      const kinds = seen.get(personId)
      if (kinds) kinds.add(kind)
      else seen.set(personId, new Set([kind]))
    },
    async write() {
      const { municipality, worker, token, purpose, reason = '' } = looker
      if (seen.size === 0 || !worker) return
      const rows = [...seen].map(([person_id, kinds]) => ({ person_id, seen: [...kinds].sort() }))
      await sql`
        insert into look (municipality, worker_id, token_id, person_id, purpose, seen, reason)
        select ${municipality}, ${worker}::uuid, nullif(${token ?? ''}, '')::uuid, s.person_id,
          case when e.reason is null then ${purpose} else 'emergency' end, s.seen,
          concat_ws(' / ', e.reason, nullif(nullif(${reason}, ''), e.reason))
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (person_id uuid, seen text[])
        left join lateral (
          select e.reason from emergency_access e
          where e.municipality = ${municipality} and e.worker_id = ${worker}::uuid and e.until_at > now()
            and e.person_id in (select one_child(s.person_id))
          order by e.until_at desc limit 1
        ) e on true`.execute(db)
    },
  }
}
