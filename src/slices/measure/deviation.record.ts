import { problem } from '../../kernel/problem.ts'
import {
  choice,
  comingDate,
  field,
  isSaid,
  manyLines,
  reference,
  required,
  words,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type RecordValues, recordSpec } from '../../kernel/record/record.ts'
import { asked } from './asked.record.ts'

/** More room than law, standard or programme gives, for a reason that a leader accepts. */
export const DEVIATION = recordSpec({
  kind: 'deviation',
  plural: 'deviations',
  title: words(['Afvigelse', 'Deviation']),
  pluralTitle: words(['Afvigelser', 'Deviations']),
  about: 'child',
  ofCase: true,
  byActs: true,
  order: { field: 'asked_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: false,
    makesAChild: false,
    known: { from: 'asked_on', later: [['answered_on', 'answer', 'answered_by', 'answer_note']] },
    keepsOpen: {
      place: 3,
      isOpen: ({ answer }) => !isSaid(answer),
      namedBy: () => null,
      says: {
        da: () => 'En afvigelse venter på en leders svar',
        en: () => "A deviation waits for a leader's answer",
      },
    },
    page: ({ values }) => `/indsatser/${values.measure_id}`,
  },
  fields: [
    required(field('measure_id', ['Indsats', 'Measure'], reference('measure'))),
    required(
      field(
        'kind',
        ['Slags', 'Kind'],
        choice(
          ['later_followup', 'Senere opfølgning', 'Later follow-up'],
          ['more_contacts', 'Flere kontakter', 'More contacts'],
        ),
      ),
    ),
    field('due_on', ['Næste opfølgning senest', 'Next follow-up no later than'], comingDate),
    field('contacts', ['Kontakter i alt', 'Contacts in all'], {
      form: 'number',
      whole: true,
      min: 1,
      max: 100,
    }),
    required(field('reason', ['Begrundelse', 'Reasons'], manyLines)),
    ...asked(['accepted', 'Accepteret', 'Accepted']),
  ],
  check: saysHowMuch,
})

function saysHowMuch({ kind, due_on, contacts }: RecordValues): readonly FieldProblem[] {
  if (kind === 'later_followup' && !isSaid(due_on))
    return [problem('due_on', 'Skriv den senere dato.', 'Give the later date.')]
  if (kind === 'more_contacts' && !isSaid(contacts))
    return [problem('contacts', 'Skriv, hvor mange kontakter.', 'Say how many contacts.')]
  return []
}
