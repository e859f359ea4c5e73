import { describe, expect, test } from 'vitest'
import { FIGURE_DEFINITIONS } from '../../src/figures/catalogue.ts'
import { type CountAt, countRelations } from '../../src/figures/count-relations.ts'
import type { FigureDefinition, UnitCount } from '../../src/figures/definition.ts'
import {
  BARNETS_LOV_FIRST_LIMIT_ONLY,
  BOARDING_SCHOOL_IS_INSTITUTION,
  EMPTY_LEGAL_BASIS_BY_START,
  EXPOSED_IS_STEP_2_TO_6,
  FOLLOW_UPS_ON_ONE_DAY_ARE_ONE,
  ONE_CHILD_IN_ONE_MUNICIPALITY,
  ONE_PLACEMENT_FORM_A_CHILD,
  OWN_ROOM_IS_NOT_PLACEMENT,
  STANDARDS_READ_FROM_TABLE_5,
} from '../../src/figures/definitions/choices.ts'
import { FIGURE_IDS, FIGURES, type FigureId } from '../../src/kernel/key-figure.ts'
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

/** The choices that each figure rests on (key-figures.md, [choice]): those that it shares, and how many are its own. */
const CHOICES: Readonly<Record<FigureId, readonly [shared: readonly (keyof typeof SHARED)[], own: number]>> =
  {
    preventive_per_1000: [['child'], 1],
    preventive_followed_by_investigation: [['child'], 2],
    home_based_per_1000: [['child', 'own_room'], 1],
    home_based_movements: [['child', 'own_room', 'boarding_school'], 1],
    placed_per_1000: [['child', 'own_room', 'boarding_school'], 0],
    placement_forms: [['child', 'one_form', 'boarding_school'], 0],
    institution_ceased: [['child', 'one_form', 'boarding_school'], 1],
    institution_ceased_to: [['child', 'one_form', 'boarding_school'], 1],
    institution_duration: [['child', 'one_form', 'boarding_school'], 2],
    caseload: [[], 2],
    followup_interval: [['one_a_day'], 2],
    followup_on_time: [['one_a_day', 'law_by_start', 'first_limit', 'standards'], 0],
    followup_overdue: [['one_a_day', 'law_by_start', 'first_limit', 'standards'], 1],
    school_academic_wellbeing: [['exposed'], 0],
    school_social_wellbeing: [['exposed'], 0],
    school_absence: [['exposed'], 1],
  }
const SHARED = {
  child: ONE_CHILD_IN_ONE_MUNICIPALITY,
  one_form: ONE_PLACEMENT_FORM_A_CHILD,
  boarding_school: BOARDING_SCHOOL_IS_INSTITUTION,
  own_room: OWN_ROOM_IS_NOT_PLACEMENT,
  standards: STANDARDS_READ_FROM_TABLE_5,
  law_by_start: EMPTY_LEGAL_BASIS_BY_START,
  first_limit: BARNETS_LOV_FIRST_LIMIT_ONLY,
  one_a_day: FOLLOW_UPS_ON_ONE_DAY_ARE_ONE,
  exposed: EXPOSED_IS_STEP_2_TO_6,
} as const

test.each(each)('%s tells each choice that it rests on', (id, { choices }) => {
  const [shared, own] = CHOICES[id]
  const found = Object.entries(SHARED).flatMap(([name, text]) => (choices.includes(text) ? [name] : []))
  expect(found.toSorted()).toEqual(shared.toSorted())
  expect(choices.length - found.length).toBe(own)
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
