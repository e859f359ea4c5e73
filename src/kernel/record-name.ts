import { danishDay } from './danish-time.ts'
import { isSaid } from './record/fields.ts'
import type { RecordKind, RecordValues } from './record/record.ts'
import type { Language, Text } from './text.ts'

/** Stands for the name of one whose name is protected, wherever it is not the name that is asked for. */
export const PROTECTED_NAME: Text = { da: 'Beskyttet navn', en: 'Protected name' }

const UNNAMED: Text = { da: 'Uden navn', en: 'No name' }

/** Kinds of record that others refer to by a name. */
export const NAMED_KINDS = [
  'person',
  'worker',
  'team',
  'provider',
  'district',
  'measure',
  'child_case',
  'notification',
  'plan',
  'goal',
] as const satisfies readonly RecordKind[]
export type NamedKind = (typeof NAMED_KINDS)[number]

/** Those that stand on a child's page themselves. */
export const NAMED_ON_PAGE = [
  'measure',
  'child_case',
  'notification',
  'plan',
  'goal',
] as const satisfies readonly NamedKind[]

/** What a record is called where another refers to it; `titleOf` words a measure type. */
export function nameOf(kind: NamedKind, values: RecordValues, titleOf: (measureType: string) => Text): Text {
  switch (kind) {
    case 'person':
      return personName(values)
    case 'worker':
    case 'team':
    case 'provider':
    case 'district':
      return asWritten(values.name)
    case 'measure': {
      const { da, en } = titleOf(String(values.measure_type))
      return { da: `${da}, fra ${values.start_date}`, en: `${en}, from ${values.start_date}` }
    }
    case 'child_case': {
      if (isSaid(values.title)) return asWritten(values.title)
      const title = values.kind === 'course' ? { da: 'Forløb', en: 'Course' } : { da: 'Sag', en: 'Case' }
      return from(title, values.opened_on)
    }
    case 'notification':
      return from({ da: 'Underretning', en: 'Notification' }, danishDay(String(values.received_at)))
    case 'plan':
      return from({ da: 'Plan', en: 'Plan' }, values.started_on)
    case 'goal':
      return asWritten(values.goal)
  }
}

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

function asWritten(value: RecordValues[string] | undefined): Text {
  const words = isSaid(value) ? String(value) : ''
  return { da: words, en: words }
}

function from({ da, en }: Text, day: RecordValues[string] | undefined): Text {
  return { da: `${da} fra ${day}`, en: `${en} from ${day}` }
}
