import { addPeriod } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import { dueOn } from '../../kernel/due/item.ts'
import { type AskedOf, dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isOverOn } from '../../kernel/in-force.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { PLAN } from '../plan/plan.record.ts'
import { GRANT_REQUEST, MEASURE } from './measure.record.ts'
import { measureInWords, running } from './running.rules.ts'

const READS = [
  read(PLAN, 'kind', 'ready_on', 'ended_on'),
  read(MEASURE, 'measure_type', 'legal_basis', 'plan_decision', 'decided_on', 'start_date', 'end_date'),
  read(GRANT_REQUEST, 'measure_type', 'legal_basis', 'start_date', 'answer'),
] as const
type Asked = AskedOf<typeof READS>
type Measure = Asked['records']['measure'][number]
type GrantRequest = Asked['records']['grant_request'][number]

const OF_PLANS = { family: 'planer', act: 'plan', isOfWholeChild: true } as const

/** The child's plan, by the measures that ask for one. @see docs/law.md#the-childs-plan */
export const PLANS_DUE = dueRules({
  rules: {
    plan_3m: { ...OF_PLANS, calendar: 'Plan skal være færdig' },
    plan_before_decision: { ...OF_PLANS, calendar: 'Plan før afgørelse' },
  },
  reads: READS,
  due: (asked) =>
    hasReadyPlan(asked)
      ? []
      : [
          ...running(asked).flatMap((measure) => [
            ...withinThreeMonths(asked, measure),
            ...beforeMeasure(asked, measure),
          ]),
          ...asked.records.grant_request.flatMap((request) => beforeRequest(asked, request)),
        ],
})

/**
 * One child has one plan: whichever is ready and in force is the plan of all the child's measures. [choice] Its last day is
 * one of its days, as a measure's is: ending both today makes none missing.
 */
function hasReadyPlan({ records, now }: Asked): boolean {
  return records.plan.some(
    ({ values }) =>
      (values.kind === 'childs_plan' || values.kind === 'youth_plan') &&
      isSaid(values.ready_on) &&
      values.ready_on <= now.today &&
      !isOverOn(values.ended_on, now.today),
  )
}

/** Barnets Lov § 91: with support under § 32 where a plan is decided on, and with every placement under § 46. */
function withinThreeMonths(asked: Asked, measure: Measure) {
  const basis = measure.values.legal_basis ?? ''
  const asksForPlan =
    /^BL § 46\b/.test(basis) || (/^BL § 32\b/.test(basis) && measure.values.plan_decision === 'made')
  const from = dayIn(measure.values.decided_on) ?? dayIn(measure.values.start_date)
  if (!asksForPlan || from === null) return []
  const day = dateInWords(from)
  const { da, en } = measureInWords(measure, asked.rules)
  return [
    dueOn(asked, addPeriod(from, { count: 3, unit: 'months' }), {
      rule: 'plan_3m',
      kind: 'measure',
      record: measure,
      title: { da: 'Gør barnets plan færdig', en: "Make the child's plan ready" },
      why: {
        da: `3 måneder efter afgørelsen ${day.da} om ${da}.`,
        en: `3 months after the decision of ${day.en} on ${en}.`,
      },
      source: { da: 'Barnets Lov § 91', en: 'Barnets Lov § 91' },
    }),
  ]
}

function beforeMeasure(asked: Asked, measure: Measure) {
  const { decided_on, start_date } = measure.values
  return beforeDecision(asked, { kind: 'measure', record: measure, decidedOn: decided_on ?? start_date })
}

function beforeRequest(asked: Asked, request: GrantRequest) {
  const { answer, start_date } = request.values
  return isSaid(answer)
    ? []
    : beforeDecision(asked, { kind: 'grant_request', record: request, decidedOn: start_date })
}

/** A placement that is decided on, or will be if a leader says yes. */
interface Decided {
  readonly kind: 'measure' | 'grant_request'
  readonly record: Measure | GrantRequest
  /** ISO day. */
  readonly decidedOn: string
}

/** Barnets Lov § 91: a placement without consent (§ 47) is not decided before there is a plan. */
function beforeDecision(asked: Asked, { kind, record, decidedOn }: Decided) {
  const decided = dayIn(decidedOn)
  if (!/^BL § 47\b/.test(record.values.legal_basis ?? '') || decided === null) return []
  const day = dateInWords(decided)
  const { da, en } = measureInWords(record, asked.rules)
  return [
    dueOn(asked, decided, {
      kind,
      record,
      rule: 'plan_before_decision',
      title: {
        da: 'Gør barnets plan færdig før afgørelsen',
        en: "Make the child's plan ready before the decision",
      },
      why: {
        da: `Planen skal ligge der før afgørelsen ${day.da} om ${da}.`,
        en: `The plan comes before the decision of ${day.en} on ${en}.`,
      },
      source: { da: 'Barnets Lov § 91, jf. § 47', en: 'Barnets Lov § 91, cf. § 47' },
    }),
  ]
}
