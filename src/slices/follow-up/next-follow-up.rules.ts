import { type Day, NO_DAY } from '../../kernel/calendar.ts'
import {
  type FollowUpProfile,
  type FollowUpSituation,
  standardDue,
  statutoryDue,
} from '../../kernel/follow-up.ts'
import type { MeasureType } from '../../kernel/staircase.ts'

/** What the next follow-up of a measure is worked out from in casework, where more is known than in a data package. */
export interface NextFollowUpSituation extends FollowUpSituation {
  /** Whether the law asks for follow-up at all (`isFollowedByLaw`). */
  readonly isByLaw: boolean
  /**
   * The end of the clarification or investigation that was under way when the measure started; the earliest, if
   * several. Null when there was none, or none has ended.
   */
  readonly parallelEnd: Day | null
  /** The later day that a leader has accepted; null when none has. */
  readonly deviation: Day | null
}

/** What decides the day: the law, a parallel assessment's end, the local standard, a date decided, or a leader's yes. */
export type FollowUpDecider = 'law' | 'parallel' | 'standard' | 'decided' | 'deviation'

export interface NextFollowUp {
  readonly due: Day
  readonly by: FollowUpDecider
}

/**
 * When a measure must next be followed up, and what decides it; null where neither law, standard nor a decision gives
 * a day. The earliest of what law, standard and the decision allow; a later day only where a leader has accepted it,
 * and never later than the months that the law itself fixes.
 * @see docs/law.md#the-next-follow-up
 */
export function nextFollowUpDue(
  situation: NextFollowUpSituation,
  profile: FollowUpProfile | undefined,
): NextFollowUp | null {
  const fixed = fixedByLaw(situation)
  const normal = earliest([...fixed, ...decided(situation), ...standard(situation, profile)])
  const { deviation, latest, start } = situation
  if (normal === null || deviation === null || deviation <= normal.due || (latest ?? start) >= deviation) {
    return normal
  }
  return earliest([...fixed, { due: deviation, by: 'deviation' }])
}

/**
 * The latest day that may be decided for the next follow-up without asking a leader; null where any day may be. Give
 * the situation as it is after the follow-up that decides: its date is `latest`.
 */
export function latestNextFollowUp(
  situation: NextFollowUpSituation,
  profile: FollowUpProfile | undefined,
): Day | null {
  return nextFollowUpDue({ ...situation, decidedNext: NO_DAY }, profile)?.due ?? null
}

/**
 * Whether the law asks for follow-up of a measure: of support from step 3 on. Early preventive courses (Serviceloven
 * § 11 stk. 3, Barnets Lov § 30) have none in either law.
 */
export function isFollowedByLaw({ step }: Pick<MeasureType, 'step'>, legalBasis: string): boolean {
  return step >= 3 && !/^(BL § 30|SEL § 11)\b/.test(legalBasis.trim())
}

/** The months that the law itself fixes, which no leader can put off. */
function fixedByLaw(situation: NextFollowUpSituation): NextFollowUp[] {
  const { isByLaw, law, latest, start, parallelEnd } = situation
  if (!isByLaw) return []
  if (law === 'BL' && latest !== null) return []
  const months = statutoryDue(situation)
  const dues: NextFollowUp[] = months === null ? [] : [{ due: months, by: 'law' }]
  if (law === 'BL' && parallelEnd !== null && parallelEnd > start) {
    dues.push({ due: parallelEnd, by: 'parallel' })
  }
  return dues
}

/** The day decided at the latest follow-up: under Barnets Lov § 95 it is the limit, and else it may be earlier. */
function decided({ latest, decidedNext }: NextFollowUpSituation): NextFollowUp[] {
  return latest === null || decidedNext === NO_DAY ? [] : [{ due: decidedNext, by: 'decided' }]
}

function standard(situation: NextFollowUpSituation, profile: FollowUpProfile | undefined): NextFollowUp[] {
  const due = standardDue(situation, profile)
  return due === null ? [] : [{ due, by: 'standard' }]
}

/** The first in time; of two on one day the one named first, so that the law goes before what is local. */
function earliest(dues: readonly NextFollowUp[]): NextFollowUp | null {
  return dues.reduce<NextFollowUp | null>(
    (first, one) => (first === null || one.due < first.due ? one : first),
    null,
  )
}

/**
 * The earliest end of an assessment that was under way beside a measure from the day it started; null when there is none.
 * One that ended that very day led to the measure: there is nothing to follow up yet.
 */
export function parallelEndOf(
  start: Day,
  assessments: readonly { readonly started: Day; readonly ended: Day | null }[],
): Day | null {
  const ends = assessments.flatMap(({ started, ended }) =>
    started <= start && ended !== null && ended > start ? [ended] : [],
  )
  return ends.length > 0 ? Math.min(...ends) : null
}
