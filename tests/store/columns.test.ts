import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrationOf, type NewKind } from '../../scripts/migration-of.ts'
import { FOLLOWUP } from '../../src/slices/follow-up/follow-up.record.ts'
import { GOAL } from '../../src/slices/plan/goal.record.ts'
import { RECORDS } from '../../src/slices.ts'
import { columnType } from '../../src/store/column-type.ts'
import type { Database, Tables } from '../../src/store/database.ts'
import { runSql } from '../../src/store/sql-files.ts'
import { guardsOf } from './catalogue.ts'
import { testDatabase } from './databases.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase('pglite')
})
afterAll(() => database[Symbol.asyncDispose]())

/** Columns that are no field: what every record has, where it belongs, and what only the store or the sign-in writes. */
const COMMON = ['municipality', 'id', 'version', 'import_id']
const OF_THE_STORE: Readonly<Record<string, readonly string[]>> = {
  person: ['merged_into', 'registered_by'],
  worker: ['subject', 'roles'],
  allocation: ['case_import_id'],
}

const NAMES: Readonly<Record<string, string>> = {
  int: 'integer',
  timestamptz: 'timestamp with time zone',
}

/** What of a specification and of its table does not fit the other. */
async function differences(db: Pick<Transaction<Tables>, 'getExecutor'>, spec: NewKind) {
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'trin' and table_name = ${spec.kind}`.execute(db)
  const columns = new Map(rows.map(({ name, type }) => [name, type]))
  const known = [
    ...COMMON,
    ...(spec.about === 'child' ? ['person_id'] : []),
    ...(spec.ofCase ? ['case_id'] : []),
    ...(OF_THE_STORE[spec.kind] ?? []),
    ...spec.fields.map(({ name }) => name),
  ]
  return [
    ...known.filter((name) => !columns.has(name)).map((name) => `${name} has no column`),
    ...[...columns.keys()].filter((name) => !known.includes(name)).map((name) => `${name} is not known`),
    ...spec.fields.flatMap((field) => {
      const type = NAMES[columnType(field)] ?? columnType(field)
      const is = columns.get(field.name)
      return is === undefined || is === type ? [] : [`${field.name} is ${is} and not ${type}`]
    }),
  ]
}

describe('the table of a kind is what its specification says', () => {
  test.each(RECORDS.all)('$kind', async (spec) => {
    expect(await differences(database.kysely, spec)).toEqual([])
  })

  test('and a field without a column, a column without a field or one of another type is found', async () => {
    const [plan, , ...rest] = GOAL.fields
    if (!plan) throw new Error('a goal has a plan')
    const text = { ...plan, form: 'text', longest: 10 } as const
    const fields = [text, { ...text, name: 'mood' }, ...rest]
    expect(await differences(database.kysely, { ...GOAL, fields })).toEqual([
      'mood has no column',
      'goal is not known',
      'plan_id is uuid and not text',
    ])
  })
})

class RolledBack extends Error {}

/** Runs work in a transaction that leaves nothing. */
async function thrownAway(work: (db: Transaction<Tables>) => Promise<void>): Promise<void> {
  const done = database.kysely.transaction().execute(async (db) => {
    await work(db)
    throw new RolledBack()
  })
  await expect(done).rejects.toThrow(RolledBack)
}

const made = (db: Transaction<Tables>, spec: NewKind) =>
  runSql(db, { name: 'new', digest: '', text: migrationOf(spec) })

describe('a new kind', () => {
  test.each(RECORDS.all.filter(({ about }) => about !== 'person'))(
    'like $kind gets a table of its fields from the first text of its migration',
    async (spec) => {
      await thrownAway(async (db) => {
        const likeIt = { ...spec, kind: 'new_kind' }
        await made(db, likeIt)
        expect(await differences(db, likeIt)).toEqual([])
      })
    },
  )

  test.each(['address', 'clarification', 'goal', 'grant_request', 'work_setting'] as const)(
    'like %s is guarded as that is',
    async (kind) => {
      await thrownAway(async (db) => {
        await made(db, { ...RECORDS.of(kind), kind: 'new_kind' })
        const own = ['asked_by_me', 'answered_by_leader'].map((name) => `policy ${name}`)
        const sibling = (await guardsOf(db, kind)).filter(
          (line) => !own.some((one) => line.startsWith(one)) && !line.includes(`${kind}_one`),
        )
        expect(sibling.length).toBeGreaterThan(7)
        expect(await guardsOf(db, 'new_kind')).toEqual(sibling)
      })
    },
  )

  test('about a measure is seen by its provider too, as a follow-up is', async () => {
    await thrownAway(async (db) => {
      await made(db, { ...FOLLOWUP, kind: 'new_kind' })
      await sql`call guard_kind('new_kind', 'measure')`.execute(db)
      const policies = async (table: string) =>
        (await guardsOf(db, table)).filter((line) => /^policy (seen|added|changed)/.test(line))
      expect(await policies('new_kind')).toEqual(await policies('followup'))
    })
  })

  test('is guarded by an access that is known, or not made', async () => {
    await thrownAway(async (db) => {
      await expect(sql`call guard_kind('goal', 'everyone')`.execute(db)).rejects.toThrow(/access/)
    })
  })
})
