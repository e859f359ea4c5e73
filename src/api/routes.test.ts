import { beforeAll, describe, expect, test } from 'vitest'
import { VILLAGE, villageApplication } from '../../tests/api/village.ts'
import {
  FigureAnswer,
  FiguresAnswer,
  PackageAnswer,
  PathAnswer,
  StaircaseAnswer,
  UnitsAnswer,
} from './wire.ts'
import { ReceiptAnswer } from './wire-receipt.ts'

type Ask = Awaited<ReturnType<typeof villageApplication>>['ask']
let ask: Ask
let lines: string[]

beforeAll(async () => {
  const application = await villageApplication()
  ask = application.ask
  lines = application.lines
})

async function answerTo(address: string) {
  const response = await ask(`/api/v1/${address}`)
  return { status: response.status, body: await response.json() }
}

const LAST = 'municipality=510&date=2017-09-30'

describe('what the pages ask', () => {
  test('the package tells what it covers', async () => {
    const { status, body } = await answerTo('package')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      title: 'Landsbyen',
      invented: true,
      children: 10,
      measures: 13,
      municipalities: [
        { code: '510', name: 'Haderslev' },
        { code: '657', name: 'Herning' },
      ],
    })
    expect(body.cutOffs[0]).toBe('2016-01-31')
    expect(body.figures.map(({ id }: { id: string }) => id)).not.toContain('caseload')
  })

  test('a child stands on one step, and the disabled are left out', async () => {
    const { body } = await answerTo(`staircase?${LAST}`)
    const now = body.steps.map((step: { now: { children: number } }) => step.now.children)
    expect(now).toEqual([0, 1, 2, 0, 3, 1])
    expect(body.steps[0].registered).toBe(false)
    expect(body.steps[4].now.per1000).toBe(3)
  })

  test('the flows tell where the children of a year ago are now', async () => {
    const { body } = await answerTo(`staircase?${LAST}`)
    expect(body.flows).toContainEqual({ from: 3, to: 5, children: 1 })
    expect(body.flows).toContainEqual({ from: 6, to: 'turned_18', children: 1 })
    expect(body.flows).toContainEqual({ from: 3, to: 0, children: 1 })
    expect(body.flows).not.toContainEqual(expect.objectContaining({ children: 0 }))
  })

  test('the notes of the year stand beside the staircase', async () => {
    const { body } = await answerTo(`staircase?${LAST}`)
    expect(body.notes).toEqual([
      { date: '2017-01-31', note: '=Nyt fagsystem, ny registrering', isBreak: true },
    ])
  })

  test('several municipalities are asked for at once, each in full', async () => {
    const { body } = await answerTo('figures?municipality=510,657')
    expect(new Set(body.rows.map((row: { municipality: string }) => row.municipality))).toEqual(
      new Set(['510', '657']),
    )
  })

  test('a figure comes with its words, its SQL and its rows', async () => {
    const { body } = await answerTo('figures/placed_per_1000?municipality=510')
    expect(body.definition.da).not.toBe('')
    expect(body.sql).toContain('placed_per_1000')
    expect(body.rows.at(-1)).toMatchObject({ date: '2017-09-30', numerator: 4, denominator: 1000, value: 4 })
    expect(body.annotations).toHaveLength(1)
  })

  test('the units behind a number are as many as the number, and named by their record', async () => {
    const { body } = await answerTo(`figures/placed_per_1000/units?${LAST}&group=total&part=numerator`)
    expect(body.total).toBe(4)
    expect(body.units.map(({ child }: { child: number }) => child)).toEqual([1, 2, 3, 5])
    expect(body.units[0].age).toBe(9)
    expect(JSON.stringify(body)).not.toContain('anna')
  })

  test('units come a page at a time', async () => {
    const group = 'group=total&part=numerator&offset=3&limit=2'
    const { body } = await answerTo(`figures/placed_per_1000/units?${LAST}&${group}`)
    expect(body.units).toHaveLength(1)
    expect(body.total).toBe(4)
  })

  test('a path has the measures of the child in that municipality, with the line they stand on', async () => {
    const { body } = await answerTo('units/510/1')
    expect(body.measures.map(({ line, step }: { line: number; step: number }) => [line, step])).toEqual([
      [2, 3],
      [3, 5],
    ])
    expect(body.path.at(-1)).toEqual({ step: 5, from: '2017-01-01', to: null })
    expect(body.followups.map(({ measure }: { measure: number }) => measure)).toEqual([1, 1])
    expect(body.measures[1].due.statutory).toBe('2018-03-01')
    expect(body.measures[0].due).toEqual({ statutory: null, standard: null })
  })

  test('the receipt adds up', async () => {
    const { body } = await answerTo('receipt')
    for (const { read, accepted, refused } of body.resources) expect(accepted + refused).toBe(read)
    expect(body.findingsTotal).toBe(0)
  })
})

test.each([
  ['package', PackageAnswer],
  [`staircase?${LAST}`, StaircaseAnswer],
  ['figures?municipality=510', FiguresAnswer],
  ['figures/followup_on_time?municipality=510', FigureAnswer],
  [`figures/placed_per_1000/units?${LAST}&group=total&part=numerator`, UnitsAnswer],
  ['units/510/5', PathAnswer],
  ['receipt', ReceiptAnswer],
])('%s is answered in the form that the API documents', async (address, form) => {
  expect(form.safeParse((await answerTo(address)).body).error).toBeUndefined()
})

describe('downloads', () => {
  test('CSV: Danish letters open right in a spreadsheet, and no note runs as a formula', async () => {
    const response = await ask('/api/v1/figures/placed_per_1000/rows.csv?municipality=510')
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toContain('trin-placed_per_1000.csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain(`"'=Nyt fagsystem, ny registrering"`)
  })

  test('workbook: a zip with the right type', async () => {
    const response = await ask('/api/v1/figures/placed_per_1000/rows.xlsx?municipality=510')
    expect(response.headers.get('Content-Type')).toContain('spreadsheetml')
    expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 2))).toBe('PK')
  })
})

const units = 'figures/placed_per_1000/units'
test.each([
  ['staircase?date=2017-09-30', 'municipality'],
  ['staircase?municipality=51&date=2017-09-30', 'municipality'],
  ['staircase?municipality=510&municipality=657&date=2017-09-30', 'municipality'],
  ['staircase?municipality=510&date=30-09-2017', 'date'],
  ['staircase?municipality=510&date=2017-02-30', 'date'],
  [`staircase?${LAST}&dato=2017`, 'dato'],
  ['package?x=1', 'x'],
  ['figures?municipality=510;657', 'municipality'],
  ['figures/placed_per_1000', 'municipality'],
  ['figures/placed_per_1000?municipality=510&figure=caseload', 'figure'],
  ['figures/placed_per_1000/rows.csv?municipality=', 'municipality'],
  ['figures/placed_per_1000/rows.xlsx?municipality=510&format=csv', 'format'],
  [`${units}?${LAST}&group=total&part=both`, 'part'],
  [`${units}?${LAST}&group=total&part=numerator&limit=1000`, 'limit'],
  [`${units}?${LAST}&group=total&part=numerator&offset=-1`, 'offset'],
  [`${units}?${LAST}&part=numerator`, 'group'],
  ['units/510/anna', 'child'],
  ['units/510/0', 'child'],
  ['units/51/1', 'municipality'],
  ['units/510/1?cpr=0101010101', 'cpr'],
  ['receipt?only=nonsense', 'only'],
  ['receipt?limit=0', 'limit'],
])('%s is not a well-formed question: 400 names %s', async (address, field) => {
  const { status, body } = await answerTo(address)
  expect(status).toBe(400)
  expect(body.field).toBe(field)
  expect(body.message.da).not.toBe(body.message.en)
})

test.each([
  ['staircase?municipality=101&date=2017-09-30', 'municipality'],
  ['staircase?municipality=510&date=2017-09-29', 'date'],
  ['staircase?municipality=510&date=1999-09-30', 'date'],
  ['figures?municipality=510,101', 'municipality'],
  ['figures/nothing?municipality=510', 'figure'],
  ['figures/nothing/rows.csv?municipality=510', 'figure'],
  [`${units}?${LAST}&group=nobody&part=numerator`, 'group'],
  [`figures/caseload/units?${LAST}&group=mean&part=numerator`, 'figure'],
  [`figures/school_absence/units?municipality=510&date=2016/17&group=exposed&part=denominator`, 'date'],
  ['units/510/99', 'child'],
  ['units/657/2', 'child'],
  ['nothing-here', null],
])('%s asks for what is not in the package: 404 names %s', async (address, field) => {
  const { status, body } = await answerTo(address)
  expect(status).toBe(404)
  expect(body.field).toBe(field)
})

test('the log of requests names the pattern of an address, never the child', async () => {
  await ask('/api/v1/units/510/7')
  expect(lines.at(-1)).toContain('/api/v1/units/:municipality/:child')
  expect(lines.join('\n')).not.toMatch(/510\/7|510%2F7/)
})

test('a package that could not be used still has its receipt', async () => {
  const { ask } = await villageApplication(0, { 'persons.csv': VILLAGE['persons.csv'] })
  expect((await (await ask('/api/v1/package')).json()).municipalities).toEqual([])
  expect((await (await ask('/api/v1/receipt')).json()).problems.length).toBeGreaterThan(0)
  expect((await ask(`/api/v1/staircase?${LAST}`)).status).toBe(404)
})
