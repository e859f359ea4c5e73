import { addPeriod, type Day, dayOf, NO_DAY, type Period } from './calendar.ts'
import type { HomeBasedSubtype, MeasureType, Step } from './staircase.ts'

/** A municipality's own follow-up standard; the first rule that fits a measure decides. */
export interface FollowUpProfile {
  readonly municipality: string
  readonly source: string
  /** Intervals that begin before this day have no standard; null: always in force. */
  readonly validFrom: Day | null
  readonly rules: readonly FollowUpRule[]
}

export interface FollowUpRule {
  readonly fits: {
    readonly steps?: readonly Step[]
    readonly subtypes?: readonly HomeBasedSubtype[]
    readonly types?: readonly string[]
    readonly intensive?: boolean
  }
  readonly first: Period
  readonly later: Period
  /** Takes the place of `later` for intervals that begin a year or more after the measure's start. */
  readonly afterFirstYear?: Period
  /** Intervals that begin before this day are tried against the next rule; left out or null: always in force. */
  readonly validFrom?: Day | null
}

/** The law a measure rests on: Serviceloven until 2023, Barnets Lov from 2024-01-01. */
export type Law = 'SEL' | 'BL'

/** The first day of Barnets Lov. */
export const BARNETS_LOV_FROM = dayOf(2024, 1, 1)

/**
 * The law that a measure's follow-up comes under: the first word of its legal basis decides; empty means
 * Serviceloven for starts before 2024-01-01 and Barnets Lov from then. Null when the first word is neither.
 * @see docs/law.md#follow-up
 */
export function lawOf(legalBasis: string, start: Day): Law | null {
  const word = legalBasis.trim().split(/\s+/)[0]
  if (word === '') return start < BARNETS_LOV_FROM ? 'SEL' : 'BL'
  return word === 'SEL' || word === 'BL' ? word : null
}

/** The first step whose measures are followed up: what lies below is no measure of the law. */
export const FOLLOWED_FROM: Step = 3

/** Whether measures of a step are followed up by law and standard (key-figures.md, "Follow-up intervals"). */
export function isFollowedUp({ step }: Pick<MeasureType, 'step'>): boolean {
  return step >= FOLLOWED_FROM
}

/** What a due date is worked out from: the measure, and the follow-up (or the start) that the clock runs from. */
export interface FollowUpSituation {
  readonly type: MeasureType
  readonly intensive: boolean
  readonly law: Law
  readonly start: Day
  /** The latest formal follow-up; null while there is none. */
  readonly latest: Day | null
  /** The next date decided at that follow-up; `NO_DAY` when none was. */
  readonly decidedNext: Day
}

export const FIRST_STATUTORY: Period = { count: 3, unit: 'months' }
export const LATER_SERVICELOVEN: Period = { count: 6, unit: 'months' }

/**
 * The last day the law allows for the next follow-up; null where the law fixes none. Serviceloven § 70: three
 * months after the start, then every six months. Barnets Lov § 95: three months, then the date decided.
 * @see docs/law.md#follow-up
 */
export function statutoryDue(situation: FollowUpSituation): Day | null {
  if (situation.latest === null) return addPeriod(situation.start, FIRST_STATUTORY)
  if (situation.law === 'SEL') return addPeriod(situation.latest, LATER_SERVICELOVEN)
  return situation.decidedNext === NO_DAY ? null : situation.decidedNext
}

/** The last day the municipality's own standard allows for the next follow-up; null where it has none. */
export function standardDue(situation: FollowUpSituation, profile: FollowUpProfile | undefined): Day | null {
  const from = situation.latest ?? situation.start
  const rule = standardRule(situation, profile)
  if (!rule) return null
  if (situation.latest === null) return addPeriod(from, rule.first)
  return addPeriod(from, laterInterval(situation, rule))
}

/** The line of the standard that decides for a measure; undefined where none is in force for it. */
export function standardRule(
  situation: FollowUpSituation,
  profile: FollowUpProfile | undefined,
): FollowUpRule | undefined {
  const from = situation.latest ?? situation.start
  if (!profile || (profile.validFrom !== null && from < profile.validFrom)) return undefined
  return profile.rules.find((rule) => (rule.validFrom ?? from) <= from && fits(rule, situation))
}

/** How long after the latest follow-up the next one comes by a line of the standard. */
export function laterInterval({ start, latest }: FollowUpSituation, rule: FollowUpRule): Period {
  const isLater = (latest ?? start) >= addPeriod(start, { count: 12, unit: 'months' })
  return (isLater ? rule.afterFirstYear : undefined) ?? rule.later
}

function fits({ fits }: FollowUpRule, { type, intensive }: FollowUpSituation): boolean {
  if (fits.steps && !fits.steps.includes(type.step)) return false
  if (fits.types && !fits.types.includes(type.code)) return false
  if (fits.intensive !== undefined && fits.intensive !== intensive) return false
  return !fits.subtypes || (type.subtype !== null && fits.subtypes.includes(type.subtype))
}
