import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { computeFigures } from '../../src/figures/compute.ts'
import { suppressSmallCounts } from '../../src/figures/suppress.ts'
import { figureRowsCsv } from '../../src/reports/csv.ts'
import { openVillage, VILLAGE } from '../api/village.ts'
import { emptyFolder } from '../shared/shared.ts'
import { packageFolder, startTrin, trin, trinHere } from './trin.ts'

let village: string
let broken: string

beforeAll(async () => {
  village = await packageFolder()
  broken = await packageFolder({
    ...VILLAGE,
    'measures.csv': VILLAGE['measures.csv']
      .replace('2017-01-01', '2017-13-01')
      .replace('m5,dina', 'm5,nobody'),
  })
})

test.each<[string, () => string[]]>([
  ['that is done', () => ['check', village, '--json']],
  ['whose input is refused', () => ['check', broken]],
  ['that is wrong use', () => ['check', '/nowhere/at/all']],
  ['that is asked for help', () => ['--help']],
])('a command %s ends its process so, and prints it there', async (_how, args) => {
  expect(await trin(args())).toEqual(await trinHere(args()))
})

test.each([
  'serve',
  'check',
  'key-figures',
  'generate',
  'explain',
  'municipality',
  'backup',
  'restore',
  'import',
  'export',
  'rotate-keys',
  'retention',
])('trin %s --help helps', async (command) => {
  const { exit, out } = await trinHere([command, '--help'])
  expect(exit).toBe(0)
  expect(out).toContain(`Usage: trin ${command}`)
})

test.each([
  [[], ''],
  [['nonsense'], 'nonsense'],
  [['check'], 'package'],
  [['check', '/nowhere/at/all'], '/nowhere/at/all'],
  [['key-figures', 'PACKAGE', '--suppres', '5'], '--suppres'],
  [['key-figures', 'PACKAGE', '--suppress', 'five'], '--suppress'],
  [['key-figures', 'PACKAGE', '--at', '2017-02-30'], '--at'],
  [['key-figures', 'PACKAGE', '--from', '2017-09-30', '--to', '2017-01-31'], '--from'],
  [['key-figures', 'PACKAGE', '--at', '2017-09-30', '--to', '2017-09-30'], '--at'],
  [['key-figures', 'PACKAGE', '--municipality', '51'], '--municipality'],
  [['key-figures', 'PACKAGE', '--municipality', '101'], '--municipality'],
  [['key-figures', 'PACKAGE', '--figure', 'nothing'], '--figure'],
  [['key-figures', 'PACKAGE', '--format', 'pdf'], '--format'],
  [['key-figures', 'PACKAGE', '--profile', '/nowhere.json'], '--profile'],
  [['key-figures', 'PACKAGE', '--out', '/nowhere/at/all.csv'], '--out'],
  [['key-figures', 'PACKAGE', '--lang', 'sv'], '--lang'],
  [['generate', 'country', 'OUT', '--children', '10'], '--seed'],
  [['generate', 'country', 'OUT', '--children', '0', '--seed', '1'], '--children'],
  [['generate', 'country', 'OUT', '--children', '10', '--seed', '1', '--format', 'xml'], '--format'],
  [['explain', 'nothing'], 'nothing'],
  [['serve', '--port', '70000'], '--port'],
])('trin %j is wrong use: exit 2, and stderr says what', async (args, named) => {
  const { exit, out, err } = await trinHere(args.map((arg) => (arg === 'PACKAGE' ? village : arg)))
  expect(exit).toBe(2)
  expect(out).toBe('')
  expect(err).toContain(named)
  expect(err).not.toMatch(/\n {4}at /)
})

test('key-figures prints every row as the engine computes it', async () => {
  const { register } = await openVillage()
  if (!register) throw new Error('the village could not be used')
  const { exit, out, err } = await trinHere(['key-figures', village, '--format', 'csv', '--suppress', '0'])
  expect(out).toBe(figureRowsCsv(computeFigures(register)))
  expect(err).toBe('')
  expect(exit).toBe(0)
})

test('small counts are hidden unless asked otherwise', async () => {
  const { register } = await openVillage()
  if (!register) throw new Error('the village could not be used')
  const { out } = await trinHere(['key-figures', village, '--format', 'csv'])
  expect(out).toBe(figureRowsCsv(suppressSmallCounts(computeFigures(register), 5)))
  expect(out).toContain('suppressed')
})

test('the same is hidden of a cut-off whichever others are asked for, so that two files cannot be laid side by side', async () => {
  const all = await trinHere(['key-figures', village, '--format', 'csv'])
  const { out } = await trinHere(['key-figures', village, '--at', '2017-09-30', '--format', 'csv'])
  const [header, ...rows] = all.out.trimEnd().split('\n')
  const ofTheDay = rows.filter((row) => /^[^,]*,[^,]*,(2017-09-30|\d{4}\/\d{2}),/.test(row))
  expect(ofTheDay.length).toBeGreaterThan(20)
  expect(out.trimEnd().split('\n')).toEqual([header, ...ofTheDay])
})

test('cut-offs, municipalities and figures are chosen with comma lists', async () => {
  const choices = [
    '--at',
    '2017-09-30,2017-01-31',
    '--municipality',
    '657',
    '--figure',
    'placed_per_1000,placement_forms',
  ]
  const { out } = await trinHere(['key-figures', village, ...choices, '--json', '--suppress', '0'])
  const rows: Record<string, unknown>[] = JSON.parse(out)
  expect(rows.map(({ figure, date }) => `${figure} ${date}`).slice(0, 3)).toEqual([
    'placed_per_1000 2017-01-31',
    'placed_per_1000 2017-09-30',
    'placement_forms 2017-01-31',
  ])
  expect(rows.every(({ municipality }) => municipality === '657')).toBe(true)
})

test('--from and --to keep the covered cut-offs between them', async () => {
  const { out } = await trinHere([
    'key-figures',
    village,
    '--from',
    '2016-06-01',
    '--to',
    '2017-01-31',
    '--format',
    'csv',
  ])
  const dates = new Set(
    out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[2]),
  )
  expect([...dates]).toEqual(['2016-09-30', '2017-01-31'])
})

test('the table is Danish by default and English when asked', async () => {
  const asked = ['key-figures', village, '--figure', 'placed_per_1000', '--suppress', '0']
  expect((await trinHere(asked)).out).toMatch(/30-09-2017[\s\S]*4,00/)
  expect((await trinHere([...asked, '--lang', 'en'])).out).toMatch(/2017-09-30[\s\S]*4\.00/)
  expect((await trinHere(asked, { LANG: 'en_GB.UTF-8' })).out).toContain('per 1,000')
})

test('a broken package: the receipt names each bad line, exit 1', async () => {
  const { exit, out } = await trinHere(['check', broken])
  expect(exit).toBe(1)
  expect(out).toContain('measures.csv:3 start_date "2017-13-01"')
  expect(out).toContain('measures.csv:6 person_id "nobody"')
})

test('a broken package: figures of what could be used, a warning, exit 1', async () => {
  const { exit, out, err } = await trinHere(['key-figures', broken, '--format', 'csv', '--suppress', '0'])
  expect(exit).toBe(1)
  expect(err).toContain('trin check')
  expect(out).toContain('placed_per_1000,510,2017-09-30,total,3,1000,')
})

test('a package without measures has no figures: exit 1 and nothing written', async () => {
  const folder = await packageFolder({ 'persons.csv': VILLAGE['persons.csv'] })
  const out = path.join(await emptyFolder(), 'rows.csv')
  const ended = await trinHere(['key-figures', folder, '--format', 'csv', '--out', out])
  expect(ended.exit).toBe(1)
  expect(await readdir(path.dirname(out))).toEqual([])
})

test('check of a clean package: exit 0, and as JSON the counts add up', async () => {
  const { exit, out } = await trinHere(['check', village, '--json'])
  expect(exit).toBe(0)
  for (const { read, accepted, refused } of JSON.parse(out).resources) expect(accepted + refused).toBe(read)
})

test('--out writes the whole file and nothing beside it', async () => {
  const folder = await emptyFolder()
  const file = path.join(folder, 'rows.xlsx')
  const { exit, out } = await trinHere(['key-figures', village, '--format', 'xlsx', '--out', file])
  expect([exit, out]).toEqual([0, ''])
  expect(await readdir(folder)).toEqual(['rows.xlsx'])
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
})

test('--out may be something other than a file, and stays what it is', async () => {
  const { exit } = await trinHere(['key-figures', village, '--format', 'csv', '--out', '/dev/null'])
  expect(exit).toBe(0)
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
})

test('a reader that has had enough is no error', async () => {
  const process = startTrin(['key-figures', village, '--format', 'csv'])
  let err = ''
  process.stderr?.on('data', (text) => {
    err += text
  })
  process.stdout?.once('data', () => process.stdout?.destroy())
  const exit = await new Promise((resolve) => process.on('close', resolve))
  expect([exit, err]).toEqual([0, ''])
})

test('a profile takes the place of the built-in standard of the municipality it names', async () => {
  const file = path.join(await emptyFolder(), 'profile.json')
  const rule =
    '{"fits":{"steps":[3,4,5,6]},"first":{"count":12,"unit":"months"},"later":{"count":12,"unit":"months"}}'
  await writeFile(file, `{"municipality":"510","rules":[${rule}]}`)
  const asked = [
    'key-figures',
    village,
    '--figure',
    'followup_on_time',
    '--at',
    '2017-09-30',
    '--suppress',
    '0',
  ]
  const standard = async (more: string[]) => {
    const rows: Record<string, unknown>[] = JSON.parse((await trinHere([...asked, '--json', ...more])).out)
    return rows.find(({ group, municipality }) => group === 'standard' && municipality === '510')?.numerator
  }
  expect(await standard([])).toBe(0)
  expect(await standard(['--profile', file])).toBe(1)
})

test('a profile that is not one is refused with the place of the mistake', async () => {
  const file = path.join(await emptyFolder(), 'profile.json')
  await writeFile(file, JSON.stringify([{ municipality: '510', validFrom: '1/1 2017', rules: [] }]))
  const { exit, err } = await trinHere(['key-figures', village, '--profile', file])
  expect(exit).toBe(2)
  expect(err).toContain('0.validFrom')
})

test('explain says it in words and in SQL, or in SQL alone', async () => {
  const both = await trinHere(['explain', 'placed_per_1000'])
  expect(both.exit).toBe(0)
  expect(both.out).toContain('Tæller')
  const alone = await trinHere(['explain', 'placed_per_1000', '--sql'])
  expect(both.out.endsWith(alone.out)).toBe(true)
  expect(alone.out).not.toContain('Tæller')
})

test('a folder with a package of real children is never written over', async () => {
  const files = { ...VILLAGE, 'datapackage.json': JSON.stringify({ name: 'real', resources: [] }) }
  const folder = await packageFolder(files)
  const { exit, err } = await trinHere(['generate', 'partnership', folder])
  expect(exit).toBe(2)
  expect(err).toContain(folder)
  expect(await readFile(path.join(folder, 'persons.csv'), 'utf8')).toBe(VILLAGE['persons.csv'])
})
