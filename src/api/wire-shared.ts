import { z } from '@hono/zod-openapi'
import { parseIsoDay } from '../kernel/calendar.ts'
import { LONGEST_REASON, SHORTEST_REASON } from '../kernel/reason.ts'
import { type Lines, textFault } from '../kernel/record/written-text.ts'
import type { Text } from '../kernel/text.ts'

/** Pieces that the wire schemas of the register share. */
export const Id = z.uuid()
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => parseIsoDay(day) !== null)
export const Instant = z.string()
export const CprNumber = z.string().regex(/^\d{6}-?\d{4}$/)
export const Words = z.object({ da: z.string(), en: z.string() })
export const Named = z.object({ id: Id, name: z.string() })
export const MunicipalityName = z.object({ code: z.string(), name: z.string() })
/** What someone writes, held to what can be seen; on one line unless said. */
export function writtenText(longest: number, { shortest = 0, lines = 'one' }: Wanted = {}) {
  const text = z.string().trim().max(longest)
  return (shortest > 0 ? text.min(shortest) : text).check(({ value, issues }) => {
    const words = textFault(value, lines)
    if (words) issues.push({ code: 'custom', input: value, params: { words } })
  })
}
interface Wanted {
  readonly shortest?: number
  readonly lines?: Lines
}

/** What the check of a text says of it, in an issue of its schema. */
export function wordsOfIssue(issue: z.core.$ZodIssue | undefined): Text | null {
  const said = issue?.code === 'custom' ? Words.safeParse(issue.params?.words) : null
  return said?.success ? said.data : null
}

export const ShortReason = writtenText(LONGEST_REASON, { shortest: SHORTEST_REASON, lines: 'many' })
/**
 * In the live register's answers: the child, for those who may see it (null for the others), and the pseudonym that
 * always stands for it in its municipality.
 */
export const LiveChild = { person: Named.nullable().optional(), pseudonym: z.string().optional() }
