import { sql } from 'kysely'
import type { Store, Stores } from '../../src/store/stores.ts'
import { buildTown, id, NEIGHBOUR, TOWN } from '../store/town.ts'

/** The children of `buildTown`: 1 Rita's, 2 Kim's in her team, 3 the other team's, 4 Freja's preventive course. */
export const CHILDREN = [1, 2, 3, 4] as const
export type Child = (typeof CHILDREN)[number]
/** A child of the neighbouring municipality alone. */
export const NEIGHBOURS_CHILD = 9
export const GIVEN_NAMES = { 1: 'Alma', 2: 'Bertram', 3: 'Carla', 4: 'Ditlev', 9: 'Nabo' } as const

/** Tables with a row for every child, and what a row needs beside its key and its child. */
export const CHILD_TABLES = {
  address: { street: 'Prøvevej 1' },
  schooling: { kind: 'school', name: 'Prøveskolen' },
  professional: { name: 'Per Prøve', profession: 'lærer' },
  consent: {
    given_by: 'Mor',
    recipient: 'Skolen',
    content: 'Trivsel',
    purpose: 'Støtte',
    form: 'oral',
    given_on: '2026-01-01',
  },
  investigation: { decided_on: '2024-03-01' },
  notification: { received_at: '2024-01-10T10:00:00Z' },
  child_talk: { date: '2024-01-20', participation: 'talk', childs_view: 'Jeg vil have ro' },
  clarification: { started_on: '2024-01-12', matters: 'Søvn og morgener' },
  plan: { kind: 'childs_plan', started_on: '2024-02-01' },
  refusal: {
    applied_for: 'Aflastning',
    applied_on: '2026-01-05',
    reasons: 'Mormor hjælper',
    decided_on: '2026-02-01',
  },
  child_request: { kind: 'placement', asked_on: '2026-02-01', childs_words: 'Jeg vil ikke bo hjemme' },
  complaint: {
    other_decision: 'Samvær',
    complainant: 'custody_holder',
    grounds: 'Vi er uenige',
    received_on: '2026-02-01',
  },
  pupil: { school_year: '2025/26', grade: 3 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string | number>>>>

/** The id of a child's row in a table that has one for each child. */
export function rowOf(table: string, child: Child | typeof NEIGHBOURS_CHILD): string {
  switch (table) {
    case 'person':
      return id('person', child)
    case 'child_case':
      return id('case', child)
    case 'measure':
      return id('measure', child)
    default:
      return id('other', 1000 * (1 + TABLES.indexOf(table)) + child)
  }
}

const ENDED_MEASURE = id('measure', 20)
const OF_A_CASE = [
  'allocation',
  'followup',
  'investigation',
  'child_talk',
  'clarification',
  'notification',
  'plan',
  'refusal',
  'child_request',
  'complaint',
]
export const TABLES: readonly string[] = [
  'person',
  'child_case',
  'measure',
  'allocation',
  'followup',
  'relation',
  'goal',
  'goal_progress',
  'grant_request',
  'deviation',
  'person_cpr',
  'name_key',
  ...Object.keys(CHILD_TABLES),
]

/** `buildTown`, with a row for every child in every table that is about children, in both municipalities. */
export async function buildFullTown(stores: Stores): Promise<void> {
  await buildTown(stores)
  for (const municipality of [TOWN, NEIGHBOUR]) {
    await stores.operator(municipality, 'test').write(async (store) => {
      for (const child of CHILDREN) await fill(store, child)
      if (municipality === NEIGHBOUR) await addNeighboursChild(store)
    })
  }
}

async function addNeighboursChild(store: Store): Promise<void> {
  const { db, municipality } = store
  const child = NEIGHBOURS_CHILD
  await db
    .insertInto('person')
    .values({ municipality, id: id('person', child), given_name: 'Nabo', birth_date: '2015-09-10' })
    .execute()
  await db
    .insertInto('child_case')
    .values({
      municipality,
      id: id('case', child),
      person_id: id('person', child),
      opened_on: '2024-01-15',
      caseworker_id: id('worker', 1),
      team_id: id('team', 1),
    })
    .execute()
  await db
    .insertInto('measure')
    .values({
      municipality,
      id: id('measure', child),
      person_id: id('person', child),
      case_id: id('case', child),
      measure_type: 'family_treatment',
      start_date: '2024-02-01',
    })
    .execute()
  await fill(store, child)
}

/** What provider 1 delivered to child 2 until long ago: it has nothing of the child any more. */
async function addEndedMeasure({ db, municipality }: Pick<Store, 'db' | 'municipality'>): Promise<void> {
  const about = { municipality, person_id: id('person', 2), case_id: id('case', 2) }
  await db
    .insertInto('measure')
    .values({
      ...about,
      id: ENDED_MEASURE,
      measure_type: 'respite',
      start_date: '2024-02-01',
      end_date: '2024-12-31',
      provider_id: id('provider', 1),
    })
    .execute()
  const followup = { measure_id: ENDED_MEASURE, date: '2024-06-01', kind: 'formal' }
  await db
    .insertInto('followup')
    .values({ ...about, id: id('other', 90), ...followup })
    .execute()
}

async function fill({ db, municipality }: Store, child: Child | typeof NEIGHBOURS_CHILD): Promise<void> {
  const key = (table: string) => ({ municipality, id: rowOf(table, child), person_id: id('person', child) })
  const add = (table: string, values: Readonly<Record<string, unknown>>) =>
    db.insertInto(table).values(values).execute()
  for (const [table, values] of Object.entries(CHILD_TABLES)) {
    const caseId = OF_A_CASE.includes(table) ? { case_id: id('case', child) } : {}
    await add(table, { ...key(table), ...values, ...caseId })
  }
  await add('allocation', {
    ...key('allocation'),
    case_id: id('case', child),
    caseworker_id: id('worker', 1),
    start_date: '2024-01-15',
  })
  const followup = { measure_id: id('measure', child), date: '2024-05-01', kind: 'formal' }
  await add('followup', { ...key('followup'), case_id: id('case', child), ...followup })
  if (child === 2) await addEndedMeasure({ db, municipality })
  const ofCase = (table: string) => ({ ...key(table), case_id: id('case', child) })
  const goal = { goal: 'I skole hver dag', arena: 'school', target_date: '2026-06-01' }
  await add('goal', { ...ofCase('goal'), plan_id: rowOf('plan', child), ...goal })
  await add('goal_progress', {
    ...ofCase('goal_progress'),
    goal_id: rowOf('goal', child),
    date: '2024-05-01',
    rating: 2,
  })
  const asked = { asked_by: id('worker', 2), asked_on: '2026-02-01' }
  const measure = { measure_type: 'family_treatment', start_date: '2026-03-01' }
  await add('grant_request', { ...ofCase('grant_request'), ...measure, ...asked })
  const later = { kind: 'later_followup', due_on: '2026-06-01', reason: 'Familien rejser' }
  await add('deviation', { ...ofCase('deviation'), measure_id: id('measure', child), ...later, ...asked })
  const mother = id('person', 100 + child)
  await add('person', {
    municipality,
    id: mother,
    kind: 'adult',
    given_name: 'Mor til',
    family_name: String(child),
  })
  await add('relation', { ...key('relation'), other_id: mother, relation: 'mother' })
  await add('name_key', {
    municipality,
    key: `t:${GIVEN_NAMES[child].toLowerCase()}`,
    person_id: id('person', child),
  })
  const secret = sql`decode('00', 'hex')`
  await add('person_cpr', { ...key('person_cpr'), cipher: secret, hash: secret, key_id: 'test' })
}
