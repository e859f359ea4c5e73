import { expect, test } from 'vitest'
import type { FigureAnswer } from '../../../api/wire.ts'
import { chartsOf, numberedNotes } from './chart-model.ts'
import { lookOf } from './line-looks.ts'

const GROUPS = ['kinship', 'foster', 'institution']
const TOWNS = ['510', '657']

function aRow(municipality: string, group: string, unit = 'percent', date = '2017-01-31') {
  const counts = { numerator: 1, denominator: 4, low: null, high: null }
  return { figure: 'placement_forms', municipality, group, unit, date, value: 25, note: '', ...counts }
}

function aNote(municipality: string, group: string, date = '2016-09-30') {
  return { municipality, group, date, isBreak: true, note: `${municipality} ${group}` }
}

/** A figure with three groups in two municipalities, unless a test says otherwise. */
function anAnswer(change: Partial<FigureAnswer> = {}): FigureAnswer {
  const groups = GROUPS.map((id) => ({ id, title: { da: id, en: id } }))
  const rows = TOWNS.flatMap((town) => GROUPS.map((group) => aRow(town, group)))
  // The charts read no more of an answer than this.
  return { groups, rows, annotations: [], ...change } as FigureAnswer
}

const chosen = (municipalities = TOWNS, groups = GROUPS) => ({
  municipalities,
  groups,
  groupName: (group: string) => `gruppe ${group}`,
  municipalityName: (code: string) => `kommune ${code}`,
})

test('a note on a chosen group or on all of them is told, with its number by date', () => {
  const annotations = [
    aNote('510', 'foster', '2017-01-01'),
    aNote('510', ''),
    aNote('510', 'kinship'),
    aNote('657', ''),
  ]
  const notes = numberedNotes(anAnswer({ annotations }), chosen(['510'], ['foster', 'institution']))
  expect(notes.map(({ number, note }) => [number, note])).toEqual([
    [1, '510 '],
    [2, '510 foster'],
  ])
})

test('a chart tells the notes of its own lines, and breaks these alone', () => {
  const annotations = [aNote('510', 'foster'), aNote('657', '')]
  const [kinship, foster] = chartsOf(anAnswer({ annotations }), chosen(TOWNS, ['kinship', 'foster']))
  expect(kinship.notes.map(({ note }) => note)).toEqual(['657 '])
  expect(foster.notes.map(({ note }) => note)).toEqual(['510 foster', '657 '])
  expect(kinship.lines.map(({ breaks }) => breaks.length)).toEqual([0, 1])
  expect(foster.lines.map(({ breaks }) => breaks.length)).toEqual([1, 1])
})

test('a line keeps its look when other groups are taken away', () => {
  const lines = (groups: string[]) => chartsOf(anAnswer(), chosen(['510'], groups))[0].lines
  expect(lines(GROUPS).map(({ look }) => look)).toEqual([0, 1, 2].map(lookOf))
  expect(lines(['institution']).map(({ look }) => look)).toEqual([lookOf(2)])
})

test('of one municipality the groups are the lines of a chart, one for each unit', () => {
  const rows = [aRow('510', 'kinship'), aRow('510', 'foster'), aRow('510', 'institution', 'days')]
  const charts = chartsOf(anAnswer({ rows }), chosen(['510']))
  expect(charts.map(({ unit, title, lines }) => [unit, title, ...lines.map(({ name }) => name)])).toEqual([
    ['percent', 'gruppe kinship, gruppe foster', 'gruppe kinship', 'gruppe foster'],
    ['days', 'gruppe institution', 'gruppe institution'],
  ])
})

test('several municipalities stand side by side, each group in a chart of its own', () => {
  const charts = chartsOf(anAnswer(), chosen(TOWNS, ['foster', 'institution']))
  expect(charts.map(({ title, lines }) => [title, ...lines.map(({ name }) => name)])).toEqual([
    ['gruppe foster', 'kommune 510', 'kommune 657'],
    ['gruppe institution', 'kommune 510', 'kommune 657'],
  ])
  for (const { lines } of charts) expect(lines.map(({ look }) => look)).toEqual([0, 1].map(lookOf))
})

test('a chart has every date of its lines, in order, and no title where the figure says enough', () => {
  const rows = [aRow('657', 'total', 'percent', '2017-05-31'), aRow('510', 'total')]
  const groups = [{ id: 'total', title: { da: 'I alt', en: 'All' }, unit: 'percent' }]
  const [chart] = chartsOf(anAnswer({ rows, groups }), chosen(TOWNS, ['total']))
  expect([chart.title, ...chart.dates]).toEqual(['', '2017-01-31', '2017-05-31'])
})
