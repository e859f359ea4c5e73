import { parseIsoDay } from '../calendar.ts'
import { danishDay } from '../danish-time.ts'
import { problem } from '../problem.ts'
import type { Text } from '../text.ts'
import { faultIn, liesOf } from '../written/written-field.ts'
import { isSaid, severalIn } from './fields.ts'
import { isRecordId } from './id.ts'
import { isInstant } from './instant.ts'
import type { CheckedOf, FieldProblem, FieldSpec, FieldValue, RecordSpec, RecordValues } from './record.ts'
import { isBlank, type Lines, textFault } from './written-text.ts'

/** What a check needs to know beside the specification: the catalogue's measure types, and which day it is (ISO). */
export interface CheckKnowledge {
  readonly measureTypes: ReadonlySet<string>
  /** Left out where what was written on another day is read again: then no day is too late. */
  readonly today?: string
}

/**
 * Whether the values make a record of this kind: every field of the right form, the required ones said, and the rules
 * of the whole record. A problem names its field, in words for the one who filled it in.
 */
export function checkRecord(
  spec: RecordSpec,
  values: RecordValues,
  known: CheckKnowledge,
): readonly FieldProblem[] {
  const unknown = Object.keys(values).filter((name) => !spec.fields.some((field) => field.name === name))
  const problems = [
    ...unknown.map(unknownField),
    ...spec.fields.flatMap((field) => fieldProblem(field, values[field.name], known)),
  ]
  return problems.length > 0 ? problems : (spec.check?.(values) ?? [])
}

/** Values that have been found in order, as those of their kind. @throws when they are not: then nobody has asked */
export function checkedAs<Spec extends RecordSpec>(
  spec: Spec,
  values: RecordValues,
  known: CheckKnowledge,
): CheckedOf<Spec> {
  if (checkRecord(spec, values, known).length > 0) throw new Error(`A ${spec.kind} is not in order`)
  // The check has just found each field to be what the specification says.
  return values as CheckedOf<Spec>
}

/** Names a field that is not there; what does not look like a field's name may be anything, a child's name too. */
export function unknownField(name: string): FieldProblem {
  if (!/^[a-zA-Z][a-zA-Z_]{0,39}$/.test(name))
    return problem(null, 'Et felt kendes ikke.', 'A field is not known.')
  return problem(name, `Feltet »${name}« kendes ikke.`, `There is no field "${name}".`)
}

function fieldProblem(
  field: FieldSpec,
  value: FieldValue | undefined,
  known: CheckKnowledge,
): FieldProblem[] {
  const isNothing = !isSaid(value) || (field.required && typeof value === 'string' && isBlank(value))
  if (isNothing) return field.required ? [{ field: field.name, message: missing(field) }] : []
  const message = formProblem(field, value, known)
  return message ? [{ field: field.name, message }] : []
}

function missing({ title }: FieldSpec): Text {
  return { da: `Udfyld »${title.da}«.`, en: `Fill in “${title.en}”.` }
}

const BASIS = /^(SEL|BL) §{1,2} \d+/

/** A form sends no day but as ISO: whoever is told this is a program. */
const NO_DAY: Text = { da: 'Send datoen som åååå-mm-dd.', en: 'Send the date as yyyy-mm-dd.' }
const NO_MOMENT: Text = {
  da: 'Send tidspunktet som åååå-mm-ddTtt:mm:ss med Z eller forskel fra UTC.',
  en: 'Send the moment as yyyy-mm-ddThh:mm:ss with Z or its offset from UTC.',
}
const NOT_COME: Text = {
  da: 'Vælg en dag til og med i dag.',
  en: 'Choose a day up to and including today.',
}
const NOT_LISTED: Text = { da: 'Vælg fra listen.', en: 'Choose from the list.' }

/** What is wrong with one value by itself; null when it is what its field must be. */
function formProblem(field: FieldSpec, value: string | number | boolean, known: CheckKnowledge): Text | null {
  switch (field.form) {
    case 'text':
      return textProblem(value, field)
    case 'date':
      return dateProblem(value, field, known.today)
    case 'timestamp':
      return momentProblem(value, field, known.today)
    case 'choice':
      return field.choices.some(({ code }) => code === value)
        ? null
        : { da: 'Vælg en af mulighederne.', en: 'Choose one of the options.' }
    case 'choices':
      return severalOf(value, (one) => field.choices.some(({ code }) => code === one))
        ? null
        : { da: 'Vælg blandt mulighederne.', en: 'Choose among the options.' }
    case 'references':
      return severalOf(value, (one) => isRecordId(one)) ? null : NOT_LISTED
    case 'boolean':
      return typeof value === 'boolean' ? null : { da: 'Svar ja eller nej.', en: 'Answer yes or no.' }
    case 'number':
      return numberProblem(value, field)
    case 'reference':
      return typeof value === 'string' && isRecordId(value) ? null : NOT_LISTED
    case 'measure-type':
      return typeof value === 'string' && known.measureTypes.has(value)
        ? null
        : { da: 'Vælg en indsats fra kataloget.', en: 'Choose a measure of the catalogue.' }
    case 'legal-basis':
      return typeof value === 'string' && isBasis(value)
        ? null
        : {
            da: 'Skriv lov og paragraf, fx BL § 32 stk. 1 nr. 2.',
            en: 'Give law and paragraph, such as BL § 32 stk. 1 nr. 2.',
          }
  }
}

/** Several, each allowed, and none of them twice. */
function severalOf(value: string | number | boolean, isAllowed: (one: string) => boolean): boolean {
  const several = typeof value === 'string' ? severalIn(value) : []
  return several.length > 0 && several.every(isAllowed) && new Set(several).size === several.length
}

function isBasis(value: string): boolean {
  return BASIS.test(value) && value.length <= 80 && textFault(value, 'one') === null
}

function textProblem(
  value: string | number | boolean,
  { longest, lines = 'one' }: { readonly longest: number; readonly lines?: Lines },
): Text | null {
  if (typeof value !== 'string') return { da: 'Skriv en tekst.', en: 'Give a text.' }
  if (value.length <= longest) return textFault(value, lines)
  return {
    da: `Forkort til højst ${longest} tegn; her er ${value.length}.`,
    en: `Shorten it to at most ${longest} characters; these are ${value.length}.`,
  }
}

function numberProblem(
  value: string | number | boolean,
  { whole, min, max }: { readonly whole: boolean; readonly min?: number; readonly max?: number },
): Text | null {
  const fits =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (!whole || Number.isInteger(value)) &&
    (min === undefined || value >= min) &&
    (max === undefined || value <= max)
  if (fits) return null
  const [da, en] = whole ? ['et helt tal', 'a whole number'] : ['et tal', 'a number']
  const from = min === undefined ? '' : ` fra ${min}`
  const to = max === undefined ? '' : ` til ${max}`
  return {
    da: `Skriv ${da}${from}${to}.`,
    en: `Give ${en}${from.replace('fra', 'from')}${to.replace('til', 'to')}.`,
  }
}

type DatedSpec<Form> = Extract<FieldSpec, { readonly form: Form }>

function dateProblem(
  value: string | number | boolean,
  field: DatedSpec<'date'>,
  today: string | undefined,
): Text | null {
  if (!isDate(value)) return faultIn(field.form, liesOf(field), String(value)) ?? NO_DAY
  return !field.notAfter || today === undefined || String(value) <= today ? null : NOT_COME
}

function momentProblem(
  value: string | number | boolean,
  field: DatedSpec<'timestamp'>,
  today: string | undefined,
): Text | null {
  if (typeof value !== 'string' || !isInstant(value))
    return faultIn(field.form, liesOf(field), String(value)) ?? NO_MOMENT
  return !field.notAfter || today === undefined || danishDay(value) <= today ? null : NOT_COME
}

function isDate(value: string | number | boolean): boolean {
  return typeof value === 'string' && parseIsoDay(value) !== null
}
