import type { Text } from '../domain/text.ts'

export type RefusedStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 428 | 429

/** A request that is refused: its status, and a body that says why to a person and to a program. */
export class Refused extends Error {
  readonly status: RefusedStatus
  readonly body: { readonly error: string; readonly message: Text } & Readonly<Record<string, unknown>>

  constructor(
    status: RefusedStatus,
    error: string,
    message: Text,
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(error)
    this.status = status
    this.body = { error, field: null, message, ...more }
  }
}

/** There is no such thing, or none that this user may see: the two are answered alike. */
export function notThere(): Refused {
  return new Refused(404, 'not-found', {
    da: 'Det findes ikke, eller du har ikke adgang til det.',
    en: 'There is no such thing, or you may not see it.',
  })
}

export function notAllowed(): Refused {
  return new Refused(403, 'forbidden', {
    da: 'Din rolle giver ikke adgang til det.',
    en: 'Your role does not allow this.',
  })
}
