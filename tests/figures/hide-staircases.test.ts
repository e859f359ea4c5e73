import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideStaircases } from '../../src/figures/hide-staircases.ts'
import { hiddenRows } from '../../src/figures/suppress.ts'
import type { FigureId, FigureRow } from '../../src/kernel/key-figure.ts'
import { findRow } from './small-counts.ts'
import { type Child, rowsOf, someChildren, staircasesOf } from './small-registers.ts'

const THRESHOLD = 5
const FORMS = { 4: 'kinship', 5: 'foster', 6: 'institution' } as const
const ALL_FLOWS = 54

function shownOf(children: readonly Child[], threshold = THRESHOLD) {
  const truth = staircasesOf(children)
  const { rows, printed } = hiddenRows(rowsOf(children), threshold)
  return { truth, rows, shown: hideStaircases(truth, printed, threshold) }
}

function registers(most: number, numRuns: number): Child[][] {
  return fc.sample(someChildren(most), { seed: most, numRuns })
}

test('without a limit every number is shown as it is', () => {
  for (const children of registers(40, 5)) {
    const { truth, shown } = shownOf(children, 0)
    for (const { date, now, yearAgo, flows } of truth) {
      const picture = shown.get(date)
      expect(picture?.now.slice(1)).toEqual(now.slice(1))
      expect(picture?.yearAgo.slice(1)).toEqual(yearAgo.slice(1))
      expect(picture?.flows.toSorted(byPlaces)).toEqual(
        flows.filter(({ from, to }) => from !== 0 || to !== 0).toSorted(byPlaces),
      )
    }
  }
})

function byPlaces(a: { from: number; to: unknown }, b: { from: number; to: unknown }): number {
  return a.from - b.from || String(a.to).localeCompare(String(b.to))
}

test('what is shown is as counted, no small number is, and the steps that rows print are shown and hidden as there', () => {
  for (const children of registers(60, 20)) {
    const { truth, rows, shown } = shownOf(children)
    for (const { date, now, flows } of truth) {
      const picture = shown.get(date)
      if (!picture) throw new Error('a staircase is missing')
      for (const { from, to, children: count } of picture.flows) {
        const real = flows.find((flow) => flow.from === from && flow.to === to)?.children ?? 0
        if (count !== null) expect(count).toBe(real)
        if (real > 0 && real < THRESHOLD) expect(count).toBeNull()
      }
      for (const step of [1, 2, 3] as const) expect([now[step], null]).toContain(picture.now[step])
      // A form of nobody is hidden in its row with what it is a share of; that it is nobody's is no secret.
      for (const step of [4, 5, 6] as const)
        expect(picture.now[step] || null).toBe(countOf(rows, date, FORMS[step]) || null)
    }
  }
})

/** A placement form's count where its row, or another row of the same count, shows it. */
function countOf(rows: readonly FigureRow[], date: string, group: string): number | null {
  const ofDay = rows.filter((row) => row.date === date)
  const own = findRow(ofDay, 'placement_forms' satisfies FigureId, group).numerator
  return (
    own ??
    (group === 'institution' ? findRow(ofDay, 'institution_duration', 'over_6_months').denominator : null)
  )
}

test('in a municipality of some size every staircase is shown, and of its larger flows most', () => {
  const large = { flows: 0, shownFlows: 0, steps: 0, shownSteps: 0 }
  for (const children of fc.sample(someChildren(400, 300), { seed: 1, numRuns: 6 })) {
    const { truth, shown } = shownOf(children)
    for (const { date, now, flows } of truth) {
      const picture = shown.get(date)
      expect(picture?.flows.length).toBeLessThan(ALL_FLOWS)
      const some = flows.filter(
        ({ from, to, children: count }) => count >= THRESHOLD && (from !== 0 || to !== 0),
      )
      large.flows += some.length
      large.shownFlows += some.filter(({ from, to }) =>
        picture?.flows.some((flow) => flow.from === from && flow.to === to && flow.children !== null),
      ).length
      const steps = ([1, 2, 3] as const).filter((step) => now[step] >= THRESHOLD)
      large.steps += steps.length
      large.shownSteps += steps.filter((step) => picture?.now[step] !== null).length
    }
  }
  expect(large.flows).toBeGreaterThan(300)
  // Flows give way before steps.
  expect(large.shownFlows / large.flows).toBeGreaterThan(0.8)
  expect(large.shownSteps / large.steps).toBeGreaterThan(0.95)
})

test('no more is hidden than was found to be enough: of the numbers of these registers, so many', () => {
  const hidden = { rows: 0, steps: 0, flows: 0 }
  for (const most of [25, 60, 120]) {
    for (const children of registers(most, 20)) {
      const { rows, shown } = shownOf(children)
      hidden.rows += rows.filter(({ numerator }) => numerator === null).length
      for (const picture of shown.values()) {
        hidden.steps += [...picture.now, ...picture.yearAgo].filter((count) => count === null).length
        hidden.flows += picture.flows.filter((flow) => flow.children === null).length
      }
    }
  }
  // Fewer is better: whoever finds a way to hide less writes the lower numbers here.
  expect(hidden).toEqual({ rows: 4384, steps: 1834, flows: 3969 })
})
