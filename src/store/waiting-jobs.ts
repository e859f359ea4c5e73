import { sql } from 'kysely'
import { z } from 'zod'
import type { Store } from './stores.ts'

/** What a job is about, each under a word of its own: ids of records and nothing else, so that no job names anyone. */
export const JobIds = z.record(z.string(), z.uuid())
export type JobIds = z.infer<typeof JobIds>

/** A piece of work to be done later, outside of any request. */
export interface NewJob {
  /** Of a kind that the server does (`jobs/all.ts`). */
  readonly name: string
  /** Names this piece of work within the municipality: it is done once, however often it is added. */
  readonly key: string
  readonly ids?: JobIds
  /** ISO instant before which it is not begun; at once unless said. */
  readonly dueAt?: string
}

/** A job that the queue has not taken over yet. */
export interface WaitingJob {
  readonly municipality: string
  readonly name: string
  readonly key: string
  readonly ids: JobIds
  readonly dueAt: string
}

/** Adds work for the municipality in the transaction it belongs to: either both stand or neither does. */
export async function addJob(
  { db, municipality }: Store,
  { name, key, ids = {}, dueAt }: NewJob,
): Promise<void> {
  const due = dueAt === undefined ? sql`now()` : sql`${dueAt}::timestamptz`
  await sql`insert into waiting_job (municipality, name, key, ids, due_at)
    values (${municipality}, ${name}, ${key}, ${JSON.stringify(JobIds.parse(ids))}::jsonb, ${due})
    on conflict do nothing`.execute(db)
}

/** Of all municipalities, the jobs of these names that the queue is to take over. */
export async function waitingJobs(
  { db }: Store,
  names: readonly string[],
  limit: number,
): Promise<readonly WaitingJob[]> {
  const { rows } = await sql<WaitingJob>`
    select municipality, name, key, ids, due_at as "dueAt" from waiting_job
    where name = any(${[...names]}::text[]) order by due_at limit ${limit}`.execute(db)
  return rows
}

/** The queue has a job from here on. */
export async function tookOver({ db }: Store, { municipality, name, key }: WaitingJob): Promise<void> {
  await sql`delete from waiting_job where municipality = ${municipality} and name = ${name} and key = ${key}`.execute(
    db,
  )
}
