import type { HomeBasedSubtype, MeasureType, Step } from '../kernel/staircase.ts'

/** The measure types of data package v1 and their place on the staircase (design.md, "Measure types"). */
export const MEASURE_TYPES: readonly MeasureType[] = [
  type('universal_support', 1, null, 'tidlig indsats i almenområdet', 'early support in universal services'),
  type(
    'preventive_advice',
    2,
    null,
    'konsulentbistand, råd og vejledning',
    'consultancy, advice and guidance',
  ),
  type('preventive_group', 2, null, 'netværks- eller samtalegruppe', 'network or conversation group'),
  type(
    'preventive_family_planning',
    2,
    null,
    'rådgivning om familieplanlægning',
    'advice on family planning',
  ),
  type(
    'preventive_leisure',
    2,
    null,
    'fritidsrettet indsats, økonomisk støtte til fritid',
    'leisure support, grants for leisure',
  ),
  type('preventive_other', 2, null, 'anden forebyggende indsats', 'other preventive support'),
  type('daycare_stay', 3, 'preventive_measure', 'ophold i dagtilbud mv.', 'stay in daycare etc.'),
  type(
    'home_support',
    3,
    'preventive_measure',
    'praktisk, pædagogisk eller anden støtte i hjemmet',
    'practical, educational or other support at home',
  ),
  type('family_treatment', 3, 'preventive_measure', 'familiebehandling', 'family treatment'),
  type(
    'intensive_home_based',
    3,
    'preventive_measure',
    'intensiv hjemmebaseret indsats',
    'intensive home-based support',
  ),
  type('respite', 3, 'preventive_measure', 'aflastning, støtteophold', 'respite stay'),
  type('contact_person', 3, 'preventive_measure', 'fast kontaktperson', 'contact person'),
  type('work_placement', 3, 'preventive_measure', 'praktiktilbud', 'work placement'),
  type('other_support', 3, 'preventive_measure', 'anden hjælp', 'other support'),
  type(
    'family_stay',
    3,
    'family_stay',
    'døgnophold for hele familien',
    'residential stay for the whole family',
  ),
  type('own_room', 3, 'home_placement', 'eget værelse, kollegium', 'own room, hall of residence'),
  type(
    'other_home_placement',
    3,
    'home_placement',
    'anden hjemmebaseret anbringelse',
    'other home-based placement',
  ),
  type(
    'parent_support',
    3,
    'parent_support',
    'forældrerettet indsats under anbringelse',
    'support to parents during placement',
  ),
  type('kinship_care', 4, null, 'slægts- eller netværkspleje', 'kinship or network care'),
  type('foster_care', 5, null, 'plejefamilie', 'foster family'),
  type('boarding_school', 6, null, 'kost- eller efterskole som anbringelse', 'boarding school as placement'),
  type(
    'residential_home',
    6,
    null,
    'døgninstitution, opholdssted, børne- og ungehjem',
    'residential institution, home for children and young people',
  ),
  type('secure_institution', 6, null, 'sikret institution', 'secure institution'),
]

function type(
  code: string,
  step: Step,
  subtype: HomeBasedSubtype | null,
  danish: string,
  english: string,
): MeasureType {
  return { code, step, subtype, danish, english }
}
