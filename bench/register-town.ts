import { sql } from 'kysely'
import { nameKeysOf } from '../src/kernel/name-key.ts'
import type { Keyring } from '../src/store/keyring.ts'
import type { Store, Stores } from '../src/store/stores.ts'
import { addWork } from './register-work.ts'

/** The invented municipality that the register is measured with. */
export const BENCH_TOWN = '998'
/** Of whom some thirty have an open case, as a caseworker has. */
const CHILDREN_OF_A_WORKER = 35
const MEASURES_OF_A_CHILD = 3

const FIRST = [
  'Alma',
  'Bertram',
  'Clara',
  'Ditte',
  'Emil',
  'Freja',
  'Gustav',
  'Hannah',
  'Ida',
  'Jakob',
  'Karla',
  'Lærke',
]
const SECOND = ['Marie', 'Louise', 'Sofie', 'Kirstine', 'Magnus', 'Elias', 'Åse', 'Bjørn', 'Viggo', 'Yasmin']
const LAST = [
  'Ager',
  'Bæk',
  'Dal',
  'Eng',
  'Fjord',
  'Gran',
  'Høj',
  'Kær',
  'Lund',
  'Mose',
  'Nør',
  'Skov',
  'Vang',
  'Øster',
]
const LAST_ENDS = ['sen', 'gaard', 'holm', 'strup', 'bjerg', 'toft', 'kjær', 'lev', 'by', 'rup']

/**
 * Children of one municipality, each with a case, a CPR number, three measures and what is written down of them; the
 * workers come last to first.
 */
export async function buildBenchTown(stores: Stores, keys: Keyring, children: number): Promise<void> {
  await stores.operator(BENCH_TOWN, 'bench').write(async (store) => {
    await addWorkers(store, Math.max(1, Math.round(children / CHILDREN_OF_A_WORKER)))
    await addChildren(store, children)
    await addCprNumbers(store, keys)
    await addNameKeys(store)
    await addMeasures(store)
    await addWork(store)
  })
}

async function addWorkers({ db, municipality: m }: Store, workers: number): Promise<void> {
  const teams = Math.max(1, Math.round(workers / 10))
  await sql`insert into tenant (municipality, name, invented) values (${m}, 'Prøvekøbing', true)`.execute(db)
  await sql`insert into team (municipality, id, name)
    select ${m}, gen_random_uuid(), 'Team ' || i from generate_series(1, ${teams}::int) i`.execute(db)
  await sql`insert into worker (municipality, id, name, roles, team_id, fte)
    select ${m}, gen_random_uuid(), 'Rådgiver ' || i, '{caseworker}', t.id, 1
    from generate_series(1, ${workers}::int) i
    join (select id, row_number() over () as n from team where municipality = ${m}) t on t.n = i % ${teams}::int + 1`.execute(
    db,
  )
  await sql`insert into worker (municipality, id, name, roles, fte) values (${m}, gen_random_uuid(), 'Leder', '{manager}', 1)`.execute(
    db,
  )
  await sql`insert into worker (municipality, id, name, roles, team_id, fte)
    select ${m}, gen_random_uuid(), 'Teamleder', '{team_leader}', id, 1 from team where municipality = ${m}
    order by name limit 1`.execute(db)
}

async function addChildren({ db, municipality: m }: Store, children: number): Promise<void> {
  const given = FIRST.flatMap((one) => SECOND.map((other) => `${one} ${other}`))
  const family = LAST.flatMap((one) => LAST_ENDS.map((end) => `${one}${end}`))
  await sql`insert into person (municipality, id, given_name, family_name, birth_date, sex)
    select ${m}, gen_random_uuid(), (${given}::text[])[i % ${given.length}::int + 1],
      (${family}::text[])[(i / 7) % ${family.length}::int + 1], date '2008-01-01' + i % 6500,
      case i % 2 when 0 then 'female' else 'male' end
    from generate_series(1, ${children}::int) i`.execute(db)
  await sql`insert into child_case (municipality, id, person_id, opened_on, team_id, caseworker_id, closed_on)
    select ${m}, gen_random_uuid(), p.id, date '2023-01-01' + (p.n % 900)::int, w.team_id, w.id,
      case when p.n % 7 = 0 then date '2026-01-31' end
    from (select id, row_number() over () as n from person where municipality = ${m}) p
    join (select id, team_id, row_number() over () as n, count(*) over () as workers from worker
      where municipality = ${m} and roles = '{caseworker}') w on w.n = p.n % w.workers + 1`.execute(db)
}

async function addCprNumbers({ db, municipality: m }: Store, keys: Keyring): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from person where municipality = ${m}`.execute(db)
  for (let at = 0; at < rows.length; at += 10_000) {
    const numbers = rows.slice(at, at + 10_000).map(({ id }, place) => {
      const cpr = benchCpr(at + place)
      const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
      const { cipher, keyId } = keys.encrypt(cpr, m)
      return { id, cipher: hex(cipher), hash: hex(keys.hash(cpr)), key: keyId }
    })
    await sql`insert into person_cpr (municipality, id, person_id, cipher, hash, key_id)
      select ${m}, gen_random_uuid(), n.id, decode(n.cipher, 'hex'), decode(n.hash, 'hex'), n.key
      from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as n (id uuid, cipher text, hash text, key text)`.execute(
      db,
    )
  }
}

/** An invented number of the day 01-01-08 and on; the same for the same child. */
export function benchCpr(child: number): string {
  const day = 1 + (child % 28)
  const month = 1 + (Math.floor(child / 28) % 12)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(day)}${two(month)}${two(8 + (Math.floor(child / 336) % 10))}${4000 + Math.floor(child / 3360)}`
}

async function addNameKeys({ db, municipality: m }: Store): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select distinct given_name as name from person where municipality = ${m}
    union select distinct family_name from person where municipality = ${m}`.execute(db)
  const keys = rows.flatMap(({ name }) => nameKeysOf(name).map((key) => ({ name, key })))
  await sql`insert into name_key (municipality, key, person_id)
    select distinct ${m}, k.key, p.id from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (name text, key text)
    join person p on p.municipality = ${m} and k.name in (p.given_name, p.family_name)
    on conflict do nothing`.execute(db)
}

async function addMeasures({ db, municipality: m }: Store): Promise<void> {
  const types = [
    'preventive_advice',
    'family_treatment',
    'contact_person',
    'respite',
    'foster_care',
    'kinship_care',
  ]
  await sql`insert into measure (municipality, id, person_id, case_id, measure_type, start_date, end_date, legal_basis)
    select ${m}, gen_random_uuid(), c.person_id, c.id, (${types}::text[])[(c.n + k) % ${types.length}::int + 1],
      c.opened_on + (k * 60), case when k < ${MEASURES_OF_A_CHILD}::int then c.opened_on + (k * 60 + 200) end, 'BL § 32'
    from (select id, person_id, opened_on, row_number() over () as n from child_case where municipality = ${m}) c
    cross join generate_series(1, ${MEASURES_OF_A_CHILD}::int) k`.execute(db)
}
