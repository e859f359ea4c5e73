import { type Day, NO_DAY } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import type { DueItem } from '../../kernel/due/due.ts'
import { dueOn, waiting } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords, everyInWords, periodInWords } from '../../kernel/due/words.ts'
import {
  FIRST_STATUTORY,
  type FollowUpRule,
  LATER_SERVICELOVEN,
  laterInterval,
  lawOf,
  standardRule,
} from '../../kernel/follow-up.ts'
import type { MeasureType } from '../../kernel/staircase.ts'
import type { Text } from '../../kernel/text.ts'
import { ASSESSMENTS, assessmentsIn } from '../concern/assessments.rules.ts'
import { DEVIATION } from '../measure/deviation.record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { measureInWords, running } from '../measure/running.rules.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import { heldOn } from './held-on.rules.ts'
import {
  isFollowedByLaw,
  type NextFollowUp,
  type NextFollowUpSituation,
  nextFollowUpDue,
  parallelEndOf,
} from './next-follow-up.rules.ts'

const READS = [
  ...ASSESSMENTS,
  read(MEASURE, 'measure_type', 'start_date', 'end_date', 'legal_basis', 'intensity'),
  read(FOLLOWUP, 'measure_id', 'date', 'kind', 'next_due_date'),
  read(DEVIATION, 'measure_id', 'kind', 'due_on', 'answer', 'answered_on'),
] as const
type Asked = AskedOf<typeof READS>
type Measure = Asked['records']['measure'][number]
type Rule = 'followup_first' | 'followup_later' | 'followup_to_decide'
type Deviation = Asked['records']['deviation'][number]

const OF_FOLLOW_UPS = { family: 'opfoelgning', act: 'followUp' } as const

/** The next follow-up of every running measure. @see docs/law.md#the-next-follow-up */
export const FOLLOW_UPS_DUE = dueRules({
  rules: {
    followup_first: { ...OF_FOLLOW_UPS, calendar: 'Første opfølgning' },
    followup_later: { ...OF_FOLLOW_UPS, calendar: 'Opfølgning' },
    followup_to_decide: { ...OF_FOLLOW_UPS, calendar: 'Opfølgning mangler beslutning' },
  },
  reads: READS,
  due: (asked) => running(asked).flatMap((measure) => nextOf(asked, measure)),
})

function nextOf(asked: Asked, measure: Measure): DueItem<Rule>[] {
  const situation = situationOf(asked, measure)
  if (!situation) return []
  const next = nextFollowUpDue(situation, asked.rules.profile)
  if (!next) return toDecide(asked, measure, situation)
  const end = dayIn(measure.values.end_date)
  return end !== null && next.due > end ? [] : [nextItem(asked, measure, { situation, next })]
}

/** What the next date of a measure is worked out from; null for one that is of no known type or has no start. */
function situationOf(asked: Asked, measure: Measure): NextFollowUpSituation | null {
  const type = asked.rules.measureTypes.get(measure.values.measure_type)
  const start = dayIn(measure.values.start_date)
  if (!type || start === null) return null
  const latest = heldOn(asked, measure).find((one) => one.values.kind === 'formal')
  return {
    type,
    intensive: measure.values.intensity === 'intensive',
    ...lawFor(measure, type, start),
    start,
    latest: dayIn(latest?.values.date),
    decidedNext: dayIn(latest?.values.next_due_date) ?? NO_DAY,
    parallelEnd: parallelEndOf(start, assessmentsIn(asked)),
    deviation: acceptedUntil(asked, measure),
  }
}

/** A legal basis that names neither law is read by the measure's start, as an empty one is. */
function lawFor(measure: Measure, type: MeasureType, start: Day) {
  const basis = measure.values.legal_basis ?? ''
  const law = lawOf(basis, start) ?? lawOf('', start) ?? 'BL'
  return { law, isByLaw: isFollowedByLaw(type, basis) }
}

/** The later day that a leader has accepted for a measure; of several, the one answered last. */
function acceptedUntil({ records }: Asked, measure: Measure): Day | null {
  const accepted = records.deviation
    .filter(
      ({ values }) =>
        values.measure_id === measure.id && values.kind === 'later_followup' && values.answer === 'accepted',
    )
    .toSorted((a, b) => answeredPlace(a).localeCompare(answeredPlace(b)))
  return dayIn(accepted.at(-1)?.values.due_on)
}

function answeredPlace({ values }: Deviation): string {
  return `${values.answered_on ?? ''} ${values.due_on ?? ''}`
}

/** Barnets Lov fixes no day after the first follow-up: where nobody decided one, it is to be decided. */
function toDecide(asked: Asked, measure: Measure, { isByLaw, latest }: NextFollowUpSituation) {
  if (!isByLaw || latest === null) return []
  const { da, en } = measureInWords(measure, asked.rules)
  const held = dateInWords(latest)
  return [
    waiting({
      rule: 'followup_to_decide',
      kind: 'measure',
      record: measure,
      title: {
        da: `Beslut, hvornår der følges op på ${da}`,
        en: `Decide when to follow up ${en}`,
      },
      why: {
        da: `Ved opfølgningen ${held.da} blev der ikke besluttet en dato for den næste.`,
        en: `No date for the next was decided at the follow-up of ${held.en}.`,
      },
      source: SOURCES.BL,
    }),
  ]
}

interface Next {
  readonly situation: NextFollowUpSituation
  readonly next: NextFollowUp
}

function nextItem(asked: Asked, measure: Measure, found: Next) {
  const isFirst = found.situation.latest === null
  const { da, en } = measureInWords(measure, asked.rules)
  return dueOn(asked, found.next.due, {
    rule: isFirst ? 'followup_first' : 'followup_later',
    kind: 'measure',
    record: measure,
    title: isFirst
      ? { da: `Følg første gang op på ${da}`, en: `Follow up ${en} for the first time` }
      : { da: `Følg op på ${da}`, en: `Follow up ${en}` },
    why: whyThen(asked, found),
    source: sourceOf(asked, found),
  })
}

const SOURCES = {
  SEL: { da: 'Serviceloven § 70', en: 'Serviceloven § 70' },
  BL: { da: 'Barnets Lov § 95', en: 'Barnets Lov § 95' },
} as const

function whyThen({ rules }: Asked, { situation, next }: Next): Text {
  const { latest, start, law } = situation
  const from = dateInWords(latest ?? start)
  switch (next.by) {
    case 'parallel': {
      const ended = dateInWords(next.due)
      return {
        da: `Undersøgelsen eller afdækningen, der var i gang ved starten, blev afsluttet ${ended.da}.`,
        en: `The assessment that was under way at the start was completed on ${ended.en}.`,
      }
    }
    case 'decided':
      return {
        da: `Datoen blev besluttet ved opfølgningen ${from.da}.`,
        en: `The date was decided at the follow-up of ${from.en}.`,
      }
    case 'deviation':
      return { da: 'En leder har accepteret den senere dato.', en: 'A leader has accepted the later date.' }
    case 'standard': {
      const rule = standardRule(situation, rules.profile)
      return after(latest, from, periodInWords(rule ? intervalOf(situation, rule) : FIRST_STATUTORY))
    }
    case 'law':
      return after(
        latest,
        from,
        periodInWords(latest !== null && law === 'SEL' ? LATER_SERVICELOVEN : FIRST_STATUTORY),
      )
  }
}

function intervalOf(situation: NextFollowUpSituation, rule: FollowUpRule) {
  return situation.latest === null ? rule.first : laterInterval(situation, rule)
}

/** "6 uger efter opfølgningen 3. marts 2026." */
function after(latest: Day | null, from: Text, period: Text): Text {
  return latest === null
    ? { da: `${period.da} efter starten ${from.da}.`, en: `${period.en} after the start on ${from.en}.` }
    : {
        da: `${period.da} efter opfølgningen ${from.da}.`,
        en: `${period.en} after the follow-up of ${from.en}.`,
      }
}

function sourceOf({ rules }: Asked, { situation, next }: Next): Text {
  if (next.by === 'deviation') return { da: 'Godkendt afvigelse', en: 'Accepted deviation' }
  if (next.by === 'standard') return standardInWords(standardRule(situation, rules.profile))
  if (next.by === 'decided' && (situation.law === 'SEL' || !situation.isByLaw))
    return { da: 'Jeres egen beslutning', en: 'Your own decision' }
  return SOURCES[situation.law]
}

/** The line of the standard that decides, as a leader would say it. */
function standardInWords(rule: FollowUpRule | undefined): Text {
  if (!rule) return { da: 'Kommunens standard', en: "The municipality's standard" }
  const first = periodInWords(rule.first)
  const later = everyInWords(rule.later)
  const year = rule.afterFirstYear && everyInWords(rule.afterFirstYear)
  return {
    da: `Kommunens standard: første gang efter ${first.da}, derefter ${later.da}${year ? `, efter et år ${year.da}` : ''}`,
    en: `The municipality's standard: first after ${first.en}, then ${later.en}${year ? `, after a year ${year.en}` : ''}`,
  }
}
