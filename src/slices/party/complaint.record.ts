import { problem } from '../../kernel/problem.ts'
import {
  all,
  choice,
  field,
  inOrder,
  isSaid,
  manyLines,
  pastDate,
  reference,
  required,
  text,
  words,
  yesNo,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type GivenOf, recordSpec } from '../../kernel/record/record.ts'

const OVER = [
  field('measure_id', ['Klage over indsatsen', 'Complaint about the measure'], reference('measure')),
  field('refusal_id', ['Klage over afslaget', 'Complaint about the refusal'], reference('refusal')),
  field(
    'child_request_id',
    ['Klage over svaret på barnets anmodning', "Complaint about the answer to the child's request"],
    reference('child_request'),
  ),
  field('other_decision', ['Anden afgørelse', 'Another decision'], text(), [
    'Fx en afgørelse om samvær.',
    'For example a decision on contact.',
  ]),
] as const

const RECEIVED = [
  required(
    field(
      'complainant',
      ['Hvem klager', 'Who complains'],
      choice(
        ['custody_holder', 'Den, der har forældremyndigheden', 'Whoever has custody'],
        ['child', 'Barnet selv (fra 10 år)', 'The child itself (from the age of 10)'],
        [
          'affected_parent',
          'Forælder uden forældremyndighed, som afgørelsen berører',
          'A parent without custody whom the decision affects',
        ],
      ),
    ),
  ),
  required(field('received_on', ['Klagen er modtaget', 'The complaint was received on'], pastDate)),
  field('told_on', ['Afgørelsen er meddelt', 'The decision was told on'], pastDate, [
    'Fristen på fire uger løber herfra. Tomt: det regnes ikke ud.',
    'The four weeks run from here. Empty: it is not worked out.',
  ]),
  required(
    field('grounds', ['Klagen', 'The complaint'], manyLines, [
      'Er den mundtlig, så skriv, hvad der blev sagt.',
      'If it is oral, write down what was said.',
    ]),
  ),
  field(
    'by_committee',
    ['Afgjort af børne- og ungeudvalget', 'Decided by the children and young persons committee'],
    yesNo,
    [
      'Så går klagen direkte til Ankestyrelsen, uden genvurdering.',
      'Then the complaint goes directly to Ankestyrelsen, without a re-assessment.',
    ],
  ),
] as const

const HANDLED = [
  field('reassessed_on', ['Genvurderet', 'Re-assessed on'], pastDate),
  field(
    'reassessment',
    ['Genvurderingen', 'The re-assessment'],
    choice(
      ['full', 'Fuldt medhold', 'Fully upheld'],
      ['partly', 'Delvist medhold', 'Partly upheld'],
      ['upheld', 'Afgørelsen fastholdes', 'The decision stands'],
    ),
  ),
  field('reassessment_reason', ['Begrundelse', 'Reasons'], manyLines),
  field('sent_on', ['Sendt til Ankestyrelsen', 'Sent to Ankestyrelsen on'], pastDate),
  field('board_decided_on', ['Ankestyrelsens afgørelse', "Ankestyrelsen's decision"], pastDate),
  field(
    'board_outcome',
    ['Udfald', 'Outcome'],
    choice(
      ['confirmed', 'Stadfæstet', 'Confirmed'],
      ['changed', 'Ændret', 'Changed'],
      ['repealed', 'Ophævet', 'Repealed'],
      ['remitted', 'Hjemvist', 'Sent back to the municipality'],
      ['rejected', 'Afvist', 'Rejected'],
    ),
  ),
] as const

type Complaint = GivenOf<(typeof OVER)[number] | (typeof RECEIVED)[number] | (typeof HANDLED)[number]>

/** A complaint of a decision, from when it is received until Ankestyrelsen has decided. @see docs/law.md#complaints */
export const COMPLAINT = recordSpec({
  kind: 'complaint',
  plural: 'complaints',
  title: words(['Klage', 'Complaint']),
  pluralTitle: words(['Klager', 'Complaints']),
  about: 'child',
  ofCase: true,
  order: { field: 'received_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: false,
    makesAChild: false,
    known: {
      from: 'received_on',
      later: [
        ['reassessed_on', 'reassessment', 'reassessment_reason'],
        ['sent_on'],
        ['board_decided_on', 'board_outcome'],
      ],
    },
    page: ({ id }) => `/klager/${id}`,
    begins: {
      on: [{ title: { da: 'Ny klage', en: 'New complaint' }, path: (child) => `/boern/${child}/klage` }],
    },
  },
  fields: [...OVER, ...RECEIVED, ...HANDLED],
  check: all(
    overOneDecision,
    reassessedOrDirect,
    sentOnOrUpheld,
    decidedByTheBoard,
    inOrder('received_on', 'reassessed_on'),
    inOrder('received_on', 'sent_on'),
    inOrder('reassessed_on', 'sent_on'),
    inOrder('sent_on', 'board_decided_on'),
  ),
})

/** The fields that say which decision it is about: one of them is said. */
export const DECISIONS = ['measure_id', 'refusal_id', 'child_request_id', 'other_decision'] as const

function overOneDecision(values: Complaint): readonly FieldProblem[] {
  const [first, ...others] = DECISIONS.filter((name) => isSaid(values[name]))
  if (first === undefined)
    return [
      problem(
        'other_decision',
        'Vælg eller skriv, hvilken afgørelse der klages over.',
        'Choose or say which decision it is about.',
      ),
    ]
  return others.map((name) =>
    problem(
      name,
      'En klage gælder én afgørelse. Skriv en klage for hver.',
      'A complaint is about one decision. Write one for each.',
    ),
  )
}

/** The municipality re-assesses its own decisions, with reasons unless all is upheld; not those of the committee. */
function reassessedOrDirect({ by_committee: isDirect, ...said }: Complaint): readonly FieldProblem[] {
  const { reassessment: outcome, reassessed_on: on, reassessment_reason: why } = said
  if (!isSaid(outcome))
    return isSaid(on)
      ? [
          problem(
            'reassessment',
            'Vælg, hvad genvurderingen førte til.',
            'Choose what the re-assessment led to.',
          ),
        ]
      : []
  if (isDirect === true) return [DIRECT]
  if (!isSaid(on))
    return [
      problem('reassessed_on', 'Skriv, hvornår I har genvurderet.', 'Give the day of the re-assessment.'),
    ]
  return outcome === 'full' || isSaid(why?.trim()) ? [] : [REASONS]
}

const DIRECT = problem(
  'reassessment',
  'Udvalgets afgørelser genvurderes ikke. Send klagen til Ankestyrelsen.',
  'Decisions of the committee are not re-assessed. Send the complaint to Ankestyrelsen.',
)
const REASONS = problem(
  'reassessment_reason',
  'Skriv en begrundelse, når klagen ikke får fuldt medhold.',
  'Give reasons when the complaint is not fully upheld.',
)

/** What is not fully upheld goes on to Ankestyrelsen, also when it came late; what is needs no one else. */
function sentOnOrUpheld({
  by_committee: isDirect,
  reassessment: outcome,
  sent_on: sent,
}: Complaint): readonly FieldProblem[] {
  if (outcome === 'full')
    return isSaid(sent)
      ? [
          problem(
            'sent_on',
            'Fuldt medhold sendes ikke videre. Slet datoen.',
            'What is fully upheld is not sent on. Remove the date.',
          ),
        ]
      : []
  if (!isSaid(outcome) && isSaid(sent) && isDirect !== true)
    return [
      problem(
        'reassessment',
        'Genvurdér klagen, før den sendes videre.',
        'Re-assess the complaint before it is sent on.',
      ),
    ]
  return []
}

function decidedByTheBoard({
  sent_on: sent,
  board_outcome: outcome,
  board_decided_on: on,
}: Complaint): readonly FieldProblem[] {
  if (!isSaid(outcome) && !isSaid(on)) return []
  if (!isSaid(sent))
    return [
      problem(
        'board_decided_on',
        'Skriv først, hvornår klagen er sendt til Ankestyrelsen.',
        'Say first when the complaint was sent to Ankestyrelsen.',
      ),
    ]
  if (!isSaid(outcome)) return [problem('board_outcome', 'Vælg udfaldet.', 'Choose the outcome.')]
  return isSaid(on)
    ? []
    : [
        problem(
          'board_decided_on',
          'Skriv, hvornår Ankestyrelsen har afgjort klagen.',
          'Give the day of the decision.',
        ),
      ]
}
