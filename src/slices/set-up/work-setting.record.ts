import { choice, field, required, words, yesNo } from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

const count = { form: 'number', whole: true, min: 1, max: 120 } as const

/** What a municipality decides of its own casework; there is one. */
export const WORK_SETTING = recordSpec({
  kind: 'work_setting',
  plural: 'work-settings',
  title: words(['Arbejdsgange', 'Ways of working']),
  pluralTitle: words(['Arbejdsgange', 'Ways of working']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'quiet_after_days', newestFirst: false },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    field(
      'other_assessor',
      [
        'En anden end sagens egen rådgiver vurderer nye underretninger',
        'Another than the case’s own caseworker assesses new notifications',
      ],
      yesNo,
      [
        'Kommunens eget valg. Har barnet en indsats efter §§ 32, 46 eller 47, gælder Barnets Lov § 137 altid: en, der er ny i sagen, vurderer også.',
        'The municipality’s own choice. Where the child has a measure under §§ 32, 46 or 47, Barnets Lov § 137 always holds: someone who is new to the case assesses too.',
      ],
    ),
    field('receipt_days', ['Hverdage til kvittering', 'Working days until the receipt'], count, [
      'Tomt: 6 hverdage. Fristen står på flere kommuners sider; selve ordlyden i Barnets Lov § 138 er ikke læst.',
      'Empty: 6 working days. The limit stands on the pages of several municipalities; the wording of Barnets Lov § 138 itself was not read.',
    ]),
    field(
      'saturday_counts',
      ['Er lørdag en hverdag?', 'Is Saturday a working day?'],
      choice(['yes', 'Ja', 'Yes'], ['no', 'Nej', 'No']),
      [
        'Tomt: ja, for så kommer fristen tidligst. Loven selv er ikke læst. Søndage og helligdage tæller aldrig.',
        'Empty: yes, since that gives the earliest limit. The law itself was not read. Sundays and public holidays never count.',
      ],
    ),
    field('note_days', ['Dage til notatet om en samtale', 'Days until a talk is written down'], count, [
      'Tomt: ingen frist. Loven siger »snarest muligt« (offentlighedsloven § 13), uden et tal.',
      'Empty: no limit. The law says “as soon as possible” (Offentlighedsloven § 13), without a number.',
    ]),
    field(
      'hearing_before_refusal',
      [
        'Et afslag kræver, at parten er hørt, eller en grund til, at det ikke er sket',
        'A refusal requires that the party was heard, or a reason why not',
      ],
      yesNo,
      [
        'Forvaltningsloven § 19; ordlyden er ikke bekræftet.',
        'Forvaltningsloven § 19; its wording is not verified.',
      ],
    ),
    required(
      field(
        'quiet_after_days',
        ['Dage uden kontakt, før et barn fremhæves', 'Days without contact before a child is brought up'],
        {
          form: 'number',
          whole: true,
          min: 7,
          max: 730,
        },
      ),
    ),
    field(
      'provider_days',
      [
        'Dage, et tilbud stadig kan se barnet, efter indsatsen er slut',
        'Days that a provider can still see the child after the measure has ended',
      ],
      { form: 'number', whole: true, min: 0, max: 365 },
      [
        'Tomt: 30 dage. Skriv 0, hvis det skal være til og med den dag, indsatsen slutter.',
        'Empty: 30 days. Give 0 for until the end of the day on which the measure ends.',
      ],
    ),
  ],
})
