import { expect, test } from 'vitest'
import { aRow } from '../../tests/reports/rows.ts'
import { figureTables } from './figure-tables.ts'

const danish = { language: 'da', width: null, nameOf: () => 'Haderslev' } as const

test('a table has one row for each group and one column for each cut-off, with Danish numbers and dates', () => {
  const rows = [aRow({ date: '2017-05-31', value: 9.995 }), aRow({ value: 10.049 })]
  const lines = figureTables(rows, danish).split('\n')
  expect(lines[1]).toContain('510 Haderslev')
  expect(lines[2].trim()).toBe('31-05-2017  30-09-2017')
  expect(lines[3].trimEnd()).toMatch(/ 10,00 +10,05$/)
})

test('what is hidden and what is unknown look different', () => {
  const nothing = { numerator: null, value: null, low: null, high: null }
  const rows = [
    aRow({ ...nothing, date: '2017-05-31', note: 'suppressed' }),
    aRow({ ...nothing, denominator: null }),
  ]
  const text = figureTables(rows, danish)
  expect(text.split('\n')[3]).toMatch(/ · +-$/)
  expect(text).toContain('· skjult')
})

test('a narrow terminal gets the cut-offs in blocks', () => {
  const rows = ['2016-09-30', '2017-01-31', '2017-05-31', '2017-09-30'].map((date) => aRow({ date }))
  const lines = figureTables(rows, { ...danish, width: 60 })
    .trimEnd()
    .split('\n')
  expect(lines.every((line) => line.length <= 60 || line.startsWith('Anbragte'))).toBe(true)
  expect(lines.filter((line) => line.includes('30-09-'))).toHaveLength(2)
})

test('a note is printed once, with its cut-offs', () => {
  const rows = ['2017-01-31', '2017-05-31'].map((date) => aRow({ date, note: 'Ny registrering' }))
  expect(figureTables(rows, danish)).toContain('31-01-2017, 31-05-2017: Ny registrering')
})
