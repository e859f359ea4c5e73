import { addPeriod, isoOf, type Period } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import { lawOf } from '../../kernel/follow-up.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid, severalIn } from '../../kernel/record/fields.ts'
import type { FieldProblem, ValuesOf } from '../../kernel/record/record.ts'
import { type Hearing, heardProblems } from '../talk/talk.rules.ts'
import type { INVESTIGATION } from './investigation.record.ts'

/** An investigation is finished within four months after the municipality became aware (SEL § 50, BL § 20). */
export const INVESTIGATION_LIMIT: Period = { count: 4, unit: 'months' }

/** Where an investigation stands in the four months that the law gives it. */
export interface InvestigationClock {
  /** ISO day that the months run from. */
  readonly from: string
  /** ISO, the last day on which it is in time. */
  readonly lastDay: string
  /** 1 on the first day. */
  readonly day: number
  readonly days: number
  /** The last day has passed, and the investigation was not completed on it. */
  readonly isOver: boolean
}

type Values = ValuesOf<typeof INVESTIGATION>
type Days = Partial<Pick<Values, 'decided_on' | 'aware_on' | 'completed_on'>>

/**
 * The four months of an investigation, counted to the day it was completed, or to today. They run from the day the
 * municipality became aware of the need, where that is written. @see docs/law.md#investigation
 */
export function investigationClock(
  { decided_on, aware_on, completed_on }: Days,
  today: string,
): InvestigationClock | null {
  const from = dayIn(isSaid(aware_on) ? aware_on : decided_on)
  const until = dayIn(isSaid(completed_on) ? completed_on : today)
  if (from === null || until === null) return null
  const last = addPeriod(from, INVESTIGATION_LIMIT)
  return {
    from: isoOf(from),
    lastDay: isoOf(last),
    day: until - from + 1,
    days: last - from + 1,
    isOver: until > last,
  }
}

/**
 * The child's own words come first: an investigation is completed on a day (ISO) when the child is heard by then (BL §§ 5, 20),
 * and assessment and conclusion are written.
 */
export function completionProblems(
  values: Partial<Values>,
  talk: Hearing['talk'],
  on: string,
): readonly FieldProblem[] {
  return [
    ...heardProblems({ ...values, talk }, on),
    ...ppvProblems(values),
    ...(isSaid(values.assessment)
      ? []
      : [problem('assessment', 'Skriv den samlede vurdering.', 'Write the overall assessment.')]),
    ...(isSaid(values.conclusion)
      ? []
      : [
          problem(
            'conclusion',
            'Skriv, hvad undersøgelsen fører til.',
            'Say what the investigation leads to.',
          ),
        ]),
  ]
}

/**
 * Where problems with schooling show in an investigation under Barnets Lov, it says that a pedagogical-psychological
 * assessment (PPV) was considered, and why it follows or does not (§ 22 stk. 4). @see docs/law.md#school-and-ppv
 */
function ppvProblems({ schooling, ppv, ppv_reason, legal_basis, decided_on }: Partial<Values>) {
  const from = dayIn(decided_on)
  if (schooling !== 'yes' || (from !== null && lawOf(legal_basis ?? '', from) === 'SEL')) return []
  return [
    ...(isSaid(ppv)
      ? []
      : [
          problem(
            'ppv',
            'Overvej en PPV, og vælg, om den skal laves (Barnets Lov § 22).',
            'Consider a PPV, and choose whether it is to be made (Barnets Lov § 22).',
          ),
        ]),
    ...(isSaid(ppv_reason?.trim())
      ? []
      : [
          problem(
            'ppv_reason',
            'Skriv begrundelsen, og hvad der følger.',
            'Give the reasons, and what follows.',
          ),
        ]),
  ]
}

/** So high an absence suggests that schooling is a problem. [choice] */
const HIGH_ABSENCE_PERCENT = 10
/** Statistics Denmark's code of school and education as what a notification is about. */
const SCHOOL = 'UDSLAG3'

/** What suggests that problems with schooling show; it decides nothing, and is no answer. */
export interface SchoolSigns {
  /** The notification behind it is about school. */
  readonly isCause: boolean
  /** The latest school year's absence, where it is high; else null. */
  readonly absence: number | null
}

/** What the register knows that suggests problems with schooling. */
export function schoolSigns(
  causes: string | null | undefined,
  absence: number | null | undefined,
): SchoolSigns {
  const isHigh = typeof absence === 'number' && absence >= HIGH_ABSENCE_PERCENT
  return { isCause: severalIn(causes).includes(SCHOOL), absence: isHigh ? absence : null }
}
