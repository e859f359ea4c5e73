import { parseIsoDay } from '../calendar.ts'
import { problem } from '../problem.ts'
import type { Text } from '../text.ts'
import { isSaid, severalIn } from './fields.ts'
import { isRecordId } from './id.ts'
import type { CheckedOf, FieldProblem, FieldSpec, FieldValue, RecordSpec, RecordValues } from './record.ts'

/** What a check needs to know beside the specification: the catalogue's measure types. */
export interface CheckKnowledge {
  readonly measureTypes: ReadonlySet<string>
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
  return problem(name, `Feltet "${name}" kendes ikke.`, `There is no field "${name}".`)
}

function fieldProblem(
  field: FieldSpec,
  value: FieldValue | undefined,
  known: CheckKnowledge,
): FieldProblem[] {
  if (!isSaid(value)) return field.required ? [{ field: field.name, message: missing(field) }] : []
  const message = formProblem(field, value, known)
  return message ? [{ field: field.name, message }] : []
}

function missing({ title }: FieldSpec): Text {
  return { da: `"${title.da}" skal udfyldes.`, en: `"${title.en}" must be filled in.` }
}

const BASIS = /^(SEL|BL) §{1,2} \d+/
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

function formProblem(field: FieldSpec, value: string | number | boolean, known: CheckKnowledge): Text | null {
  switch (field.form) {
    case 'text':
      return textProblem(value, field.longest)
    case 'date':
      return isDate(value) ? null : { da: 'Skriv en dato, der findes.', en: 'Give a date that exists.' }
    case 'timestamp':
      return isTimestamp(value)
        ? null
        : { da: 'Skriv en dato og et klokkeslæt, der findes.', en: 'Give a date and a time that exist.' }
    case 'choice':
      return field.choices.some(({ code }) => code === value)
        ? null
        : { da: 'Vælg en af mulighederne.', en: 'Choose one of the options.' }
    case 'choices':
      return severalOf(value, (one) => field.choices.some(({ code }) => code === one))
        ? null
        : { da: 'Vælg blandt mulighederne.', en: 'Choose among the options.' }
    case 'references':
      return severalOf(value, (one) => isRecordId(one))
        ? null
        : { da: 'Vælg fra listen.', en: 'Choose from the list.' }
    case 'boolean':
      return typeof value === 'boolean' ? null : { da: 'Svar ja eller nej.', en: 'Answer yes or no.' }
    case 'number':
      return numberProblem(value, field)
    case 'reference':
      return typeof value === 'string' && isRecordId(value)
        ? null
        : { da: 'Vælg fra listen.', en: 'Choose from the list.' }
    case 'measure-type':
      return typeof value === 'string' && known.measureTypes.has(value)
        ? null
        : { da: 'Vælg en indsats fra kataloget.', en: 'Choose a measure of the catalogue.' }
    case 'legal-basis':
      return typeof value === 'string' && BASIS.test(value) && value.length <= 80
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

function textProblem(value: string | number | boolean, longest: number): Text | null {
  if (typeof value !== 'string') return { da: 'Skriv en tekst.', en: 'Give a text.' }
  if (value.length <= longest) return null
  return {
    da: `Højst ${longest} tegn; her er ${value.length}.`,
    en: `At most ${longest} characters; these are ${value.length}.`,
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

function isDate(value: string | number | boolean): boolean {
  return typeof value === 'string' && parseIsoDay(value) !== null
}

function isTimestamp(value: string | number | boolean): boolean {
  if (typeof value !== 'string' || !TIMESTAMP.test(value) || !isDate(value.slice(0, 10))) return false
  return Number(value.slice(11, 13)) < 24 && Number(value.slice(14, 16)) < 60
}
