/** Step and subtype of each measure type, copied out of the table in design.md ("Measure types"). */
const STAIRCASE: Record<string, { step: number; subtype: string }> = {
  universal_support: { step: 1, subtype: '' },
  preventive_advice: { step: 2, subtype: '' },
  preventive_group: { step: 2, subtype: '' },
  preventive_family_planning: { step: 2, subtype: '' },
  preventive_leisure: { step: 2, subtype: '' },
  preventive_other: { step: 2, subtype: '' },
  daycare_stay: { step: 3, subtype: 'preventive_measure' },
  home_support: { step: 3, subtype: 'preventive_measure' },
  family_treatment: { step: 3, subtype: 'preventive_measure' },
  intensive_home_based: { step: 3, subtype: 'preventive_measure' },
  respite: { step: 3, subtype: 'preventive_measure' },
  contact_person: { step: 3, subtype: 'preventive_measure' },
  work_placement: { step: 3, subtype: 'preventive_measure' },
  other_support: { step: 3, subtype: 'preventive_measure' },
  family_stay: { step: 3, subtype: 'family_stay' },
  own_room: { step: 3, subtype: 'home_placement' },
  other_home_placement: { step: 3, subtype: 'home_placement' },
  parent_support: { step: 3, subtype: 'parent_support' },
  kinship_care: { step: 4, subtype: '' },
  foster_care: { step: 5, subtype: '' },
  boarding_school: { step: 6, subtype: '' },
  residential_home: { step: 6, subtype: '' },
  secure_institution: { step: 6, subtype: '' },
}

export const MEASURE_TYPE_CODES = Object.keys(STAIRCASE)

export function stepOf(measureType: string): number {
  return STAIRCASE[measureType].step
}

export function subtypeOf(measureType: string): string {
  return STAIRCASE[measureType].subtype
}
