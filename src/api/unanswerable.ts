import type { Text } from '../domain/text.ts'
import type { ErrorAnswer } from './wire.ts'

/** A question that cannot be answered as asked; says which field is wrong, to a person, in both languages. */
export class Unanswerable extends Error {
  readonly status: 400 | 404
  readonly answer: ErrorAnswer

  constructor(status: 400 | 404, field: string | null, message: Text) {
    super(message.en)
    this.status = status
    this.answer = { error: status === 400 ? 'invalid' : 'not-found', field, message }
  }
}

/** The question is well-formed, but the package has no such thing. */
export function notFound(field: string, da: string, en: string): Unanswerable {
  return new Unanswerable(404, field, { da, en })
}

/** The question itself is not well-formed. */
export function invalid(field: string | null, da: string, en: string): Unanswerable {
  return new Unanswerable(400, field, { da, en })
}
