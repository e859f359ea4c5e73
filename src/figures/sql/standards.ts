import { FOLLOW_UP_PROFILES } from '../../catalogue/follow-up-standards.ts'
import { type Day, isoOf, type Period } from '../../kernel/calendar.ts'
import type { FollowUpRule } from '../../kernel/follow-up.ts'
import { type Part, quoted, valuesPart } from './statement.ts'

/** The municipalities' own follow-up standards: one row for each rule and each step, type or subtype it names. */
export const standardRules: Part = valuesPart(
  {
    name: 'standard_rules',
    columns: [
      'municipality',
      'priority',
      'step',
      'subtype',
      'measure_type',
      'intensive',
      'valid_from',
      'first_limit',
      'then_limit',
      'later_limit',
    ],
    meaning:
      'The municipalities’ follow-up standards; NULL fits all, and the lowest priority that fits decides.',
  },
  FOLLOW_UP_PROFILES.flatMap(({ municipality, validFrom, rules }) =>
    rules.flatMap((rule, priority) =>
      fitsOf(rule).map((fits) => [
        quoted(municipality),
        String(priority + 1),
        ...fits,
        dateOrNull(validFrom),
        interval(rule.first),
        interval(rule.later),
        interval(rule.afterFirstYear ?? rule.later),
      ]),
    ),
  ),
)

/** Step, subtype, type and intensity that a rule asks for; a rule naming several makes several rows. */
function fitsOf({ fits }: FollowUpRule): string[][] {
  const intensive = fits.intensive === undefined ? 'CAST(NULL AS boolean)' : String(fits.intensive)
  return (fits.steps ?? [null]).flatMap((step) =>
    (fits.subtypes ?? [null]).flatMap((subtype) =>
      (fits.types ?? [null]).map((type) => [
        step === null ? 'CAST(NULL AS integer)' : String(step),
        textOrNull(subtype),
        textOrNull(type),
        intensive,
      ]),
    ),
  )
}

function textOrNull(text: string | null): string {
  return text === null ? 'CAST(NULL AS text)' : quoted(text)
}

function dateOrNull(day: Day | null): string {
  return day === null ? 'CAST(NULL AS date)' : `DATE '${isoOf(day)}'`
}

function interval({ count, unit }: Period): string {
  return `INTERVAL '${count} ${unit}'`
}
