import { type Day, dayOf, NO_DAY } from '../kernel/calendar.ts'
import { describePackage } from '../kernel/package/package-description.ts'
import { assign, type Case, caseworkersIn } from './case-workers.ts'
import { CASELOADS } from './caseload-targets.ts'
import type { GeneratedPackage } from './generated-package.ts'
import { type Child, childrenOf } from './municipal-register.ts'
import { notificationOn } from './notifications.ts'
import {
  addCaseworkers,
  addChild,
  addPupilYear,
  emptyLines,
  type NumberedChild,
  type PackageLines,
  personIdOf,
} from './package-lines.ts'
import { partnershipNotes } from './partnership-notes.ts'
import { DRAWN_ON, type MunicipalTargets, PARTNERSHIP } from './partnership-targets.ts'
import { pupilYears } from './pupils.ts'
import { type Random, randomFrom } from './random.ts'
import { SCHOOLS } from './school-targets.ts'

const ABOUT = {
  name: 'partnerskabet-2015-2017',
  title: 'Partnerskabet 2015-2017',
  description:
    'Børnene er opdigtede. Tallene er evalueringens: nøgletallene for Haderslev, Herning og Hvidovre kommuner ' +
    'genskaber tabel 4 og 6-18 og tallene i teksten i Socialstyrelsens evaluering af partnerskab om omlægning af ' +
    'indsatsen for udsatte børn og unge (juni 2018). Hvor evalueringen ikke har et tal, er det digtet til, så det ' +
    'ligner; se noterne i annotations.csv.',
}

/**
 * The data package whose key figures are those of the evaluation of the partnership 2015-2017 (Socialstyrelsen,
 * 2018): invented children in Haderslev, Herning and Hvidovre. The same package every time.
 */
export function partnershipPackage(): GeneratedPackage {
  const lines = emptyLines()
  for (const targets of PARTNERSHIP) addMunicipality(lines, targets)
  lines.annotations.push(...partnershipNotes())
  const resources = Object.keys(lines) as (keyof PackageLines)[]
  return {
    datapackage: describePackage({ ...ABOUT, invented: true, resources, format: 'csv' }),
    resources: lines,
  }
}

function addMunicipality(lines: PackageLines, targets: MunicipalTargets): void {
  const { municipality } = targets
  const random = randomFrom(targets.seed + 3)
  let persons = lines.persons.length
  const numbered = (child: Child): NumberedChild => ({ ...child, personId: personIdOf(persons++) })
  const children = childrenOf(targets).map(numbered)
  const inScope = children.filter(({ targetGroup }) => targetGroup === 'social')
  const classmates: NumberedChild[] = []
  const newClassmate = (birth: Day) => {
    const mate = numbered(classmateBorn(birth, random))
    classmates.push(mate)
    return mate
  }
  const exposure = (child: NumberedChild) => ({ ...child, isExposed: isExposed(child) })
  const years = pupilYears(
    inScope.map(exposure),
    SCHOOLS[municipality],
    (b) => exposure(newClassmate(b)),
    random,
  )
  for (const child of [...children, ...classmates]) addChild(lines, child, municipality)
  for (const [date, count] of Object.entries(targets.population)) {
    lines.population.push({ municipality, date, population_0_17: String(count) })
  }
  for (const year of years) addPupilYear(lines, municipality, year)
  addCases(lines, municipality, inScope, random)
}

/** A pupil without measures; a few have been notified about. */
function classmateBorn(birth: Day, random: Random): Child {
  const isNotified = random.chance(0.06)
  const received = random.int(dayOf(2014, 2, 1), DRAWN_ON - 10)
  return {
    birth,
    sex: random.chance(0.51) ? 'male' : 'female',
    targetGroup: '',
    measures: [],
    investigations: [],
    notifications: isNotified ? [notificationOn(received, false, random)] : [],
  }
}

/** Whether a measure of step 2-6 was in force between two days: here every measure is of one of those steps. */
function isExposed({ measures }: Child): (first: Day, last: Day) => boolean {
  return (first, last) => measures.some(({ start, end }) => start <= last && (end === NO_DAY || end >= first))
}

function addCases(
  lines: PackageLines,
  municipality: string,
  children: readonly NumberedChild[],
  random: Random,
): void {
  const loads = CASELOADS[municipality]
  const cases = children.map((child) => ({
    caseId: `s${child.personId.slice(1)}`,
    urgency: urgencyOf(child, random),
  }))
  const teams = municipality === '167' ? ['Modtagerteam', 'Bagland'] : ['Nord', 'Syd', 'Ungeteam']
  const caseworkers = Array.from({ length: caseworkersIn(loads) }, (_, i) => ({
    team: municipality === '167' ? teams[i % 5 === 0 ? 0 : 1] : teams[i % teams.length],
    fte: municipality === '167' || random.chance(0.75) ? '1' : random.pick(['0.6', '0.8', '0.86']),
  }))
  addCaseworkers(lines, municipality, caseworkers, assign(cases, loads, random))
}

/** Placements and home-based measures ask most, then § 11.3 and investigations, then what ended or began lately. */
function urgencyOf(
  { measures, investigations, notifications }: NumberedChild,
  random: Random,
): Case['urgency'] {
  const chance = random.next()
  return (day) => {
    const inForce = measures.filter(({ start, end }) => start <= day && (end === NO_DAY || end >= day))
    if (inForce.some(({ type }) => !type.startsWith('preventive_'))) return 4 + chance
    if (investigations.some(({ decided, completed }) => decided <= day && completed >= day)) return 3 + chance
    if (inForce.length > 0) return 2 + chance
    if (
      measures.some(
        ({ start, end }) => Math.abs(start - day) < 150 || (end !== NO_DAY && Math.abs(end - day) < 150),
      )
    )
      return 1 + chance
    return notifications.some(({ received }) => day - received >= 0 && day - received < 150) ? chance : 0
  }
}
