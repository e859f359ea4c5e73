import { sql } from 'kysely'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { id, NEIGHBOUR, TOWN } from '../store/town.ts'
import { type Endpoint, recordEndpoints } from './asks.ts'
import { CHILD_ENDPOINTS } from './asks-of-children.ts'
import { addWhatPartiesAskAbout, PARTY_ENDPOINTS } from './asks-of-parties.ts'
import { OTHER_ENDPOINTS, SET_UP_KINDS, setUpEndpoints, setUpRow } from './asks-of-the-municipality.ts'
import { addWhatIsActedOn, WORK_ENDPOINTS, WORK_OF_MUNICIPALITY } from './asks-of-work.ts'
import { CHILDREN, NEIGHBOURS_CHILD } from './full-town.ts'

/** What is asked of a child. */
export const OF_CHILDREN = [...CHILD_ENDPOINTS, ...recordEndpoints(), ...WORK_ENDPOINTS, ...PARTY_ENDPOINTS]
const OF_SET_UP = setUpEndpoints()
/** Every address of the register that is asked with a sign-in, each with a request that is in order. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...OF_CHILDREN,
  ...OF_SET_UP,
  ...OTHER_ENDPOINTS,
  ...WORK_OF_MUNICIPALITY,
]

/** The version that a record has now. */
export async function versionOf(database: Database, table: string, row: string): Promise<number> {
  const { rows } = await sql<{
    version: number
  }>`select version from ${sql.table(table)} where id = ${row}::uuid order by municipality`.execute(
    database.kysely,
  )
  return rows[0]?.version ?? 1
}

/** Runs a statement as the owner of the town's register. */
export async function asOwner({ kysely }: Database, statement: string): Promise<void> {
  await kysely.transaction().execute(async (db) => {
    await sql`select set_config('trin.system', 'test', true), set_config('trin.municipality', ${TOWN}, true)`.execute(
      db,
    )
    await sql.raw(statement).execute(db)
  })
}

/** Rows that single endpoints need: one of each set-up kind, a token, an emergency access, a transfer, a twin to merge with. */
export async function addWhatIsAskedFor(database: Database): Promise<void> {
  const values: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    district: { name: 'Midt' },
    team: { name: 'Midt' },
    provider: { name: 'Huset' },
    worker: { name: 'En til', fte: 1 },
    population: { date: '2024-01-01', population_0_17: 1000 },
    annotation: { figure: 'caseload', date: '2024-01-31', note: 'Note' },
    retention_rule: { kind: 'child', keep_years: 5 },
    followup_standard: {
      place: 1,
      first_count: 6,
      first_unit: 'weeks',
      later_count: 3,
      later_unit: 'months',
    },
    competence_rule: { granted_by: 'caseworker' },
    work_setting: { quiet_after_days: 60 },
    document_template: { document: 'plan' },
  }
  for (const municipality of [TOWN, NEIGHBOUR]) {
    await storesOf(database, RECORDS)
      .operator(municipality, 'test')
      .write(async (store) => {
        const { db } = store
        await addWhatIsActedOn(store)
        await addWhatPartiesAskAbout(store)
        const child = municipality === TOWN ? 1 : NEIGHBOURS_CHILD
        for (const { kind } of SET_UP_KINDS) {
          await db
            .insertInto(kind)
            .values({ municipality, id: setUpRow(kind, { child }), ...values[kind] })
            .execute()
        }
        await db
          .insertInto('worker')
          .values({ municipality, id: id('worker', 90), name: 'Andre systemer', roles: sql`'{system}'` })
          .execute()
        if (municipality === NEIGHBOUR) return
        for (const twin of CHILDREN) {
          const person_id = id('person', 20 + twin)
          await db
            .insertInto('person')
            .values({ municipality, id: person_id, given_name: 'Tvilling', birth_date: '2014-01-01' })
            .execute()
          const own = { 1: id('worker', 1), 2: id('worker', 2), 3: id('worker', 3), 4: id('worker', 6) }[twin]
          const team = { 1: id('team', 1), 2: id('team', 1), 3: id('team', 2), 4: null }[twin]
          const kind = twin === 4 ? 'course' : 'case'
          await db
            .insertInto('child_case')
            .values({
              municipality,
              id: id('case', 20 + twin),
              person_id,
              kind,
              opened_on: '2024-01-01',
              caseworker_id: own,
              team_id: team,
            })
            .execute()
        }
        for (const child of CHILDREN) {
          await db
            .insertInto('person')
            .values({
              municipality,
              id: id('person', 30 + child),
              given_name: 'Fundet',
              birth_date: '2014-02-02',
              merged_into: id('person', child),
            })
            .execute()
        }
        await db
          .insertInto('emergency_access')
          .values({
            municipality,
            id: id('other', 901),
            person_id: id('person', 24),
            worker_id: id('worker', 90),
            reason: 'En grund til at se det',
            until_at: sql`now() + interval '1 hour'`,
          })
          .execute()
        await db
          .insertInto('api_token')
          .values({
            municipality,
            id: id('other', 900),
            name: 'Et system',
            token_hash: sql`decode('01', 'hex')`,
            scopes: sql`'{figures:read}'`,
            until_at: sql`now() + interval '1 day'`,
          })
          .execute()
      })
  }
  await sql`create table first_owner as select municipality, id, caseworker_id, team_id from child_case`.execute(
    database.kysely,
  )
  await storesOf(database, RECORDS)
    .operator(NEIGHBOUR, 'test')
    .write(({ db }) =>
      db
        .insertInto('transfer')
        .values({
          municipality: NEIGHBOUR,
          id: id('other', 902),
          person_id: id('person', NEIGHBOURS_CHILD),
          to_municipality: TOWN,
          payload: sql`'{"content": [], "changes": 0}'::jsonb`,
          moves_on: '2026-04-01',
        })
        .execute(),
    )
}
