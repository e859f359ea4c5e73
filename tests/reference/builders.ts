import type {
  PlainAssignment,
  PlainFollowup,
  PlainMeasure,
  PlainPerson,
  PlainPupil,
} from './plain-package.ts'

/** Lines of a plain package in which a test says only what it is about; everything else is empty. */
export function aPerson(person_id: string, birth_date: string, target_group = ''): PlainPerson {
  return { person_id, birth_date, sex: '', target_group }
}

/** `end_date` empty: still running. The id is the child, the type and the start. */
export function aMeasure(
  municipality: string,
  person_id: string,
  measure_type: string,
  start_date: string,
  end_date = '',
): PlainMeasure {
  return {
    measure_id: `${person_id} ${measure_type} ${start_date}`,
    person_id,
    municipality,
    measure_type,
    start_date,
    end_date,
    legal_basis: '',
    granted_by: '',
    provider_id: '',
    intensity: '',
  }
}

export function aFollowup(
  measure_id: string,
  date: string,
  kind = 'formal',
  next_due_date = '',
): PlainFollowup {
  return { followup_id: `${measure_id} ${date}`, measure_id, date, kind, decision: '', next_due_date }
}

export function anAssignment(
  caseworker_id: string,
  case_id: string,
  start_date: string,
  end_date = '',
): PlainAssignment {
  return { case_id, caseworker_id, start_date, end_date }
}

/** Academic wellbeing, social wellbeing, absence and months registered are given in that order. */
export function aPupil(
  municipality: string,
  person_id: string,
  grade: number,
  [academic, social, absence, months]: readonly [string, string, string, string],
): PlainPupil {
  return {
    person_id,
    municipality,
    school_year: '2016/17',
    grade: String(grade),
    academic_wellbeing: academic,
    social_wellbeing: social,
    absence_percent: absence,
    months_registered: months,
  }
}
