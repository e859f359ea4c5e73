import { addPeriod } from '../../kernel/calendar.ts'
import type { DueItem } from '../../kernel/due/due.ts'
import { type Asked, all, dayIn, running, textOf } from '../../kernel/due/facts.ts'
import { dueOn } from '../../kernel/due/item.ts'
import { dateInWords, measureInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { runningGoals } from './running-goals.rules.ts'

/** The child's plan, by the measures that ask for one. @see docs/law.md#the-childs-plan */
export function plansDue(asked: Asked): DueItem[] {
  if (hasReadyPlan(asked)) return []
  return [
    ...running(asked).flatMap((measure) => [
      ...withinThreeMonths(asked, measure),
      ...beforeMeasure(asked, measure),
    ]),
    ...all(asked, 'grant_request').flatMap((request) => beforeRequest(asked, request)),
  ]
}

/** One child has one plan: whichever is ready and in force is the plan of all the child's measures. [choice] */
function hasReadyPlan(asked: Asked): boolean {
  return all(asked, 'plan').some(
    ({ values }) =>
      (values.kind === 'childs_plan' || values.kind === 'youth_plan') &&
      isSaid(values.ready_on) &&
      String(values.ready_on) <= asked.now.today &&
      !isSaid(values.ended_on),
  )
}

/** Barnets Lov § 91: with support under § 32 where a plan is decided on, and with every placement under § 46. */
function withinThreeMonths(asked: Asked, measure: StoredRecord): DueItem[] {
  const basis = textOf(measure, 'legal_basis')
  const asksForPlan =
    /^BL § 46\b/.test(basis) || (/^BL § 32\b/.test(basis) && measure.values.plan_decision === 'made')
  const from = decidedOn(measure)
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

function beforeMeasure(asked: Asked, measure: StoredRecord): DueItem[] {
  return beforeDecision(asked, { kind: 'measure', record: measure })
}

function beforeRequest(asked: Asked, request: StoredRecord): DueItem[] {
  return isSaid(request.values.answer)
    ? []
    : beforeDecision(asked, { kind: 'grant_request', record: request })
}

/** Barnets Lov § 91: a placement without consent (§ 47) is not decided before there is a plan. */
function beforeDecision(
  asked: Asked,
  found: { readonly kind: 'measure' | 'grant_request'; readonly record: StoredRecord },
): DueItem[] {
  const { record } = found
  const decided = decidedOn(record)
  if (!/^BL § 47\b/.test(textOf(record, 'legal_basis')) || decided === null) return []
  const day = dateInWords(decided)
  const { da, en } = measureInWords(record, asked.rules)
  return [
    dueOn(asked, decided, {
      ...found,
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

function decidedOn(record: StoredRecord) {
  return dayIn(record, 'decided_on') ?? dayIn(record, 'start_date')
}

/** Goals that run, by the day they should be reached. */
export function goalsDue(asked: Asked): DueItem[] {
  return runningGoals(asked).flatMap((goal) => {
    const due = dayIn(goal, 'target_date')
    if (due === null) return []
    return [
      dueOn(asked, due, {
        rule: 'goal_reached_by',
        kind: 'goal',
        record: goal,
        title: {
          da: `Se, om målet er nået: ${textOf(goal, 'goal')}`,
          en: `See whether the goal is reached: ${textOf(goal, 'goal')}`,
        },
        why: {
          da: `Målet skulle være nået senest ${dateInWords(due).da}.`,
          en: `The goal was to be reached by ${dateInWords(due).en}.`,
        },
        source: { da: 'Barnets plan', en: "The child's plan" },
      }),
    ]
  })
}
