import { BARNETS_LOV_FROM } from '../kernel/follow-up.ts'
import type {
  Annotation,
  Assignments,
  Caseworkers,
  Followups,
  Investigations,
  Measures,
  Notifications,
  PackageAbout,
  Persons,
  Population,
  Pupils,
  Register,
} from '../kernel/package/register.ts'
import type { CheckedTables } from './checked-tables.ts'
import { type Picked, picked } from './picked.ts'
import type { PackageTexts } from './value-parsers.ts'

/** Puts the accepted lines of all resources together; null when persons or measures could not be used at all. */
export function buildRegister(
  tables: CheckedTables,
  about: PackageAbout,
  texts: PackageTexts,
): Register | null {
  const { persons, measures } = tables
  if (!persons || !measures) return null
  const named = municipalitiesOf(tables, texts)
  const part = <Part>(name: keyof CheckedTables, build: (table: Picked) => Part): Part | null => {
    const table = tables[name]
    return table ? build(picked(table, named.placeOf)) : null
  }
  return {
    about,
    municipalities: named.codes,
    persons: personsOf(picked(persons, named.placeOf)),
    measures: measuresOf(picked(measures, named.placeOf)),
    population: part('population', populationOf),
    investigations: part('investigations', investigationsOf),
    notifications: part('notifications', notificationsOf),
    followups: part('followups', followupsOf),
    caseworkers: part('caseworkers', caseworkersOf),
    assignments: part('assignments', assignmentsOf),
    pupils: part('pupils', (table) => pupilsOf(table, texts.schoolYears.texts)),
    annotations: part('annotations', (table) => annotationsOf(table, texts)) ?? [],
  }
}

/** The codes named in accepted population or measures lines, ascending, and the place of each code as read. */
function municipalitiesOf(
  tables: CheckedTables,
  texts: PackageTexts,
): { codes: readonly string[]; placeOf: Int32Array } {
  const isNamed = new Uint8Array(texts.municipalities.texts.length)
  for (const table of [tables.population, tables.measures]) {
    const values = table?.values.get('municipality')
    if (!table || !values) continue
    const { accepted } = table
    for (let index = 0; index < accepted.length; index++) isNamed[values[accepted[index]]] = 1
  }
  const codes = texts.municipalities.texts.filter((_, index) => isNamed[index] === 1).sort()
  return { codes, placeOf: Int32Array.from(texts.municipalities.texts, (code) => codes.indexOf(code)) }
}

function personsOf(table: Picked): Persons {
  return {
    ...table.base,
    birth: table.days('birth_date'),
    targetGroup: table.bytes('target_group'),
    sex: null,
  }
}

function measuresOf(table: Picked): Measures {
  const start = table.days('start_date')
  const law = table.bytes('legal_basis')
  for (let index = 0; index < law.length; index++) {
    const named = law[index]
    law[index] = (named === 0 ? start[index] >= BARNETS_LOV_FROM : named === 2) ? 1 : 0
  }
  const intensive = table.bytes('intensity')
  for (let index = 0; index < intensive.length; index++) intensive[index] = intensive[index] === 2 ? 1 : 0
  return {
    ...table.base,
    person: table.whole('person_id'),
    municipality: new Uint16Array(table.municipalities()),
    type: table.bytes('measure_type'),
    start,
    end: table.days('end_date'),
    law,
    intensive,
  }
}

function populationOf(table: Picked): Population {
  return {
    ...table.base,
    municipality: new Uint16Array(table.municipalities()),
    date: table.days('date'),
    children: table.whole('population_0_17'),
  }
}

function investigationsOf(table: Picked): Investigations {
  return {
    ...table.base,
    person: table.whole('person_id'),
    municipality: table.municipalities(),
    decidedOn: table.days('decided_on'),
  }
}

function notificationsOf(table: Picked): Notifications {
  return {
    ...table.base,
    person: table.whole('person_id'),
    municipality: table.municipalities(),
    receivedOn: table.days('received_at'),
  }
}

function followupsOf(table: Picked): Followups {
  return {
    ...table.base,
    measure: table.whole('measure_id'),
    date: table.days('date'),
    formal: table.bytes('kind'),
    decision: table.bytes('decision'),
    nextDue: table.days('next_due_date'),
  }
}

function caseworkersOf(table: Picked): Caseworkers {
  return { ...table.base, municipality: table.municipalities(), fte: table.numbers('fte') }
}

function assignmentsOf(table: Picked): Assignments {
  return {
    ...table.base,
    caseNumber: table.whole('case_id'),
    caseworker: table.whole('caseworker_id'),
    start: table.days('start_date'),
    end: table.days('end_date'),
  }
}

function pupilsOf(table: Picked, read: readonly string[]): Pupils {
  const years = table.whole('school_year')
  const schoolYears = [...new Set(years)].map((year) => read[year]).sort()
  const places = read.map((year) => schoolYears.indexOf(year))
  return {
    ...table.base,
    person: table.whole('person_id'),
    municipality: table.municipalities(),
    schoolYear: Uint16Array.from(years, (year) => places[year]),
    schoolYears,
    grade: table.bytes('grade'),
    academicWellbeing: table.numbers('academic_wellbeing'),
    socialWellbeing: table.numbers('social_wellbeing'),
    absencePercent: table.numbers('absence_percent'),
    monthsRegistered: table.numbers('months_registered'),
  }
}

function annotationsOf(table: Picked, texts: PackageTexts): Annotation[] {
  const municipality = table.whole('municipality')
  const [figure, group, note] = [table.texts('figure'), table.texts('group'), table.texts('note')]
  const date = table.days('date')
  const isBreak = table.bytes('break')
  return Array.from(date, (day, index) => ({
    municipality: texts.municipalities.texts[municipality[index]],
    figure: figure(index),
    group: group(index),
    date: day,
    isBreak: isBreak[index] === 1,
    note: note(index),
  }))
}
