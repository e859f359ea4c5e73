import { problem } from '../../kernel/problem.ts'
import {
  all,
  caseworker,
  choice,
  date,
  field,
  inOrder,
  isSaid,
  manyLines,
  pastDate,
  reference,
  required,
  text,
  words,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type RecordValues, recordSpec } from '../../kernel/record/record.ts'
import { asWritten, fromDay } from '../../kernel/record-name.ts'
import type { Text } from '../../kernel/text.ts'
import { HANDOVER_TO } from './handover.record.ts'

/** Why a case is closed (evaluation 2018, display 3): goals reached, or carried on by those around the child. */
const CLOSING_CRITERIA = choice(
  ['goals_reached', 'Målene er nået', 'The goals are reached'],
  ['carried_by_family', 'Familien bærer selv videre', 'The family carries on'],
  ['carried_by_network', 'Netværket bærer videre', 'The network carries on'],
  ['carried_by_universal', 'Almenområdet bærer videre', 'Universal services carry on'],
  ['no_need', 'Ikke behov for særlig støtte', 'No need of special support'],
  ['declined', 'Familien ønsker ikke støtte', 'The family does not want support'],
  ['moved', 'Flyttet til en anden kommune', 'Moved to another municipality'],
  ['turned_18', 'Fyldt 18 år', 'Turned 18'],
  ['other', 'Andet', 'Other'],
)

/** A child's case, or an early preventive course with or without one. */
export const CHILD_CASE = recordSpec({
  kind: 'child_case',
  plural: 'cases',
  title: words(['Sag', 'Case']),
  pluralTitle: words(['Sager', 'Cases']),
  about: 'child',
  ofCase: false,
  order: { field: 'opened_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: true,
    known: {
      from: 'opened_on',
      later: [
        ['closed_on', 'closing_criterion', 'closing_reason', 'handover_to', 'handover', 'if_worry_returns'],
      ],
    },
    named: { fields: ['kind', 'title', 'opened_on'], name: titleOrKind },
    begins: { with: ['kind', 'opened_on', 'title', 'team_id', 'caseworker_id', 'district_id'] },
    section: { empty: { da: 'Barnet har ingen sag.', en: 'The child has no case.' } },
    figures: { read: ['person_id', 'kind', 'closed_on'] },
  },
  fields: [
    required(
      field(
        'kind',
        ['Slags', 'Kind'],
        choice(
          ['case', 'Myndighedssag', 'Case'],
          ['course', 'Tidligt forebyggende forløb', 'Early preventive course'],
        ),
      ),
    ),
    field('title', ['Kort om sagen', 'In short'], text()),
    required(field('opened_on', ['Åbnet', 'Opened'], pastDate)),
    field('closed_on', ['Lukket', 'Closed'], pastDate),
    field('closing_criterion', ['Derfor lukkes den', 'Why it is closed'], CLOSING_CRITERIA),
    field('closing_reason', ['Grund til lukning', 'Reason for closing'], text()),
    field('handover_to', ['Overdrages til', 'Handed over to'], HANDOVER_TO),
    field('handover', ['Aftale om overdragelse', 'Hand-over agreement'], manyLines),
    field('if_worry_returns', ['Hvis bekymringen vender tilbage', 'If the worry returns'], manyLines, [
      'Hvem kan familien ringe til, og hvad gør vi så?',
      'Whom can the family call, and what do we do then?',
    ]),
    field('team_id', ['Team', 'Team'], reference('team')),
    field('caseworker_id', ['Rådgiver', 'Caseworker'], caseworker),
    field('district_id', ['Distrikt', 'District'], reference('district')),
  ],
  check: all(inOrder('opened_on', 'closed_on'), closedForAReason),
})

function titleOrKind({ kind, title, opened_on }: RecordValues): Text {
  if (isSaid(title)) return asWritten(title)
  return fromDay(kind === 'course' ? { da: 'Forløb', en: 'Course' } : { da: 'Sag', en: 'Case' }, opened_on)
}

function closedForAReason(values: RecordValues): readonly FieldProblem[] {
  if (!isSaid(values.closed_on) || isSaid(values.closing_reason)) return []
  return [problem('closing_reason', 'Skriv, hvorfor sagen lukkes.', 'Say why the case is closed.')]
}

/** Who has had the case, and when: key figure 11 counts these. */
export const ALLOCATION = recordSpec({
  kind: 'allocation',
  plural: 'allocations',
  title: words(['Fordeling', 'Allocation']),
  pluralTitle: words(['Fordelinger', 'Allocations']),
  about: 'child',
  ofCase: true,
  writtenBy: 'leaders',
  order: { field: 'start_date', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: false,
    makesAChild: false,
    known: { from: 'start_date', later: [['end_date']] },
    section: {
      title: { da: 'Rådgivere', en: 'Caseworkers' },
      empty: { da: 'Sagen er ikke fordelt.', en: 'The case is not allocated.' },
    },
    figures: { read: ['person_id', 'case_id', 'case_import_id', 'caseworker_id', 'start_date', 'end_date'] },
  },
  fields: [
    required(field('caseworker_id', ['Rådgiver', 'Caseworker'], caseworker)),
    required(field('start_date', ['Fra', 'From'], date)),
    field('end_date', ['Til og med', 'To and including'], date),
  ],
  check: inOrder('start_date', 'end_date'),
})
