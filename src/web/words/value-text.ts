import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import { isSaid, severalIn } from '../../kernel/record/fields.ts'
import type { FieldSpec, FieldValue, RecordSpec, RecordValues } from '../../kernel/record/record.ts'
import { personNameIn } from '../../kernel/record-name.ts'
import type { Language } from '../../kernel/text.ts'
import { toCopenhagen } from './copenhagen.ts'
import type { Format } from './format.ts'

/** What is needed to say a value in words. */
export interface Wording {
  readonly language: Language
  readonly format: Format
  readonly choices: ChoicesAnswer | undefined
  /** What ids stand for, as the answer names them. */
  readonly names: Readonly<Record<string, string>>
  readonly texts: {
    readonly yes: string
    readonly no: string
    readonly at: (date: string, time: string) => string
  }
}

/** A field's value as it is read on a page; empty when nothing has been said. */
export function valueText(field: FieldSpec, value: FieldValue | undefined, wording: Wording): string {
  if (!isSaid(value)) return ''
  const { language, format, texts } = wording
  switch (field.form) {
    case 'date':
      return format.shortDate(String(value))
    case 'timestamp':
      return momentText(String(value), wording)
    case 'choice':
      return field.choices.find(({ code }) => code === value)?.title[language] ?? String(value)
    case 'choices':
      return severalIn(value)
        .map((one) => field.choices.find(({ code }) => code === one)?.title[language] ?? one)
        .join(', ')
    case 'references':
      return severalIn(value)
        .map((one) => referenceName(one, wording))
        .join('; ')
    case 'boolean':
      return value ? texts.yes : texts.no
    case 'number':
      return typeof value === 'number' ? format.number(value, decimalsOf(value)) : String(value)
    case 'reference':
      return referenceName(String(value), wording)
    case 'measure-type':
      return measureTitle(String(value), wording)
    case 'text':
    case 'legal-basis':
      return String(value)
  }
}

/** What a record of a kind says in a field, by the field's name, as it is read on a page. */
export function sayingOf<Spec extends RecordSpec>({ fields }: Spec, values: RecordValues, wording: Wording) {
  return (name: Spec['fields'][number]['name']): string => {
    const field = fields.find((one) => one.name === name)
    return field ? valueText(field, values[name], wording) : ''
  }
}

/** A moment by a Danish clock: `2. mar. 2026 kl. 14.30`. */
export function momentText(
  instant: string,
  { format, language, texts }: Pick<Wording, 'format' | 'language' | 'texts'>,
) {
  const [date, time] = toCopenhagen(instant).split('T')
  return texts.at(format.shortDate(date), language === 'da' ? time.replace(':', '.') : time)
}

/** A measure type's title, as it begins a line. */
export function measureTitle(
  code: string,
  { choices, language }: Pick<Wording, 'choices' | 'language'>,
): string {
  const title = choices?.measureTypes.find((one) => one.code === code)?.title[language] ?? code
  return title.charAt(0).toUpperCase() + title.slice(1)
}

function referenceName(id: string, { names, choices, language }: Wording): string {
  if (names[id]) return personNameIn(language, names[id])
  const known = choices && [...choices.workers, ...choices.teams, ...choices.providers, ...choices.districts]
  return known?.find((one) => one.id === id)?.name ?? id.slice(0, 8)
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : Math.min(2, String(value).split('.')[1]?.length ?? 0)
}
