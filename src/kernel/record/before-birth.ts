import { addPeriod, isoOf, parseIsoDay, schoolYearDays } from '../calendar.ts'
import { danishDay } from '../danish-time.ts'
import { problem } from '../problem.ts'
import { isSaid } from './fields.ts'
import { isInstant } from './instant.ts'
import type { FieldProblem, FieldValue, RecordSpec, RecordValues } from './record.ts'

/** When a child was born, or is expected to be; ISO day. */
export interface Birth {
  readonly day: string
  readonly isExpected: boolean
}

/** So long before its birth a child can be known of: the unborn have notifications, cases and support for the parents. */
const UNBORN = { count: -9, unit: 'months' } as const

/**
 * Days of a child's record that lie before there was a child: before its birth where the field is of what only who is
 * born can have (`notBefore`), more than nine months before it for all else. Of a birth that is only expected, the nine
 * months alone count. Values of the wrong form are for `checkRecord` to tell.
 * @see docs/decisions/0030-dates-and-searches.md
 */
export function beforeBirthProblems(
  spec: RecordSpec,
  values: RecordValues,
  birth: Birth | null,
): readonly FieldProblem[] {
  const born = birth && parseIsoDay(birth.day)
  if (birth === null || born === null || spec.about !== 'child') return []
  const unborn = isoOf(addPeriod(born, UNBORN))
  return datedFields(spec).flatMap(({ name, isOfTheBorn }) => {
    const day = dayIn(values[name])
    if (day === null) return []
    if (day < unborn) return [longBefore(name, day, birth)]
    return isOfTheBorn && !birth.isExpected && day < birth.day ? [before(name, day, birth.day)] : []
  })
}

/** The fields of a kind that say a day, an instant or a school year. */
export function datedFields({ fields, lifecycle }: RecordSpec) {
  const from = lifecycle.known?.from
  const schoolYear = typeof from === 'object' && 'schoolYear' in from ? from.schoolYear : null
  return fields.flatMap((field) => {
    const { name, form } = field
    if (name === schoolYear) return [{ name, form, isOfTheBorn: true }]
    if (form === 'timestamp') return [{ name, form, isOfTheBorn: false }]
    return form === 'date' ? [{ name, form, isOfTheBorn: field.notBefore === 'birth' }] : []
  })
}

/** The Danish day of a day, an instant or the first of a school year; ISO, null when it is none of them. */
function dayIn(value: FieldValue | undefined): string | null {
  if (!isSaid(value) || typeof value !== 'string') return null
  if (parseIsoDay(value) !== null) return value
  if (isInstant(value)) return danishDay(value)
  const year = schoolYearDays(value)
  return year && isoOf(year.first)
}

function before(field: string, day: string, born: string): FieldProblem {
  return problem(
    field,
    `${day} ligger før barnets fødsel, ${born}.`,
    `${day} lies before the child's birth, ${born}.`,
  )
}

function longBefore(field: string, day: string, { day: birth, isExpected }: Birth): FieldProblem {
  return problem(
    field,
    `${day} ligger mere end ni måneder før barnets ${isExpected ? 'ventede fødsel' : 'fødsel'}, ${birth}.`,
    `${day} lies more than nine months before the child's ${isExpected ? 'expected birth' : 'birth'}, ${birth}.`,
  )
}
