import type { z } from '@hono/zod-openapi'
import { unknownField } from '../domain/records/check.ts'
import { invalid, notFound, type Unanswerable } from './unanswerable.ts'

/** What each field must look like. */
const FORMS: Readonly<Record<string, { readonly da: string; readonly en: string }>> = {
  municipality: { da: 'en trecifret kommunekode', en: 'a three-digit municipality code' },
  date: { da: 'en dato som 2017-09-30', en: 'a date such as 2017-09-30' },
  part: { da: 'numerator eller denominator', en: 'numerator or denominator' },
  offset: { da: 'et helt tal fra 0', en: 'a whole number from 0' },
  limit: { da: 'et helt tal fra 1 og ikke for stort', en: 'a whole number from 1 and not too large' },
  child: { da: 'et barns nummer, et helt tal fra 1', en: 'the number of a child, a whole number from 1' },
}

/** Tells which field of a question is wrong: an unknown one, a missing one, or one of the wrong form. */
export function refusalOf(error: z.core.$ZodError, target: string): Unanswerable {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys') {
    const [field] = issue.keys
    const { field: named, message } = unknownField(field)
    return invalid(named, message.da, message.en)
  }
  const field = issue?.path[0] === undefined ? null : String(issue.path[0])
  if (target === 'param' && field === 'figure') {
    return notFound('figure', 'Der er intet nøgletal med det navn.', 'There is no key figure of that name.')
  }
  const form = FORMS[field ?? '']
  return invalid(
    field,
    form ? `Feltet "${field}" skal være ${form.da}.` : `Feltet "${field}" mangler eller er ikke gyldigt.`,
    form ? `The field "${field}" must be ${form.en}.` : `The field "${field}" is missing or not valid.`,
  )
}
