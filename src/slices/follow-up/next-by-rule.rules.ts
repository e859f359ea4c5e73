import { type Day, isoOf, NO_DAY, type Period, parseIsoDay } from '../../kernel/calendar.ts'
import { periodInWords } from '../../kernel/due/words.ts'
import {
  type FollowUpProfile,
  type FollowUpSituation,
  LATER_SERVICELOVEN,
  laterInterval,
  lawOf,
  standardRule,
  statutoryDue,
} from '../../kernel/follow-up.ts'
import type { ValuesOf } from '../../kernel/record/record.ts'
import type { MeasureType } from '../../kernel/staircase.ts'
import type { Text } from '../../kernel/text.ts'
import type { DEVIATION } from '../measure/deviation.record.ts'
import type { MEASURE } from '../measure/measure.record.ts'
import {
  isFollowedByLaw,
  type NextFollowUp,
  type NextFollowUpSituation,
  nextFollowUpDue,
} from './next-follow-up.rules.ts'

/** A measure as a follow-up of it must know it. */
export interface FollowedMeasure {
  readonly values: Pick<ValuesOf<typeof MEASURE>, 'start_date' | 'legal_basis' | 'intensity'>
  readonly type: MeasureType
  /** Days of its formal follow-ups, ISO, in any order. */
  readonly heldOn: readonly string[]
  /** Deviations that were asked for on it. */
  readonly deviations: readonly Deviated[]
}

/** More room on a measure that a leader was asked for, and the answer. */
export interface Deviated {
  readonly values: Pick<ValuesOf<typeof DEVIATION>, 'kind' | 'due_on' | 'asked_on' | 'answer'>
}

/** What law and local standard say of the follow-up after one that is held on a day. */
export interface NextByRule {
  /** ISO, the last day; null when no rule fixes one. */
  readonly latest: string | null
  /** The last day that the law itself fixes, which no leader can put off; null when it fixes none. */
  readonly lawsLatest: string | null
  readonly why: Text
  readonly source: Text
  /** Whether the municipality must decide a date: the law asks for follow-up and fixes no day. */
  readonly mustDecide: boolean
  /** Whether the arrangement must be justified: at each follow-up that decides all four, and at any first under § 95. */
  readonly mustJustify: boolean
  /** Whether all that § 95 stk. 4 asks is decided: of measures under Barnets Lov §§ 32, 46 and 47. */
  readonly mustDecideAll: boolean
}

const SERVICELOVEN: Text = { da: 'Serviceloven § 70', en: 'Serviceloven § 70' }
const BARNETS_LOV: Text = { da: 'Barnets Lov § 95', en: 'Barnets Lov § 95' }

/**
 * The last day for the follow-up after one that is held on `date`: what law and the municipality's own standard allow
 * without asking a leader. Early preventive courses (SEL § 11 stk. 3, BL § 30) have no follow-up by law.
 * @see docs/law.md#the-next-follow-up
 */
export function rulesOfNext(
  measure: FollowedMeasure,
  date: string,
  profile: FollowUpProfile | undefined,
): NextByRule {
  const situation = situationAfter(measure, date)
  if (!situation) return { ...NO_RULE, lawsLatest: null, ...NOTHING_TO_DECIDE }
  const next = nextFollowUpDue(situation, profile)
  const byLaw = situation.isByLaw ? statutoryDue(situation) : null
  const isUnderBarnetsLov = situation.isByLaw && situation.law === 'BL'
  const mustDecideAll = isUnderBarnetsLov && isOfSection95(measure.values.legal_basis)
  const noDay = isUnderBarnetsLov ? TO_DECIDE : NO_RULE
  return {
    ...(next ? { latest: isoOf(next.due), ...wordsOf(next, situation, profile) } : noDay),
    lawsLatest: byLaw === null ? null : isoOf(byLaw),
    mustDecide: isUnderBarnetsLov,
    mustJustify: mustDecideAll || (isUnderBarnetsLov && !measure.heldOn.some((day) => day < date)),
    mustDecideAll,
  }
}

/** Support and placement; a measure whose basis is not written is taken to be one, as its law is taken by its start. */
function isOfSection95(basis: string | null): boolean {
  const written = (basis ?? '').trim()
  return written === '' || /^BL\s*§+\s*(32|46|47)\b/.test(written)
}

/** As it is once the follow-up has been held and nothing more has been decided; null when the law is not known. */
function situationAfter(
  { values, type }: FollowedMeasure,
  date: string,
): (NextFollowUpSituation & { readonly latest: Day }) | null {
  const latest = parseIsoDay(date)
  const start = parseIsoDay(values.start_date)
  if (latest === null || start === null) return null
  const basis = values.legal_basis ?? ''
  const law = lawOf(basis, start)
  if (law === null) return null
  const isByLaw = isFollowedByLaw(type, basis)
  const intensive = values.intensity === 'intensive'
  return {
    type,
    intensive,
    law,
    isByLaw,
    start,
    latest,
    decidedNext: NO_DAY,
    parallelEnd: null,
    deviation: null,
  }
}

type Words = Pick<NextByRule, 'why' | 'source'>
const NOTHING_TO_DECIDE = { mustDecide: false, mustJustify: false, mustDecideAll: false } as const
const NO_RULE = {
  latest: null,
  why: { da: 'Ingen regel fastsætter en dato.', en: 'No rule fixes a date.' },
  source: { da: '', en: '' },
}
const TO_DECIDE = {
  latest: null,
  why: {
    da: 'Loven fastsætter ingen dag: I beslutter selv, hvornår der følges op igen.',
    en: 'The law fixes no day: you decide when to follow up again.',
  },
  source: BARNETS_LOV,
}

function wordsOf(
  { by }: NextFollowUp,
  situation: FollowUpSituation,
  profile: FollowUpProfile | undefined,
): Words {
  const rule = standardRule(situation, profile)
  if (by !== 'standard' || !rule) return { why: afterThis(LATER_SERVICELOVEN), source: SERVICELOVEN }
  const source = profile?.source ? ` (${profile.source})` : ''
  return {
    why: afterThis(laterInterval(situation, rule)),
    source: { da: `Kommunens standard${source}`, en: `The municipality's standard${source}` },
  }
}

/** An interval in words. */
function afterThis(period: Period): Text {
  const { da, en } = periodInWords(period)
  return { da: `${da} efter denne opfølgning`, en: `${en} after this follow-up` }
}
