import type { Day } from '../../kernel/calendar.ts'
import { dayIn } from '../../kernel/due/days.ts'
import { type AskedOf, read } from '../../kernel/due/rules.ts'
import { INVESTIGATION } from '../investigation/investigation.record.ts'
import { CLARIFICATION } from './clarification.record.ts'

/** What of clarifications and investigations says when each was under way. */
export const ASSESSMENTS = [
  read(INVESTIGATION, 'decided_on', 'completed_on'),
  read(CLARIFICATION, 'started_on', 'completed_on'),
] as const

/** When a clarification or an investigation was under way; `ended` is null while it still is. */
interface Assessment {
  readonly started: Day
  readonly ended: Day | null
}

/** When each of a child's clarifications and investigations was under way. */
export function assessmentsIn({
  records,
}: Pick<AskedOf<typeof ASSESSMENTS>, 'records'>): readonly Assessment[] {
  const spans = [
    ...records.investigation.map(({ values }) => [values.decided_on, values.completed_on] as const),
    ...records.clarification.map(({ values }) => [values.started_on, values.completed_on] as const),
  ]
  return spans.flatMap(([from, to]) => {
    const started = dayIn(from)
    return started === null ? [] : [{ started, ended: dayIn(to) }]
  })
}
