import { dayInWords } from './day-words.ts'
import { isSaid } from './record/fields.ts'
import type { RecordSpec, RecordValues, StoredRecord } from './record/record.ts'
import type { Language, Text } from './text.ts'

/** Stands for the name of one whose name is protected, wherever it is not the name that is asked for. */
export const PROTECTED_NAME: Text = { da: 'Beskyttet navn', en: 'Protected name' }

const UNNAMED: Text = { da: 'Uden navn', en: 'No name' }

interface Named {
  readonly given_name?: unknown
  readonly family_name?: unknown
  readonly protected?: unknown
}

/** A person's name as lists show it: not the name of one who is protected. */
export function personName({ given_name, family_name, protected: isProtected }: Named): Text {
  if (isProtected === true) return PROTECTED_NAME
  const name = `${given_name ?? ''} ${family_name ?? ''}`.trim()
  return name === '' ? UNNAMED : { da: name, en: name }
}

/** A person's name as an answer gives it, in Danish, in the language of the page. */
export function personNameIn(language: Language, name: string): string {
  return [PROTECTED_NAME, UNNAMED].find(({ da }) => da === name)?.[language] ?? name
}

/** Named by words that were written, the same in both languages. */
export function asWritten(value: RecordValues[string] | undefined): Text {
  const words = isSaid(value) ? String(value) : ''
  return { da: words, en: words }
}

/** Named by what it is and the day it began: "Plan fra 5. januar 2026". */
export function fromDay({ da, en }: Text, day: RecordValues[string] | undefined): Text {
  const on = dayInWords(String(day ?? ''))
  return { da: `${da} fra ${on.da}`, en: `${en} from ${on.en}` }
}

/** A record of one who is protected, without what says who that is or where. */
export function withoutHidden<Spec extends RecordSpec>(
  { lifecycle: { hidden = [] } }: Spec,
  record: StoredRecord<Spec>,
): StoredRecord<Spec> {
  if (hidden.length === 0) return record
  return {
    ...record,
    values: { ...record.values, ...Object.fromEntries(hidden.map((name) => [name, null])) },
  }
}
