import { describe, expect, test } from 'vitest'
import { definitionOf, FIGURE_DEFINITIONS } from '../../src/figures/catalogue.ts'
import { type CountAt, countRelations } from '../../src/figures/count-relations.ts'
import type { FigureDefinition, UnitCount } from '../../src/figures/definition.ts'
import {
  ONE_CHILD_IN_ONE_MUNICIPALITY,
  ONE_PLACEMENT_FORM_A_CHILD,
} from '../../src/figures/definitions/choices.ts'
import { FIGURE_IDS, FIGURES } from '../../src/kernel/key-figure.ts'
import type { Text } from '../../src/kernel/text.ts'

const each = FIGURE_DEFINITIONS.map((definition) => [definition.id, definition] as const)

test('the catalogue has every figure and group in the order that outputs print them', () => {
  expect(FIGURE_DEFINITIONS.map(({ id }) => id)).toEqual(FIGURE_IDS)
  for (const { id, groups } of FIGURE_DEFINITIONS) {
    expect(groups.map((group) => group.id)).toEqual(FIGURES[id].groups)
  }
})

test.each(each)('%s is written out in full sentences in Danish and in English', (_id, definition) => {
  const { definition: says, numerator, denominator, choices } = definition
  for (const text of [says, numerator, denominator, ...choices]) {
    for (const sentence of [text.da, text.en]) expect(sentence).toMatch(/^[A-ZÆØÅ»“].*\.$/)
    expect(text.da).not.toBe(text.en)
  }
  expect(choices.length).toBeGreaterThan(0)
  expect(definition.source).not.toBe('')
})

test.each(each)('%s and its groups have a title in Danish and in English', (_id, { title, groups }) => {
  const titles: Text[] = [title, ...groups.map((group) => group.title)]
  for (const { da, en } of titles) expect([da, en]).not.toContain('')
  expect(new Set(titles.map(({ da }) => da)).size).toBe(titles.length)
})

test('every figure of children says what a child in two municipalities is', () => {
  for (const definition of FIGURE_DEFINITIONS.filter(countsUnits)) {
    expect(definition.choices, definition.id).toContain(ONE_CHILD_IN_ONE_MUNICIPALITY)
  }
})

test('every figure that tells placement forms apart says which of two placements counts', () => {
  for (const id of [
    'placement_forms',
    'institution_ceased',
    'institution_ceased_to',
    'institution_duration',
  ] as const)
    expect(definitionOf(id).choices, id).toContain(ONE_PLACEMENT_FORM_A_CHILD)
})

test('a figure has no rows without the resource that it counts', () => {
  expect(
    FIGURE_DEFINITIONS.filter(({ needs }) => needs.length > 0).map(({ id, needs }) => [id, ...needs]),
  ).toEqual([
    ['preventive_followed_by_investigation', 'investigations'],
    ['caseload', 'caseworkers', 'assignments'],
    ['followup_interval', 'followups'],
    ['followup_on_time', 'followups'],
    ['followup_overdue', 'followups'],
    ['school_academic_wellbeing', 'pupils'],
    ['school_social_wellbeing', 'pupils'],
    ['school_absence', 'pupils'],
  ])
})

describe('a movement', () => {
  const movements = FIGURE_DEFINITIONS.flatMap(countsOf).filter(({ then }) => then)

  test('is counted from children who had a measure then', () => {
    for (const { then } of movements) {
      expect(then?.is.place?.length).toBeGreaterThan(0)
      expect(then?.is.place).not.toContain(0)
    }
  })

  test('asks for age and place only', () => {
    for (const { now } of movements)
      expect(Object.keys(now)).toEqual(expect.not.arrayContaining(['stepInForce']))
    for (const { now } of movements) expect(now.subtypeInForce).toBeUndefined()
  })
})

test('groups that make up a whole add up to a count that is printed', () => {
  const { of, relations, rests } = countRelations(FIGURE_DEFINITIONS)
  const printed = new Set(
    FIGURE_DEFINITIONS.flatMap(({ id, groups }) =>
      groups.flatMap((group) => {
        const { numerator, denominator } = of(id, group.id)
        return [JSON.stringify(numerator), JSON.stringify(denominator)]
      }),
    ),
  )
  const sums = relations.filter(({ isEqual }) => isEqual)
  expect(sums).toHaveLength(FIGURE_DEFINITIONS.flatMap(({ wholes }) => wholes).length + rests.length)
  for (const { more } of sums) expect(printed).toContain(JSON.stringify(more[0]))
})

test('how counts hang together across figures and days is read off the definitions', () => {
  const { of, relations, rests, standing } = countRelations(FIGURE_DEFINITIONS)
  const holds = (less: CountAt | null, more: CountAt | null) =>
    relations.some((one) => JSON.stringify([one.less, one.more]) === JSON.stringify([[less], [more]]))
  const today = (count: number) => ({ count, monthsBack: 0 })
  const ceased = of('institution_ceased', 'total')
  const stayed = rests.find(({ whole }) => whole.count === ceased.denominator?.count)?.rest ?? null
  const long = of('institution_duration', 'over_6_months').numerator
  expect(stayed).not.toBeNull()
  // Whoever stayed is in an institution now, and whoever has been there for long stayed; all were there four months ago.
  expect(holds(stayed, today(standing(6)))).toBe(true)
  expect(holds(long, stayed)).toBe(true)
  expect(holds(ceased.denominator, { count: standing(6), monthsBack: 4 })).toBe(true)
  expect(holds(of('institution_ceased_to', 'kinship').numerator, today(standing(4)))).toBe(true)
  expect(
    holds(of('institution_ceased_to', 'home_based').numerator, of('home_based_per_1000', 'total').numerator),
  ).toBe(true)
  // The movements are of those who stood on step 3 a year ago.
  expect(of('home_based_movements', 'up').denominator).toEqual({ count: standing(3), monthsBack: 12 })
  expect(holds(ceased.denominator, ceased.numerator)).toBe(false)
})

test('the same count in two figures is known to be the same', () => {
  const { of } = countRelations(FIGURE_DEFINITIONS)
  const placed = of('placed_per_1000', 'total').numerator
  expect(of('placement_forms', 'foster').denominator).toEqual(placed)
  expect(of('institution_ceased_to', 'foster').denominator).toEqual(
    of('institution_ceased', 'total').numerator,
  )
  expect(of('institution_duration', 'median_days').denominator).toEqual(
    of('placement_forms', 'institution').numerator,
  )
})

function countsUnits({ groups }: FigureDefinition): boolean {
  return groups.some(({ rule }) =>
    ['rate', 'share', 'institution-run', 'followed-by-investigation'].includes(rule.kind),
  )
}

function countsOf({ groups }: FigureDefinition): UnitCount[] {
  return groups.flatMap(({ rule }) => {
    if (rule.kind === 'rate') return [...rule.numerator]
    return rule.kind === 'share' ? [...rule.numerator, ...rule.denominator] : []
  })
}
