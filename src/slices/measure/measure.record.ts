import { dayInWords } from '../../kernel/day-words.ts'
import { problem } from '../../kernel/problem.ts'
import {
  all,
  choice,
  comingDate,
  date,
  field,
  inOrder,
  isSaid,
  manyLines,
  pastDate,
  reference,
  references,
  required,
  text,
  words,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type GivenOf, recordSpec } from '../../kernel/record/record.ts'
import type { Text } from '../../kernel/text.ts'
import { HANDOVER_TO } from '../child/handover.record.ts'
import { SUPPORT_SETTING } from '../plan/support-setting.record.ts'
import { HEARD } from '../talk/heard.record.ts'
import { asked } from './asked.record.ts'

/** Programmes that the catalogue knows the phases of (catalogue/programmes.ts). */
const PROGRAMME = choice(
  ['intensive_12_weeks', 'Intensiv hjemmebaseret indsats, 12 uger', 'Intensive home-based support, 12 weeks'],
  [
    'preventive_12_contacts',
    'Forebyggende forløb, højst 12 kontakter',
    'Preventive course, at most 12 contacts',
  ],
)

const INTENSITY = choice(['standard', 'Almindelig', 'Standard'], ['intensive', 'Intensiv', 'Intensive'])

/** What is granted: the same whether it is granted at once or a leader is asked. */
export const GRANTED = [
  required(field('measure_type', ['Indsats', 'Measure'], { form: 'measure-type' })),
  required(field('start_date', ['Start', 'Start'], date)),
  field('legal_basis', ['Lovgrundlag', 'Legal basis'], { form: 'legal-basis' }),
  field('purpose', ['Formål', 'Purpose'], manyLines),
  field('expected_end_date', ['Forventet varighed til', 'Expected to last until'], comingDate),
  field('provider_id', ['Leverandør', 'Provider'], reference('provider')),
  field('setting', ['Rammer', 'Setting'], SUPPORT_SETTING),
  field('intensity', ['Intensitet', 'Intensity'], INTENSITY),
  field('programme', ['Forløb', 'Programme'], PROGRAMME),
  field('serves', ['Mål, den skal nå', 'Goals it serves'], references('goal')),
  field('reason_not_lower', ['Hvorfor ikke et lavere trin', 'Why not a lower step'], manyLines),
  field(
    'plan_decision',
    ['Barnets plan', "The child's plan"],
    choice(
      ['made', 'Der laves en plan', 'A plan is made'],
      ['not_needed', 'Der er ikke behov for en plan', 'No plan is needed'],
    ),
  ),
  ...HEARD,
] as const

type Granted = GivenOf<(typeof GRANTED)[number]>

/** Support that a child or family is granted: its place on the staircase comes from its type. */
export const MEASURE = recordSpec({
  kind: 'measure',
  plural: 'measures',
  title: words(['Indsats', 'Measure']),
  pluralTitle: words(['Indsatser', 'Measures']),
  about: 'child',
  ofCase: true,
  order: { field: 'start_date', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: true,
    known: {
      from: 'start_date',
      isSometimesLate: true,
      later: [
        ['told_on'],
        ['end_date', 'end_reason', 'ended_because', 'what_follows', 'handover_to', 'handover'],
      ],
    },
    named: { fields: ['measure_type', 'start_date'], name: typeAndStart },
    keepsOpen: {
      place: 1,
      isOpen: ({ end_date: end }, on) => !isSaid(end) || end > on,
      namedBy: typeOf,
      says: {
        da: (what) => `Indsatsen er i gang: ${what}`,
        en: (what) => `The measure is under way: ${what}`,
      },
    },
    underWay: { from: 'start_date', until: 'end_date' },
    page: ({ id }) => `/indsatser/${id}`,
    begins: {
      on: [{ title: { da: 'Ny indsats', en: 'New measure' }, path: (child) => `/boern/${child}/ny-indsats` }],
    },
    section: { empty: { da: 'Ingen indsatser er registreret.', en: 'No measures are registered.' } },
    figures: {
      read: [
        'person_id',
        'measure_type',
        'start_date',
        'end_date',
        'legal_basis',
        'granted_by',
        'provider_id',
        'intensity',
      ],
      isOnlyDoneHere: true,
    },
  },
  fields: [
    ...GRANTED,
    field('decided_on', ['Afgørelse', 'Decided on'], pastDate),
    field('granted_by', ['Bevilget af', 'Granted by'], text()),
    field('told_on', ['Afgørelsen er meddelt', 'The decision was told on'], pastDate, [
      'De fire uger til at klage løber herfra.',
      'The four weeks to complain run from here.',
    ]),
    field('end_date', ['Slut', 'End'], date),
    field(
      'ended_because',
      ['Derfor sluttede den', 'Why it ended'],
      choice(
        ['goals_reached', 'Målene er nået', 'The goals are reached'],
        [
          'carried_on',
          'Familie, netværk eller almenområde bærer videre',
          'Family, network or universal services carry on',
        ],
        ['replaced', 'Afløst af en anden indsats', 'Replaced by another measure'],
        ['no_effect', 'Virkede ikke efter hensigten', 'Did not work as intended'],
        ['family_stopped', 'Familien ønskede at stoppe', 'The family wanted to stop'],
        ['turned_18', 'Fyldt 18 år', 'Turned 18'],
        ['other', 'Andet', 'Other'],
      ),
    ),
    field('end_reason', ['Grund til afslutning', 'Reason for ending'], text()),
    field('what_follows', ['Det følger efter', 'What follows'], manyLines),
    field('handover_to', ['Overdrages til', 'Handed over to'], HANDOVER_TO),
    field('handover', ['Aftale om overdragelse', 'Hand-over agreement'], manyLines),
  ],
  check: all(
    inOrder('start_date', 'end_date'),
    inOrder('start_date', 'expected_end_date'),
    inOrder('decided_on', 'told_on'),
    purposeAndDuration,
  ),
})

/** A measure that a leader is asked to grant. Granted, it becomes a measure; until then it counts nowhere. */
export const GRANT_REQUEST = recordSpec({
  kind: 'grant_request',
  plural: 'grant-requests',
  title: words(['Indstilling', 'Request for a grant']),
  pluralTitle: words(['Indstillinger', 'Requests for a grant']),
  about: 'child',
  ofCase: true,
  byActs: true,
  order: { field: 'asked_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: false,
    makesAChild: false,
    known: {
      from: 'asked_on',
      later: [['answered_on', 'answer', 'answered_by', 'answer_note', 'measure_id']],
    },
    named: { fields: ['measure_type', 'start_date'], name: typeAndStart },
    keepsOpen: {
      place: 2,
      isOpen: ({ answer }) => !isSaid(answer),
      namedBy: typeOf,
      says: {
        da: (what) => `Indstillingen venter på svar: ${what}`,
        en: (what) => `The request waits for an answer: ${what}`,
      },
    },
  },
  fields: [
    ...GRANTED,
    ...asked(['granted', 'Bevilget', 'Granted']),
    field('measure_id', ['Indsatsen', 'The measure'], reference('measure')),
  ],
  check: all(inOrder('start_date', 'expected_end_date'), purposeAndDuration),
})

function typeAndStart({ measure_type, start_date }: Granted, titleOf: (measureType: string) => Text): Text {
  const { da, en } = titleOf(measure_type ?? '')
  const on = dayInWords(start_date ?? '')
  return { da: `${da}, fra ${on.da}`, en: `${en}, from ${on.en}` }
}

function typeOf({ measure_type: type }: { readonly measure_type: string }) {
  return { type }
}

/** A decision under §§ 32, 46 or 47 of Barnets Lov must state its purpose and expected duration. @see docs/law.md */
function purposeAndDuration(values: Granted): readonly FieldProblem[] {
  if (!/^BL § (32|46|47)\b/.test(values.legal_basis ?? '')) return []
  const missing = (name: 'purpose' | 'expected_end_date', da: string, en: string) =>
    isSaid(values[name]) ? [] : [problem(name, da, en)]
  return [
    ...missing('purpose', 'Loven kræver, at formålet fremgår.', 'The law asks for the purpose.'),
    ...missing(
      'expected_end_date',
      'Loven kræver, at den forventede varighed fremgår.',
      'The law asks for the expected duration.',
    ),
  ]
}
