import { MEASURE_LAW } from '../../catalogue/measure-law.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type Day, isoOf, yearsOld } from '../../kernel/calendar.ts'
import { lawOf } from '../../kernel/follow-up.ts'
import type { Random } from '../random.ts'
import type { Draft } from './draft.ts'
import type { Child } from './people.ts'

/** How a child's way through the municipality goes, in short. */
export type Way = 'course' | 'home' | 'placed' | 'helped' | 'new' | 'long-closed'

/** A measure of a child's way: its type, and its days. */
export interface Stage {
  readonly type: string
  readonly start: Day
  /** Null while it runs. */
  readonly end: Day | null
  readonly programme: 'intensive_12_weeks' | 'preventive_12_contacts' | null
}

/** The youngest and the oldest whom a type is for. */
const AGES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  daycare_stay: [0, 5],
  family_stay: [0, 7],
  preventive_group: [6, 17],
  preventive_leisure: [6, 17],
  contact_person: [9, 17],
  work_placement: [15, 17],
  own_room: [15, 17],
  boarding_school: [14, 17],
  residential_home: [9, 17],
  secure_institution: [15, 17],
  universal_support: [1, 17],
}

const EARLY = [
  'universal_support',
  'universal_support',
  'preventive_advice',
  'preventive_advice',
  'preventive_group',
  'preventive_leisure',
  'preventive_other',
] as const
const HOME = [
  'family_treatment',
  'home_support',
  'respite',
  'contact_person',
  'daycare_stay',
  'intensive_home_based',
  'other_support',
] as const
const FURTHER_HOME = [...HOME, 'work_placement', 'family_stay'] as const
/** Stands for a place to live that fits the child's age. */
const PLACES: readonly string[] = ['place']
const DOWN = ['kinship_care', 'own_room', 'family_treatment', 'contact_person'] as const
const LOWER = ['preventive_advice', 'preventive_leisure', 'preventive_group', 'universal_support'] as const

/** What each way goes through, in order. */
const WAYS: Readonly<Record<Way, readonly (readonly string[])[]>> = {
  course: [EARLY, EARLY],
  home: [EARLY, HOME, FURTHER_HOME],
  placed: [HOME, PLACES, PLACES],
  helped: [HOME, EARLY],
  new: [],
  'long-closed': [HOME],
}

interface Days {
  readonly start: Day
  /** When the case was closed; null while it is open. */
  readonly end: Day | null
  /** Counts the children, so that what takes turns is all there in a small municipality too. */
  readonly turn: number
}

/** The measures of a child, one after the other from `start` on; the last one runs unless the case was closed. */
export function stagesOf(draft: Draft, child: Child, way: Way, days: Days): Stage[] {
  const { random } = child
  const whole = (days.end ?? draft.today) - days.start
  // Whoever came lately has been granted one thing as yet.
  const kinds = wayOf(way, random).slice(0, whole < 120 ? 1 : undefined)
  if (whole < 4) return []
  const stages: Stage[] = []
  let start = days.start
  kinds.forEach((types, i) => {
    const isLast = i === kinds.length - 1
    const length = Math.round((whole / kinds.length) * (0.8 + random.next() * 0.3))
    const isNews = i === kinds.length - 2 && days.end === null && random.chance(0.15)
    const change = isNews ? Math.max(start + 40, draft.today - random.int(4, 75)) : start + length
    const last = isLast ? days.end : Math.min(change, draft.today - (isNews ? 4 : 30))
    const age = yearsOld(child.birth, start)
    const chosen = fitting(types === PLACES ? placesFor(age, days.turn) : types, age, random)
    const stage = asProgramme({ type: chosen, start, end: last, programme: null }, draft.today, random)
    const { end } = stage
    if (end === null || end - start > 20) stages.push(stage)
    if (end !== null) start = end + 1
  })
  return stages
}

const TWELVE_WEEKS = 83

/** Intensive support lasts twelve weeks; it is not begun where it should have ended long ago. */
function asProgramme(stage: Stage, today: Day, random: Random): Stage {
  const { type, start, end } = stage
  if (type === 'preventive_advice') {
    const isShort = (end ?? today) - start < 300
    return { ...stage, programme: isShort && random.chance(0.6) ? 'preventive_12_contacts' : null }
  }
  if (type !== 'intensive_home_based') return stage
  const ends = start + TWELVE_WEEKS
  if (end === null && ends < today) return { ...stage, type: 'family_treatment' }
  return { ...stage, end: end === null ? null : Math.min(end, ends), programme: 'intensive_12_weeks' }
}

/** Four of ten placed children have come down the staircase again, and as many of those with support at home. */
function wayOf(way: Way, random: Random): readonly (readonly string[])[] {
  if (way === 'placed' && random.chance(0.4)) return [HOME, PLACES, DOWN]
  if (way === 'placed' && random.chance(0.3)) return [EARLY, HOME, PLACES]
  if (way === 'home' && random.chance(0.4)) return [HOME, FURTHER_HOME, LOWER]
  if (way === 'home' && random.chance(0.5)) return [HOME, FURTHER_HOME]
  if (way === 'course' && random.chance(0.6)) return [EARLY]
  return WAYS[way]
}

/** Small children are placed in families, their own and foster families by turns; most of the older ones in homes. */
function placesFor(age: number, turn: number): readonly string[] {
  if (age >= 10) return ['residential_home', 'residential_home', 'boarding_school', 'foster_care']
  return turn % 2 === 0 ? ['foster_care'] : ['kinship_care']
}

function fitting(types: readonly string[], age: number, random: Random): string {
  const fit = types.filter((type) => {
    const [from, to] = AGES[type] ?? [0, 17]
    return age >= from && age <= to
  })
  return fit.length > 0 ? random.pick(fit) : 'preventive_advice'
}

/**
 * The paragraph a measure rests on: Serviceloven before 2024, Barnets Lov after. A placement rests on the decision to
 * place, with consent or without; where the catalogue knows no paragraph, none is said.
 */
export function basisOf({ type, start }: Pick<Stage, 'type' | 'start'>, random: Random): string {
  const law = lawOf('', start) ?? 'BL'
  const isPlacement = ['kinship_care', 'foster_care', 'boarding_school', 'residential_home'].includes(type)
  if (!isPlacement) return MEASURE_LAW[type][law].paragraph ?? ''
  const isWithConsent = random.chance(0.8)
  if (law === 'SEL') return isWithConsent ? 'SEL § 52 stk. 3 nr. 7' : 'SEL § 58'
  return isWithConsent ? 'BL § 46' : 'BL § 47'
}

/** The day that a family meets the municipality for the first time: up to four years ago, never before the birth. */
export function beganOn(draft: Draft, child: Child, way: Way): Day {
  const { random, birth } = child
  // Now and then an investigation takes its four months, and longer.
  if (way === 'new') return draft.today - (random.chance(0.1) ? random.int(110, 135) : random.int(6, 60))
  if (way === 'long-closed') return draft.today - random.int(3100, 3400)
  const isLately = way === 'home' && random.chance(0.13)
  const years = isLately
    ? random.int(45, 130)
    : way === 'course'
      ? random.int(60, 700)
      : random.int(300, 1440)
  return Math.min(Math.max(birth + 45, draft.today - years), draft.today - 40)
}

/** The step that a type is on. */
export function stepOf(type: string): number {
  return MEASURE_TYPES.find(({ code }) => code === type)?.step ?? 0
}

export function isoStage({ start, end }: Stage): {
  readonly start_date: string
  readonly end_date: string | null
} {
  return { start_date: isoOf(start), end_date: end === null ? null : isoOf(end) }
}
