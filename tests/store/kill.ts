import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Database, Place } from '../../src/store/database.ts'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

/** Lets a process write until some of it is confirmed, and kills it at a moment that nobody chose. */
export async function killWhileWriting(place: Place, run: string): Promise<readonly string[]> {
  const writer = spawn(process.execPath, [WRITER, JSON.stringify(place), run], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let confirmed = ''
  let errors = ''
  writer.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  const ended = once(writer, 'close')
  await new Promise<void>((resolve, reject) => {
    writer.stdout.setEncoding('utf8').on('data', (text) => {
      confirmed += text
      resolve()
    })
    writer.on('exit', () => reject(new Error(`the writer ended by itself: ${errors}`)))
  })
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
  writer.kill('SIGKILL')
  await ended
  // A line that was cut by the kill was not read by anyone.
  return confirmed.split('\n').slice(0, -1)
}

/** What is wrong with a register after a kill; nothing, if nothing is. */
export async function harmIn(database: Database, confirmed: readonly string[]): Promise<readonly string[]> {
  return [
    ...(await lost(database, confirmed)),
    ...(await half(database)),
    ...(await otherThanTheirEvents(database)),
  ]
}

async function lost({ kysely }: Database, confirmed: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ turn: string }>`
    select turn from jsonb_array_elements_text(${JSON.stringify(confirmed)}::jsonb) as turn
    where not exists (select from trin.measure m where m.import_id = turn and m.version >= 2)
      or not exists (select from trin.person p where p.import_id = turn)`.execute(kysely)
  return rows.map(({ turn }) => `confirmed, but lost: ${turn}`)
}

/** What was written together stands together. */
async function half({ kysely }: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ turn: string }>`
    select coalesce(p.import_id, c.import_id, m.import_id) as turn
    from (select * from trin.person where import_id is not null) p
    full join (select * from trin.child_case where import_id is not null) c using (municipality, import_id)
    full join (select * from trin.measure where import_id is not null) m using (municipality, import_id)
    where p.id is null or c.id is null or m.id is null or m.version < 2`.execute(kysely)
  return rows.map(({ turn }) => `half a transaction: ${turn}`)
}

/** Each record is what its last event says, its versions follow each other, and no event is about nothing. */
export async function otherThanTheirEvents({ kysely }: Database): Promise<readonly string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'trin' and column_name = 'import_id' and table_name in (
      select tablename from pg_tables where schemaname = 'trin')`.execute(kysely)
  const found: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ id: string; why: string }>`
      with last as (
        select municipality, entity_id, max(version) as version, count(*) as events,
          (array_agg(state order by version desc))[1] as state
        from trin.event where entity = ${name} group by municipality, entity_id
      )
      select coalesce(r.id, l.entity_id)::text as id, case when l.entity_id is null then 'no event' when r.id is null then 'no row'
        when l.version <> r.version or l.events <> r.version then 'other versions' else 'other state' end as why
      from ${sql.table(`trin.${name}`)} r
      full join last l on l.municipality = r.municipality and l.entity_id = r.id
      where l.entity_id is null or r.id is null or l.version <> r.version or l.events <> r.version
        or l.state <> to_jsonb(r) - array['cipher', 'hash', 'token_hash', 'payload', 'received_person_id']`.execute(
      kysely,
    )
    found.push(...rows.map(({ id, why }) => `${name} ${id}: ${why}`))
  }
  return found
}
