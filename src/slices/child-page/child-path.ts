import type { PathAnswer } from '../../api/wire.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import type { MeAnswer } from '../../api/wire-me.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { eighteenthBirthday, isoOf, NO_DAY, parseIsoDay } from '../../kernel/calendar.ts'
import { lawOf } from '../../kernel/follow-up.ts'

/** The child's path as the pages of the key figures draw it, from the records of the register. */
export function pathOf(
  answer: ChildAnswer,
  choices: ChoicesAnswer,
  municipality: MeAnswer['municipality'],
): PathAnswer {
  const { child, records, path, today } = answer
  const born = child.values.birth_date || child.values.expected_birth_date || today
  const measures = measuresInOrder(answer)
  return {
    municipality: { code: municipality.code, name: municipality.name },
    // The picture is given a title of its own: a child of the register has no number.
    child: 0,
    birthYear: Number(born.slice(0, 4)),
    turns18: isoOf(eighteenthBirthday(parseIsoDay(born) ?? NO_DAY)),
    inScope: true,
    knownTo: today,
    path: path.filter(({ from }) => from <= today),
    measures: measures.map((measure, index) => pictured(measure, index, choices)),
    followups: records.followup
      .map((one, index) => ({
        line: index,
        measure: measures.findIndex(({ id }) => id === one.values.measure_id),
        date: one.values.date,
        kind: one.values.kind,
        decision: one.values.decision ?? '',
        nextDue: one.values.next_due_date,
      }))
      .filter(({ measure, date }) => measure >= 0 && date <= today),
    investigations: records.investigation.map((one) => ({ decidedOn: one.values.decided_on })),
    notifications: records.notification.map((one) => ({ receivedOn: one.values.received_at.slice(0, 10) })),
  }
}

/** The measures that have begun, in the order that the picture numbers them. */
export function measuresInOrder({ records, today }: ChildAnswer): RecordOf<'measure'>[] {
  return records.measure
    .filter((one) => one.values.start_date <= today)
    .toSorted((a, b) => a.values.start_date.localeCompare(b.values.start_date))
}

function pictured(
  { values }: RecordOf<'measure'>,
  line: number,
  { measureTypes }: ChoicesAnswer,
): PathAnswer['measures'][number] {
  const { measure_type: type, start_date: start } = values
  const known = measureTypes.find(({ code }) => code === type)
  return {
    line,
    type,
    title: known?.title ?? { da: type, en: type },
    step: known?.step ?? 1,
    start,
    end: values.end_date,
    law: lawOf(values.legal_basis ?? '', parseIsoDay(start) ?? NO_DAY) ?? 'SEL',
    intensive: values.intensity === 'intensive',
    due: { statutory: null, standard: null },
  }
}
