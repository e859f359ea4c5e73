import fc from 'fast-check'
import { FIGURE_IDS, FIGURES } from '../../src/kernel/key-figure.ts'
import type {
  PlainAnnotation,
  PlainAssignment,
  PlainCaseworker,
  PlainInvestigation,
  PlainMeasure,
  PlainPackage,
  PlainPopulation,
  PlainPupil,
} from './plain-package.ts'
import { arbitraryDay, ERAS, type Era, plusDays } from './random-days.ts'
import { arbitraryLife, linesOf } from './random-lives.ts'

/** A small register, and the cut-offs to look at it on. */
export interface RandomCase {
  readonly pkg: PlainPackage
  readonly cutOffs: readonly string[]
}

/** The three partnership municipalities have a follow-up standard of their own; the fourth has none. */
const MUNICIPALITIES = ['510', '657', '167', '101']

/** Small registers full of coincidences; resources that may be missing are missing in about one of five. */
export function randomCase(): fc.Arbitrary<RandomCase> {
  return fc
    .tuple(
      fc.constantFrom(ERAS[0], ERAS[0], ERAS[1]),
      fc.uniqueArray(fc.constantFrom(...MUNICIPALITIES), { minLength: 1, maxLength: 3 }),
    )
    .chain(([era, municipalities]) =>
      fc.record({
        pkg: arbitraryPackage(era, municipalities),
        cutOffs: fc.uniqueArray(fc.constantFrom(...era.cutOffs), { minLength: 1, maxLength: 5 }),
      }),
    )
}

function arbitraryPackage(era: Era, municipalities: readonly string[]): fc.Arbitrary<PlainPackage> {
  return fc
    .array(arbitraryLife(era, municipalities), { minLength: 3, maxLength: 40, size: 'max' })
    .map(linesOf)
    .chain(({ persons, measures, followups }) =>
      fc.record({
        persons: inAnyOrder(persons),
        measures: inAnyOrder(measures),
        followups: inAnyOrder(followups),
      }),
    )
    .chain(({ persons, measures, followups }) => {
      const people = persons.map((person) => person.person_id)
      const place = fc.constantFrom(...municipalities)
      return fc.record({
        persons: fc.constant(persons),
        measures: fc.constant(measures),
        followups: maybe(fc.constant(followups)),
        population: maybe(population(era, municipalities)),
        investigations: maybe(investigations(era, people, place, measures)),
        caseworkers: maybe(caseworkers(place)),
        assignments: maybe(assignments(era)),
        pupils: maybe(pupils(era, people, place)),
        annotations: maybe(annotations(era, place)),
      })
    })
    .map(assignedToSomebody)
}

/** A file's lines come in no order. */
function inAnyOrder<T>(rows: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length })
}

/** A resource that the package may be without. */
function maybe<T>(resource: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(resource, { nil: undefined, freq: 5 })
}

/** An assignment names a caseworker that exists; the other lines would be refused. */
function assignedToSomebody(pkg: PlainPackage): PlainPackage {
  const known = new Set((pkg.caseworkers ?? []).map((row) => row.caseworker_id))
  return { ...pkg, assignments: pkg.assignments?.filter((row) => known.has(row.caseworker_id)) }
}

function population(era: Era, municipalities: readonly string[]): fc.Arbitrary<PlainPopulation[]> {
  return fc.uniqueArray(
    fc.record({
      municipality: fc.constantFrom(...municipalities, '621'),
      date: fc.oneof(arbitraryDay(era), fc.constant(era.from)),
      population_0_17: fc.oneof(fc.constant('0'), fc.integer({ min: 1, max: 30000 }).map(String)),
    }),
    { maxLength: 6, selector: (row) => `${row.municipality} ${row.date}` },
  )
}

/** Investigations of anyone on any day, and of a child of a measure on, just after or some days after its start. */
function investigations(
  era: Era,
  people: readonly string[],
  place: fc.Arbitrary<string>,
  measures: readonly PlainMeasure[],
): fc.Arbitrary<PlainInvestigation[]> {
  const anyone = fc.record({
    person_id: fc.constantFrom(...people),
    municipality: place,
    decided_on: arbitraryDay(era),
  })
  const ofMeasure = fc.tuple(fc.nat(), fc.constantFrom(0, 1, 20), anyone).map(([index, days, otherwise]) => {
    const measure = measures[index % Math.max(1, measures.length)]
    if (!measure) return otherwise
    const { person_id, municipality, start_date } = measure
    return { person_id, municipality, decided_on: plusDays(start_date, days) }
  })
  return fc
    .array(fc.oneof(anyone, ofMeasure), { maxLength: 40, size: 'max' })
    .map((rows) => rows.map((row, i) => ({ investigation_id: `i${i + 1}`, ...row, completed_on: '' })))
}

function caseworkers(place: fc.Arbitrary<string>): fc.Arbitrary<PlainCaseworker[]> {
  const line = fc.record({
    municipality: fc.oneof({ arbitrary: place, weight: 6 }, { arbitrary: fc.constant('621'), weight: 1 }),
    team: fc.constant(''),
    fte: fc.constantFrom('1', '1', '0.8', '0.5', '0'),
  })
  return fc
    .array(line, { maxLength: 5 })
    .map((rows) => rows.map((row, i) => ({ caseworker_id: `c${i + 1}`, ...row })))
}

function assignments(era: Era): fc.Arbitrary<PlainAssignment[]> {
  const line = fc.record({
    case_id: fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6'),
    caseworker_id: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'),
    start_date: arbitraryDay(era),
    end: fc.oneof(fc.constant(null), fc.constantFrom(0, 1), fc.integer({ min: 0, max: 700 })),
  })
  return fc.array(line, { maxLength: 25, size: 'max' }).map((rows) =>
    rows.map(({ end, ...row }) => ({
      ...row,
      end_date: end === null ? '' : plusDays(row.start_date, end),
    })),
  )
}

function pupils(
  era: Era,
  people: readonly string[],
  place: fc.Arbitrary<string>,
): fc.Arbitrary<PlainPupil[]> {
  const index = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 10, max: 50 }).map((tenths) => String(tenths / 10)),
  )
  const line = fc.record({
    person_id: fc.constantFrom(...people),
    municipality: place,
    school_year: fc.constantFrom(...era.schoolYears),
    grade: fc.integer({ min: 2, max: 10 }).map(String),
    academic_wellbeing: index,
    social_wellbeing: index,
    absence_percent: fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 1000 }).map((tenths) => String(tenths / 10)),
    ),
    months_registered: fc.constantFrom('', '', '0', '1', '5', '11', '12'),
  })
  return fc.uniqueArray(line, {
    maxLength: 40,
    size: 'max',
    selector: (row) => `${row.person_id} ${row.municipality} ${row.school_year}`,
  })
}

function annotations(era: Era, place: fc.Arbitrary<string>): fc.Arbitrary<PlainAnnotation[]> {
  const figureAndGroup = fc
    .constantFrom(...FIGURE_IDS)
    .chain((figure) => fc.tuple(fc.constant(figure), fc.constantFrom('', ...FIGURES[figure].groups)))
  const line = fc.record({
    figureAndGroup,
    municipality: place,
    date: fc.constantFrom(...era.cutOffs),
    break: fc.constantFrom('true', 'false'),
    note: fc.constantFrom('ændret registrering', 'søskende medtælles', 'fejl i fagsystem'),
  })
  return fc
    .array(line, { maxLength: 12, size: 'max' })
    .map((rows) => rows.map(({ figureAndGroup: [figure, group], ...row }) => ({ ...row, figure, group })))
}
