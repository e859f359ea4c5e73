import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { aRow } from '../../tests/reports/rows.ts'
import { figureRowsCsv } from './csv.ts'
import { safeCell } from './safe-cell.ts'

test('the columns stand in the order of the definitions', () => {
  expect(figureRowsCsv([]).trimEnd()).toBe(
    'figure,municipality,date,group,numerator,denominator,value,low,high,unit,note',
  )
})

test('a value is unrounded and has at least six decimals; counts stay whole', () => {
  const [, line] = figureRowsCsv([aRow({ value: 12.5, low: 1e-8, high: 100 })]).split('\n')
  expect(line).toBe(
    'placed_per_1000,510,2017-09-30,total,118,11742,12.500000,0.00000001,100.000000,per_1000,',
  )
})

test('a row keeps its place when nothing can be worked out', () => {
  const row = aRow({ numerator: null, denominator: null, value: null, low: null, high: null })
  expect(figureRowsCsv([row]).split('\n')[1]).toBe('placed_per_1000,510,2017-09-30,total,,,,,,per_1000,')
})

test('a note with commas, quotes and line breaks comes back as it was', () => {
  const note = 'brud: "ny" praksis,\r\nog mere; æøå'
  const read = Papa.parse<Record<string, string>>(figureRowsCsv([aRow({ note })]), { header: true })
  expect(read.data[0].note).toBe(note)
})

test('a note that a spreadsheet would run as a formula is made safe for a spreadsheet, and exact for a machine', () => {
  const row = aRow({ note: '=HYPERLINK("http://example.com")' })
  expect(figureRowsCsv([row])).toContain(',"=HYPERLINK(""http://example.com"")"')
  expect(figureRowsCsv([row], 'spreadsheet')).toContain(`,"'=HYPERLINK(""http://example.com"")"`)
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '\r=1', '＝1'])('%j does not run', (text) => {
  expect(safeCell(text)).toBe(`'${text}`)
})

test.each(['', 'brud i registreringen', '2014/15', 'a=b'])('%j stays as it is', (text) => {
  expect(safeCell(text)).toBe(text)
})
