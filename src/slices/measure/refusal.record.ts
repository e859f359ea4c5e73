import { dayInWords } from '../../kernel/day-words.ts'
import { problem } from '../../kernel/problem.ts'
import {
  all,
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

const HEARING = [
  field('heard_on', ['Parten er hørt', 'The party was heard on'], pastDate, [
    'Den dag, parten fik at vide, hvad I overvejer, og kunne svare.',
    'The day on which the party was told what you consider, and could answer.',
  ]),
  field('party_said', ['Partens bemærkninger', "The party's comments"], manyLines, [
    'Har parten ikke svaret, så skriv det.',
    'If the party has not answered, say so.',
  ]),
  field('not_heard_because', ['Ikke hørt, fordi', 'Not heard because'], manyLines),
] as const

/** An application for support that the municipality refuses: what the family asked for, and why not. @see docs/law.md#refusals */
export const REFUSAL = recordSpec({
  kind: 'refusal',
  plural: 'refusals',
  title: words(['Afslag', 'Refusal']),
  pluralTitle: words(['Afslag', 'Refusals']),
  about: 'child',
  ofCase: true,
  order: { field: 'decided_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: false,
    makesAChild: false,
    known: { from: 'decided_on', later: [['told_on', 'guidance_given']] },
    named: {
      fields: ['applied_for', 'decided_on'],
      name: ({ applied_for, decided_on }) => ({
        da: `${applied_for}, afslået ${dayInWords(decided_on ?? '').da}`,
        en: `${applied_for}, refused ${dayInWords(decided_on ?? '').en}`,
      }),
    },
    page: ({ id }) => `/afslag/${id}`,
    begins: {
      on: [{ title: { da: 'Nyt afslag', en: 'New refusal' }, path: (child) => `/boern/${child}/afslag` }],
    },
  },
  fields: [
    required(
      field('applied_for', ['Ansøgt om', 'Applied for'], text(), [
        'Fx aflastning hver anden weekend.',
        'For example respite every other weekend.',
      ]),
    ),
    required(field('applied_on', ['Ansøgt', 'Applied on'], pastDate)),
    field('grant_request_id', ['Indstilling', 'Request for a grant'], reference('grant_request')),
    field('legal_basis', ['Lovgrundlag', 'Legal basis'], { form: 'legal-basis' }),
    ...HEARING,
    required(
      field('reasons', ['Begrundelse', 'Reasons'], manyLines, [
        'Hvad I har lagt vægt på, så familien kan forstå det.',
        'What counted, so that the family can understand it.',
      ]),
    ),
    required(field('decided_on', ['Besluttet', 'Decided on'], pastDate)),
    field('told_on', ['Meddelt familien', 'Told the family on'], pastDate, [
      'De fire uger til at klage løber herfra.',
      'The four weeks to complain run from here.',
    ]),
    field('guidance_given', ['Klagevejledning er givet', 'Told how to complain'], yesNo),
  ],
  check: all(
    heardOrWhyNot,
    inOrder('applied_on', 'decided_on'),
    inOrder('heard_on', 'decided_on'),
    inOrder('decided_on', 'told_on'),
  ),
})

/** A hearing is the day and what was said at it; and whoever was heard was not left out for a reason. */
function heardOrWhyNot({
  heard_on: on,
  party_said: said,
  not_heard_because: why,
}: GivenOf<(typeof HEARING)[number]>): readonly FieldProblem[] {
  if (isSaid(why) && (isSaid(on) || isSaid(said))) return [BOTH]
  if (isSaid(on) && !isSaid(said)) return [COMMENTS]
  return isSaid(said) && !isSaid(on) ? [DAY] : []
}

const BOTH = problem(
  'not_heard_because',
  'Parten er hørt. Lad feltet stå tomt, eller slet dag og bemærkninger.',
  'The party was heard. Leave this empty, or remove the day and the comments.',
)
const COMMENTS = problem(
  'party_said',
  'Skriv, hvad parten sagde, eller at parten ikke svarede.',
  'Say what the party said, or that there was no answer.',
)
const DAY = problem('heard_on', 'Skriv, hvilken dag parten blev hørt.', 'Give the day of the hearing.')
