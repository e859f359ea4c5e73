import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOf } from '../../src/kernel/act/act.ts'
import { ACTS } from '../../src/slices.acts.ts'
import type { Database } from '../../src/store/database.ts'
import { browserOn } from '../api/sign-in-town.ts'
import { type Engine, onBothEngines, testDatabase } from '../store/databases.ts'
import type { Ask, Endpoint, Relation } from './asks.ts'
import { NOT_IN_THE_TABLE } from './asks-of-the-municipality.ts'
import { asOwner, ENDPOINTS, OF_CHILDREN, versionOf } from './every-endpoint.ts'
import { type Everyone, everyoneSignedIn } from './everyone.ts'
import { PEOPLE, type Person } from './expected.ts'
import { CHILDREN, NEIGHBOURS_CHILD } from './full-town.ts'

/** The children that a person is asked about, and how each stands to that person. */
function asked(person: Person): readonly (readonly [Relation, Ask['child']])[] {
  const near: readonly number[] = [...person.own, ...person.team]
  const far = CHILDREN.filter((child) => !near.includes(child)).slice(0, 1)
  return [
    ...person.own.map((child) => ['own', child] as const),
    ...person.team.map((child) => ["team's", child] as const),
    ...far.map((child) => ["another's", child] as const),
    ["another municipality's", NEIGHBOURS_CHILD],
  ]
}

function expected(endpoint: Endpoint, person: Person, child: Ask['child']): 'yes' | 'no' {
  return child !== NEIGHBOURS_CHILD && endpoint.may(person, child) ? 'yes' : 'no'
}

/** Every row of the table: endpoint x person x how the child stands to that person. */
const ROWS = ENDPOINTS.flatMap((endpoint) =>
  PEOPLE.flatMap((person) => {
    const aboutChildren = OF_CHILDREN.includes(endpoint)
    const all = aboutChildren
      ? asked(person)
      : asked(person).filter(([relation]) => isOne(endpoint, relation))
    const once = aboutChildren
      ? all
      : all.filter(([relation], index) => all.findIndex(([one]) => one === relation) === index)
    return once.map(([relation, child]) => ({
      endpoint,
      person,
      relation,
      child,
      answer: expected(endpoint, person, child),
    }))
  }),
)

/**
 * Who may what is decided by the policies, which `database.test.ts` holds to the same expectations on both engines, table
 * by table, and by the application, which knows no engine. So the whole table is asked on PostgreSQL, and on the embedded
 * database each endpoint once by someone who may and once by someone who may not: its queries run there too.
 */
function rowsOf(endpoint: Endpoint, engine: Engine) {
  const rows = ROWS.filter((row) => row.endpoint === endpoint)
  if (engine === 'postgres') return rows
  return rows.filter(({ answer }, at) => rows.findIndex((row) => row.answer === answer) === at)
}

/** What is about no child is asked once, and of set-up also for the neighbour's. */
function isOne({ ofSetUp }: Endpoint, relation: Relation): boolean {
  return relation === "another's" || (ofSetUp === true && relation === "another municipality's")
}

onBothEngines('each endpoint, for each role and each relation to the child', (engine) => {
  let database: Database
  let everyone: Everyone
  let turn = 0

  beforeAll(async () => {
    database = await testDatabase(engine)
    everyone = await everyoneSignedIn(database)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  async function answerTo(endpoint: Endpoint, person: Person, child: Ask['child']): Promise<string> {
    turn += 1
    const ask: Ask = { person, child, turn, version: (table, row) => versionOf(database, table, row) }
    const sent = await endpoint.send(ask)
    const response = await everyone.ask(person.worker, { method: endpoint.method, ...sent })
    const text = await response.text()
    for (const statement of endpoint.leaves ?? []) await asOwner(database, statement)
    if ([401, 403, 404].includes(response.status)) return 'no'
    if (endpoint.noNeed && text.includes(endpoint.noNeed)) return 'no'
    if (endpoint.already && text.includes(endpoint.already)) return 'yes'
    if (!response.ok) return `${response.status} ${text}`
    return endpoint.proof && !text.includes(endpoint.proof(ask)) ? 'no' : 'yes'
  }

  for (const endpoint of ENDPOINTS) {
    const rows = rowsOf(endpoint, engine)
    test(`${endpoint.method} ${endpoint.path}`, async () => {
      const answers: string[] = []
      for (const { person, child, relation } of rows) {
        answers.push(
          `${person.role} ${person.worker}, ${relation}: ${await answerTo(endpoint, person, child)}`,
        )
      }
      expect(answers).toEqual(
        rows.map(({ person, relation, answer }) => `${person.role} ${person.worker}, ${relation}: ${answer}`),
      )
    })
  }

  test('nobody reaches any of them without having signed in', async () => {
    const stranger = browserOn(everyone.app)
    const person = PEOPLE[0]
    for (const endpoint of ENDPOINTS.filter(({ path }) => path !== '/api/v1/sign-in')) {
      const ask: Ask = { person, child: 1, turn: 0, version: async () => 1 }
      const { path, body } = await endpoint.send(ask)
      const init = { method: endpoint.method, headers: { 'Content-Type': 'application/json' } }
      const response = await stranger.ask(path, {
        ...init,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      expect(`${endpoint.method} ${endpoint.path}: ${response.status}`).toBe(
        `${endpoint.method} ${endpoint.path}: 401`,
      )
    }
  })

  test('the table has every act', () => {
    const known = new Set(OF_CHILDREN.map(({ path }) => path))
    expect(ACTS.map((act) => `/api/v1/${pathOf(act, '{id}')}`).filter((path) => !known.has(path))).toEqual([])
  })

  test('the table has every endpoint of the register', async () => {
    const document = await (await everyone.app.request('/api/openapi.json')).json()
    const paths: Record<string, Record<string, unknown>> = document.paths
    const served = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const known = new Set(ENDPOINTS.map(({ method, path }) => `${method} ${path}`))
    const ofThePackage = /^GET \/api\/v1\/(package|staircase|receipt|figures|units)\b/
    const missing = served.filter(
      (one) => !known.has(one) && !ofThePackage.test(one) && !(one.split(' ')[1] in NOT_IN_THE_TABLE),
    )
    expect(missing).toEqual([])
  })
})

describe('the table as a document', () => {
  test('docs/authorization.md says what the tests demand', () => {
    const file = new URL('../../docs/authorization.md', import.meta.url)
    const text = documentOf()
    if (process.env.WRITE_AUTHORIZATION) {
      mkdirSync(new URL('.', file), { recursive: true })
      writeFileSync(file, text)
    }
    expect(readFileSync(file, 'utf8')).toBe(text)
  })
})

/** One line an endpoint; in each role's column the relations to the child that the answer is given for. */
function documentOf(): string {
  const roles = [...new Set(PEOPLE.map(({ role }) => role))]
  const words: Readonly<Record<Relation, string>> = {
    own: 'own',
    "team's": 'team',
    "another's": 'other',
    "another municipality's": 'ABROAD',
  }
  const rows = ENDPOINTS.map((endpoint) => {
    const cells = roles.map((role) => {
      const given = ROWS.filter(
        (row) => row.endpoint === endpoint && row.person.role === role && row.answer === 'yes',
      )
      const relations = [...new Set(given.map(({ relation }) => words[relation]))]
      return OF_CHILDREN.includes(endpoint) ? relations.join(', ') : relations.length > 0 ? 'yes' : ''
    })
    return [`${endpoint.method} ${endpoint.path}`, ...cells]
  })
  return `# Who may ask what

Made by \`tests/authorization/endpoints.test.ts\` from what its rows expect, and held to it; do not edit by hand. \`own\`: the caseworker's, prevention worker's or
provider's own child; \`team\`: the team's; \`other\`: any other child of the municipality. Empty: refused, or answered with nothing. A child of another
municipality is refused in every row, so it has no column; without a sign-in everything is.

${aligned([['endpoint', ...roles], ...rows])}
`
}

/** A table whose columns stand under each other. */
function aligned([head, ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column].length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
