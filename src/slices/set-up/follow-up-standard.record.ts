import type { Period } from '../../kernel/calendar.ts'
import { problem } from '../../kernel/problem.ts'
import { choice, date, field, isSaid, required, text, words } from '../../kernel/record/fields.ts'
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
