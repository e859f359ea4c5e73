import type { Draft } from '../form/draft.ts'

/** What every part of the form is given: what is written, how it is changed, and what is wrong with it. */
export interface FormParts {
  readonly draft: Draft
  readonly change: (changes: Draft) => void
  /** The id of the input of a field. */
  readonly idOf: (field: string) => string
  readonly problemOf: (field: string) => string | undefined
}
