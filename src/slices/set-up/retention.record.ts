import { choice, field, required, text, words } from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

/** How long what is known of a child is kept after its last case was closed. The municipality sets it; there is no default. */
export const RETENTION_RULE = recordSpec({
  kind: 'retention_rule',
  plural: 'retention-rules',
  title: words(['Sletteregel', 'Retention rule']),
  pluralTitle: words(['Sletteregler', 'Retention rules']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'kind', newestFirst: false },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    required(
      field(
        'kind',
        ['Hvad', 'What'],
        choice(
          ['child', 'Barnet og alt om det', 'The child and all about it'],
          ['look', 'Loggen over opslag', 'The log of looks'],
        ),
      ),
    ),
    required(
      field('keep_years', ['Gemmes i år', 'Kept for years'], {
        form: 'number',
        whole: true,
        min: 0,
        max: 100,
      }),
    ),
    field(
      'not_before_age',
      ['Tidligst når barnet fylder', 'At the earliest at the age of'],
      { form: 'number', whole: true, min: 0, max: 100 },
      ['Tomt: uanset alder.', 'Empty: whatever the age.'],
    ),
    field('source', ['Besluttet i', 'Decided in'], text(400)),
  ],
})
