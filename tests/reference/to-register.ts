import { MEASURE_TYPES } from '../../src/catalogue/measure-types.ts'
import { NO_DAY, parseIsoDay } from '../../src/kernel/calendar.ts'
import { lawOf } from '../../src/kernel/follow-up.ts'
import { FOLLOWUP_DECISIONS, type Register, TARGET_GROUPS } from '../../src/kernel/package/register.ts'
import type { PlainPackage } from './plain-package.ts'
import { municipalitiesOf } from './terms.ts'

const targetGroups: readonly string[] = TARGET_GROUPS
const decisions: readonly string[] = FOLLOWUP_DECISIONS

/** The register that intake makes of a package in which every line is accepted. */
export function toRegister(pkg: PlainPackage): Register {
  const municipalities = municipalitiesOf(pkg)
  const places = new Map(municipalities.map((code, i) => [code, i]))
  const people = indexed(pkg.persons.map((row) => row.person_id))
  return {
    about: { name: 'test', title: 'Test', description: '', invented: true },
    municipalities,
    persons: personsOf(pkg),
    measures: measuresOf(pkg, places, people),
    population: populationOf(pkg, places),
    investigations: investigationsOf(pkg, places, people),
    notifications: null,
    followups: followupsOf(pkg),
    caseworkers: caseworkersOf(pkg, places),
    assignments: assignmentsOf(pkg),
    pupils: pupilsOf(pkg, places, people),
    annotations: (pkg.annotations ?? []).map((row) => ({
      municipality: row.municipality,
      figure: row.figure,
      group: row.group,
      date: day(row.date),
      isBreak: row.break === 'true',
      note: row.note,
    })),
  }
}

function indexed(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, i) => [key, i]))
}

function known(index: ReadonlyMap<string, number>, key: string): number {
  const i = index.get(key)
  if (i === undefined) throw new Error(`The test package names ${key}, which it does not have`)
  return i
}

function day(text: string): number {
  const parsed = text === '' ? NO_DAY : parseIsoDay(text)
  if (parsed === null) throw new Error(`Not a date in the test package: ${text}`)
  return parsed
}

function number(text: string): number {
  return text === '' ? Number.NaN : Number(text)
}

function table(rows: readonly unknown[]): { count: number; row: Int32Array } {
  return { count: rows.length, row: Int32Array.from(rows.keys()) }
}

function personsOf({ persons }: PlainPackage): Register['persons'] {
  return {
    ...table(persons),
    birth: Int32Array.from(persons, (row) => day(row.birth_date)),
    targetGroup: Uint8Array.from(persons, (row) => targetGroups.indexOf(row.target_group)),
    sex: null,
  }
}

function measuresOf(
  { measures }: PlainPackage,
  places: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Register['measures'] {
  const types = indexed(MEASURE_TYPES.map((type) => type.code))
  return {
    ...table(measures),
    person: Int32Array.from(measures, (row) => known(people, row.person_id)),
    municipality: Uint16Array.from(measures, (row) => known(places, row.municipality)),
    type: Uint8Array.from(measures, (row) => known(types, row.measure_type)),
    start: Int32Array.from(measures, (row) => day(row.start_date)),
    end: Int32Array.from(measures, (row) => day(row.end_date)),
    law: Uint8Array.from(measures, (row) => (lawOf(row.legal_basis, day(row.start_date)) === 'BL' ? 1 : 0)),
    intensive: Uint8Array.from(measures, (row) => (row.intensity === 'intensive' ? 1 : 0)),
  }
}

function populationOf(
  { population }: PlainPackage,
  places: ReadonlyMap<string, number>,
): Register['population'] {
  if (!population) return null
  return {
    ...table(population),
    municipality: Uint16Array.from(population, (row) => known(places, row.municipality)),
    date: Int32Array.from(population, (row) => day(row.date)),
    children: Int32Array.from(population, (row) => Number(row.population_0_17)),
  }
}

function investigationsOf(
  { investigations }: PlainPackage,
  places: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Register['investigations'] {
  if (!investigations) return null
  return {
    ...table(investigations),
    person: Int32Array.from(investigations, (row) => known(people, row.person_id)),
    municipality: Int32Array.from(investigations, (row) => places.get(row.municipality) ?? -1),
    decidedOn: Int32Array.from(investigations, (row) => day(row.decided_on)),
  }
}

function followupsOf({ followups, measures }: PlainPackage): Register['followups'] {
  if (!followups) return null
  const measureIds = indexed(measures.map((row) => row.measure_id))
  return {
    ...table(followups),
    measure: Int32Array.from(followups, (row) => known(measureIds, row.measure_id)),
    date: Int32Array.from(followups, (row) => day(row.date)),
    formal: Uint8Array.from(followups, (row) => (row.kind === 'formal' ? 1 : 0)),
    decision: Uint8Array.from(followups, (row) => decisions.indexOf(row.decision)),
    nextDue: Int32Array.from(followups, (row) => day(row.next_due_date)),
  }
}

function caseworkersOf(
  { caseworkers }: PlainPackage,
  places: ReadonlyMap<string, number>,
): Register['caseworkers'] {
  if (!caseworkers) return null
  return {
    ...table(caseworkers),
    municipality: Int32Array.from(caseworkers, (row) => places.get(row.municipality) ?? -1),
    fte: Float64Array.from(caseworkers, (row) => Number(row.fte)),
  }
}

function assignmentsOf({ assignments, caseworkers }: PlainPackage): Register['assignments'] {
  if (!assignments) return null
  const workers = indexed((caseworkers ?? []).map((row) => row.caseworker_id))
  const cases = indexed([...new Set(assignments.map((row) => row.case_id))])
  return {
    ...table(assignments),
    caseNumber: Int32Array.from(assignments, (row) => known(cases, row.case_id)),
    caseworker: Int32Array.from(assignments, (row) => known(workers, row.caseworker_id)),
    start: Int32Array.from(assignments, (row) => day(row.start_date)),
    end: Int32Array.from(assignments, (row) => day(row.end_date)),
  }
}

function pupilsOf(
  { pupils }: PlainPackage,
  places: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Register['pupils'] {
  if (!pupils) return null
  const schoolYears = [...new Set(pupils.map((row) => row.school_year))].sort()
  return {
    ...table(pupils),
    person: Int32Array.from(pupils, (row) => known(people, row.person_id)),
    municipality: Int32Array.from(pupils, (row) => places.get(row.municipality) ?? -1),
    schoolYear: Uint16Array.from(pupils, (row) => schoolYears.indexOf(row.school_year)),
    schoolYears,
    grade: Uint8Array.from(pupils, (row) => Number(row.grade)),
    academicWellbeing: Float64Array.from(pupils, (row) => number(row.academic_wellbeing)),
    socialWellbeing: Float64Array.from(pupils, (row) => number(row.social_wellbeing)),
    absencePercent: Float64Array.from(pupils, (row) => number(row.absence_percent)),
    monthsRegistered: Float64Array.from(pupils, (row) => number(row.months_registered)),
  }
}
