import type { z } from '@hono/zod-openapi'
import { withDaysInWords } from '../kernel/day-words.ts'
import { unknownField } from '../kernel/record/check.ts'
import type { Scope } from '../kernel/role.ts'
import type { Text } from '../kernel/text.ts'
import { REFUSALS, type Refusal, type RefusedReason, type RefusedStatus } from './refusals.ts'
import type { ErrorAnswer } from './wire.ts'
import { wordsOfIssue } from './wire-shared.ts'

type More = Readonly<Record<string, unknown>>

/** A request that is refused: its status, and a body that says why to a person, days in words, and to a program. */
export class Refused extends Error {
  readonly status: RefusedStatus
  readonly body: ErrorAnswer & More

  constructor(status: RefusedStatus, error: string, message: Text, more: More = {}) {
    super(error)
    this.status = status
    this.body = { error, field: null, message: withDaysInWords(message), ...more }
  }
}

/** The refusal for a reason, with what more its body tells. */
export function refused(reason: RefusedReason, more: More = {}): Refused {
  const [status, da, en, { error = reason, ...field } = {}]: Refusal = REFUSALS[reason]
  return new Refused(status, error, { da, en }, { ...field, ...more })
}

/** A token that does not reach so far. */
export function outsideScope(scope: Scope): Refused {
  const message = {
    da: `Adgangsnøglen giver ikke adgang til det: den mangler ${scope}.`,
    en: `The token does not allow this: it lacks ${scope}.`,
  }
  return new Refused(403, 'scope', message, { scope })
}

/** A well-formed question about what the package or the register does not have. */
export function notFound(field: string, da: string, en: string): Refused {
  return new Refused(404, 'not-found', { da, en }, { field })
}

/** A question that is not well-formed; says which field is wrong. */
export function invalid(field: string | null, da: string, en: string): Refused {
  return new Refused(400, 'invalid', { da, en }, { field })
}

/** PostgreSQL's own codes; what stands under none of them is a bug. */
const BY_CODE: Readonly<Record<string, RefusedReason>> = {
  '42501': 'not-allowed',
  // Ours: what an emergency may not become (store/sql/25-what-stays.sql).
  TR001: 'only-emergency',
  // Ours: fresh eyes on a notification (store/sql/27-fresh-eyes.sql).
  TR002: 'not-fresh',
  '23503': 'unknown-reference',
  '23505': 'exists',
  '23502': 'not-valid',
  '23514': 'not-valid',
  '22001': 'not-valid',
  '22003': 'not-valid',
  '22007': 'not-valid',
  '22008': 'not-valid',
  '22009': 'not-valid',
  '22021': 'not-valid',
  '22P02': 'not-valid',
  '22P05': 'not-valid',
  '40001': 'busy',
  '40P01': 'busy',
}

/** What was refused, here or by the database while reading or writing, as the answer it is; null for a bug. */
export function refusalIn(error: unknown): Refused | null {
  if (error instanceof Refused) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = BY_CODE[code]
  if (reason === undefined) return null
  const answer = refused(reason)
  const { message } = answer.body
  return answer.status === 422 ? refused(reason, { problems: [{ field: null, message }] }) : answer
}

/** What each field of a question must look like. */
const FORMS: Readonly<Record<string, Text>> = {
  municipality: { da: 'en trecifret kommunekode', en: 'a three-digit municipality code' },
  date: { da: 'en dato som 2017-09-30', en: 'a date such as 2017-09-30' },
  part: { da: 'numerator eller denominator', en: 'numerator or denominator' },
  offset: { da: 'et helt tal fra 0', en: 'a whole number from 0' },
  limit: { da: 'et helt tal fra 1 og ikke for stort', en: 'a whole number from 1 and not too large' },
  child: { da: 'et barns nummer, et helt tal fra 1', en: 'the number of a child, a whole number from 1' },
}

/** Tells which field of a question is wrong: an unknown one, a missing one, or one of the wrong form. */
export function refusedQuestion(error: z.core.$ZodError, target: string): Refused {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys') {
    const { field, message } = unknownField(issue.keys[0])
    return invalid(field, message.da, message.en)
  }
  const field = issue?.path[0] === undefined ? null : String(issue.path[0])
  if (target === 'param' && field === 'figure')
    return notFound('figure', 'Der er intet nøgletal med det navn.', 'There is no key figure of that name.')
  const words = wordsOfIssue(issue)
  if (words) return invalid(field, words.da, words.en)
  const form = FORMS[field ?? '']
  return invalid(
    field,
    form ? `Feltet »${field}« skal være ${form.da}.` : `Feltet »${field}« mangler eller er ikke gyldigt.`,
    form ? `The field "${field}" must be ${form.en}.` : `The field "${field}" is missing or not valid.`,
  )
}
