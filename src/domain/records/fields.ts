import { problem } from '../problem.ts'
import type {
  Choice,
  FieldForm,
  FieldProblem,
  FieldSpec,
  FieldValue,
  RecordKind,
  RecordValues,
} from '../record.ts'
import type { Text } from '../text.ts'

/** How the specifications of records are written: a field with its Danish and English title. */
type Titled = readonly [da: string, en: string]

export function field(name: string, [da, en]: Titled, form: FieldForm, help?: Titled): FieldSpec {
  return { name, title: { da, en }, required: false, ...(help && { help: words(help) }), ...form }
}

export function required(spec: FieldSpec): FieldSpec {
  return { ...spec, required: true }
}

export function words([da, en]: Titled): Text {
  return { da, en }
}

export function text(longest = 200): FieldForm {
  return { form: 'text', longest }
}

export const manyLines: FieldForm = { form: 'text', longest: 4000, lines: 'many' }
export const date: FieldForm = { form: 'date' }
export const yesNo: FieldForm = { form: 'boolean' }

export function reference(of: RecordKind): FieldForm {
  return { form: 'reference', of }
}

/** The ids of any number of records of a kind. */
export function references(of: RecordKind): FieldForm {
  return { form: 'references', of }
}

type Named = readonly [code: string, da: string, en: string]

export function choice(...choices: readonly Named[]): FieldForm {
  return { form: 'choice', choices: choices.map(named) }
}

/** Any number of the choices. */
export function choices(...choices: readonly Named[]): FieldForm {
  return { form: 'choices', choices: choices.map(named) }
}

function named([code, da, en]: Named): Choice {
  return { code, title: { da, en } }
}

/** The codes or ids that a field of several holds. */
export function severalIn(value: FieldValue | undefined): readonly string[] {
  return typeof value === 'string' && value !== '' ? value.split(',') : []
}

/** The first and last day that most records have. */
export const fromTo: readonly FieldSpec[] = [
  field('start_date', ['Fra', 'From'], date),
  field('end_date', ['Til og med', 'To and including'], date),
]

/** A last day before its first is a slip of the keyboard; says so at the last one. */
export function inOrder(first: string, last: string) {
  return (values: RecordValues): readonly FieldProblem[] => {
    const from = values[first]
    const to = values[last]
    if (!isSaid(from) || !isSaid(to) || String(from) <= String(to)) return []
    return [
      problem(
        last,
        `Datoen ligger før den første dag, ${from}.`,
        `The date lies before the first day, ${from}.`,
      ),
    ]
  }
}

/** All problems of several rules. */
export function all(...checks: readonly ((values: RecordValues) => readonly FieldProblem[])[]) {
  return (values: RecordValues): readonly FieldProblem[] => checks.flatMap((check) => check(values))
}

export function isSaid(value: FieldValue | undefined): value is string | number | boolean {
  return value !== undefined && value !== null && value !== ''
}
