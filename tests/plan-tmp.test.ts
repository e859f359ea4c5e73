import { sql } from 'kysely'
import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { storesOf } from '../src/store/stores.ts'
import { testDatabase } from './store/databases.ts'
import { buildTown, id, TOWN, worker } from './store/town.ts'
import { appFor } from './api/signed-in-app.ts'
import { nameKeysOf } from '../src/domain/name-key.ts'
import { listChildren } from '../src/store/children.ts'
import { listRecords } from '../src/store/records.ts'
import { childPage } from '../src/store/child-page.ts'

test('plans', async () => {
  const database = await testDatabase('postgres')
  const stores = storesOf(database)
  await buildTown(stores)
  await stores.operator(TOWN, 'gen').write(async ({ db }) => {
    await sql`insert into team (municipality, id, name) select ${TOWN}, ('2000000a-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid, 'T' || g from generate_series(1,40) g`.execute(db)
    await sql`insert into worker (municipality, id, name, roles, team_id) select ${TOWN}, ('1000000a-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid, 'W' || g, '{caseworker}', ('2000000a-0000-4000-8000-' || lpad((g%40+1)::text, 12, '0'))::uuid from generate_series(1,700) g`.execute(db)
    await sql`insert into person (municipality, id, given_name, family_name, birth_date) select ${TOWN}, ('3000000a-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid, (array['Anna','Bo','Clara','Dan','Ea','Finn','Gry','Hans','Ida','Jens'])[g%10+1] , (array['Jensen','Nielsen','Hansen','Olsen','Madsen','Larsen','Sørensen','Holm','Lund','Dam'])[(g/10)%10+1] || (g%977), date '2008-01-01' + (g % 6000) from generate_series(1,20000) g`.execute(db)
    await sql`insert into child_case (municipality, id, person_id, kind, opened_on, team_id, caseworker_id) select ${TOWN}, ('4000000a-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid, ('3000000a-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid, 'case', date '2020-01-01' + (g % 2000), ('2000000a-0000-4000-8000-' || lpad(((g%700)%40+1)::text, 12, '0'))::uuid, ('1000000a-0000-4000-8000-' || lpad((g%700+1)::text, 12, '0'))::uuid from generate_series(1,20000) g`.execute(db)
    console.log('cases', performance.now()); await sql`insert into measure (municipality, id, person_id, case_id, measure_type, start_date) select ${TOWN}, ('5000000a-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid, ('3000000a-0000-4000-8000-' || lpad((g%20000+1)::text, 12, '0'))::uuid, ('4000000a-0000-4000-8000-' || lpad((g%20000+1)::text, 12, '0'))::uuid, (array['home_support','foster_care','respite'])[g%3+1], date '2021-01-01' + (g % 1500) from generate_series(1,60000) g`.execute(db)
    const { rows } = await sql<{id: string, n: string}>`select id, given_name || ' ' || family_name as n from person`.execute(db)
    const keys = rows.flatMap((r) => nameKeysOf(r.n).map((key) => ({ key, id: r.id })))
    console.log('keys', keys.length, performance.now()); await sql`insert into name_key (municipality, key, person_id) select ${TOWN}, k.key, k.id from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (key text, id uuid) on conflict do nothing`.execute(db)
  })
  console.log('vacuum', performance.now()); await sql`vacuum analyze`.execute(database.kysely)
  const out: string[] = []; console.log('generated', performance.now())
  const cw = { municipality: TOWN, workerId: '1000000a-0000-4000-8000-000000000001' }
  const actors = { caseworker: cw, leader: worker(4) }
  const base = { status: 'open', sort: 'name', limit: 51, today: '2026-03-02' } as const
  const runs: [string, keyof typeof actors, (s: any) => Promise<any>][] = [
    ['cw list own', 'caseworker', (s) => listChildren(s, { ...base, scope: 'own' })],
    ['cw list own caseworker', 'caseworker', (s) => listChildren(s, { ...base, scope: 'own', caseworker: cw.workerId })],
    ['cw list q', 'caseworker', (s) => listChildren(s, { ...base, scope: 'own', name: 'jen' })],
    ['leader list', 'leader', (s) => listChildren(s, { ...base, scope: 'department' })],
    ['leader list after', 'leader', (s) => listChildren(s, { ...base, scope: 'department', after: '3000000a-0000-4000-8000-000000007777' })],
    ['leader list birth', 'leader', (s) => listChildren(s, { ...base, scope: 'department', sort: 'birth' })],
    ['leader list opened', 'leader', (s) => listChildren(s, { ...base, scope: 'department', sort: 'opened' })],
    ['leader list step', 'leader', (s) => listChildren(s, { ...base, scope: 'department', measureTypes: ['foster_care'] })],
    ['leader q', 'leader', (s) => listChildren(s, { ...base, scope: 'department', name: 'jen' })],
    ['leader team', 'leader', (s) => listChildren(s, { ...base, scope: 'department', team: '2000000a-0000-4000-8000-000000000005' })],
    ['cw measures', 'caseworker', (s) => listRecords(s, 'measure', { limit: 51, isOfOwnChildren: true })],
    ['cw persons', 'caseworker', (s) => listRecords(s, 'person', { limit: 51, isOfOwnChildren: true })],
    ['leader measures', 'leader', (s) => listRecords(s, 'measure', { limit: 51 })],
    ['cw child', 'caseworker', (s) => childPage(s, '3000000a-0000-4000-8000-000000000700', '2026-03-02')],
    ['leader child', 'leader', (s) => childPage(s, '3000000a-0000-4000-8000-000000000700', '2026-03-02')],
  ]
  await sql`load 'auto_explain'`.execute(database.kysely).catch(() => out.push('no auto_explain'))
  for (const [name, who, run] of runs) {
    const times: number[] = []
    let n = 0
    for (let i = 0; i < 4; i++) {
      await stores.for(actors[who]).read('casework', async (store) => {
        const t = performance.now(); const r = await run(store); times.push(Math.round((performance.now() - t) * 10) / 10); n = r?.length ?? (r ? 1 : 0)
      })
    }
    out.push(`${name}: ${n} rows, ms ${times.join(' ')}`)
  }
  writeFileSync('/tmp/plans.txt', out.join('\n'))
  // plans
  for (const [name, who, run] of runs.filter(([n]) => /caseworker$|opened|leader q/.test(n))) {
    await stores.for(actors[who]).read('casework', async (store) => {
      const db = store.db as any
      const wrapped = db.withPlugin({ transformQuery: (a: any) => a.node, transformResult: async (a: any) => a.result })
      void wrapped
      const executor = db.getExecutor()
      const original = executor.executeQuery.bind(executor)
      executor.executeQuery = async (q: any, ...rest: any[]) => {
        const plan = await original({ ...q, sql: 'explain (analyze, costs off, summary off, buffers off) ' + q.sql }, ...rest)
        out.push(`\n===== ${name}\n` + plan.rows.map((r: any) => r['QUERY PLAN']).join('\n'))
        return original(q, ...rest)
      }
      await run(store)
    })
  }
  
  writeFileSync('/tmp/plans.txt', out.join('\n'))
  await database[Symbol.asyncDispose]()
}, 600000)
