import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { VILLAGE } from '../api/village.ts'
import { emptyFolder } from '../shared/shared.ts'
import { newRegister } from '../store/databases.ts'
import { packageFolder, trinHere } from './trin.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const KEYS = { DATABASE_URL: '', TRIN_CPR_KEYS: `test:${key(1)}`, TRIN_PSEUDONYM_KEY: key(2) }
const DATES = ['--at', '2016-01-31,2016-09-30,2017-01-31,2017-05-31', '--suppress', '0', '--format', 'csv']

let village = ''
let data = ''
beforeAll(async () => {
  village = await packageFolder()
  data = await newRegister()
  const { exit, out } = await run(['import', village, '--name', '510=Landsbyen'])
  expect(out).toContain('510 Landsbyen (oprettet)')
  expect(out).toContain('657 Herning (oprettet)')
  expect(exit).toBe(0)
})

/** A command on the register of this test. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = KEYS) {
  return trinHere([...args, '--data', data], env)
}

async function figures(folder: string, municipality: string): Promise<string> {
  return (await trinHere(['key-figures', folder, '--municipality', municipality, ...DATES])).out
}

test.each(['csv', 'parquet'])(
  'a package goes through the register and comes out as %s with the same figures',
  async (format) => {
    const out = path.join(await emptyFolder(), 'out')
    const { exit, err } = await run(['export', out, '--municipality', '510', '--format', format])
    expect(err).toBe(`${out}\n`)
    expect(exit).toBe(0)
    expect((await trinHere(['check', out])).exit).toBe(0)
    expect(await figures(out, '510')).toBe(await figures(village, '510'))
    expect((await readdir(out)).sort()).toEqual(
      ['annotations', 'followups', 'measures', 'persons', 'population']
        .map((name) => `${name}.${format}`)
        .concat('datapackage.json')
        .sort(),
    )
  },
)

test('an export has the package’s own ids nowhere, and says that the children are invented', async () => {
  const out = path.join(await emptyFolder(), 'out')
  await run(['export', out, '--municipality', '510'])
  const text = await readFile(path.join(out, 'persons.csv'), 'utf8')
  const [, ...lines] = VILLAGE['persons.csv'].trimEnd().split('\n')
  const own = lines.map((line) => line.split(',')[0])
  expect(own).toContain('anna')
  // As words: now and then a pseudonym ends in the letters of one.
  expect(text).not.toMatch(new RegExp(`\\b(${own.join('|')})\\b|\\d{6}-?\\d{4}`))
  expect(JSON.parse(await readFile(path.join(out, 'datapackage.json'), 'utf8'))).toMatchObject({
    'trin:invented': true,
    title: 'Landsbyen',
  })
})

test('before the register knew anything, its export is empty', async () => {
  const out = path.join(await emptyFolder(), 'out')
  const { exit } = await run(['export', out, '--municipality', '510', '--known-at', '2000-01-01T00:00:00Z'])
  expect(exit).toBe(0)
  expect(await readFile(path.join(out, 'persons.csv'), 'utf8')).toBe(
    'person_id,birth_date,sex,target_group\n',
  )
})

test('the receipt of a newer package tells what was changed, also to a program', async () => {
  const newer = await packageFolder({
    ...VILLAGE,
    'measures.csv': VILLAGE['measures.csv'].replace('m3,bo,510,foster_care', 'm3,bo,510,residential_home'),
  })
  const { exit, out } = await run(['import', newer, '--municipality', '510', '--json'])
  expect(exit).toBe(0)
  const { municipalities } = JSON.parse(out)
  const measures = municipalities[0].resources.find(
    ({ resource }: { resource: string }) => resource === 'measures',
  )
  expect(measures).toEqual({
    resource: 'measures',
    created: 0,
    changed: 1,
    unchanged: 11,
    missing: 0,
    notUnderstood: 0,
  })
  await run(['import', village, '--municipality', '510'])
})

test('lines that cannot be read are refused, the others come in, and the exit code says so', async () => {
  const broken = await packageFolder({
    ...VILLAGE,
    'measures.csv': VILLAGE['measures.csv'].replace('2017-01-01', '2017-13-01'),
  })
  const { exit, out } = await run(['import', broken, '--municipality', '657'])
  expect(exit).toBe(1)
  expect(out).toContain('trin check')
})

test('a folder that holds something is not written over, and nothing is left of the try', async () => {
  const parent = await emptyFolder()
  const out = path.join(parent, 'out')
  await mkdir(out)
  await writeFile(path.join(out, 'mine.txt'), 'mine')
  const { exit, err } = await run(['export', out, '--municipality', '510'])
  expect(exit).toBe(2)
  expect(err).toContain('not empty')
  expect(await readdir(parent)).toEqual(['out'])
})

test.each([
  [['import', '/nowhere'], '/nowhere'],
  [['import', 'VILLAGE', '--municipality', '101'], '--municipality'],
  [['import', 'VILLAGE', '--name', 'Haderslev'], '--name'],
  [['export', 'OUT'], '--municipality'],
  [['export', 'OUT', '--municipality', '51'], '--municipality'],
  [['export', 'OUT', '--municipality', '101'], '--municipality'],
  [['export', 'OUT', '--municipality', '510', '--known-at', 'yesterday'], '--known-at'],
  [['export', 'OUT', '--municipality', '510', '--format', 'xml'], '--format'],
])('trin %j is wrong use: exit 2, and stderr says what', async (args, named) => {
  const out = path.join(await emptyFolder(), 'out')
  const { exit, err } = await run(
    args.map((arg) => (arg === 'VILLAGE' ? village : arg === 'OUT' ? out : arg)),
  )
  expect(exit).toBe(2)
  expect(err).toContain(named)
  expect(err).not.toMatch(/\n {4}at /)
  expect(await readdir(path.dirname(out))).toEqual([])
})

test('without the key of pseudonyms nothing is exported', async () => {
  const out = path.join(await emptyFolder(), 'out')
  const { exit, err } = await run(['export', out, '--municipality', '510'], {
    ...KEYS,
    TRIN_PSEUDONYM_KEY: '',
  })
  expect(exit).toBe(2)
  expect(err).toContain('TRIN_PSEUDONYM_KEY')
})
