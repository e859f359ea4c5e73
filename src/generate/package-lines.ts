import { type Day, isoOf, NO_DAY } from '../kernel/calendar.ts'
import type { Assignment } from './case-workers.ts'
import type { PlainRecord } from './generated-package.ts'
import type { Child, GrantedMeasure } from './municipal-register.ts'
import type { PupilYear } from './pupils.ts'

/** A child with the invented number it has in the package; never ten digits. */
export interface NumberedChild extends Child {
  readonly personId: string
}

/** The lines of a package while it is being put together, by resource. */
export type PackageLines = ReturnType<typeof emptyLines>

/** A package without lines; the order of the resources is that of the data package. */
export function emptyLines() {
  const none = (): PlainRecord[] => []
  return {
    persons: none(),
    measures: none(),
    population: none(),
    investigations: none(),
    notifications: none(),
    followups: none(),
    caseworkers: none(),
    assignments: none(),
    pupils: none(),
    annotations: none(),
  }
}

/** The identifier of person number `index`, counted from 0. */
export function personIdOf(index: number): string {
  return `p${String(index + 1).padStart(6, '0')}`
}

/** Adds a child with its measures, follow-ups, investigations and notifications. */
export function addChild(lines: PackageLines, child: NumberedChild, municipality: string): void {
  const person_id = child.personId
  lines.persons.push({
    person_id,
    birth_date: isoOf(child.birth),
    sex: child.sex,
    target_group: child.targetGroup,
  })
  for (const measure of child.measures) addMeasure(lines, measure, person_id, municipality)
  for (const { decided, completed } of child.investigations) {
    lines.investigations.push({
      investigation_id: nextId('b', lines.investigations),
      person_id,
      municipality,
      decided_on: isoOf(decided),
      completed_on: isoOrEmpty(completed),
    })
  }
  for (const { received, assessed, notifier, outcome } of child.notifications) {
    lines.notifications.push({
      notification_id: nextId('u', lines.notifications),
      person_id,
      municipality,
      received_at: isoOf(received),
      assessed_at: isoOf(assessed),
      notifier,
      outcome,
    })
  }
}

function addMeasure(
  lines: PackageLines,
  measure: GrantedMeasure,
  person_id: string,
  municipality: string,
): void {
  const measure_id = nextId('f', lines.measures)
  lines.measures.push({
    measure_id,
    person_id,
    municipality,
    measure_type: measure.type,
    start_date: isoOf(measure.start),
    end_date: isoOrEmpty(measure.end),
    legal_basis: measure.basis,
    granted_by: measure.grantedBy,
    provider_id: measure.provider,
    intensity: measure.intensity,
  })
  for (const { date, kind, decision, nextDue } of measure.followUps) {
    lines.followups.push({
      followup_id: nextId('o', lines.followups),
      measure_id,
      date: isoOf(date),
      kind,
      decision,
      next_due_date: isoOrEmpty(nextDue),
    })
  }
}

/** Adds a municipality's caseworkers and who had which case when. */
export function addCaseworkers(
  lines: PackageLines,
  municipality: string,
  caseworkers: readonly { readonly team: string; readonly fte: string }[],
  assignments: readonly Assignment[],
): void {
  const idOf = (index: number) => `k${municipality}-${String(index + 1).padStart(2, '0')}`
  caseworkers.forEach(({ team, fte }, i) => {
    lines.caseworkers.push({ caseworker_id: idOf(i), municipality, team, fte })
  })
  for (const { caseId, caseworker, start, end } of assignments) {
    lines.assignments.push({
      case_id: caseId,
      caseworker_id: idOf(caseworker),
      start_date: isoOf(start),
      end_date: isoOrEmpty(end),
    })
  }
}

/** Adds a pupil's school year. */
export function addPupilYear(
  lines: PackageLines,
  municipality: string,
  year: PupilYear<NumberedChild>,
): void {
  lines.pupils.push({
    person_id: year.pupil.personId,
    municipality,
    school_year: year.schoolYear,
    grade: String(year.grade),
    academic_wellbeing: year.academic,
    social_wellbeing: year.social,
    absence_percent: year.absence,
    months_registered: year.months,
  })
}

function nextId(letter: string, lines: readonly PlainRecord[]): string {
  return `${letter}${String(lines.length + 1).padStart(6, '0')}`
}

function isoOrEmpty(day: Day): string {
  return day === NO_DAY ? '' : isoOf(day)
}
