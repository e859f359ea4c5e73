/**
 * A data package as its CSV files have it: every value a text, dates ISO, empty where nothing is known.
 * ISO dates sort as time does, so the reference compares them as texts.
 */
export interface PlainPackage {
  readonly persons: readonly PlainPerson[]
  readonly measures: readonly PlainMeasure[]
  readonly population?: readonly PlainPopulation[]
  readonly investigations?: readonly PlainInvestigation[]
  readonly followups?: readonly PlainFollowup[]
  readonly caseworkers?: readonly PlainCaseworker[]
  readonly assignments?: readonly PlainAssignment[]
  readonly pupils?: readonly PlainPupil[]
  readonly annotations?: readonly PlainAnnotation[]
}

export interface PlainPerson {
  readonly person_id: string
  readonly birth_date: string
  readonly sex: string
  readonly target_group: string
}

export interface PlainMeasure {
  readonly measure_id: string
  readonly person_id: string
  readonly municipality: string
  readonly measure_type: string
  readonly start_date: string
  readonly end_date: string
  readonly legal_basis: string
  readonly granted_by: string
  readonly provider_id: string
  readonly intensity: string
}

export interface PlainPopulation {
  readonly municipality: string
  readonly date: string
  readonly population_0_17: string
}

export interface PlainInvestigation {
  readonly investigation_id: string
  readonly person_id: string
  readonly municipality: string
  readonly decided_on: string
  readonly completed_on: string
}

export interface PlainFollowup {
  readonly followup_id: string
  readonly measure_id: string
  readonly date: string
  readonly kind: string
  readonly decision: string
  readonly next_due_date: string
}

export interface PlainCaseworker {
  readonly caseworker_id: string
  readonly municipality: string
  readonly team: string
  readonly fte: string
}

export interface PlainAssignment {
  readonly case_id: string
  readonly caseworker_id: string
  readonly start_date: string
  readonly end_date: string
}

export interface PlainPupil {
  readonly person_id: string
  readonly municipality: string
  readonly school_year: string
  readonly grade: string
  readonly academic_wellbeing: string
  readonly social_wellbeing: string
  readonly absence_percent: string
  readonly months_registered: string
}

export interface PlainAnnotation {
  readonly municipality: string
  readonly figure: string
  readonly group: string
  readonly date: string
  readonly break: string
  readonly note: string
}
