import { type Day, dayOf } from '../kernel/calendar.ts'
import type { Random } from './random.ts'

/** The paragraph of Serviceloven that a measure of a type is granted under (docs/law.md). */
const SERVICELOVEN: Readonly<Record<string, string>> = {
  preventive_advice: 'SEL § 11.3.1',
  preventive_group: 'SEL § 11.3.2',
  preventive_family_planning: 'SEL § 11.3.3',
  preventive_leisure: 'SEL § 11.3.4',
  preventive_other: 'SEL § 11.3.4',
  daycare_stay: 'SEL § 52.3.1',
  home_support: 'SEL § 52.3.2',
  family_treatment: 'SEL § 52.3.3',
  family_stay: 'SEL § 52.3.4',
  respite: 'SEL § 52.3.5',
  contact_person: 'SEL § 52.3.6',
  work_placement: 'SEL § 52.3.8',
  other_support: 'SEL § 52.3.9',
  intensive_home_based: 'SEL § 52.3.3',
  parent_support: 'SEL § 54',
}

/** The same under Barnets Lov from 2024 on; where the number within § 32 is not confirmed it is left out. */
export const BARNETS_LOV: Readonly<Record<string, string>> = {
  preventive_advice: 'BL § 30.1.1',
  preventive_group: 'BL § 30.1.2',
  preventive_family_planning: 'BL § 30.1.3',
  preventive_leisure: 'BL § 30.1.4',
  preventive_other: 'BL § 30.1.4',
  daycare_stay: 'BL § 32',
  home_support: 'BL § 32',
  family_treatment: 'BL § 32.1.5',
  family_stay: 'BL § 32',
  respite: 'BL § 32.1.7',
  contact_person: 'BL § 32.1.3',
  work_placement: 'BL § 32',
  other_support: 'BL § 32',
  intensive_home_based: 'BL § 32.1.5',
  parent_support: 'BL § 75',
}

const PLACEMENT_BASES = ['SEL § 52.3.7', 'SEL § 52.3.7', 'SEL § 52.3.7', 'SEL § 52.3.7', 'SEL § 58'] as const

/** A paragraph for a measure; one placement in five is decided without consent (Serviceloven § 58). */
export function basisOf(type: string, random: Random): string {
  return SERVICELOVEN[type] ?? random.pick(PLACEMENT_BASES)
}

type Weighted = readonly (readonly [type: string, weight: number])[]

const AT_HOME: readonly (readonly [youngest: number, Weighted])[] = [
  [
    15,
    [
      ['contact_person', 42],
      ['family_treatment', 20],
      ['intensive_home_based', 8],
      ['work_placement', 4],
      ['home_support', 8],
      ['respite', 8],
      ['other_support', 6],
    ],
  ],
  [
    12,
    [
      ['contact_person', 34],
      ['family_treatment', 28],
      ['home_support', 12],
      ['respite', 12],
      ['intensive_home_based', 8],
      ['other_support', 6],
    ],
  ],
  [
    6,
    [
      ['family_treatment', 46],
      ['contact_person', 6],
      ['home_support', 20],
      ['respite', 20],
      ['intensive_home_based', 2],
      ['other_support', 6],
    ],
  ],
  [
    0,
    [
      ['family_treatment', 46],
      ['home_support', 20],
      ['daycare_stay', 16],
      ['respite', 12],
      ['other_support', 6],
    ],
  ],
]

const PREVENTIVE: Weighted = [
  ['preventive_advice', 48],
  ['preventive_group', 22],
  ['preventive_leisure', 16],
  ['preventive_other', 14],
]

/** A preventive home-based measure that fits the child's age, other than the one before it. */
export function homeMeasureFor(age: number, random: Random, not: string | null): string {
  const [, weights] = AT_HOME.find(([youngest]) => age >= youngest) ?? AT_HOME[AT_HOME.length - 1]
  return drawn(
    weights.filter(([type]) => type !== not),
    random,
  )
}

/** A § 11.3 course that fits the child's age. */
export function preventiveFor(age: number, random: Random): string {
  return age < 4 ? 'preventive_advice' : drawn(PREVENTIVE, random)
}

/** The kind of institution that fits the child's age. */
export function institutionFor(age: number, random: Random): string {
  if (age < 14) return 'residential_home'
  return drawn(
    [
      ['residential_home', 84],
      ['boarding_school', 14],
      ['secure_institution', 2],
    ],
    random,
  )
}

function drawn(weights: Weighted, random: Random): string {
  let left = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [type, weight] of weights) {
    left -= weight
    if (left < 0) return type
  }
  return weights[0][0]
}

/** Who granted the measure, as each municipality tells it in the evaluation. */
export function grantedBy(municipality: string, type: string, basis: string, random: Random): string {
  if (basis === 'SEL § 58') return 'børne- og ungeudvalget'
  if (!type.startsWith('preventive_')) return random.chance(0.6) ? 'rådgiver' : 'teamleder'
  if (municipality === '167') return 'rådgiver'
  if (municipality === '510') return random.chance(0.92) ? 'rådgiver' : 'tværfagligt rådgivende team'
  return random.chance(0.3) ? 'rådgiver' : random.pick(['PPR', 'sundhedsplejen', 'tidlig forebyggelse'])
}

/** Hvidovre's standard of 2017 tells intensive preventive measures from the others (table 5). */
export function intensityOf(municipality: string, type: string, start: Day, random: Random): string {
  const isHomeMeasure = AT_HOME.some(([, weights]) => weights.some(([code]) => code === type))
  if (municipality !== '167' || !isHomeMeasure || start < dayOf(2016, 6, 1)) return ''
  return type === 'intensive_home_based' || random.chance(0.2) ? 'intensive' : 'standard'
}
