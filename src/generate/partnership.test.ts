import { expect, test } from 'vitest'
import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { FIGURE_IDS } from '../kernel/key-figure.ts'
import { partnershipPackage } from './partnership.ts'

const generated = partnershipPackage()
const { persons, measures, followups, pupils, population, annotations, assignments, caseworkers } =
  generated.resources
const births = new Map(persons.map((person) => [person.person_id, person.birth_date]))

test('the same package comes out every time', () => {
  expect(partnershipPackage()).toEqual(generated)
})

test('the package says on its face that the children are invented', () => {
  expect(generated.datapackage['trin:invented']).toBe(true)
  expect(generated.datapackage.title).toBe('Partnerskabet 2015-2017')
  expect(String(generated.datapackage.description)).toContain('opdigtede')
})

test('nothing in the package looks like a CPR number', () => {
  const looksLikeCpr = Object.values(generated.resources)
    .flat()
    .flatMap((line) => Object.values(line))
    .filter((value) => /\d{6}-?\d{4}/.test(value))
  expect(looksLikeCpr).toEqual([])
})

test('the package holds Haderslev, Herning and Hvidovre from 2015 to 2017', () => {
  expect(population.map(({ municipality, date }) => `${municipality} ${date}`)).toEqual([
    '510 2015-01-01',
    '510 2016-01-01',
    '510 2017-01-01',
    '657 2015-01-01',
    '657 2016-01-01',
    '657 2017-01-01',
    '167 2015-01-01',
    '167 2016-01-01',
    '167 2017-01-01',
  ])
  expect(new Set(measures.map(({ municipality }) => municipality))).toEqual(new Set(['510', '657', '167']))
})

test('nothing happens after 2017', () => {
  const dates = [...measures.flatMap((m) => [m.start_date, m.end_date]), ...followups.map(({ date }) => date)]
  expect(dates.filter((date) => date > '2017-12-31')).toEqual([])
})

test('every measure is of a known type, begins after birth and does not end before it began', () => {
  const types = new Set(MEASURE_TYPES.map(({ code }) => code))
  const wrong = measures.filter(
    ({ measure_type, person_id, start_date, end_date }) =>
      !types.has(measure_type) ||
      start_date < (births.get(person_id) ?? '9') ||
      (end_date !== '' && end_date < start_date),
  )
  expect(wrong).toEqual([])
})

test('every measure has ended by the eighteenth birthday of a child in the target group', () => {
  const social = new Set(persons.filter((p) => p.target_group === 'social').map((p) => p.person_id))
  const late = measures.filter(({ person_id, end_date }) => {
    const birth = births.get(person_id) ?? ''
    const eighteenth = `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}`
    return social.has(person_id) && (end_date === '' ? eighteenth <= '2017-09-30' : end_date > eighteenth)
  })
  expect(late).toEqual([])
})

test('a child lives in one placement at a time', () => {
  const placed = new Set(MEASURE_TYPES.filter(({ step }) => step >= 4).map(({ code }) => code))
  const placements = measures.filter(({ measure_type }) => placed.has(measure_type))
  const order = placements.toSorted((a, b) =>
    a.person_id === b.person_id ? compare(a.start_date, b.start_date) : compare(a.person_id, b.person_id),
  )
  const overlapping = order.filter((measure, i) => {
    const before = order[i - 1]
    return (
      before?.person_id === measure.person_id &&
      (before.end_date === '' || before.end_date >= measure.start_date)
    )
  })
  expect(overlapping).toEqual([])
})

test('follow-ups lie inside their measure and are told apart from other contact', () => {
  const byId = new Map(measures.map((measure) => [measure.measure_id, measure]))
  const outside = followups.filter(({ measure_id, date }) => {
    const measure = byId.get(measure_id)
    return !measure || date < measure.start_date || (measure.end_date !== '' && date > measure.end_date)
  })
  expect(outside).toEqual([])
  expect(new Set(followups.map(({ kind }) => kind))).toEqual(new Set(['formal', 'contact']))
})

test('pupils go to the grade of their age and are counted once a school year', () => {
  const wrong = pupils.filter(({ person_id, school_year, grade }) => {
    const born = Number((births.get(person_id) ?? '').slice(0, 4))
    return (
      Number(grade) !== Number(school_year.slice(0, 4)) - born - 6 || Number(grade) < 4 || Number(grade) > 9
    )
  })
  expect(wrong).toEqual([])
  expect(new Set(pupils.map((p) => `${p.person_id} ${p.school_year}`)).size).toBe(pupils.length)
})

test('Herning has no caseworkers with cases on 1 March 2016', () => {
  const herning = new Set(caseworkers.filter((c) => c.municipality === '657').map((c) => c.caseworker_id))
  expect(assignments.filter((a) => herning.has(a.caseworker_id) && a.start_date <= '2016-03-01')).toEqual([])
})

test('annotations belong to a figure and are written in Danish words', () => {
  const figures = new Set<string>(FIGURE_IDS)
  expect(annotations.filter(({ figure, note }) => !figures.has(figure) || note.length < 10)).toEqual([])
  expect(annotations.some((a) => a.break === 'true' && a.municipality === '657')).toBe(true)
})

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
