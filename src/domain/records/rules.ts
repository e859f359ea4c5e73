import type { Period } from '../../kernel/calendar.ts'
import { problem } from '../../kernel/problem.ts'
import {
  choice,
  date,
  field,
  isSaid,
  manyLines,
  required,
  text,
  words,
  yesNo,
} from '../../kernel/record/fields.ts'
import { type FieldProblem, type RecordValues, recordSpec } from '../../kernel/record/record.ts'
import { isNeverShorter } from '../../kernel/standard-order.ts'
import type { Text } from '../../kernel/text.ts'

const UNIT = choice(['weeks', 'uger', 'weeks'], ['months', 'måneder', 'months'])
const count = { form: 'number', whole: true, min: 1, max: 120 } as const
const step = { form: 'number', whole: true, min: 1, max: 6 } as const

/** A line of the municipality's own follow-up standard; the first line that fits a measure decides. */
export const FOLLOWUP_STANDARD = recordSpec({
  kind: 'followup_standard',
  plural: 'followup-standards',
  title: words(['Opfølgningsstandard', 'Follow-up standard']),
  pluralTitle: words(['Opfølgningsstandarder', 'Follow-up standards']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'place', newestFirst: false },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    required(
      field('place', ['Rækkefølge', 'Order'], { form: 'number', whole: true, min: 1, max: 999 }, [
        'Den første linje, der passer på en indsats, gælder.',
        'The first line that fits a measure decides.',
      ]),
    ),
    field('step', ['Trin', 'Step'], step, ['Tomt: alle trin.', 'Empty: all steps.']),
    field(
      'subtype',
      ['Slags hjemmebaseret indsats', 'Kind of home-based measure'],
      choice(
        ['family_stay', 'Døgnophold for familien', 'Family stay'],
        ['home_placement', 'Hjemmebaseret anbringelse', 'Home-based placement'],
        ['preventive_measure', 'Forebyggende foranstaltning', 'Preventive measure'],
        ['parent_support', 'Forældrerettet indsats', 'Parent support'],
      ),
    ),
    field('measure_type', ['Indsats', 'Measure'], { form: 'measure-type' }, ['Tomt: alle.', 'Empty: all.']),
    field('intensity', ['Kun intensive', 'Intensive only'], choice(['intensive', 'Ja', 'Yes'])),
    required(field('first_count', ['Første opfølgning efter', 'First follow-up after'], count)),
    required(field('first_unit', ['Enhed', 'Unit'], UNIT)),
    required(field('later_count', ['Derefter hver', 'Then every'], count)),
    required(field('later_unit', ['Enhed', 'Unit'], UNIT)),
    field('after_year_count', ['Efter et år hver', 'After a year every'], count),
    field('after_year_unit', ['Enhed', 'Unit'], UNIT),
    field('valid_from', ['Gælder fra', 'Valid from'], date, ['Tomt: altid.', 'Empty: always.']),
    field('source', ['Besluttet hvor', 'Decided where'], text()),
  ],
  check: intervalsGrow,
})

/**
 * An interval is never shorter than the one before it: else to hold a follow-up could make an earlier date due than to
 * hold none. @see docs/law.md#the-next-follow-up
 */
function intervalsGrow(values: RecordValues): readonly FieldProblem[] {
  const first = periodIn(values, 'first')
  const later = periodIn(values, 'later')
  const afterYear = periodIn(values, 'after_year')
  if (isSaid(values.after_year_count) !== isSaid(values.after_year_unit)) {
    const field = isSaid(values.after_year_count) ? 'after_year_unit' : 'after_year_count'
    return [
      problem(
        field,
        'Skriv både antal og enhed, eller ingen af dem.',
        'Give both number and unit, or neither.',
      ),
    ]
  }
  return [
    ...shorter('later_count', later, first, { da: 'den første', en: 'the first' }),
    ...shorter('after_year_count', afterYear, later, { da: 'den før', en: 'the one before' }),
  ]
}

function periodIn(values: RecordValues, name: string): Period | null {
  const count = values[`${name}_count`]
  const unit = values[`${name}_unit`]
  return typeof count === 'number' && isSaid(unit)
    ? { count, unit: unit === 'weeks' ? 'weeks' : 'months' }
    : null
}

function shorter(
  field: string,
  later: Period | null,
  before: Period | null,
  than: Text,
): readonly FieldProblem[] {
  if (!later || !before || isNeverShorter(later, before)) return []
  return [
    problem(
      field,
      `Perioden må ikke kunne blive kortere end ${than.da}: så kunne en opfølgning gøre den næste frist tidligere.`,
      `The interval must never be shorter than ${than.en}: else a follow-up could make the next date earlier.`,
    ),
  ]
}

/** Who may grant what, bevillingskompetence: the lowest who may. */
export const COMPETENCE_RULE = recordSpec({
  kind: 'competence_rule',
  plural: 'competence-rules',
  title: words(['Bevillingskompetence', 'Competence to grant']),
  pluralTitle: words(['Bevillingskompetence', 'Competence to grant']),
  about: 'set-up',
  ofCase: false,
  order: { field: 'step', newestFirst: false },
  lifecycle: { onChildPage: false, moves: false, makesAChild: false },
  fields: [
    field('step', ['Trin', 'Step'], step, ['Tomt: alle trin.', 'Empty: all steps.']),
    field('measure_type', ['Indsats', 'Measure'], { form: 'measure-type' }, [
      'En linje om én indsats går forud for en om hele trinnet.',
      'A line about one measure goes before one about the whole step.',
    ]),
    required(
      field(
        'granted_by',
        ['Bevilges af', 'Granted by'],
        choice(
          ['caseworker', 'Rådgiveren selv', 'The caseworker'],
          ['team_leader', 'Teamlederen', 'The team leader'],
          ['manager', 'Myndighedslederen', 'The manager'],
        ),
      ),
    ),
    field('source', ['Besluttet hvor', 'Decided where'], text()),
  ],
})

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
      ['Barnets Lov § 137; ordlyden er ikke bekræftet.', 'Barnets Lov § 137; its wording is not verified.'],
    ),
    field('receipt_days', ['Hverdage til kvittering', 'Working days until the receipt'], count, [
      'Tomt: ingen frist. De 6 hverdage i Serviceloven er ikke bekræftet.',
      'Empty: no limit. The 6 working days of Serviceloven are not verified.',
    ]),
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
  ],
})

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
