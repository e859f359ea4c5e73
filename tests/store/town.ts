import { sql } from 'kysely'
import type { Role } from '../../src/kernel/role.ts'
import type { Actor, Store, Stores } from '../../src/store/stores.ts'

/** Ids that read as what they are: `id('worker', 3)`. */
const SPACES = {
  worker: '1',
  team: '2',
  person: '3',
  case: '4',
  measure: '5',
  provider: '6',
  other: '7',
} as const
export function id(space: keyof typeof SPACES, number: number): string {
  return `${SPACES[space]}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** An invented municipality to test in; the children of one are not those of the other. */
export const TOWN = '998'
export const NEIGHBOUR = '999'

interface Person {
  readonly name: string
  readonly role: Role
  readonly team?: number
  readonly provider?: number
}
/** Who works in each: `worker(1)` is Rita in `TOWN`. */
export const WORKERS: Readonly<Record<number, Person>> = {
  1: { name: 'Rita Rådgiver', role: 'caseworker', team: 1 },
  2: { name: 'Kim Kollega', role: 'caseworker', team: 1 },
  3: { name: 'Ulla Udenfor', role: 'caseworker', team: 2 },
  4: { name: 'Tove Teamleder', role: 'team_leader', team: 1 },
  5: { name: 'Mads Myndighedsleder', role: 'manager' },
  6: { name: 'Freja Forebygger', role: 'prevention_worker' },
  7: { name: 'Uffe Udfører', role: 'provider_worker', provider: 1 },
  8: { name: 'Lis Lærer', role: 'frontline' },
  9: { name: 'Kaj Kontrol', role: 'analyst' },
  10: { name: 'Ada Administrator', role: 'administrator' },
  11: { name: 'Dan Databeskytter', role: 'auditor' },
}

export function worker(number: number, municipality = TOWN): Actor {
  return { municipality, workerId: id('worker', number) }
}

/**
 * Two municipalities with teams 1 and 2, provider 1 and the workers above. In each, child 1 is Rita's, child 2 Kim's,
 * child 3 Ulla's (the other team); child 4 has a preventive course with Freja; each has a measure of the same number,
 * that of child 1 delivered by provider 1. Lis is child 1's teacher. All four have a CPR-free, invented name.
 */
export async function buildTown(stores: Stores): Promise<void> {
  for (const municipality of [TOWN, NEIGHBOUR]) {
    await stores.operator(municipality, 'test').write((store) => build(store, municipality))
  }
}

async function build({ db }: Store, m: string): Promise<void> {
  await sql`insert into tenant (municipality, name, invented) values (${m}, ${m === TOWN ? 'Prøvekøbing' : 'Nabokøbing'}, true)`.execute(
    db,
  )
  await sql`insert into team (municipality, id, name) values (${m}, ${id('team', 1)}, 'Nord'), (${m}, ${id('team', 2)}, 'Syd')`.execute(
    db,
  )
  await sql`insert into provider (municipality, id, name) values (${m}, ${id('provider', 1)}, 'Familiehuset')`.execute(
    db,
  )
  for (const [number, { name, role, team, provider }] of Object.entries(WORKERS)) {
    await sql`insert into worker (municipality, id, name, roles, team_id, provider_id, fte, subject) values (${m}, ${id('worker', Number(number))},
      ${name}, ${sql.lit(`{${role}}`)}, ${team ? id('team', team) : null}, ${provider ? id('provider', provider) : null}, 1, ${`subject-${number}`})`.execute(
      db,
    )
  }
  const children = [
    { number: 1, given: 'Alma', owner: 1, team: 1, kind: 'case' },
    { number: 2, given: 'Bertram', owner: 2, team: 1, kind: 'case' },
    { number: 3, given: 'Carla', owner: 3, team: 2, kind: 'case' },
    { number: 4, given: 'Ditlev', owner: 6, team: null, kind: 'course' },
  ]
  for (const { number, given, owner, team, kind } of children) {
    await sql`insert into person (municipality, id, given_name, family_name, birth_date) values (${m}, ${id('person', number)}, ${given}, 'Prøvesen', ${`2015-0${number}-10`})`.execute(
      db,
    )
    await sql`insert into child_case (municipality, id, person_id, kind, opened_on, team_id, caseworker_id) values (${m}, ${id('case', number)},
      ${id('person', number)}, ${kind}, '2024-01-15', ${team ? id('team', team) : null}, ${id('worker', owner)})`.execute(
      db,
    )
    await sql`insert into measure (municipality, id, person_id, case_id, measure_type, start_date, provider_id) values (${m}, ${id('measure', number)},
      ${id('person', number)}, ${id('case', number)}, ${kind === 'course' ? 'preventive_advice' : 'family_treatment'}, '2024-02-01',
      ${number === 1 ? id('provider', 1) : null})`.execute(db)
  }
  await sql`insert into professional (municipality, id, person_id, name, profession, worker_id) values (${m}, ${id('other', 1)}, ${id('person', 1)},
    'Lis Lærer', 'lærer', ${id('worker', 8)})`.execute(db)
}
