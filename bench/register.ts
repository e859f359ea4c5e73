import { writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { application } from '../src/api/application.ts'
import type { Answers } from '../src/api/wire-answers.ts'
import { RECORDS } from '../src/slices.ts'
import { type Database, openDatabase } from '../src/store/database.ts'
import { keyringOf } from '../src/store/keyring.ts'
import { migrate } from '../src/store/migrate.ts'
import { storesOf } from '../src/store/stores.ts'
import { startPostgres } from '../tests/store/postgres.ts'
import { whatRan } from './plan-text.ts'
import { asTheRequest, slowestOf, statementsOf } from './queries-behind.ts'
import { BENCH_TOWN, benchCpr, buildBenchTown } from './register-town.ts'
import { machine, type Result } from './result-table.ts'
import { median, timesOf } from './timing.ts'

const RUNS = 25
/** Of what takes longer than a second. */
const RUNS_OF_SLOW = 3
const BUDGET = 3
const TODAY = '2026-11-22'
const PLANS = new URL('./query-plans.md', import.meta.url)

interface Question {
  readonly what: string
  readonly by: 'manager' | 'team_leader' | 'caseworker'
  readonly path: string
  readonly body?: unknown
}

/** List, search, child page and work list of a register of this many children on PostgreSQL, each against the query behind it. */
export async function registerBudgets(children: number, mayWritePlans: boolean): Promise<Result[]> {
  await using server = await startPostgres()
  const url = await server.newDatabase()
  await using database = await openDatabase({ url })
  await migrate(database)
  const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
  const keys = keyringOf({ cprKeys: `bench:${key(1)}`, pseudonymKey: key(2) })
  const stores = storesOf(database, RECORDS)
  await buildBenchTown(stores, keys, children)
  await sql`analyze`.execute(database.kysely)
  const app = application({
    answers: {} as Answers, // no question is asked about a package
    register: {
      stores,
      keys,
      signIn: { mode: 'demo' },
      today: () => TODAY,
      now: () => `${TODAY}T11:00:00Z`,
      limits: { general: 1e9, signIn: 1e9, search: 1e9 },
    },
    log: () => {},
  })
  const results: Result[] = []
  const plans: string[] = []
  const cookies = await signedIn(database, app)
  for (const question of await questions(database)) {
    const ask = async () => {
      const answer = await app.request(
        `http://localhost/api/v1${question.path}`,
        requestOf(question, cookies[question.by]),
      )
      if (answer.status !== 200) throw new Error(`${question.what}: ${answer.status} ${await answer.text()}`)
      await answer.arrayBuffer()
    }
    const { result, plan } = await measured(url, question, ask)
    results.push(result)
    plans.push(plan)
  }
  if (mayWritePlans) await writeFile(PLANS, planPage(children, plans))
  return results
}

type App = ReturnType<typeof application>

async function signedIn(database: Database, app: App): Promise<Readonly<Record<Question['by'], string>>> {
  const cookieOf = async (role: string) => {
    const { rows } = await sql<{ id: string }>`
      select id from trin.worker where roles = array[${role}] order by name limit 1`.execute(database.kysely)
    const body = JSON.stringify({ municipality: BENCH_TOWN, worker: rows[0]?.id })
    const headers = { 'Content-Type': 'application/json', Origin: 'http://localhost', Host: 'localhost' }
    const answer = await app.request('http://localhost/api/v1/sign-in/demo', {
      method: 'POST',
      headers,
      body,
    })
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }
  return {
    manager: await cookieOf('manager'),
    team_leader: await cookieOf('team_leader'),
    caseworker: await cookieOf('caseworker'),
  }
}

function requestOf({ body }: Question, cookie: string): RequestInit {
  const headers = {
    Cookie: cookie,
    Origin: 'http://localhost',
    Host: 'localhost',
    'Content-Type': 'application/json',
  }
  return body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
}

async function questions({ kysely }: Database): Promise<readonly Question[]> {
  const { rows } = await sql<{ id: string; given_name: string; family_name: string; birth_date: string }>`
    select p.id, p.given_name, p.family_name, p.birth_date from trin.person p
    join trin.child_case c on c.municipality = p.municipality and c.person_id = p.id and c.closed_on is null
    where c.caseworker_id = (select id from trin.worker where roles = '{caseworker}' order by name limit 1)
    order by p.id limit 1`.execute(kysely)
  const [child] = rows
  if (!child) throw new Error('The caseworker of the bench has no child')
  const name = `${child.given_name} ${child.family_name}`
  const search = { path: '/children/search', by: 'caseworker' } as const
  return [
    { what: "list, a caseworker's own and own team's", by: 'caseworker', path: '/children' },
    { what: "list, the whole department's", by: 'manager', path: '/children' },
    { what: 'list, second step, newest first', by: 'manager', path: '/children?step=2&sort=opened' },
    { what: 'list by name', by: 'manager', path: '/children/list', body: { q: name } },
    { ...search, what: 'search by CPR number', body: { cpr: benchCpr(4711) } },
    { ...search, what: 'search by name and birth date', body: { name, birthDate: child.birth_date } },
    { what: "child page, the caseworker's", by: 'caseworker', path: `/children/${child.id}` },
    { what: "child page, the leader's", by: 'manager', path: `/children/${child.id}` },
    { what: 'measures of the department', by: 'manager', path: '/measures' },
    { what: "work list, the caseworker's", by: 'caseworker', path: '/work-list' },
    { what: "work list, the team leader's", by: 'team_leader', path: '/work-list' },
  ]
}

async function measured(url: string, { what }: Question, ask: () => Promise<void>) {
  const [once = 0] = await timesOf(1, ask)
  const runs = once > 1000 ? RUNS_OF_SLOW : RUNS
  const { main, before } = slowestOf(await statementsOf(ask))
  const request = median(await timesOf(runs, ask))
  const { query, plan } = await asTheRequest(url, before, async (client) => {
    const times = await timesOf(runs, () => client.query({ ...main, values: [...main.values] }))
    const explained = await client.query(`explain (analyze, buffers, costs off) ${main.text}`, [
      ...main.values,
    ])
    return { query: median(times), plan: explained.rows.map((row) => String(row['QUERY PLAN'])) }
  })
  const ratio = request / query
  const result: Result = {
    what: `${what}: request : its query`,
    measured: `${request.toFixed(1)} ms : ${query.toFixed(1)} ms`,
    ratio: `${ratio.toFixed(1)} x`,
    budget: `at most ${BUDGET} x`,
    isWithin: ratio <= BUDGET,
  }
  return {
    result,
    plan: `## ${what}\n\n\`\`\`sql\n${dedented(main.text)}\n\`\`\`\n\n\`\`\`\n${whatRan(plan).join('\n')}\n\`\`\`\n`,
  }
}

function dedented(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}

function planPage(children: number, plans: readonly string[]): string {
  const size = `${children.toLocaleString('en')} children with a case each, three measures, a plan and follow-ups`
  return `# Query plans

What PostgreSQL does for the pages that are opened most: ${size}, one municipality, read as the application reads, under its
role and its row-level policies. Written by \`npm run bench\`; ${machine()}. The times hold what \`explain (analyze)\` itself
costs: for times, see the bench. Parts of a plan that never ran are left out.

${plans.join('\n')}`
}
