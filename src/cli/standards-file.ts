import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { FOLLOW_UP_PROFILES } from '../catalogue/follow-up-standards.ts'
import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { parseIsoDay } from '../kernel/calendar.ts'
import type { FollowUpProfile } from '../kernel/follow-up.ts'
import { HOME_BASED_SUBTYPES, STEPS } from '../kernel/staircase.ts'
import { wrongUse } from './failure.ts'

const Period = z.strictObject({ count: z.int().min(1).max(1000), unit: z.enum(['weeks', 'months']) })

const Rule = z.strictObject({
  fits: z.strictObject({
    steps: z.array(z.literal(STEPS)).optional(),
    subtypes: z.array(z.enum(HOME_BASED_SUBTYPES)).optional(),
    types: z.array(z.enum(MEASURE_TYPES.map(({ code }) => code))).optional(),
    intensive: z.boolean().optional(),
  }),
  first: Period,
  later: Period,
  afterFirstYear: Period.optional(),
})

const ValidFrom = z.string().transform((text, context) => {
  const day = parseIsoDay(text)
  if (day === null) context.addIssue({ code: 'custom', message: 'not a date such as 2017-01-01' })
  return day
})

const Profile = z.strictObject({
  municipality: z.string().regex(/^\d{3}$/, 'not a three-digit code'),
  source: z.string().default(''),
  validFrom: ValidFrom.nullable().default(null),
  rules: z.array(Rule),
})

/**
 * Reads a municipality's follow-up standards from a file. They take the place of the built-in ones for the
 * municipalities named; the others keep theirs. The file holds one profile or a list of them.
 */
export async function readStandards(file: string): Promise<FollowUpProfile[]> {
  const json = await parsedJson(file)
  const read = z.array(Profile).safeParse(Array.isArray(json) ? json : [json])
  if (!read.success) throw wrongUse(`--profile: ${file}: ${firstIssue(read.error)}`)
  const named = new Set(read.data.map(({ municipality }) => municipality))
  if (named.size < read.data.length) throw wrongUse(`--profile: ${file}: a municipality is named twice`)
  return [...read.data, ...FOLLOW_UP_PROFILES.filter(({ municipality }) => !named.has(municipality))]
}

async function parsedJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw wrongUse(`--profile: cannot read ${file}`, cause)
  })
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw wrongUse(`--profile: ${file} is not JSON`, cause)
  }
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'not a follow-up standard'
}
