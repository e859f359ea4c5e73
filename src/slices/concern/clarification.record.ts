import {
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
} from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

/** Screening and the clarification of one or a few delimited matters, afdækning (Barnets Lov §§ 18-19). */
export const CLARIFICATION = recordSpec({
  kind: 'clarification',
  plural: 'clarifications',
  title: words(['Afdækning', 'Clarification']),
  pluralTitle: words(['Afdækninger', 'Clarifications']),
  about: 'child',
  ofCase: true,
  order: { field: 'started_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: true,
    makesAChild: true,
    known: {
      from: 'started_on',
      later: [['completed_on', 'conclusion', 'next_step', 'why_no_investigation']],
    },
    keepsOpen: {
      place: 5,
      isOpen: ({ completed_on }) => !isSaid(completed_on),
      namedBy: ({ started_on }) => ({ day: started_on }),
      says: {
        da: (day) => `Afdækningen fra ${day} er ikke afsluttet`,
        en: (day) => `The clarification from ${day} is not completed`,
      },
    },
    underWay: { from: 'started_on', until: 'completed_on' },
    page: ({ id }) => `/afdaekninger/${id}`,
    // The decision on a notification begins it.
    begins: { on: [] },
  },
  fields: [
    required(field('started_on', ['Startet', 'Started on'], pastDate)),
    field('notification_id', ['Underretning', 'Notification'], reference('notification')),
    required(field('matters', ['Forhold, der afdækkes', 'Matters to clarify'], manyLines)),
    field(
      'honour_risk',
      [
        'Risikovurdering ved æresrelateret konflikt eller negativ social kontrol',
        'Risk assessment where honour or negative social control may matter',
      ],
      choice(
        ['not_relevant', 'Ikke relevant', 'Not relevant'],
        [
          'no_risk',
          'Vurderet: forældre og netværk kan inddrages',
          'Assessed: parents and network can be involved',
        ],
        ['risk', 'Vurderet: risiko, særlige hensyn', 'Assessed: risk, special care'],
      ),
      [
        'Barnets Lov § 18 stk. 3: før forældre og netværk inddrages.',
        'Barnets Lov § 18.3: before parents and network are involved.',
      ],
    ),
    field('sources', ['Kilder', 'Sources'], text(400)),
    field('conclusion', ['Konklusion', 'Conclusion'], manyLines),
    field(
      'next_step',
      ['Næste skridt', 'Next step'],
      choice(
        ['none', 'Ikke behov for mere', 'Nothing further'],
        ['early_course', 'Tidligt forebyggende forløb (§ 30)', 'Early preventive course (§ 30)'],
        ['support', 'Støttende indsats (§ 32)', 'Support (§ 32)'],
        ['investigation', 'Børnefaglig undersøgelse (§ 20)', 'Investigation (§ 20)'],
      ),
    ),
    field(
      'why_no_investigation',
      ['Derfor ingen børnefaglig undersøgelse', 'Why no investigation'],
      manyLines,
    ),
    field('completed_on', ['Afsluttet', 'Completed on'], pastDate),
  ],
  check: inOrder('started_on', 'completed_on'),
})
