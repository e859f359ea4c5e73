import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCasework } from '../../tests/store/casework.ts'
import { catalogue } from '../../tests/store/catalogue.ts'
import { ENGINES, type Engine, testDatabase } from '../../tests/store/databases.ts'
import { olderDatabase } from '../../tests/store/older.ts'
import { wholeRegister } from '../../tests/store/tables.ts'
import { buildTown, id, TOWN, worker } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { backup } from './backup.ts'
import { DamagedBackup } from './backup-format.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { NotEmpty, OtherTables, restore } from './restore.ts'
import { storesOf } from './stores.ts'
import { addJob, waitingJobs } from './waiting-jobs.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'trin-backup-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A town where every kind of value stands somewhere: bytes, microseconds, decimals, JSON, odd texts, circles. */
async function livedIn(database: Database): Promise<void> {
  const stores = storesOf(database, RECORDS)
  await buildTown(stores)
  await stores.operator(TOWN, 'test').write(addCasework)
  await stores.operator(TOWN, 'test').write(async ({ db }) => {
    const person = (number: number) => sql`${id('person', number)}::uuid`
    await sql`insert into person_cpr (municipality, id, person_id, cipher, hash, key_id)
      values (${TOWN}, ${id('other', 9)}, ${person(1)}, '\\x00ff5c0a27', '\\xdeadbeef', 'k1')`.execute(db)
    await sql`update person set merged_into = ${person(4)}, family_name = ${'Ø"\\\n\u2028\t[é'}, version = 2
      where municipality = ${TOWN} and id = ${person(1)}`.execute(db)
    await sql`insert into notification (municipality, id, person_id, received_at)
      values (${TOWN}, ${id('other', 10)}, ${person(1)}, '2026-03-29T01:00:00.123456Z')`.execute(db)
    await sql`insert into pupil (municipality, id, person_id, school_year, grade, absence_percent)
      values (${TOWN}, ${id('other', 11)}, ${person(1)}, '2025/26', 4, 12.34567890123456789000)`.execute(db)
    await sql`insert into idempotent_answer (municipality, actor_id, key, request_hash, status, answer)
      values (${TOWN}, ${id('worker', 1)}, 'a', '\\x01', 204, 'null'), (${TOWN}, ${id('worker', 1)}, 'b', '\\x02', 201,
        '{"n": 12345678901234567890.10, "t": "æ\\u0001"}')`.execute(db)
    await sql`insert into session (municipality, token_hash, worker_id, until_at)
      values (${TOWN}, '\\x01', ${id('worker', 1)}, now() + interval '1 hour')`.execute(db)
  })
  await stores.operator(TOWN, 'test').write((store) => addJob(store, { name: 'send', key: 'a' }))
  await stores.for(worker(1)).read('casework', async ({ looks }) => looks.saw(id('person', 1), 'measure'))
}

describe.each(ENGINES)('a backup of %s', (from: Engine) => {
  let lived: Database
  let file: string
  beforeAll(async () => {
    lived = await testDatabase(from)
    await livedIn(lived)
    file = path.join(folder, `${from}.backup`)
    await backup(lived, file)
  })
  afterAll(() => lived[Symbol.asyncDispose]())

  test.each(ENGINES)('restored on %s, is equal table by table', async (to) => {
    await using empty = await testDatabase(to)
    const before = await wholeRegister(lived)
    expect(Object.values(before).flat().length).toBeGreaterThan(100)
    await restore(empty, file)
    expect(await wholeRegister(empty)).toEqual(before)
  })

  test('restored, has no work of its own accord', async () => {
    await using empty = await testDatabase('pglite')
    const waiting = (database: Database) =>
      storesOf(database, RECORDS)
        .job('', 'test')
        .read((store) => waitingJobs(store, ['send'], 1))
    expect(await waiting(lived)).toHaveLength(1)
    await restore(empty, file)
    expect(await waiting(empty)).toEqual([])
  })

  test('holds the casework too, and no number of a transaction', async () => {
    const lines = gunzipSync(await readFile(file))
      .toString('utf8')
      .split('\n')
    const tables = lines.filter((line) => line.startsWith('{"table"'))
    for (const kind of ['clarification', 'plan', 'goal', 'goal_progress', 'grant_request', 'deviation'])
      expect(tables.some((line) => line.startsWith(`{"table":"${kind}"`))).toBe(true)
    expect(tables.find((line) => line.startsWith('{"table":"event"'))).not.toContain('transaction')
    expect(lines.some((line) => line.includes('Jeg vil have en ven'))).toBe(true)
  })

  test('is for the eyes of its owner only, and leaves nothing beside it', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  test('is never restored over a register', async () => {
    const before = await wholeRegister(lived)
    await expect(restore(lived, file)).rejects.toThrow(NotEmpty)
    expect(await wholeRegister(lived)).toEqual(before)
  })
})

describe('a backup that is not as it was made', () => {
  let empty: Database
  let whole: Buffer
  let lines: string[]
  beforeAll(async () => {
    await using lived = await testDatabase('pglite')
    await livedIn(lived)
    await backup(lived, path.join(folder, 'whole'))
    whole = await readFile(path.join(folder, 'whole'))
    lines = gunzipSync(whole).toString('utf8').split('\n')
    empty = await testDatabase('pglite')
  })
  afterAll(() => empty[Symbol.asyncDispose]())

  const zipped = (text: readonly string[]) => gzipSync(text.join('\n'))
  const middle = () => lines.findIndex((line) => line.includes('Bertram'))
  const damages: readonly [string, () => Buffer | string][] = [
    ['cut in the middle', () => whole.subarray(0, whole.length >> 1)],
    ['without its last byte', () => whole.subarray(0, -1)],
    ['without its ending', () => zipped([...lines.slice(0, -2), ''])],
    ['with a row left out', () => zipped(lines.toSpliced(middle(), 1))],
    ['with a row twice', () => zipped(lines.toSpliced(middle(), 0, lines[middle()] ?? ''))],
    ['with a name changed', () => zipped(lines.map((line) => line.replace('Bertram', 'Bertha')))],
    ['with more after its end', () => zipped([...lines.slice(0, -1), '["x"]', ''])],
    ['that is empty', () => ''],
    ['that is something else', () => zipped(['{"name":"datapackage"}', ''])],
    ['that is not even zipped', () => lines.join('\n')],
  ]
  test.each(damages)('%s: is refused, and nothing is written', async (_what, damaged) => {
    const file = path.join(folder, 'damaged')
    await writeFile(file, damaged())
    const before = await wholeRegister(empty)
    await expect(restore(empty, file)).rejects.toThrow(DamagedBackup)
    expect(await wholeRegister(empty)).toEqual(before)
  })

  test('of a register with other tables is refused, and nothing is written', async () => {
    await using other = await testDatabase('pglite')
    await sql`update trin.migration set digest = 'another'`.execute(other.kysely)
    await expect(restore(other, path.join(folder, 'whole'))).rejects.toThrow(OtherTables)
  })

  test.each(ENGINES)('of the version before is restored and brought to this one, on %s', async (engine) => {
    await using older = await olderDatabase(engine)
    await buildTown(storesOf(older, RECORDS))
    const file = path.join(folder, `older-${engine}`)
    await backup(older, file)
    await using restored = await testDatabase(engine)
    const fresh = await catalogue(restored)
    await restore(restored, file)
    expect(await catalogue(restored)).toEqual(fresh)
    await migrate(older)
    expect(await wholeRegister(restored)).toEqual(await wholeRegister(older))
    await expect(restore(restored, file)).rejects.toThrow(NotEmpty)
  })

  test('a restored register is guarded as the one that was lost', async () => {
    await using restored = await testDatabase('pglite')
    await restore(restored, path.join(folder, 'whole'))
    const stores = storesOf(restored, RECORDS)
    const seen = await stores
      .for(worker(3))
      .read('casework', async ({ db }) => (await sql`select id from person`.execute(db)).rows)
    expect(seen).toHaveLength(1)
    const change = sql`update person set given_name = 'X' where municipality = ${TOWN} and id = ${id('person', 2)}`
    await expect(stores.operator(TOWN, 'test').write(({ db }) => change.execute(db))).rejects.toThrow(
      /version/,
    )
    await expect(sql`update trin.event set action = ''`.execute(restored.kysely)).rejects.toThrow(/added to/)
    const orphan = sql`insert into name_key (municipality, key, person_id) values (${TOWN}, 'x', ${id('other', 1)})`
    await expect(stores.operator(TOWN, 'test').write(({ db }) => orphan.execute(db))).rejects.toThrow(
      /foreign key/,
    )
  })
})
