import { choice, field, manyLines, required, words } from '../../kernel/record/fields.ts'
import { recordSpec } from '../../kernel/record/record.ts'

/** What the municipality's own documents say beside the record. */
export const DOCUMENT_TEMPLATE = recordSpec({
  kind: 'document_template',
  plural: 'document-templates',
  title: words(['Brevskabelon', 'Document template']),
  pluralTitle: words(['Brevskabeloner', 'Document templates']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'document', newestFirst: false },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    required(
      field(
        'document',
        ['Dokument', 'Document'],
        choice(
          ['plan', 'Plan', 'Plan'],
          ['minutes', 'Referat af opfølgning', 'Minutes of a follow-up'],
          ['decision', 'Afgørelse', 'Decision'],
        ),
      ),
    ),
    field('sender', ['Afsender', 'Sender'], manyLines, [
      'Navn, adresse og telefon.',
      'Name, address and phone.',
    ]),
    field('opening', ['Indledning', 'Opening'], manyLines),
    field('appeal', ['Klagevejledning', 'Right of appeal'], manyLines),
    field('closing', ['Afslutning', 'Closing'], manyLines),
  ],
})
