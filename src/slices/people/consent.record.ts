import {
  all,
  choice,
  comingDate,
  field,
  inOrder,
  manyLines,
  pastDate,
  required,
  text,
  words,
} from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

/** Consent to exchange information: for whom, what, until when, withdrawn. @see docs/law.md#consent */
export const CONSENT = recordSpec({
  kind: 'consent',
  plural: 'consents',
  title: words(['Samtykke', 'Consent']),
  pluralTitle: words(['Samtykker', 'Consents']),
  about: 'child',
  ofCase: false,
  order: { field: 'given_on', newestFirst: true },
  lifecycle: {
    onChildPage: true,
    moves: false,
    makesAChild: false,
    known: { from: 'given_on', later: [['withdrawn_on']] },
    section: {
      empty: {
        da: 'Ingen samtykker til at udveksle oplysninger.',
        en: 'No consent to exchange information.',
      },
    },
  },
  fields: [
    required(field('given_by', ['Givet af', 'Given by'], text())),
    required(
      field('recipient', ['Udveksling med', 'Exchange with'], text(), [
        'Fx skolen, lægen, tilbuddet.',
        'For example the school, the doctor, the provider.',
      ]),
    ),
    required(field('content', ['Hvilke oplysninger', 'What information'], manyLines)),
    required(field('purpose', ['Til hvad', 'What for'], text(400))),
    required(
      field(
        'form',
        ['Form', 'Form'],
        choice(['written', 'Skriftligt', 'In writing'], ['oral', 'Mundtligt', 'Orally']),
      ),
    ),
    required(field('given_on', ['Givet den', 'Given on'], pastDate)),
    field('expires_on', ['Gælder til og med', 'Valid to and including'], comingDate),
    field('withdrawn_on', ['Trukket tilbage den', 'Withdrawn on'], pastDate),
  ],
  check: all(inOrder('given_on', 'expires_on'), inOrder('given_on', 'withdrawn_on')),
})
