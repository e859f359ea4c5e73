import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { Programme } from './tried.ts'

/** How much of a programme with a limit is used. */
export interface Used {
  readonly programme: Programme
  readonly contacts: number
  /** With what a leader has accepted. */
  readonly most: number
  readonly meetings: number
  /** Whether a leader has been asked for more and has not answered. */
  readonly isWaiting: boolean
}

/** The programme of a measure; undefined when it follows none. */
export function programmeOf(
  { values }: RecordOf<'measure'>,
  { programmes }: ChoicesAnswer,
): Programme | undefined {
  return programmes.find(({ code }) => code === values.programme)
}

/** Contacts used on a measure whose programme has a limit; null when there is none. */
export function usedOf(
  measure: RecordOf<'measure'>,
  child: ChildAnswer,
  choices: ChoicesAnswer,
): Used | null {
  const programme = programmeOf(measure, choices)
  if (!programme || programme.contacts === null) return null
  const held = child.records.followup.filter(({ values }) => values.measure_id === measure.id)
  const asked = child.records.deviation.filter(
    ({ values }) => values.measure_id === measure.id && values.kind === 'more_contacts',
  )
  const accepted = asked.filter(({ values }) => values.answer === 'accepted')
  return {
    programme,
    contacts: held.length,
    most: Math.max(programme.contacts, ...accepted.map(({ values }) => values.contacts ?? 0)),
    meetings: held.filter(({ values }) => values.form === 'network_meeting').length,
    isWaiting: asked.some(({ values }) => !isSaid(values.answer)),
  }
}
