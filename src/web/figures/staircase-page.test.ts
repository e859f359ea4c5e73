import { expect, test } from 'vitest'
import type { PackageAnswer } from '../../api/wire.ts'
import { pathMessages } from '../pictures/path/path.texts.ts'
import { pointAt } from '../pictures/staircase/arc.ts'
import { type Flow, flowsOf } from '../pictures/staircase/flows.ts'
import { placeLabels } from '../pictures/staircase/place-labels.ts'
import { staircaseMessages } from '../pictures/staircase/staircase.texts.ts'
import { wideLayout } from '../pictures/staircase/wide-layout.ts'
import { addressOf, selectionOf, withSelection } from '../routing/selection.ts'
import { formatOf } from '../words/format.ts'
import { sharedTexts } from '../words/shared.texts.ts'

const danish = formatOf('da')

test('numbers are written the Danish way and rounded half up', () => {
  expect(danish.number(1234.45, 1)).toBe('1.234,5')
  expect(danish.number(2.4499999999999997, 1)).toBe('2,5')
  expect(danish.number(-0.25, 1)).toBe('−0,3')
  expect(danish.number(-0.04, 1)).toBe('0,0')
  expect(danish.signed(0.04, 1)).toBe('0,0')
  expect(danish.signed(4.14, 1)).toBe('+4,1')
})

test('shares and days read as they do in Danish and in English', () => {
  expect(danish.percent(34.285)).toBe('34\u00a0%')
  expect(formatOf('en').percent(34.285)).toBe('34%')
  expect(danish.date('2017-09-30')).toBe('30. september 2017')
  expect(formatOf('en').date('2017-09-30')).toBe('30 September 2017')
  expect(danish.date('2014/15')).toBe('2014/15')
})

const herning = {
  municipalities: [
    { code: '167', name: 'Hvidovre' },
    { code: '510', name: 'Haderslev' },
    { code: '657', name: 'Herning' },
  ],
  cutOffs: ['2017-05-31', '2017-09-30'],
} as PackageAnswer

test('an address that names what the package does not hold shows its first municipality and latest cut-off', () => {
  const search = new URLSearchParams('kommune=999&dato=1999-01-01&sammenlign=888,510')
  expect(selectionOf(search, herning)).toEqual({ municipality: '167', date: '2017-09-30', compare: ['510'] })
})

test('a municipality is not compared with itself', () => {
  const search = new URLSearchParams('kommune=510&sammenlign=510,657')
  expect(selectionOf(search, herning)?.compare).toEqual(['657'])
})

test('a package without cut-offs has nothing to select', () => {
  expect(selectionOf(new URLSearchParams(), { ...herning, cutOffs: [] })).toBeNull()
})

test('links carry municipality, date, comparison and language, and nothing else', () => {
  const search = new URLSearchParams('kommune=657&sammenlign=510,167&sprog=en&gruppe=up')
  expect(addressOf(search, '/data', {})).toBe('/data?kommune=657&sammenlign=510,167&sprog=en')
  expect(withSelection(search, { compare: [] }).has('sammenlign')).toBe(false)
})

test('a move is up, down, out, out at 18 or new by where the child stood and stands', () => {
  const flows = flowsOf(
    [
      { from: 2, to: 3, children: 14 },
      { from: 3, to: 2, children: 21 },
      { from: 3, to: 0, children: 104 },
      { from: 3, to: 'turned_18', children: 18 },
      { from: 0, to: 2, children: 105 },
      { from: 3, to: 3, children: 206 },
    ],
    7,
  )
  expect(flows.up.map(({ kind }) => kind)).toEqual(['up'])
  expect(flows.down.map(({ kind, children }) => [kind, children])).toEqual([
    ['out', 104],
    ['down', 21],
  ])
  expect(flows.adults).toHaveLength(1)
  expect(flows.entries).toHaveLength(1)
})

test('moves that the picture has no room for are told of, not lost', () => {
  const moves = [1, 2, 3, 4, 5].flatMap((from) =>
    [2, 3, 4, 5, 6].filter((to) => to > from).map((to) => ({ from, to, children: from + to })),
  )
  const flows = flowsOf(moves, 4)
  expect(flows.up).toHaveLength(4)
  expect(flows.up.length + flows.leftOut.length).toBe(moves.length)
})

test('labels of the arrows do not cover each other, at any width of the page', () => {
  const flow = (kind: Flow['kind'], from: number, to: number, children: number): Flow => ({
    kind,
    from,
    to,
    children,
  })
  const up = [flow('up', 3, 5, 27), flow('up', 2, 3, 12), flow('up', 3, 6, 9), flow('up', 3, 4, 4)]
  const down = [flow('out', 3, 0, 119), flow('out', 2, 0, 31), flow('out', 5, 0, 13), flow('down', 3, 2, 6)]
  for (const width of [860, 1000, 1180, 1280]) {
    const layout = wideLayout(width, { up, down, adults: [], entries: [], leftOut: [] })
    const arcs = layout.arcs.map(({ arc }) => arc)
    const size = { width: 48, height: 22 }
    const places = placeLabels(
      arcs,
      arcs.map(() => size),
      layout.blocks,
    )
    places.forEach((a, index) => {
      for (const b of places.slice(index + 1)) {
        expect(Math.abs(a.x - b.x) >= size.width || Math.abs(a.y - b.y) >= size.height).toBe(true)
      }
    })
  }
})

test('an arrow begins and ends where it is said to', () => {
  const arc = {
    start: { x: 1, y: 2 },
    startPull: { x: 1, y: 50 },
    endPull: { x: 90, y: 50 },
    end: { x: 90, y: 3 },
    width: 4,
  }
  expect(pointAt(arc, 0)).toEqual({ x: 1, y: 2 })
  expect(pointAt(arc, 1)).toEqual({ x: 90, y: 3 })
})

test('every Danish text has its English', () => {
  for (const [danishTexts, englishTexts] of [
    [sharedTexts.da, sharedTexts.en],
    [staircaseMessages.da, staircaseMessages.en],
    [pathMessages.da, pathMessages.en],
  ]) {
    expect(Object.keys(englishTexts)).toEqual(Object.keys(danishTexts))
  }
})
