import type { FigureId } from '../kernel/key-figure.ts'
import type { FigureDefinition } from './definition.ts'
import { caseload } from './definitions/caseload.ts'
import { followupInterval } from './definitions/followup-interval.ts'
import { followupOnTime } from './definitions/followup-on-time.ts'
import { followupOverdue } from './definitions/followup-overdue.ts'
import { homeBasedMovements } from './definitions/home-based-movements.ts'
import { homeBasedPer1000 } from './definitions/home-based-per-1000.ts'
import { institutionCeased } from './definitions/institution-ceased.ts'
import { institutionCeasedTo } from './definitions/institution-ceased-to.ts'
import { institutionDuration } from './definitions/institution-duration.ts'
import { placedPer1000 } from './definitions/placed-per-1000.ts'
import { placementForms } from './definitions/placement-forms.ts'
import { preventiveFollowedByInvestigation } from './definitions/preventive-followed-by-investigation.ts'
import { preventivePer1000 } from './definitions/preventive-per-1000.ts'
import { schoolAbsence } from './definitions/school-absence.ts'
import { schoolAcademicWellbeing } from './definitions/school-academic-wellbeing.ts'
import { schoolSocialWellbeing } from './definitions/school-social-wellbeing.ts'

const BY_ID: Readonly<Record<FigureId, FigureDefinition>> = {
  placed_per_1000: placedPer1000,
  placement_forms: placementForms,
  institution_ceased: institutionCeased,
  institution_ceased_to: institutionCeasedTo,
  institution_duration: institutionDuration,
  home_based_per_1000: homeBasedPer1000,
  home_based_movements: homeBasedMovements,
  preventive_per_1000: preventivePer1000,
  preventive_followed_by_investigation: preventiveFollowedByInvestigation,
  caseload,
  followup_interval: followupInterval,
  followup_on_time: followupOnTime,
  followup_overdue: followupOverdue,
  school_academic_wellbeing: schoolAcademicWellbeing,
  school_social_wellbeing: schoolSocialWellbeing,
  school_absence: schoolAbsence,
}

/** All sixteen figures in the order every output prints them (kernel/key-figure.ts). */
export const FIGURE_DEFINITIONS: readonly FigureDefinition[] = Object.values(BY_ID)

/** The definition behind a figure: what it says, how it is counted and what it rests on. */
export function definitionOf(id: FigureId): FigureDefinition {
  return BY_ID[id]
}
