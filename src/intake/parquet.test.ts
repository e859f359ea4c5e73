import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, expect, test } from 'vitest'
import {
  type Files,
  MEASURES,
  opened,
  PERSONS,
  refusals,
  withMeasures,
} from '../../tests/intake/a-package.ts'
import { folderFiles } from './folder.ts'
import { openPackage } from './open-package.ts'
import type { OpenedPackage, PackageFiles } from './package-files.ts'

const folder = await mkdtemp(join(tmpdir(), 'trin [intake]* '))
afterAll(() => rm(folder, { recursive: true }))
const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
let folders = 0

/** Everything a package can hold, with some of each kind that is wrong. */
const ALL: Files = {
  'persons.csv': `${PERSONS}p3,2001-02-29,,\np1,2002-01-01,,\np4,2012-02-29,female,disability\n`,
  'measures.csv': `${MEASURES}m4,p4,999,boat_trip,2015-01-01,,,,,\nm1,p4,101,respite,2015-01-01,,,,,\nm5,p3,101,respite,2015-01-01,,,,,
m6,p4,101,respite,2013-01-01,2012-12-31,,,,\nm7,p4,101,kinship_care,2024-03-01,,BL § 32.1.5,,,\nm8,,101,respite,2013-01-01,,,,,\n`,
  'population.csv':
    'municipality,date,population_0_17\n101,2015-01-31,1000\n101,2016-01-31,1200\n510,2015-01-31,-1\n',
  'investigations.csv':
    'investigation_id,person_id,municipality,decided_on,completed_on\ni1,p1,101,2014-12-01,2015-01-01\ni2,p9,101,2014-12-01,\n',
  'notifications.csv':
    'notification_id,person_id,municipality,received_at,assessed_at\nn1,p1,851,2014-11-01 12:30:00,2014-11-02 08:00:00\n',
  'followups.csv':
    'followup_id,measure_id,date,kind,decision,next_due_date\nf1,m1,2015-04-01,formal,continue,2015-10-01\nf2,m4,2015-04-01,contact,,\nf3,m1,2014-04-01,contact,,\n',
  'caseworkers.csv': 'caseworker_id,municipality,team,fte\nc1,101,a,0.5\nc2,851,,0\n',
  'assignments.csv': 'case_id,caseworker_id,start_date,end_date\ns1,c1,2015-01-01,\ns1,c2,2015-01-01,\n',
  'pupils.csv':
    'person_id,municipality,school_year,grade,academic_wellbeing,social_wellbeing,absence_percent,months_registered\np1,101,2014/15,4,3.5,,4.25,11\np2,101,2013/14,12,3.5,,,\n',
  'annotations.csv':
    'municipality,figure,group,date,break,note\n101,placed_per_1000,,2016-01-31,true,Ny måling\n',
}

/** Writes the CSV files as Parquet; `read` says how DuckDB shall read their columns. */
async function asParquet(files: Files, read: string): Promise<string> {
  const dir = await mkdtemp(join(folder, `${++folders}-`))
  const plain = await mkdtemp(join(tmpdir(), 'trin-csv-'))
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(plain, name), text)
    const target = join(dir, name.replace('.csv', '.parquet')).replaceAll("'", "''")
    await connection.run(
      `COPY (SELECT * FROM read_csv('${join(plain, name)}', header = true, delim = ',', ${read})) TO '${target}' (FORMAT parquet, COMPRESSION zstd)`,
    )
  }
  await rm(plain, { recursive: true })
  return dir
}

/** The same folder as a browser has it: bytes, and no disk. */
function bytesOnly(dir: string): PackageFiles {
  return { read: (path) => folderFiles(dir).read(path), diskPath: () => null }
}

function comparable({ register, receipt }: OpenedPackage): unknown {
  const line = (line: number | null) => line
  return {
    register: register && {
      ...register,
      assignments: register.assignments && { ...register.assignments, caseNumber: null },
    },
    resources: receipt.resources.map(({ file: _, format: __, ...counts }) => counts),
    refusals: receipt.refusals.map(({ reason, resource, column }) => [reason, resource, column]),
    doubts: receipt.doubts.map(({ rule, resource, column }) => [rule, resource, column, line(null)]),
    problems: receipt.problems,
  }
}

const csv = await opened(ALL)
const asTexts = await asParquet(ALL, 'all_varchar = true, nullstr = []::VARCHAR[]')

test('a package of Parquet texts gives the same register and receipt as CSV', async () => {
  const parquet = await openPackage(folderFiles(asTexts))
  expect(comparable(parquet)).toEqual(comparable(csv))
  expect(csv.receipt.refusals.length).toBeGreaterThan(8)
})

test('lines of a Parquet file are its records from 1, with the value as it stands', async () => {
  const parquet = await openPackage(folderFiles(asTexts))
  const moved = refusals(csv).map((text) =>
    text.replace(/(\S+)\.csv:(\d+)/, (_, name, line) => `${name}.parquet:${Number(line) - 1}`),
  )
  expect(refusals(parquet)).toEqual(moved)
})

test('a browser reads a Parquet package as a disk does', async () => {
  expect(await openPackage(bytesOnly(asTexts))).toEqual(
    await openPackage(folderFiles(asTexts)).then((onDisk) => withCaseNumbersOf(onDisk)),
  )
})

/** A number for each case is all that is promised: on disk they are others than in a browser. */
function withCaseNumbersOf(onDisk: OpenedPackage): OpenedPackage {
  if (!onDisk.register?.assignments) return onDisk
  const caseNumber = Int32Array.from(onDisk.register.assignments.caseNumber, () => 0)
  return {
    ...onDisk,
    register: { ...onDisk.register, assignments: { ...onDisk.register.assignments, caseNumber } },
  }
}

const TYPED = { ...ALL, 'persons.csv': `${PERSONS}p4,2012-02-29,female,disability\n` }

test('dates, points in time and numbers kept as such are read as such, on disk and in a browser', async () => {
  const typed = await asParquet(TYPED, "nullstr = '', auto_detect = true")
  const expected = comparable(await opened(TYPED))
  expect(comparable(await openPackage(folderFiles(typed)))).toEqual(expected)
  expect(comparable(await openPackage(bytesOnly(typed)))).toEqual(expected)
})

test('municipality codes kept as numbers are three digits', async () => {
  const files = withMeasures('m4,p1,99,respite,2015-01-01,,,,,', 'm5,p1,1010,respite,2015-01-01,,,,,')
  const dir = await asParquet({ 'persons.csv': PERSONS, ...files }, "nullstr = '', auto_detect = true")
  for (const where of [folderFiles(dir), bytesOnly(dir)]) {
    const result = await openPackage(where)
    expect(result.register?.municipalities).toEqual(['099', '101', '510'])
    expect(refusals(result)).toEqual(['not-allowed measures.parquet:5 municipality 1010'])
  }
})

test('a point in time with a time zone falls on the day it had in Denmark', async () => {
  const dir = await asParquet({ 'persons.csv': PERSONS, 'measures.csv': MEASURES }, 'all_varchar = true')
  await connection.run(
    `COPY (SELECT 'n1' notification_id, 'p1' person_id, '101' municipality, to_timestamp(1506724200) received_at) TO '${dir}/notifications.parquet' (FORMAT parquet)`,
  )
  for (const where of [folderFiles(dir), bytesOnly(dir)]) {
    const { receipt } = await openPackage(where)
    expect(receipt.resources.at(-1)).toMatchObject({ firstDate: '2017-09-30', accepted: 1 })
  }
})

test('a package of both CSV and Parquet joins its ids across them', async () => {
  const dir = await asParquet({ 'measures.csv': String(ALL['measures.csv']) }, 'all_varchar = true')
  for (const [name, text] of Object.entries(ALL)) {
    if (name !== 'measures.csv') await writeFile(join(dir, name), text)
  }
  expect(comparable(await openPackage(folderFiles(dir)))).toEqual(comparable(csv))
})

test('many row groups and more distinct values than are looked up one by one keep their order', async () => {
  const dir = await mkdtemp(join(folder, 'large-'))
  await connection.run(
    `COPY (SELECT 'person-with-a-long-id-' || i AS person_id, strftime(DATE '1930-01-01' + (i % 25000)::INT, '%Y-%m-%d') AS birth_date FROM range(30000) t(i)) TO '${dir}/persons.parquet' (FORMAT parquet, ROW_GROUP_SIZE 2048)`,
  )
  await connection.run(
    `COPY (SELECT 'm' || i AS measure_id, 'person-with-a-long-id-' || ((i * 7919) % 30000) AS person_id, '101' AS municipality, 'respite' AS measure_type, strftime(DATE '2015-01-01' + (i % 3000)::INT, '%Y-%m-%d') AS start_date FROM range(60000) t(i)) TO '${dir}/measures.parquet' (FORMAT parquet, ROW_GROUP_SIZE 4096)`,
  )
  const [disk, bytes] = [await openPackage(folderFiles(dir)), await openPackage(bytesOnly(dir))]
  expect(disk.register).toEqual(bytes.register)
  expect(disk.receipt).toEqual(bytes.receipt)
  expect(Array.from(disk.register?.measures.person.subarray(0, 3) ?? [])).toEqual([0, 7919, 15838])
})

test('a link out of the folder is not followed', async () => {
  const { symlink } = await import('node:fs/promises')
  const dir = await mkdtemp(join(folder, 'link-'))
  await writeFile(join(dir, 'measures.csv'), MEASURES)
  await symlink(join(asTexts, 'persons.parquet'), join(dir, 'persons.parquet'))
  const { receipt } = await openPackage(folderFiles(dir))
  expect(receipt.problems.map(({ reason }) => reason)).toEqual(['resource-missing'])
})

test('days before 1900 and after 2200 are no dates in Parquet either, and the first and the last are', async () => {
  const days = ['1899-12-31', '1900-01-01', '2200-12-31', '2201-01-01']
  const lines = days.map((day, at) => `p${at + 3},${day},,\n`).join('')
  const dir = await asParquet(
    { 'persons.csv': `${PERSONS}${lines}`, 'measures.csv': MEASURES },
    "nullstr = '', auto_detect = true",
  )
  for (const files of [folderFiles(dir), bytesOnly(dir)])
    expect(refusals(await openPackage(files))).toEqual([
      'not-a-date persons.parquet:3 birth_date 1899-12-31',
      'not-a-date persons.parquet:6 birth_date 2201-01-01',
    ])
})
