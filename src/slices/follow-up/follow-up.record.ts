import { problem } from '../../kernel/problem.ts'
import {
  all,
  choice,
  choices,
  comingDate,
  field,
  inOrder,
  isSaid,
  manyLines,
  pastDate,
  reference,
  required,
  words,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type RecordValues, recordSpec } from '../../kernel/record/record.ts'

/** How people met. */
const MEETING_FORM = choice(
  ['meeting', 'Møde', 'Meeting'],
  ['home_visit', 'Hjemmebesøg', 'Home visit'],
  ['network_meeting', 'Netværksmøde', 'Network meeting'],
  ['phone', 'Telefon', 'Phone'],
  ['video', 'Video', 'Video'],
  ['written', 'Besked eller brev', 'Message or letter'],
)

const PARTICIPANTS = choices(
  ['child', 'Barnet eller den unge', 'The child or young person'],
  ['parents', 'Forældre', 'Parents'],
  ['network', 'Familie og netværk', 'Family and network'],
  ['provider', 'Tilbuddet', 'The provider'],
  ['school', 'Skole eller dagtilbud', 'School or daycare'],
  ['other', 'Andre', 'Others'],
)

/** A formal follow-up on a measure, or close contact between two of them; contact may be about no one measure. */
export const FOLLOWUP = recordSpec({
  kind: 'followup',
  plural: 'followups',
  title: words(['Opfølgning', 'Follow-up']),
  pluralTitle: words(['Opfølgninger', 'Follow-ups']),
  about: 'child',
  ofCase: true,
  order: { field: 'date', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: false,
    known: { from: 'date', isSometimesLate: true },
    begins: {
      on: [
        {
          title: { da: 'Ny opfølgning', en: 'New follow-up' },
          path: (child) => `/boern/${child}/opfoelgning`,
        },
        { title: { da: 'Ny kontakt', en: 'New contact' }, path: (child) => `/boern/${child}/kontakt` },
      ],
    },
    section: { empty: { da: 'Ingen opfølgninger er registreret.', en: 'No follow-ups are registered.' } },
    figures: {
      read: ['person_id', 'measure_id', 'date', 'kind', 'decision', 'next_due_date'],
      isOnlyDoneHere: true,
    },
  },
  fields: [
    field('measure_id', ['Indsats', 'Measure'], reference('measure')),
    required(field('date', ['Dato', 'Date'], pastDate)),
    required(
      field(
        'kind',
        ['Slags', 'Kind'],
        choice(['formal', 'Opfølgning', 'Formal follow-up'], ['contact', 'Tæt kontakt', 'Close contact']),
      ),
    ),
    field('form', ['Hvordan', 'How'], MEETING_FORM),
    field('participants', ['Hvem deltog', 'Who took part'], PARTICIPANTS),
    field(
      'decision',
      ['Beslutning', 'Decision'],
      choice(
        ['continue', 'Fortsætte', 'Continue'],
        ['adjust', 'Justere', 'Adjust'],
        ['end', 'Afslutte', 'End'],
      ),
    ),
    field('what_changes', ['Det skal ændres', 'What should change'], manyLines),
    field(
      'new_assessment',
      ['Ny afdækning eller undersøgelse', 'New clarification or investigation'],
      choice(
        ['none', 'Ikke nødvendig', 'Not needed'],
        ['clarification', 'Ny afdækning (§ 19)', 'New clarification (§ 19)'],
        ['investigation', 'Ny børnefaglig undersøgelse (§ 20)', 'New investigation (§ 20)'],
      ),
    ),
    field('new_assessment_reason', ['Hvad, og hvorfor', 'What, and why'], manyLines),
    field(
      'plan_change',
      ['Barnets plan', "The child's plan"],
      choice(
        ['unchanged', 'Uændret', 'Unchanged'],
        ['revise', 'Skal revideres', 'To be revised'],
        ['new', 'Ny plan', 'New plan'],
      ),
    ),
    field(
      'child_wish',
      ['Barnets ønske til de næste opfølgninger', "The child's wish for the next follow-ups"],
      manyLines,
    ),
    field(
      'child_wish_why_not',
      ['Derfor er barnets ønske ikke med', "Why the child's wish is not there"],
      manyLines,
    ),
    field('next_due_date', ['Næste opfølgning senest', 'Next follow-up no later than'], comingDate),
    field('next_due_reason', ['Derfor følger vi op sådan', 'Why we follow up in this way'], manyLines),
    field('note', ['Notat', 'Note'], manyLines),
  ],
  check: all(inOrder('date', 'next_due_date'), formalOnMeasure),
})

/** A follow-up decides on a measure; contact need not be about any. */
function formalOnMeasure({ kind, measure_id }: RecordValues): readonly FieldProblem[] {
  if (kind !== 'formal' || isSaid(measure_id)) return []
  return [
    problem('measure_id', 'Vælg den indsats, der følges op på.', 'Choose the measure that is followed up.'),
  ]
}
