import type { Day } from '../kernel/calendar.ts'
import { BARNETS_LOV_FROM, type Law } from '../kernel/follow-up.ts'
import type { Source } from './source.ts'

/** First and last day on which a measure could start under a law; null: no such day in the registers we read. */
interface LawValidity {
  readonly first: Day | null
  readonly last: Day | null
}

/** Serviceloven until 2023-12-31, Barnets Lov from 2024-01-01. Measures that run on keep their basis (BL § 213). */
const LAW_VALIDITY: Readonly<Record<Law, LawValidity>> = {
  SEL: { first: null, last: BARNETS_LOV_FROM - 1 },
  BL: { first: BARNETS_LOV_FROM, last: null },
}

/** Whether a measure that starts on `start` can rest on the law at all. */
export function couldStartUnder(law: Law, start: Day): boolean {
  const { first, last } = LAW_VALIDITY[law]
  return (first === null || start >= first) && (last === null || start <= last)
}

/** A measure type's paragraph in one law, and how sure that is. Null where it has none, or none was found. */
export interface LegalPlace {
  readonly paragraph: string | null
  readonly source: Source
}

/** By the measure types' codes. @see docs/law.md#measure-types */
export const MEASURE_LAW: Readonly<Record<string, Readonly<Record<Law, LegalPlace>>>> = {
  universal_support: both(
    null,
    'everyday services of all children; granted under no paragraph of these laws',
    'background',
  ),
  preventive_advice: early(1),
  preventive_group: early(2),
  preventive_family_planning: early(3),
  preventive_leisure: {
    SEL: place(null, 'not found', 'not_found'),
    BL: place('BL § 31', 'BEK 1295/2023 lists § 31 among the measures; its text was not read', 'background'),
  },
  preventive_other: {
    SEL: place('SEL § 11 stk. 3', 'the number was not read', 'partly'),
    BL: place('BL § 30 nr. 4', 'lovguiden.dk BL § 30', 'confirmed'),
  },
  daycare_stay: supportive(1),
  home_support: supportive(2),
  contact_person: supportive(
    3,
    place('SEL § 52 stk. 3 nr. 6', 'BU04A: adviser § 52.3.6 until 2010', 'partly'),
  ),
  work_placement: supportive(4),
  family_treatment: supportive(5, place('SEL § 52 stk. 3 nr. 3', 'StatBank BU04A label', 'confirmed')),
  intensive_home_based: {
    SEL: place('SEL § 52 stk. 3', 'a way of working, not a paragraph of its own', 'background'),
    BL: place('BL § 32 stk. 1', 'a way of working, not a paragraph of its own', 'background'),
  },
  family_stay: supportive(6),
  respite: supportive(7, place('SEL § 52 stk. 3 nr. 5', 'StatBank BU04A label', 'confirmed')),
  other_support: supportive(8),
  own_room: {
    SEL: place(
      'SEL § 66 stk. 1 nr. 4',
      'the accounts’ texts name § 66 stk. 1 nr. 4-5 for rooms and residences',
      'partly',
    ),
    BL: place('BL § 43', '§ 43 was not read', 'partly'),
  },
  other_home_placement: both(null, 'not found', 'not_found'),
  parent_support: {
    SEL: place('SEL § 54', 'support person for parents; BEK 2351/2021', 'partly'),
    BL: place('BL § 75', 'BEK 1295/2023', 'partly'),
  },
  kinship_care: placement('BL § 43 stk. 1 nr. 1-4, jf. § 46 or § 47'),
  foster_care: placement('BL § 43 stk. 1 nr. 1-4, jf. § 46 or § 47'),
  boarding_school: placement('BL § 43, jf. § 46 or § 47'),
  residential_home: placement('BL § 43, jf. § 46 or § 47'),
  secure_institution: both(null, 'not found', 'not_found'),
}

function place(paragraph: string | null, text: string, evidence: Source['evidence']): LegalPlace {
  return { paragraph, source: { text, evidence } }
}

function both(paragraph: string | null, text: string, evidence: Source['evidence']) {
  return { SEL: place(paragraph, text, evidence), BL: place(paragraph, text, evidence) }
}

/** § 11.3 and § 30 have the same first three numbers; StatBank prints them together. */
function early(number: number) {
  return {
    SEL: place(`SEL § 11 stk. 3 nr. ${number}`, `StatBank ISBU01 label SEL § 11.3.${number}`, 'confirmed'),
    BL: place(`BL § 30 nr. ${number}`, 'lovguiden.dk BL § 30', 'confirmed'),
  }
}

/** § 32 stk. 1 was read number by number; of § 52 stk. 3 only some numbers were. */
function supportive(number: number, serviceloven?: LegalPlace) {
  return {
    SEL: serviceloven ?? place('SEL § 52 stk. 3', 'the number was not read', 'partly'),
    BL: place(`BL § 32 stk. 1 nr. ${number}`, 'lovguiden.dk BL § 32', 'confirmed'),
  }
}

/** A placement rests on § 46 or § 47 (before: § 52.3.7 or § 58); the kind of place stands in § 43 (before: § 66). */
function placement(barnetsLov: string) {
  return {
    SEL: place(
      'SEL § 66, jf. § 52 stk. 3 nr. 7 or § 58',
      '§ 66 named in lovguiden.dk §§ 32, 52; numbers not read',
      'partly',
    ),
    BL: place(barnetsLov, 'lovguiden.dk BL §§ 32, 52; § 43 was not read', 'partly'),
  }
}
