import { expect, test } from 'vitest'
import {
  doubts,
  filesOf,
  MEASURES,
  manifest,
  opened,
  PERSONS,
  problems,
  refusals,
} from '../../tests/intake/a-package.ts'
import { isoOf } from '../kernel/calendar.ts'
import { chosenFiles } from './chosen-files.ts'
import { csvRecords } from './csv-records.ts'
import { openPackage } from './open-package.ts'

const plain = await opened()

/** Text as a system that knows only ISO-8859-1 writes it. */
function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

const ANNOTATIONS =
  'municipality,figure,group,date,break,note\n101,placed_per_1000,,2016-01-31,true,"Ny måling"\n'

test('a byte order mark changes nothing', async () => {
  const result = await opened({ 'persons.csv': `\uFEFF${PERSONS}`, 'measures.csv': `\uFEFF${MEASURES}` })
  expect(result).toEqual(plain)
})

test('line ends of Windows and of old Macintoshes change nothing', async () => {
  const windows = {
    'persons.csv': PERSONS.replaceAll('\n', '\r\n'),
    'measures.csv': MEASURES.replaceAll('\n', '\r\n'),
  }
  expect(await opened(windows)).toEqual(plain)
  expect(await opened({ 'measures.csv': MEASURES.replaceAll('\n', '\r') })).toEqual(plain)
})

test('a last line without line end is read', async () => {
  expect(await opened({ 'measures.csv': MEASURES.trimEnd() })).toEqual(plain)
})

test('quotation marks round every value change nothing', async () => {
  const quoted = MEASURES.trimEnd()
    .split('\n')
    .map((line) =>
      line
        .split(',')
        .map((value) => `"${value}"`)
        .join(','),
    )
  expect(await opened({ 'measures.csv': quoted.join('\r\n') })).toEqual(plain)
})

test('another quotation mark is one where datapackage.json says so', async () => {
  const notes = ANNOTATIONS.replaceAll('"', "'").replace('Ny måling', 'Ny, "bedre" måling')
  const dialect = { quoteChar: "'" }
  const files = manifest([
    { name: 'persons', path: 'persons.csv' },
    { name: 'measures', path: 'measures.csv' },
    { name: 'annotations', path: 'a.csv', dialect },
  ])
  const result = await opened({ ...files, 'a.csv': notes })
  expect([...problems(result), ...refusals(result)]).toEqual([])
  expect(result.register?.annotations.map(({ note }) => note)).toEqual(['Ny, "bedre" måling'])
})

test('columns may stand in any order', async () => {
  const turned = PERSONS.trimEnd()
    .split('\n')
    .map((line) => line.split(',').reverse().join(','))
  expect(await opened({ 'persons.csv': turned.join('\n') })).toEqual(plain)
})

test('columns that may be empty may be left out', async () => {
  const result = await opened({ 'persons.csv': 'person_id,birth_date\np1,2005-03-01\np2,2010-06-15\n' })
  expect(problems(result)).toEqual([])
  expect(Array.from(result.register?.persons.targetGroup ?? [])).toEqual([0, 0])
})

test('semicolon, decimal comma and dd-mm-yyyy are read where datapackage.json says so', async () => {
  const danish = (text: string) => text.replaceAll(',', ';').replace(/(\d{4})-(\d\d)-(\d\d)/g, '$3-$2-$1')
  const dates = (...names: string[]) => ({
    fields: names.map((name) => ({ name, type: 'date', format: '%d-%m-%Y' })),
  })
  const dialect = { delimiter: ';' }
  const files = {
    ...manifest([
      { name: 'persons', path: 'persons.csv', dialect, schema: dates('birth_date') },
      { name: 'measures', path: 'measures.csv', dialect, schema: dates('start_date', 'end_date') },
      { name: 'caseworkers', path: 'c.csv', dialect, decimalChar: ',' },
    ]),
    'persons.csv': danish(PERSONS),
    'measures.csv': danish(MEASURES),
    'c.csv': 'caseworker_id;municipality;fte\nc1;101;0,75\nc2;101;0.75\n',
  }
  const result = await opened(files)
  expect(result.register?.persons).toEqual(plain.register?.persons)
  expect(result.register?.measures).toEqual(plain.register?.measures)
  expect(Array.from(result.register?.caseworkers?.fte ?? [])).toEqual([0.75])
  expect(refusals(result)).toEqual(['not-a-number c.csv:3 fte 0.75'])
})

test('without datapackage.json the delimiter is seen from the header', async () => {
  expect(await opened({ 'persons.csv': PERSONS.replaceAll(',', ';') })).toEqual(plain)
})

test('ISO-8859-1 is read where datapackage.json says so', async () => {
  const resources = [
    { name: 'persons', path: 'persons.csv' },
    { name: 'measures', path: 'measures.csv' },
    { name: 'annotations', path: 'a.csv', encoding: 'ISO-8859-1' },
  ]
  const { register } = await opened({ ...manifest(resources), 'a.csv': latin1(ANNOTATIONS) })
  expect(register?.annotations).toEqual([
    {
      municipality: '101',
      figure: 'placed_per_1000',
      group: '',
      date: 16831,
      isBreak: true,
      note: 'Ny måling',
    },
  ])
  expect(isoOf(16831)).toBe('2016-01-31')
})

test('a file that is not in the encoding it is said to be is refused, with the line', async () => {
  const result = await opened({ 'annotations.csv': latin1(ANNOTATIONS) })
  expect(problems(result)).toEqual(['file-unreadable annotations - utf-8'])
  expect(result.receipt.problems[0].line).toBe(2)
  expect(result.register).not.toBeNull()
})

test('lines are numbered as an editor shows them, also after values with line breaks', async () => {
  const note = '"first\nsecond\r\n\r\nfourth ""quoted"""'
  const result = await opened({
    'annotations.csv': `municipality,figure,group,date,break,note\n101,f,,2016-01-31,true,${note}\n101,f,,2016,true,x\n\n\n101,f,,2017,true,x\n`,
  })
  expect(refusals(result)).toEqual([
    'not-a-date annotations.csv:6 date 2016',
    'not-a-date annotations.csv:9 date 2017',
  ])
  expect(result.register?.annotations[0].note).toBe('first\nsecond\n\nfourth "quoted"')
  expect(result.receipt.resources.at(-1)).toMatchObject({ read: 3, accepted: 1, refused: 2 })
})

test('a quotation mark that is never closed costs its own line only', async () => {
  const result = await opened({ 'measures.csv': MEASURES.replace('m2,p1', '"m2,p1') })
  expect(refusals(result)).toEqual(['column-count measures.csv:3 - 1 / 10'])
  expect(Array.from(result.register?.measures.row ?? [])).toEqual([0, 2])
})

test('text after a closing quotation mark costs its own line only', async () => {
  const result = await opened({
    'measures.csv': MEASURES.replace('m2,p1', '"m2"x,p1').replace('m3,', '"m3",'),
  })
  expect(refusals(result)).toEqual(['column-count measures.csv:3 - 1 / 10'])
  expect(Array.from(result.register?.measures.row ?? [])).toEqual([0, 2])
})

test('a file of a header and nothing more has no lines', async () => {
  const result = await opened({ 'population.csv': 'municipality,date,population_0_17\n' })
  expect(problems(result)).toEqual([])
  expect(result.register?.population?.count).toBe(0)
})

test('a file without header is read by the columns of its schema', async () => {
  const fields = [{ name: 'birth_date' }, { name: 'person_id' }]
  const result = await opened({
    ...manifest([
      { name: 'persons', path: 'p.csv', dialect: { header: false }, schema: { fields } },
      { name: 'measures', path: 'measures.csv' },
    ]),
    'p.csv': '2005-03-01,p1\n2010-06-15,p2\n2010-06-31,p3\n',
  })
  expect(result.register?.persons.count).toBe(2)
  expect(refusals(result)).toEqual(['not-a-date p.csv:3 birth_date 2010-06-31'])
})

test('what the package says of itself is kept', async () => {
  const about = { title: 'A village', description: 'Invented', 'trin:invented': true }
  const resources = [
    { name: 'persons', path: './persons.csv' },
    { name: 'measures', path: 'measures.csv' },
  ]
  const { register } = await opened(manifest(resources, about))
  expect(register?.about).toEqual({
    name: 'test',
    title: 'A village',
    description: 'Invented',
    invented: true,
  })
})

test('the law, the municipality and the municipality of others are as the register wants them', async () => {
  const { register } = await opened({
    'measures.csv': `${MEASURES}m4,p2,101,respite,2024-02-01,,,,,\n`,
    'caseworkers.csv': 'caseworker_id,municipality,fte\nc1,510,1\nc2,851,1\n',
    'assignments.csv':
      'case_id,caseworker_id,start_date,end_date\ns1,c2,2015-01-01,\ns2,c1,2015-01-01,2015-02-01\ns1,c1,2015-01-01,\n',
  })
  expect(register?.municipalities).toEqual(['101', '510'])
  expect(Array.from(register?.measures.municipality ?? [])).toEqual([0, 0, 1, 0])
  expect(Array.from(register?.measures.law ?? [])).toEqual([0, 0, 0, 1])
  expect(Array.from(register?.measures.intensive ?? [])).toEqual([0, 1, 0, 0])
  expect(Array.from(register?.caseworkers?.municipality ?? [])).toEqual([1, -1])
  expect(Array.from(register?.assignments?.caseworker ?? [])).toEqual([1, 0, 0])
  const cases = Array.from(register?.assignments?.caseNumber ?? [])
  expect([cases[0] === cases[2], cases[0] === cases[1]]).toEqual([true, false])
})

test('a chosen folder is a package, whatever the folder is called', async () => {
  const file = (path: string, text: string) => {
    const chosen = new File([text], path.split('/').at(-1) ?? '')
    Object.defineProperty(chosen, 'webkitRelativePath', { value: path })
    return chosen
  }
  const files = chosenFiles([file('mine/measures.csv', MEASURES), file('mine/persons.csv', PERSONS)])
  expect(await openPackage(files)).toEqual(plain)
})

test('the same records come out wherever the text is cut into pieces', () => {
  const text = 'a,b\r\n1,"x\r\n""y"" z"\r\n\r\n2,"open\r\n3,c\r\n4,"d" \r\n5,é'
  const records = (pieces: readonly string[]) => {
    const found: unknown[] = []
    const taker = csvRecords({ delimiter: ',', quoteChar: '"' }, (values, line) => found.push([line, values]))
    pieces.forEach((piece, index) => {
      taker.push(piece, index === pieces.length - 1)
    })
    return found
  }
  const whole = records([text])
  expect(whole).toEqual([
    [1, ['a', 'b']],
    [2, ['1', 'x\n"y" z']],
    [5, null],
    [6, ['3', 'c']],
    [7, ['4', 'd']],
    [8, ['5', 'é']],
  ])
  for (let cut = 1; cut < text.length; cut++) {
    expect(records([text.slice(0, cut), text.slice(cut)])).toEqual(whole)
  }
  expect(records([...text])).toEqual(whole)
})

test('progress is told by resource and lines', async () => {
  const told: string[] = []
  await openPackage(filesOf({}), (resource, lines) => told.push(`${resource} ${lines}`))
  expect(told).toEqual(['persons 2', 'measures 3'])
})

test('the package used in these tests has nothing to refuse or doubt', () => {
  expect([refusals(plain), doubts(plain), problems(plain)]).toEqual([[], [], []])
})
