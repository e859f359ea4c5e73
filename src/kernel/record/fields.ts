import { problem } from '../problem.ts'
import { HAS_CHILDREN } from '../role.ts'
import type { Text } from '../text.ts'
import type {
  Choice,
  FieldForm,
  FieldProblem,
  FieldSpec,
  FieldValue,
  RecordKind,
  RecordValues,
} from './record.ts'

/** How the specifications of records are written: a field with its Danish and English title. */
type Titled = readonly [da: string, en: string]

export function field<const Name extends string, const Form extends FieldForm>(
  name: Name,
  [da, en]: Titled,
  form: Form,
  help?: Titled,
): Form & Optional<Name> {
  return { name, title: { da, en }, required: false, ...(help && { help: words(help) }), ...form }
}

interface Optional<Name> {
  readonly name: Name
  readonly title: Text
  readonly help?: Text
  readonly required: false
}

export function required<const Field extends FieldSpec>(
  spec: Field,
): Omit<Field, 'required'> & { readonly required: true } {
  return { ...spec, required: true }
}

export function words([da, en]: Titled): Text {
  return { da, en }
}

export function text(longest = 200) {
  return { form: 'text', longest } as const
}

/** Text that may have several lines. */
export function lines<const Longest extends number>(longest: Longest) {
  return { form: 'text', longest, lines: 'many' } as const
}

export const manyLines = lines(4000)
export const date = { form: 'date' } as const
/** A day that is planned, expected, due or agreed. */
export const comingDate = { form: 'date', lies: 'ahead' } as const
/** A day on which something has happened. */
export const pastDate = { form: 'date', notAfter: 'today' } as const
/** The moment of something that has happened. */
export const pastMoment = { form: 'timestamp', notAfter: 'today' } as const
export const yesNo = { form: 'boolean' } as const

export function reference(of: RecordKind) {
  return { form: 'reference', of } as const
}

/** A worker who can have a case. */
export const caseworker = { form: 'reference', of: 'worker', offered: HAS_CHILDREN } as const

/** The ids of any number of records of a kind. */
export function references(of: RecordKind) {
  return { form: 'references', of } as const
}

type Named<Code extends string> = readonly [code: Code, da: string, en: string]

export function choice<const Code extends string>(...choices: readonly Named<Code>[]) {
  return { form: 'choice', choices: choices.map(named) } as const
}

/** Any number of the choices. */
export function choices<const Code extends string>(...choices: readonly Named<Code>[]) {
  return { form: 'choices', choices: choices.map(named) } as const
}

function named<Code extends string>([code, da, en]: Named<Code>): Choice<Code> {
  return { code, title: { da, en } }
}

/** The codes or ids that a field of several holds. */
export function severalIn(value: FieldValue | undefined): readonly string[] {
  return typeof value === 'string' && value !== '' ? value.split(',') : []
}

/** The first and last day that most records have. */
export const fromTo = [
  field('start_date', ['Fra', 'From'], date),
  field('end_date', ['Til og med', 'To and including'], date),
] as const

/** The first and last day of what only who is born can have: where one lives, and where one goes to school. */
export const fromToInLife = [
  field('start_date', ['Fra', 'From'], { form: 'date', notBefore: 'birth' }),
  field('end_date', ['Til og med', 'To and including'], { form: 'date', notBefore: 'birth' }),
] as const

/** A last day before its first is a slip of the keyboard; says so at the last one. */
export function inOrder(first: string, last: string) {
  return (values: RecordValues): readonly FieldProblem[] => {
    const from = values[first]
    const to = values[last]
    if (!isSaid(from) || !isSaid(to) || String(from) <= String(to)) return []
    return [
      problem(
        last,
        `Vælg ${from} eller senere: det er den første dag.`,
        `Choose ${from} or later: that is the first day.`,
      ),
    ]
  }
}

/** All problems of several rules. */
export function all(...checks: readonly ((values: RecordValues) => readonly FieldProblem[])[]) {
  return (values: RecordValues): readonly FieldProblem[] => checks.flatMap((check) => check(values))
}

/** Whether anything was said; an empty text is nothing. */
export function isSaid<Value extends FieldValue | undefined>(
  value: Value,
): value is Exclude<Value, null | undefined | ''> {
  return value !== undefined && value !== null && value !== ''
}
