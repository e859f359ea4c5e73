import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { aRow } from '../../tests/reports/rows.ts'
import type { FigureRow } from '../kernel/key-figure.ts'
import { figureWorkbook } from './workbook.ts'
import { streamedWorkbook } from './workbook-stream.ts'

const options = { language: 'da', title: 'Prøve', nameOf: () => 'Haderslev' } as const

async function opened(rows: readonly FigureRow[]): Promise<ExcelJS.Workbook> {
  const bytes = await figureWorkbook(rows, options)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

async function firstRow(row: FigureRow): Promise<ExcelJS.Row> {
  const sheet = (await opened([row])).getWorksheet('Nøgletal')
  if (!sheet) throw new Error('no sheet')
  return sheet.getRow(2)
}

test('the workbook has the figures and what they mean', async () => {
  const workbook = await opened([aRow()])
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Nøgletal', 'Definitioner'])
  expect(workbook.getWorksheet('Definitioner')?.getRow(2).getCell(2).text).not.toBe('')
})

test('a cut-off is a real date in Danish form', async () => {
  const cell = (await firstRow(aRow())).getCell(4)
  expect(cell.value).toEqual(new Date('2017-09-30T00:00:00Z'))
  expect(cell.numFmt).toBe('[$-406]dd-mm-yyyy')
})

test('numbers are numbers, unrounded, in Danish form', async () => {
  const row = await firstRow(aRow())
  expect(row.getCell(8).value).toBe(10.04939533299268)
  expect(row.getCell(8).numFmt).toBe('[$-406]#,##0.00')
  expect(row.getCell(6).numFmt).toBe('[$-406]#,##0')
})

test('a hidden count leaves its cells empty and says so', async () => {
  const hidden = aRow({ numerator: null, value: null, low: null, high: null, note: 'suppressed; brud' })
  const row = await firstRow(hidden)
  expect([6, 8, 9, 10].map((column) => row.getCell(column).value)).toEqual([null, null, null, null])
  expect(row.getCell(12).value).toBe('skjult; brud')
})

test('no cell holds a formula, whatever a note says', async () => {
  const row = await firstRow(aRow({ note: '=1+1' }))
  expect(row.getCell(12).type).toBe(ExcelJS.ValueType.String)
  expect(row.getCell(12).value).toBe("'=1+1")
})

test('a workbook written as it is filled holds the same', async () => {
  const rows = [aRow(), aRow({ note: '=1+1', date: '2018-01-31' })]
  const whole = await opened(rows)
  const streamed = new ExcelJS.Workbook()
  await streamed.xlsx.load(new Uint8Array(await streamedWorkbook(rows, options)).buffer)
  expect(streamed.worksheets.map(contentOf)).toEqual(whole.worksheets.map(contentOf))
})

function contentOf(sheet: ExcelJS.Worksheet) {
  const rows: unknown[] = []
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      rows.push([cell.address, cell.value, cell.numFmt])
    })
  })
  return { name: sheet.name, views: sheet.views, autoFilter: sheet.autoFilter, rows }
}

test('the heading stays in sight and can filter', async () => {
  const sheet = (await opened([aRow()])).getWorksheet('Nøgletal')
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet?.autoFilter).toBe('A1:L2')
})
