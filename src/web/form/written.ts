import { useId } from 'react'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { useLanguage } from '../routing/selection.ts'
import type { Draft } from './draft.ts'
import type { Failure } from './saving.ts'

/** A form as its fields see it: what is written, how it is changed, and what is wrong with it. */
export interface Written {
  readonly draft: Draft
  readonly change: (changes: Draft) => void
  /** The id of the input of a field. */
  readonly idOf: (field: string) => string
  readonly problemOf: (field: string) => string | undefined
}

interface Held extends Pick<Written, 'draft' | 'change'> {
  readonly failure: Failure | null
  /** Start of the inputs' ids, where something on the page leads to them. */
  readonly id?: string
}

/** What is held of a form, by itself or on the device, as its fields see it. */
export function useWritten({ draft, change, failure, id }: Held): Written {
  const own = useId()
  const language = useLanguage()
  const problems = failure?.kind === 'problems' ? failure.problems : []
  return {
    draft,
    change,
    idOf: (field) => `${id ?? own}-${field.replaceAll('.', '-')}`,
    problemOf: (field) => problems.find((one) => one.field === field)?.message[language],
  }
}

/** What the input of one field is given. */
export function fieldIn({ draft, change, idOf, problemOf }: Written, name: string) {
  return {
    id: idOf(name),
    value: draft[name] ?? '',
    onChange: (value: string) => change({ [name]: value }),
    problem: problemOf(name),
  }
}

/** One of several records that a form asks for, as if it were the whole; its fields are named `part.field`. */
export function partOf(form: Written, part: string): Written {
  const own = (name: string) => `${part}.${name}`
  return {
    draft: draftIn(form.draft, part),
    change: (changes) => form.change(asPart(part, changes)),
    idOf: (field) => form.idOf(own(field)),
    problemOf: (field) => form.problemOf(own(field)),
  }
}

/** What is written of one of several records. */
export function draftIn(draft: Draft, part: string): Draft {
  const start = `${part}.`
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value]] : [],
    ),
  )
}

/** What is written of a record, as one of several in a form. */
export function asPart(part: string, draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).map(([name, value]) => [`${part}.${name}`, value]))
}

/** Problems of one of several records, named so that they can be told apart. */
export function problemsOfPart(part: string, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.map(({ field, message }) => ({ field: field && `${part}.${field}`, message }))
}
