import { addPeriod, isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import { dayInWords } from '../../kernel/day-words.ts'
import { problem } from '../../kernel/problem.ts'
import {
  all,
  choice,
  date,
  field,
  inOrder,
  isSaid,
  manyLines,
  pastDate,
  required,
  text,
  words,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type GivenOf, recordSpec } from '../../kernel/record/record.ts'

/** So long at most is contact paused after a child has asked (Barnets Lov § 104 stk. 5). */
const LONGEST_PAUSE = { count: 8, unit: 'weeks' } as const

/** What a child may ask for by law, and what the municipality can answer to each. */
const ASKED_FOR = choice(
  ['placement', 'At blive anbragt (§ 48)', 'To be placed (§ 48)'],
  ['contact_pause', 'En pause i samvær (§ 104)', 'A pause in contact (§ 104)'],
)
const ANSWER = choice(
  ['placement', 'Ja: barnet anbringes', 'Yes: the child is placed'],
  ['support', 'Støttende indsats i stedet', 'Support instead'],
  ['neither', 'Hverken anbringelse eller støtte', 'Neither placement nor support'],
  ['paused', 'Ja: samværet sættes på pause', 'Yes: contact is paused'],
  ['not_paused', 'Nej: ingen pause', 'No: no pause'],
)

const ASKED = [
  required(field('kind', ['Barnet beder om', 'The child asks'], ASKED_FOR)),
  required(field('asked_on', ['Bedt om', 'Asked on'], { ...pastDate, notBefore: 'birth' })),
  required(
    field('childs_words', ['Barnets egne ord', "The child's own words"], manyLines, [
      'Skriv det, som barnet sagde det.',
      'Write it as the child said it.',
    ]),
  ),
  field('pause_with', ['Pause i samvær med', 'Pause in contact with'], text(), [
    'Fx mor, far eller bedsteforældre.',
    'For example mother, father or grandparents.',
  ]),
] as const

const ANSWERED = [
  field('answer', ['Svar', 'Answer'], ANSWER),
  field('answered_on', ['Besluttet', 'Decided on'], pastDate),
  field('answer_reason', ['Begrundelse', 'Reasons'], manyLines),
  field('told_on', ['Barnet har fået svaret', 'The child was told on'], pastDate, [
    'De fire uger til at klage løber herfra.',
    'The four weeks to complain run from here.',
  ]),
  field('pause_from', ['Pause fra', 'Pause from'], date),
  field('pause_until', ['Pause til og med', 'Pause until'], date, ['Højst 8 uger.', '8 weeks at most.']),
  field(
    'after_pause_on',
    ['Talt med barnet om tiden efter', 'Talked with the child of what comes after'],
    pastDate,
  ),
  field('after_pause', ['Sådan går det videre', 'How it goes on'], manyLines),
] as const

type Request = GivenOf<(typeof ASKED)[number] | (typeof ANSWERED)[number]>

/**
 * What a child asks the municipality for: to be placed (Barnets Lov § 48), or a pause in contact (§ 104 stk. 5).
 * @see docs/law.md#what-a-child-asks-for
 */
export const CHILD_REQUEST = recordSpec({
  kind: 'child_request',
  plural: 'child-requests',
  title: words(['Barnets anmodning', "The child's request"]),
  pluralTitle: words(['Barnets anmodninger', "The child's requests"]),
  about: 'child',
  ofCase: true,
  order: { field: 'asked_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: false,
    makesAChild: false,
    known: {
      from: 'asked_on',
      later: [
        ['answered_on', 'answer', 'answer_reason', 'told_on', 'pause_from', 'pause_until'],
        ['after_pause_on', 'after_pause'],
      ],
    },
    named: { fields: ['kind', 'asked_on'], name: asked },
    keepsOpen: {
      place: 7,
      isOpen: ({ answer, after_pause_on }) =>
        !isSaid(answer) || (answer === 'paused' && !isSaid(after_pause_on)),
      namedBy: ({ asked_on }) => ({ day: asked_on }),
      says: {
        da: (day) => `Barnets anmodning fra ${day} er ikke færdig`,
        en: (day) => `The child's request of ${day} is not finished`,
      },
    },
    page: ({ id }) => `/anmodninger/${id}`,
    begins: {
      on: [
        { title: { da: 'Ny anmodning', en: 'New request' }, path: (child) => `/boern/${child}/anmodning` },
      ],
    },
  },
  fields: [...ASKED, ...ANSWERED],
  check: all(
    saysWithWhom,
    answersWhatWasAsked,
    saysWhy,
    pausesAtMostEightWeeks,
    inOrder('asked_on', 'answered_on'),
    inOrder('answered_on', 'told_on'),
    inOrder('asked_on', 'pause_from'),
    inOrder('pause_from', 'after_pause_on'),
  ),
})

function asked({ kind, asked_on }: Request) {
  const [da, en] =
    kind === 'placement'
      ? ['Ønske om at blive anbragt', 'Wish to be placed']
      : ['Ønske om pause i samvær', 'Wish for a pause in contact']
  const day = dayInWords(asked_on ?? '')
  return { da: `${da}, ${day.da}`, en: `${en}, ${day.en}` }
}

function saysWithWhom({ kind, pause_with: whom }: Request): readonly FieldProblem[] {
  if (kind !== 'contact_pause' || isSaid(whom)) return []
  return [problem('pause_with', 'Skriv, hvem pausen gælder.', 'Say with whom contact is to be paused.')]
}

/** The answers to a wish to be placed are not those to a wish for a pause. */
function answersWhatWasAsked({ kind, answer, answered_on: on }: Request): readonly FieldProblem[] {
  if (!isSaid(answer)) return isSaid(on) ? [problem('answer', 'Vælg svaret.', 'Choose the answer.')] : []
  if (!isSaid(on))
    return [problem('answered_on', 'Skriv, hvornår det er besluttet.', 'Give the day of the decision.')]
  return answersTo(kind).includes(answer)
    ? []
    : [
        problem(
          'answer',
          'Vælg et svar på det, barnet bad om.',
          'Choose an answer to what the child asked for.',
        ),
      ]
}

/** What can be answered to what a child asks for. */
export function answersTo(kind: string | null | undefined): readonly string[] {
  return kind === 'placement' ? ['placement', 'support', 'neither'] : ['paused', 'not_paused']
}

/** An answer that does not give the child what it asked for is reasoned (forvaltningsloven § 22). */
export function isFullyUpheld(answer: string | null | undefined): boolean {
  return answer === 'placement' || answer === 'paused'
}

function saysWhy({ answer, answer_reason: why }: Request): readonly FieldProblem[] {
  if (!isSaid(answer) || isFullyUpheld(answer) || isSaid(why?.trim())) return []
  return [
    problem(
      'answer_reason',
      'Skriv en begrundelse, som barnet kan forstå.',
      'Give reasons that the child can understand.',
    ),
  ]
}

function pausesAtMostEightWeeks({
  answer,
  pause_from: from,
  pause_until: until,
}: Request): readonly FieldProblem[] {
  if (answer !== 'paused')
    return isSaid(from) || isSaid(until)
      ? [
          problem(
            'pause_from',
            'Kun et ja har en pause. Slet datoerne.',
            'Only a yes has a pause. Remove the dates.',
          ),
        ]
      : []
  const first = isSaid(from) ? parseIsoDay(from) : null
  if (first === null || !isSaid(from))
    return [problem('pause_from', 'Skriv, hvornår pausen begynder.', 'Say when the pause begins.')]
  if (!isSaid(until))
    return [problem('pause_until', 'Skriv, hvornår pausen slutter.', 'Say when the pause ends.')]
  const latest = isoOf(addPeriod(first, LONGEST_PAUSE))
  if (until >= from && until <= latest) return []
  return [
    problem(
      'pause_until',
      `Vælg en dag fra ${from} til ${latest}: en pause varer højst 8 uger.`,
      `Choose a day from ${from} to ${latest}: a pause lasts 8 weeks at most.`,
    ),
  ]
}
