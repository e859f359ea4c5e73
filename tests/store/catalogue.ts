import { sql, type Transaction } from 'kysely'
import type { Database, Tables } from '../../src/store/database.ts'

const ACL = sql`(select array_agg(g::text order by g::text) from unnest(o.acl) g)`

/**
 * All that the schema is made of, as PostgreSQL itself writes it and in no order of its own: tables with their columns,
 * keys and indexes, views, functions, triggers, policies, and what each role may do with them.
 */
export async function catalogue({ kysely }: Pick<Database, 'kysely'>): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    with o as (
      select oid, relname, relkind, relowner, reloptions, relrowsecurity, relforcerowsecurity, coalesce(relacl, acldefault('r', relowner)) as acl from pg_class
      where relnamespace = 'trin'::regnamespace and relkind in ('r', 'v')
    )
    select concat_ws(' ', relkind, relname, relowner::regrole, reloptions, relrowsecurity, relforcerowsecurity, ${ACL},
      case relkind when 'v' then pg_get_viewdef(oid) end) as line from o
    union all select concat_ws(' ', 'column', o.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      pg_get_expr(d.adbin, d.adrelid), (select array_agg(g::text order by g::text) from unnest(a.attacl) g))
      from o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    union all select concat_ws(' ', 'constraint', o.relname, c.conname, pg_get_constraintdef(c.oid))
      from o join pg_constraint c on c.conrelid = o.oid
    union all select pg_get_indexdef(i.indexrelid) from o join pg_index i on i.indrelid = o.oid
    union all select pg_get_triggerdef(t.oid) from o join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal
    union all select concat_ws(' ', 'policy', tablename, policyname, permissive, roles, cmd, qual, 'check', with_check)
      from pg_policies where schemaname = 'trin'
    union all select concat_ws(' ', pg_get_functiondef(o.oid), proowner::regrole, ${ACL})
      from (select *, coalesce(proacl, acldefault('f', proowner)) as acl from pg_proc where pronamespace = 'trin'::regnamespace) o`.execute(
    kysely,
  )
  return rows.map(({ line }) => line).toSorted()
}

/** What guards a table, with its name left out, so that it can be held beside another's. */
export async function guardsOf(db: Transaction<Tables>, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    with o as (select oid, relrowsecurity, coalesce(relacl, acldefault('r', relowner)) as acl from pg_class where oid = ${table}::regclass)
    select concat_ws(' ', 'rights', relrowsecurity, ${ACL}) as line from o
    union all select concat_ws(' ', 'policy', policyname, permissive, roles, cmd, qual, 'check', with_check)
      from pg_policies where schemaname = 'trin' and tablename = ${table}
    union all select pg_get_triggerdef(t.oid) from o join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal
    union all select concat_ws(' ', 'constraint', c.conname, pg_get_constraintdef(c.oid))
      from o join pg_constraint c on c.conrelid = o.oid
      where pg_get_constraintdef(c.oid) ~ 'REFERENCES (trin.)?(tenant|person|child_case)\\(|PRIMARY'
    union all select pg_get_indexdef(i.indexrelid) from o join pg_index i on i.indrelid = o.oid
      where pg_get_indexdef(i.indexrelid) ~ '(_pkey|_import|_person|_case) ON'`.execute(db)
  return rows.map(({ line }) => line.replaceAll(new RegExp(`\\b${table}(?=\\b|_)`, 'g'), 'kind')).toSorted()
}
