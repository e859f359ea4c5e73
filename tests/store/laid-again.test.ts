import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import { backup } from '../../src/store/backup.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { restore } from '../../src/store/restore.ts'
import { sqlFiles } from '../../src/store/sql-files.ts'
import { storesOf } from '../../src/store/stores.ts'
import { emptyFolder } from '../shared/shared.ts'
import { addCasework } from './casework.ts'
import { catalogue } from './catalogue.ts'
import { ENGINES, onBothEngines, testDatabase } from './databases.ts'
import { migrateAsBefore } from './older.ts'
import { startPostgres, type TestPostgres } from './postgres.ts'
import { columnsOfTables, wholeRegister } from './tables.ts'
import { buildTown, TOWN, worker } from './town.ts'

onBothEngines('views and functions', (engine) => {
  let database: Database
  let whole: readonly string[]
  beforeAll(async () => {
    database = await testDatabase(engine)
    whole = await catalogue(database)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const laid = async () =>
    (await sql`select file, laid_at::text from laid order by file`.execute(database.kysely)).rows
  const forget = (file: string) =>
    sql`update laid set digest = 'another' where file = ${file}`.execute(database.kysely)

  test('all stand in store/sql, where they may be changed', async () => {
    const texts = (await sqlFiles('sql')).map(({ text }) => text).join('\n')
    const written = texts.matchAll(/^create (?:or replace )?(?:function|procedure|view) (\w+)/gm)
    const { rows } = await sql<{ name: string }>`
      select proname as name from pg_proc where pronamespace = 'trin'::regnamespace
      union all select relname from pg_class where relnamespace = 'trin'::regnamespace and relkind = 'v'`.execute(
      database.kysely,
    )
    expect([...written].map(([, name]) => name).toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
  })

  test('nothing of them is for everyone', async () => {
    const { rows } = await sql`
      select p.proname from pg_proc p where p.pronamespace = 'trin'::regnamespace
        and (p.proacl is null or exists (select from aclexplode(p.proacl) where grantee = 0))`.execute(
      database.kysely,
    )
    expect(rows).toEqual([])
  })

  test('what runs as the owner looks for nothing among temporary tables before the register', async () => {
    const { rows } = await sql`
      select proname from pg_proc where pronamespace = 'trin'::regnamespace and prosecdef
        and not exists (select from unnest(proconfig) as c where c ~ '^search_path=trin, ?pg_temp$')`.execute(
      database.kysely,
    )
    expect(rows).toEqual([])
  })

  test('none is used where what an old text worked out would stay: in an index, a default, a check or a column', async () => {
    const { rows } = await sql`
      select p.proname from pg_depend d join pg_proc p on p.oid = d.refobjid and p.pronamespace = 'trin'::regnamespace
      where d.refclassid = 'pg_proc'::regclass
        and d.classid in ('pg_class'::regclass, 'pg_attrdef'::regclass, 'pg_constraint'::regclass)`.execute(
      database.kysely,
    )
    expect(rows).toEqual([])
  })

  test('are let be while their text is the one that stands', async () => {
    const before = await laid()
    await migrate(database)
    expect(await laid()).toEqual(before)
  })

  test('are laid again when their text is another, also a view with other columns', async () => {
    await sql`drop view figure_event`.execute(database.kysely)
    await sql`create view figure_event as select seq, at from event`.execute(database.kysely)
    await sql`create or replace function my_team() returns uuid stable language sql as 'select null::uuid'`.execute(
      database.kysely,
    )
    await sql`grant execute on function close_moved to trin_app`.execute(database.kysely)
    await sql`grant select (given_name) on person to trin_figures`.execute(database.kysely)
    expect(await catalogue(database)).not.toEqual(whole)
    await forget('10-who-asks.sql')
    await forget('60-moves.sql')
    await forget('90-figures.sql')
    expect(await migrate(database)).toEqual([])
    expect(await catalogue(database)).toEqual(whole)
  })

  test('are all laid again after a migration, which may have had to take one away', async () => {
    await sql`drop view child_closing`.execute(database.kysely)
    await sql`drop index notification_waiting`.execute(database.kysely)
    await sql`delete from migration where name = '0008-work-list.sql'`.execute(database.kysely)
    expect(await migrate(database)).toEqual(['0008-work-list.sql'])
    expect(await catalogue(database)).toEqual(whole)
  })

  test('guard every kind anew when the guards are other than they were', async () => {
    await sql`drop policy seen on plan`.execute(database.kysely)
    await sql`create policy seen on plan for select to trin_app using (true)`.execute(database.kysely)
    await forget('00-guards.sql')
    await migrate(database)
    expect(await catalogue(database)).toEqual(whole)
  })

  test('the figures see the same of a record as of its changes, and read no more than they see', async () => {
    await buildTown(storesOf(database, RECORDS))
    await storesOf(database, RECORDS).operator(TOWN, 'test').write(addCasework)
    const granted = await grantedToFigures(database)
    const { rows } = await storesOf(database, RECORDS)
      .for(worker(9))
      .figures(({ db }) =>
        sql<{ kind: string; columns: string[] }>`
          select distinct e.entity as kind, array(select k from jsonb_object_keys(e.state) k order by k) as columns
          from figure_event e`.execute(db),
      )
    expect(rows.length).toBeGreaterThan(6)
    for (const { kind, columns } of rows)
      expect([kind, columns]).toEqual([kind, [...(granted.get(kind) ?? []), 'version'].toSorted()])
    for (const { kind, lifecycle } of RECORDS.all)
      if (lifecycle.figures)
        expect(granted.get(kind)).toEqual(expect.arrayContaining([...lifecycle.figures.read]))
  })

  test('the figures have no right but to what their list names', async () => {
    const { rows } = await sql<{ kind: string; columns: string[] | null }>`
      select kind, columns from figure_columns`.execute(database.kysely)
    const granted = await grantedToFigures(database)
    const whole = ['tenant', 'figure_event', 'followup_standard']
    expect([...granted.keys()].filter((kind) => !whole.includes(kind)).toSorted()).toEqual(
      rows.flatMap(({ kind, columns }) => (columns ? [kind] : [])).toSorted(),
    )
    for (const { kind, columns } of rows)
      if (columns) expect([kind, granted.get(kind)]).toEqual([kind, columns.toSorted()])
  })
})

/** Columns that the role of the figures may read, by table. */
async function grantedToFigures({ kysely }: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ kind: string; columns: string[] }>`
    select c.relname as kind, array_agg(a.attname::text order by a.attname::text collate "C") as columns from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'trin'::regnamespace and c.relkind in ('r', 'v')
      and has_column_privilege('trin_figures', c.oid, a.attnum, 'select, insert, update, references')
    group by c.relname`.execute(kysely)
  return new Map(rows.map(({ kind, columns }) => [kind, columns]))
}

describe('a register of the version before', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server[Symbol.asyncDispose]())
  const opened = async (engine: (typeof ENGINES)[number]) =>
    openDatabase(engine === 'pglite' ? { folder: await emptyFolder() } : { url: await server.newDatabase() })

  test.each(ENGINES)('on %s becomes equal to a new one, and keeps what it holds', async (engine) => {
    await using older = await opened(engine)
    await migrateAsBefore(older)
    await buildTown(storesOf(older, RECORDS))
    const columns = await columnsOfTables(older)
    const before = await wholeRegister(older, columns)
    await migrate(older)
    await using fresh = await opened(engine)
    await migrate(fresh)
    expect(await catalogue(older)).toEqual(await catalogue(fresh))
    expect(await wholeRegister(older, columns)).toMatchObject(before)
  })

  test('is guarded as it was: of what it had only these are written otherwise', async () => {
    await using older = await opened('postgres')
    await migrateAsBefore(older)
    const before = await catalogue(older)
    await migrate(older)
    const after = new Set(await catalogue(older))
    const named = (line: string) => /FUNCTION trin\.(\w+)/.exec(line)?.[1] ?? line.split(' ', 3).join(' ')
    const otherwise = before.filter((line) => !after.has(line)).map(named)
    // What goes over with a child that moves (0016), rights for a time, the search for who is protected (0012), and what the log hides of who was merged (0015).
    const functions = [
      'extra_persons',
      'find_persons',
      'guard_merge',
      'look_names',
      'may_relate',
      'named_persons',
      'provider_measures',
      'sees_whole',
    ]
    // What the login of a server may (0014): it enters by its role, and sweeps by that of its jobs.
    const rights = ['column session last_used_at', 'column session municipality', 'column session until_at']
    expect(otherwise).toEqual([
      'changes_of',
      'enter',
      ...functions,
      'setting',
      'column idempotent_answer at',
      'column idempotent_answer municipality',
      // What an investigation said of the talk with the child is a talk of its own (0016).
      ...['child_talk', 'child_talk_on', 'child_talk_why_not', 'childs_view'].map(
        (name) => `column investigation ${name}`,
      ),
      ...rights,
      'constraint investigation investigation_child_talk_check',
      // Who is told of a notification sees it, and decides on it (0019).
      'policy child_case added',
      'policy emergency_access added',
      'policy event seen',
      // The own log does not tell what a search was not told (0015).
      'policy look seen',
      'policy measure seen',
      'policy notification added',
      'policy notification changed',
      'policy notification seen',
      'policy person changed',
      'policy person seen',
      'policy relation of_someone_known',
      'policy relation still_of_someone_known',
      'r idempotent_answer postgres',
      'r session postgres',
      'r tenant postgres',
      'v figure_event postgres',
    ])
  })

  test('is brought to this one by one of two processes that start at once', async () => {
    const url = await server.newDatabase()
    await using one = await openDatabase({ url })
    await using other = await openDatabase({ url })
    await migrateAsBefore(one)
    const done = await Promise.all([migrate(one), migrate(other)])
    expect(done.map(({ length }) => length > 0).toSorted()).toEqual([false, true])
  })

  test('is restored from its backup as the version before did, and then brought to this one', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'trin-older-'))
    await using lost = await opened('postgres')
    await migrateAsBefore(lost)
    await buildTown(storesOf(lost, RECORDS))
    await backup(lost, path.join(folder, 'b'))
    await using found = await opened('postgres')
    await migrateAsBefore(found)
    await restore(found, path.join(folder, 'b'))
    await rm(folder, { recursive: true })
    await migrate(found)
    const columns = await columnsOfTables(lost)
    expect(await wholeRegister(found, columns)).toMatchObject(await wholeRegister(lost, columns))
  })
})
