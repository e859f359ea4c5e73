import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, hideDerivable, type Whole } from './answers/hidden-cells.ts'

const THRESHOLD = 5

function flow(value: number): Cell {
  return { value, isHidden: value > 0 && value < THRESHOLD, mayHide: true, isGuarded: true }
}

function total(value: number): Cell {
  return { ...flow(value), mayHide: false }
}

/**
 * The rows and columns of a table with their totals, as cells and what adds up. As on the staircase, the first row
 * (from no step) and the last column (turned 18) may be open: nobody prints their totals.
 */
function tableOf(rows: readonly (readonly number[])[], isOpen = false): { cells: Cell[]; wholes: Whole[] } {
  const cells = rows.flat().map(flow)
  const width = rows[0].length
  const wholes: Whole[] = []
  const addWhole = (parts: number[]) => {
    const sum = parts.reduce((all, index) => all + cells[index].value, 0)
    wholes.push({ parts, whole: cells.push(total(sum)) - 1 })
  }
  for (const row of rows.keys().drop(isOpen ? 1 : 0))
    addWhole(rows[row].map((_, column) => row * width + column))
  for (const column of rows[0].keys().take(isOpen ? width - 1 : width))
    addWhole(rows.map((_, row) => row * width + column))
  return { cells, wholes }
}

test('nothing more is hidden where nothing is small', () => {
  const { cells, wholes } = tableOf([
    [10, 20],
    [30, 40],
  ])
  expect(hideDerivable(cells, wholes, THRESHOLD).size).toBe(0)
})

test('one hidden number takes others with it, so that no total gives it away', () => {
  const { cells, wholes } = tableOf([
    [2, 20],
    [30, 40],
  ])
  expect([...hideDerivable(cells, wholes, THRESHOLD)].sort()).toEqual([0, 1, 2, 3])
})

test('two hidden ones that can only be 1 and 1 take a third with them', () => {
  const cells = [flow(1), flow(1), flow(10), total(12)]
  const hidden = hideDerivable(cells, [{ parts: [0, 1, 2], whole: 3 }], THRESHOLD)
  expect(hidden).toContain(2)
})

test('a zero is hidden where nothing else can guard a small number', () => {
  const { cells, wholes } = tableOf([
    [10, 2],
    [0, 8],
  ])
  expect(hideDerivable(cells, wholes, THRESHOLD)).toContain(2)
})

test('every hidden small number in a table has at least two possibilities', () => {
  const value = fc.integer({ min: 0, max: 9 })
  const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(rows, (rows) => {
      const { cells, wholes } = tableOf(rows, true)
      const hidden = hideDerivable(cells, wholes, THRESHOLD)
      for (const index of hidden) {
        if (cells[index].value < THRESHOLD && cells[index].value > 0) {
          expect(possibilities(cells, wholes, hidden, index).size).toBeGreaterThan(1)
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** Every value that a hidden cell can have, found by trying all small whole numbers: slow and plain. */
function possibilities(
  cells: readonly Cell[],
  wholes: readonly Whole[],
  hidden: ReadonlySet<number>,
  asked: number,
): Set<number> {
  const found = new Set<number>()
  const unknown = [...hidden]
  const values = cells.map((cell) => cell.value)
  const fits = () =>
    wholes.every(({ parts, whole }) => parts.reduce((sum, at) => sum + values[at], 0) === values[whole])
  const change = (at: number) => {
    if (found.size > 1) return
    if (at === unknown.length) {
      if (fits()) found.add(values[asked])
      return
    }
    const own = cells[unknown[at]].value
    for (const value of [own, own - 1, own + 1, own - 2, own + 2]) {
      if (value < 0) continue
      values[unknown[at]] = value
      change(at + 1)
    }
    values[unknown[at]] = own
  }
  if (unknown.length > 9) return new Set([0, 1]) // Too many to try; the smaller tables show the rule.
  change(0)
  return found
}
