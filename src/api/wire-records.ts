import { z } from '@hono/zod-openapi'
import { LONGEST_REASON } from '../kernel/reason.ts'
import { RECORDS } from '../slices.ts'
import type { AnyKind, RecordOf } from './wire-of-kind.ts'
import { Id, Instant, ShortReason, Words, writtenText } from './wire-shared.ts'

/** Records of any kind, as the API gives and takes them. */
export const Kind = z.enum(RECORDS.all.map(({ kind }) => kind))
export const Value = z.union([z.string().trim(), z.number(), z.boolean(), z.null()])
export const Values = z.record(z.string(), Value)

/** A record of any kind. `version` is its ETag: send it back in `If-Match` to correct it. */
export const RecordAnswer = z
  .object({ kind: Kind, id: Id, version: z.number().int(), child: Id.nullable(), values: Values })
  .openapi('Record')
export type RecordAnswer = z.infer<typeof RecordAnswer>

/** The same of one or several kinds that are known, with the fields that their specifications say. */
export function answerOf<Kind extends AnyKind>(..._kinds: readonly Kind[]): z.ZodType<RecordOf<Kind>> {
  // What is answered is described, never parsed: the server has read it by the specification of its kind.
  return RecordAnswer as z.ZodType<unknown> as z.ZodType<RecordOf<Kind>>
}

/** The values of a record of a kind by themselves. */
export function valuesOf<Kind extends AnyKind>(_kind: Kind): z.ZodType<RecordOf<Kind>['values']> {
  // As above.
  return Values as z.ZodType<unknown> as z.ZodType<RecordOf<Kind>['values']>
}

export const RecordsAnswer = z
  .object({
    records: z.array(RecordAnswer),
    /** Give it as `after` for the next page; null at the end. */
    next: z.string().nullable(),
    /** Names of what the records refer to (persons, workers, teams, providers, measures), by id. */
    names: z.record(z.string(), z.string()),
  })
  .openapi('Records')
export type RecordsAnswer = z.infer<typeof RecordsAnswer>

export const CreateRecord = z.strictObject({
  child: Id.optional(),
  case: Id.optional(),
  values: Values,
  reason: writtenText(LONGEST_REASON, { lines: 'many' }).optional(),
})
export type CreateRecord = z.infer<typeof CreateRecord>
/** A correction says why; the old values stay in the history. */
export const CorrectRecord = z.strictObject({ changes: Values, reason: ShortReason })
export type CorrectRecord = z.infer<typeof CorrectRecord>

export const EventAnswer = z
  .object({
    seq: z.number().int(),
    at: Instant,
    by: z.string(),
    action: z.string(),
    reason: z.string(),
    record: RecordAnswer,
    /** Fields whose value is another than before; all that are said, for the first version. */
    changed: z.array(z.object({ field: z.string(), from: Value, to: Value })),
  })
  .openapi('Event')
export type EventAnswer = z.infer<typeof EventAnswer>
export const HistoryAnswer = z
  .object({ events: z.array(EventAnswer), names: z.record(z.string(), z.string()) })
  .openapi('History')
export type HistoryAnswer = z.infer<typeof HistoryAnswer>

/** 412: someone changed the record meanwhile. Both versions are shown; nothing is lost. */
export const ConflictAnswer = z
  .object({
    error: z.literal('conflict'),
    message: Words,
    theirs: RecordAnswer,
    changedBy: z.string(),
    changedAt: Instant,
  })
  .openapi('Conflict')
export type ConflictAnswer = z.infer<typeof ConflictAnswer>
/** 422: fields that are wrong, each with what to do. */
export const ProblemsAnswer = z
  .object({
    error: z.literal('problems'),
    message: Words,
    problems: z.array(z.object({ field: z.string().nullable(), message: Words })),
  })
  .openapi('Problems')
export type ProblemsAnswer = z.infer<typeof ProblemsAnswer>
