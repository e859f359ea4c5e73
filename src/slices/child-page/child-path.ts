import type { PathAnswer } from '../../api/wire.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import type { MeAnswer } from '../../api/wire-me.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { eighteenthBirthday, isoOf, NO_DAY, parseIsoDay } from '../../kernel/calendar.ts'
import { lawOf } from '../../kernel/follow-up.ts'

/** The child's path as the pages of the key figures draw it, from the records of the register. */
export function pathOf(
  answer: ChildAnswer,
  choices: ChoicesAnswer,
  municipality: MeAnswer['municipality'],
): PathAnswer {
  const { child, records, path, today } = answer
  const born = text(child, 'birth_date') || text(child, 'expected_birth_date') || today
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
        measure: measures.findIndex(({ id }) => id === text(one, 'measure_id')),
        date: text(one, 'date'),
        kind: text(one, 'kind') === 'contact' ? ('contact' as const) : ('formal' as const),
        decision: text(one, 'decision'),
        nextDue: text(one, 'next_due_date') || null,
      }))
      .filter(({ measure, date }) => measure >= 0 && date <= today),
    investigations: records.investigation.map((one) => ({ decidedOn: text(one, 'decided_on') })),
    notifications: records.notification.map((one) => ({ receivedOn: text(one, 'received_at').slice(0, 10) })),
  }
}

/** The measures that have begun, in the order that the picture numbers them. */
export function measuresInOrder({ records, today }: ChildAnswer): RecordAnswer[] {
  return records.measure
    .filter((one) => text(one, 'start_date') <= today)
    .toSorted((a, b) => text(a, 'start_date').localeCompare(text(b, 'start_date')))
}

function pictured(
  measure: RecordAnswer,
  line: number,
  { measureTypes }: ChoicesAnswer,
): PathAnswer['measures'][number] {
  const type = text(measure, 'measure_type')
  const known = measureTypes.find(({ code }) => code === type)
  const start = text(measure, 'start_date')
  return {
    line,
    type,
    title: known?.title ?? { da: type, en: type },
    step: known?.step ?? 1,
    start,
    end: text(measure, 'end_date') || null,
    law: lawOf(text(measure, 'legal_basis'), parseIsoDay(start) ?? NO_DAY) ?? 'SEL',
    intensive: text(measure, 'intensity') === 'intensive',
    due: { statutory: null, standard: null },
  }
}

function text({ values }: RecordAnswer, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
