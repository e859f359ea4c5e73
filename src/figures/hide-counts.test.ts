import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideUntilGuarded, type Numbers, type Relation, relationsByNumber } from './hide-counts.ts'

const THRESHOLD = 5

interface Table extends Numbers {
  readonly values: readonly number[]
  readonly hidden: ReadonlySet<number>
  readonly relations: readonly Relation[]
}

/** A table with its totals, small numbers hidden; totals stay shown, and numbers of nobody unless they may go. */
function tableOf(
  rows: readonly (readonly number[])[],
  given: { mayHideZeros?: boolean; isOpen?: boolean } = {},
): Table {
  const width = rows[0].length
  const cells = rows.flat()
  const parts = [
    ...rows.keys().map((row) => rows[row].map((_, column) => row * width + column)),
    ...rows[0].keys().map((column) => rows.map((_, row) => row * width + column)),
  ]
  // As on the staircase, nobody prints the totals of the first row and the last column.
  const printed = parts.filter((_, at) => !given.isOpen || (at !== 0 && at !== parts.length - 1))
  const values = [...cells, ...printed.map((some) => some.reduce((sum, cell) => sum + cells[cell], 0))]
  const relations = printed.map((some, at) => ({ more: [cells.length + at], less: some, isEqual: true }))
  return numbersOf(
    values,
    relations,
    (number) => number < cells.length && (cells[number] > 0 || given.mayHideZeros === true),
  )
}

function numbersOf(
  values: readonly number[],
  relations: readonly Relation[],
  mayHide: (number: number) => boolean,
): Table {
  const hidden = new Set(
    [...values.keys()].filter((at) => mayHide(at) && values[at] > 0 && values[at] < THRESHOLD),
  )
  const by = relationsByNumber(relations)
  return {
    values,
    relations,
    relationsOf: (number) => by.get(number) ?? [],
    hidden,
    isUnseen: (number) => hidden.has(number),
    leastOf: (number) => ([...hidden].some((one) => values[one] === 0) ? 0 : Math.min(values[number], 1)),
    lossOf: (number) => (mayHide(number) ? 1 + values[number] / 100 : Number.POSITIVE_INFINITY),
    hide: (number) => hidden.add(number),
  }
}

const isSmall =
  ({ values }: Numbers) =>
  (number: number) =>
    values[number] > 0 && values[number] < THRESHOLD

test('nothing more is hidden where nothing is small', () => {
  const table = tableOf([
    [10, 20],
    [30, 40],
  ])
  expect(hideUntilGuarded(table, isSmall(table))).toEqual([])
  expect(table.hidden.size).toBe(0)
})

test('one hidden number takes others with it, so that no total gives it away', () => {
  const table = tableOf([
    [2, 20],
    [30, 40],
  ])
  expect(hideUntilGuarded(table, isSmall(table))).toEqual([])
  expect([...table.hidden].sort()).toEqual([0, 1, 2, 3])
})

test('two hidden ones that can only be 1 and 1 take a third with them', () => {
  const sum = { more: [3], less: [0, 1, 2], isEqual: true }
  const numbers = numbersOf([1, 1, 10, 12], [sum], (number) => number < 3)
  expect(hideUntilGuarded(numbers, isSmall(numbers))).toEqual([])
  expect(numbers.hidden).toContain(2)
})

test('where only a number of nobody could guard a small one, it is said that nothing does, or the zero goes', () => {
  const rows = [
    [10, 2],
    [0, 8],
  ]
  const kept = tableOf(rows)
  expect(hideUntilGuarded(kept, isSmall(kept))).toEqual([1])
  const gone = tableOf(rows, { mayHideZeros: true })
  expect(hideUntilGuarded(gone, isSmall(gone))).toEqual([])
  expect(gone.hidden).toContain(2)
})

test('a number that is at most another is guarded from what the other shows', () => {
  const atMost = { more: [1], less: [0], isEqual: false }
  const numbers = numbersOf(
    [3, 7],
    [atMost, { more: [0], less: [], isEqual: false, margin: 3, knownFrom: 1 }],
    () => true,
  )
  expect(hideUntilGuarded(numbers, isSmall(numbers))).toEqual([])
  expect([...numbers.hidden]).toEqual([0])
  // Known to be at most 3 and at least 3: what says so must go.
  const tight = numbersOf(
    [3, 3, 9],
    [
      { more: [1], less: [0], isEqual: false },
      { more: [0], less: [], isEqual: false, margin: 3, knownFrom: 2 },
    ],
    (number) => number !== 1,
  )
  expect(hideUntilGuarded(tight, isSmall(tight))).toEqual([])
  expect([...tight.hidden].sort()).toEqual([0, 2])
})

test('every hidden small number in a table has at least two possibilities', () => {
  const value = fc.integer({ min: 0, max: 9 })
  const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 })
  let tried = 0
  fc.assert(
    fc.property(rows, (rows) => {
      const table = tableOf(rows, { isOpen: true, mayHideZeros: true })
      const failed = hideUntilGuarded(table, isSmall(table))
      if (table.hidden.size > 9) return
      for (const number of table.hidden) {
        if (!isSmall(table)(number) || failed.includes(number)) continue
        tried += 1
        expect(possibilities(table, number).size).toBeGreaterThan(1)
      }
    }),
    { numRuns: 60 },
  )
  expect(tried).toBeGreaterThan(20)
})

/** Every value that a hidden number can have, found by trying all that are near: slow and plain. */
function possibilities({ values, relations, hidden }: Table, asked: number): Set<number> {
  const found = new Set<number>()
  const unknown = [...hidden]
  const tried = [...values]
  const sum = (numbers: readonly number[]) => numbers.reduce((all, at) => all + tried[at], 0)
  const fits = () => relations.every(({ more, less }) => sum(more) === sum(less))
  const change = (at: number) => {
    if (found.size > 1) return
    if (at === unknown.length) {
      if (fits()) found.add(tried[asked])
      return
    }
    const own = values[unknown[at]]
    for (const value of [own, own - 1, own + 1, own - 2, own + 2]) {
      if (value < 0) continue
      tried[unknown[at]] = value
      change(at + 1)
    }
    tried[unknown[at]] = own
  }
  change(0)
  return found
}
