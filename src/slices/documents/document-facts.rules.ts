import { dayInWords } from '../../kernel/day-words.ts'
import { municipalityInFull } from '../../kernel/letter.ts'
import { isSaid, severalIn } from '../../kernel/record/fields.ts'
import {
  type ByKind,
  type FieldValue,
  type RecordSpec,
  type RecordValues,
  recordsOf,
  type StoredRecord,
} from '../../kernel/record/record.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import type { ADDRESS, PERSON } from '../people/person.record.ts'
import type { DOCUMENT_TEMPLATE } from '../set-up/document-template.record.ts'

/** What a document is written from: what its reader may see of the child, and nothing more. */
export interface DocumentFacts {
  readonly child: StoredRecord<typeof PERSON>
  /** The child's address; null when there is none or it is protected. */
  readonly address: StoredRecord<typeof ADDRESS> | null
  readonly records: ByKind
  /** Names by id; a protected name stands as protected. */
  readonly names: Readonly<Record<string, string>>
  /** Persons around the child whose name is protected. */
  readonly protectedIds: ReadonlySet<string>
  /** The municipality's own words for this document; null when it has written none. */
  readonly template: StoredRecord<typeof DOCUMENT_TEMPLATE> | null
  readonly municipality: string
  /** ISO day. */
  readonly today: string
  /** A measure type in Danish, as it stands in a sentence. */
  readonly measureTitle: (code: string) => string
}

/** `2. marts 2026`; empty for no date. */
export function danishDay(value: FieldValue | undefined): string {
  return isSaid(value) ? dayInWords(String(value).slice(0, 10)).da : ''
}

/** What someone has written in a field; empty when nothing. */
export function written<Values extends RecordValues>(
  record: { readonly values: Values } | null | undefined,
  name: keyof Values & string,
): string {
  const value: FieldValue | undefined = record?.values[name]
  return isSaid(value) ? String(value).trim() : ''
}

/** A field's value in Danish words. */
export function said<Spec extends RecordSpec>(
  { fields }: Spec,
  record: { readonly values: RecordValues },
  name: Spec['fields'][number]['name'],
  facts: DocumentFacts,
): string {
  const field = fields.find((one) => one.name === name)
  const value = record.values[name]
  if (!field || !isSaid(value)) return ''
  switch (field.form) {
    case 'date':
      return danishDay(value)
    case 'choice':
      return field.choices.find(({ code }) => code === value)?.title.da ?? ''
    case 'choices': {
      const titles = severalIn(value).map((one) => field.choices.find(({ code }) => code === one)?.title.da)
      return inSentence(titles.filter((title) => title !== undefined))
    }
    case 'reference':
      return facts.names[String(value)] ?? ''
    case 'legal-basis':
      return String(value)
        .replace(/^BL\b/, 'Barnets Lov')
        .replace(/^SEL\b/, 'Serviceloven')
    case 'measure-type':
      return capital(facts.measureTitle(String(value)))
    default:
      return written(record, name)
  }
}

/** Things in a row: `Barnet, forældre og netværket`. */
function inSentence(words: readonly string[]): string {
  const [first = '', ...others] = words
  const small = [first, ...others.map((word) => word.charAt(0).toLowerCase() + word.slice(1))]
  return small.length < 2 ? first : `${small.slice(0, -1).join(', ')} og ${small.at(-1)}`
}

/** What the child is called. */
export function childsName({ child }: DocumentFacts): string {
  const name = [written(child, 'given_name'), written(child, 'family_name')].filter(Boolean).join(' ')
  return name || 'Barnet, der ventes'
}

/** Whom a document is about: name, and date of birth. */
export function aboutChild(facts: DocumentFacts): string {
  const born = danishDay(facts.child.values.birth_date)
  return born ? `${childsName(facts)}, født ${born}` : childsName(facts)
}

/** The caseworker of the case that a record belongs to, or else of the open one; empty when nobody has it. */
export function caseworkerOf(record: StoredRecord, { records, names }: DocumentFacts): string {
  const cases = recordsOf(records, CHILD_CASE)
  const kase =
    cases.find(({ id }) => id === record.values.case_id) ?? cases.find(({ values }) => !values.closed_on)
  return names[kase?.values.caseworker_id ?? ''] ?? ''
}

/** The sender: as the municipality has written it, or its name. */
export function senderOf({ template, municipality }: DocumentFacts): readonly string[] {
  const lines = written(template, 'sender').split('\n')
  return lines[0] === '' ? [municipalityInFull(municipality)] : lines
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
