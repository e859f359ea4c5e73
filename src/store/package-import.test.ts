import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testKeyring } from '../../tests/api/signed-in-app.ts'
import { datapackageOf, VILLAGE, type VillageFiles } from '../../tests/api/village.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { dividePackage } from '../casework/import/divide-package.ts'
import { importPackage, type ResourceImported } from '../casework/import/import-package.ts'
import { openRows } from '../intake/open-rows.ts'
import type { PackageLine } from '../kernel/package/package-lines.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from './database.ts'
import { packageRows } from './package-rows.ts'
import { type Stores, storesOf } from './stores.ts'

const keys = testKeyring()

/** The village with more of what a package may hold. */
const FULL: VillageFiles = {
  ...VILLAGE,
  'persons.csv': `${VILLAGE['persons.csv']}ninna,2010-02-02,K,\nsunniva,2010-02-03,ukendt,\n`,
  'notifications.csv':
    'notification_id,person_id,municipality,received_at,assessed_at,notifier,outcome\n' +
    'u1,bo,510,2017-03-01T23:30,2017-03-02,skole,Talte med Tove\nu2,sunniva,657,2017-03-05,,,\n',
  'caseworkers.csv': 'caseworker_id,municipality,team,fte\nk1,510,Nord,0.333\nk2,510,,1\n',
  'assignments.csv':
    'case_id,caseworker_id,start_date,end_date\ns1,k1,2016-01-01,2016-12-31\ns1,k2,2017-01-01,\ns1,k1,2017-06-01,\n',
  'pupils.csv':
    'person_id,municipality,school_year,grade,academic_wellbeing,social_wellbeing,absence_percent,months_registered\n' +
    'anna,510,2016/17,2,3.75,,4.5,10\n',
  'accounts.csv':
    'municipality,year,function,grouping,dranst,kind,amount_dkk\n510,2017,5.28.20,,,gross,1000\n',
}

async function opened(files: VillageFiles, invented = true) {
  const description = datapackageOf(files).replace('"trin:invented":true', `"trin:invented":${invented}`)
  const all: VillageFiles = { 'datapackage.json': description, ...files }
  return openRows({
    read: async (name) => (name in all ? new Blob([all[name]]) : null),
    diskPath: () => null,
  })
}

async function importInto(stores: Stores, files: VillageFiles, only?: string, invented = true) {
  const { about, lines } = await opened(files, invented)
  const divided = dividePackage(lines)
  const outcomes = []
  for (const part of divided.parts.filter(({ municipality }) => !only || municipality === only)) {
    const work = stores.operator(part.municipality, 'trin import')
    outcomes.push(
      await work.write((store) => importPackage(store, part, { about, name: 'By', onProgress: () => {} })),
    )
  }
  return { outcomes, divided }
}

/** What a package says of one municipality comes out of its register so. */
async function linesOut(stores: Stores, municipality: string, resource: string): Promise<PackageLine[]> {
  return stores.operator(municipality, 'test').read(async (store) => {
    const lines: PackageLine[] = []
    for await (const batch of packageRows(store, { keys, knownAt: null })) {
      if (batch.resource === resource) lines.push(...batch.lines)
    }
    return lines
  })
}

async function count(stores: Stores, municipality: string, table: string): Promise<number> {
  return stores.operator(municipality, 'test').read(async ({ db }) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} where municipality = ${municipality}`.execute(db)
    return rows[0].count
  })
}

const counts = ({ created, changed, unchanged, missing }: ResourceImported) => [
  created,
  changed,
  unchanged,
  missing,
]

onBothEngines('a data package in the register', (engine) => {
  let database: Database
  let stores: Stores
  let first: Awaited<ReturnType<typeof importInto>>
  beforeAll(async () => {
    database = await testDatabase(engine)
    stores = storesOf(database, RECORDS)
    first = await importInto(stores, FULL)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const resource = ({ outcomes }: Awaited<ReturnType<typeof importInto>>, name: string, place = 0) => {
    const outcome = outcomes[place]
    if (!outcome.ok) throw new Error(outcome.refused)
    const found = outcome.value.resources.find((one) => one.resource === name)
    if (!found) throw new Error(`${name} was not kept`)
    return found
  }

  test('a child with records in two municipalities becomes one child in each', async () => {
    expect(counts(resource(first, 'persons', 0))).toEqual([10, 0, 0, 0])
    expect(counts(resource(first, 'persons', 1))).toEqual([2, 0, 0, 0])
    expect(await count(stores, '657', 'person')).toBe(2)
  })

  test('a person that no municipality has a record of is counted and kept by nobody', () => {
    expect(first.divided.withoutMunicipality).toBe(1)
  })

  test('a new municipality has the worker that other systems come as, and shows all of its invented children', async () => {
    expect(await count(stores, '657', 'worker')).toBe(1)
    const { rows } = await stores
      .operator('657', 'test')
      .read(({ db }) =>
        sql`select invented, suppress_below from tenant where municipality = '657'`.execute(db),
      )
    expect(rows).toEqual([{ invented: true, suppress_below: 0 }])
  })

  test('the planner is told of what came in before anyone counts it, so that a large package is no slower by the line', async () => {
    const { rows } = await sql<{ counted: number }>`
      select reltuples::int as counted from pg_class where oid = 'trin.measure'::regclass`.execute(
      database.kysely,
    )
    expect(rows[0].counted).toBeGreaterThan(0)
  })

  test('a sex that the register has no word for is left empty and counted', () => {
    expect(resource(first, 'persons', 1).notUnderstood).toBe(1)
    expect(resource(first, 'persons', 0).notUnderstood).toBe(0)
  })

  test('a time of day is Danish time, there and back', async () => {
    const [notification] = await linesOut(stores, '510', 'notifications')
    expect(notification).toMatchObject({ received_at: '2017-03-01 23:30:00', assessed_at: '2017-03-02' })
  })

  test('a word that could name someone leaves the register as a pseudonym only', async () => {
    const [notification] = await linesOut(stores, '510', 'notifications')
    expect(notification.notifier).toBe('skole')
    expect(notification.outcome).toMatch(/^[a-z]{20,}$/)
  })

  test('fractions of a full time are kept as they are', async () => {
    expect((await linesOut(stores, '510', 'caseworkers')).map(({ team, fte }) => [team, fte])).toEqual([
      ['Nord', '0.333'],
      ['', '1'],
    ])
  })

  test('who had which case is kept without making up a child for it', async () => {
    expect(await count(stores, '510', 'child_case')).toBe(0)
    const assignments = await linesOut(stores, '510', 'assignments')
    expect(assignments.map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
      ['2016-01-01', '2016-12-31'],
      ['2017-01-01', ''],
      ['2017-06-01', ''],
    ])
    expect(new Set(assignments.map(({ case_id }) => case_id)).size).toBe(1)
  })

  test('the same package once more changes nothing and writes no event', async () => {
    const events = await count(stores, '510', 'event')
    const again = await importInto(stores, FULL)
    for (const outcome of again.outcomes) {
      if (!outcome.ok) throw new Error(outcome.refused)
      for (const one of outcome.value.resources) {
        expect(counts(one).with(2, 0), one.resource).toEqual([0, 0, 0, 0])
      }
    }
    expect(await count(stores, '510', 'event')).toBe(events)
  })

  test('a newer package changes what differs, adds what is new and leaves what it has not', async () => {
    const newer = {
      ...FULL,
      'measures.csv': `${FULL['measures.csv']
        .replace('m3,bo,510,foster_care,2014-01-01,', 'm3,bo,510,foster_care,2014-01-01,2017-05-05')
        .replace(/m4,.*\n/, '')}m14,bo,510,contact_person,2017-05-06,,,,,\n`,
    }
    const events = await count(stores, '510', 'event')
    const merged = await importInto(stores, newer, '510')
    expect(counts(resource(merged, 'measures'))).toEqual([1, 1, 10, 1])
    expect(await count(stores, '510', 'event')).toBe(events + 2)
    const { rows } = await stores
      .operator('510', 'test')
      .read(({ db }) =>
        sql`select version, end_date from measure where municipality = '510' and import_id = 'm3'`.execute(
          db,
        ),
      )
    expect(rows).toEqual([{ version: 2, end_date: '2017-05-05' }])
    await importInto(stores, FULL, '510')
  })

  test('a column that a newer package has not says nothing of what is known', async () => {
    const persons = FULL['persons.csv']
      .split('\n')
      .map((line) => line.split(',').slice(0, 2).join(','))
      .join('\n')
    const merged = await importInto(stores, { ...FULL, 'persons.csv': persons }, '510')
    expect(counts(resource(merged, 'persons'))).toEqual([0, 0, 10, 0])
  })

  test('a name that was given to a caseworker is not taken away by a newer package', async () => {
    await stores
      .operator('510', 'test')
      .write(({ db }) =>
        sql`update worker set name = 'Rita', version = version + 1 where municipality = '510' and import_id = 'k1'`.execute(
          db,
        ),
      )
    await importInto(stores, { ...FULL, 'caseworkers.csv': FULL['caseworkers.csv'].replace('0.333', '0.5') })
    const { rows } = await stores
      .operator('510', 'test')
      .read(({ db }) =>
        sql`select name, fte from worker where municipality = '510' and import_id = 'k1'`.execute(db),
      )
    expect(rows).toEqual([{ name: 'Rita', fte: 0.5 }])
  })

  test('a population that was typed in by hand becomes that of the package', async () => {
    await stores
      .operator('657', 'test')
      .write(({ db }) =>
        sql`update population set import_id = null, version = version + 1 where municipality = '657'`.execute(
          db,
        ),
      )
    const merged = await importInto(stores, FULL, '657')
    expect(counts(resource(merged, 'population'))).toEqual([0, 0, 2, 0])
  })

  test('real children are never put among invented ones', async () => {
    const events = await count(stores, '510', 'event')
    const { outcomes } = await importInto(stores, FULL, '510', false)
    expect(outcomes).toEqual([{ ok: false, refused: 'invented-and-real' }])
    expect(await count(stores, '510', 'event')).toBe(events)
  })

  test('a package that knows none of the children in the register is refused: they could come in twice', async () => {
    const others = Object.fromEntries(
      Object.entries(FULL).map(([name, text]) => [
        name,
        text.replaceAll(/\b(anna|bo|carl|dina|emil|freja|gry|hans|ida|jens|ninna|sunniva)\b/g, 'x-$1'),
      ]),
    )
    const persons = await count(stores, '510', 'person')
    const { outcomes } = await importInto(stores, others, '510')
    expect(outcomes).toEqual([{ ok: false, refused: 'other-children' }])
    expect(await count(stores, '510', 'person')).toBe(persons)
  })

  test('an import that fails writes nothing of the municipality', async () => {
    const { about, lines } = await opened({
      ...FULL,
      'persons.csv': `${FULL['persons.csv']}late,2012-01-01,,\n`,
      'pupils.csv': FULL['pupils.csv'].replace('anna,510', 'late,510'),
    })
    const [part] = dividePackage(lines).parts
    const persons = await count(stores, '510', 'person')
    const failing = stores.operator('510', 'trin import').write(async (store) => {
      await importPackage(store, part, { about, name: 'By', onProgress: () => {} })
      throw new Error('the power went')
    })
    await expect(failing).rejects.toThrow('the power went')
    expect(await count(stores, '510', 'person')).toBe(persons)
  })

  test('records that turned out to be the same child count as one', async () => {
    const before = (await linesOut(stores, '510', 'persons')).length
    await stores.operator('510', 'test').write(({ db }) =>
      sql`update person p set merged_into = o.id, version = p.version + 1 from person o
          where p.municipality = '510' and o.municipality = '510' and p.import_id = 'bo' and o.import_id = 'carl'`.execute(
        db,
      ),
    )
    expect((await linesOut(stores, '510', 'persons')).length).toBe(before - 1)
    const persons = new Set((await linesOut(stores, '510', 'persons')).map(({ person_id }) => person_id))
    for (const { person_id } of await linesOut(stores, '510', 'measures'))
      expect(persons).toContain(person_id)
  })

  test('figures alone, of no child, are taken by a register that has children', async () => {
    const { outcomes } = await importInto(stores, {
      'population.csv': 'municipality,date,population_0_17\n657,2030-12-31,4321\n',
    })
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.resources : outcome.refused))).toMatchObject(
      [[{ resource: 'population', created: 1 }]],
    )
  })
})
