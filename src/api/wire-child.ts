import { z } from '@hono/zod-openapi'
import { RECORDS } from '../slices.ts'
import { Due } from './wire-due.ts'
import type { ChildRecords } from './wire-of-kind.ts'
import { answerOf, RecordAnswer } from './wire-records.ts'
import { Id, Instant, IsoDate } from './wire-shared.ts'
import { SeesOfKinds } from './wire-sight.ts'

const ON_PAGE = RECORDS.all.filter(({ lifecycle }) => lifecycle.onChildPage).map(({ kind }) => kind)

const Found = z.array(RecordAnswer)

const RecordsOnPage = z.object(Object.fromEntries(ON_PAGE.map((kind) => [kind, Found])))
// Each kind has its own, as `byKind` (wire-of-kind.ts) lays them out.
const OfEachKind = RecordsOnPage as z.ZodType<unknown> as z.ZodType<ChildRecords>

/** Everything on a child's page, by kind; only what this user may see. */
export const ChildAnswer = z
  .object({
    child: answerOf('person'),
    hasCpr: z.boolean(),
    /** Null while protected: ask for it with a reason. */
    address: answerOf('address').nullable(),
    addressHidden: z.boolean(),
    records: OfEachKind,
    /** Persons that the relations point at. */
    related: z.array(answerOf('person')),
    names: z.record(z.string(), z.string()),
    /** Other records that turned out to be this child, and the one this is part of. */
    merged: z.array(Id),
    mergedInto: Id.nullable(),
    /** The access that was taken in an emergency, while it lasts. */
    emergency: z.object({ reason: z.string(), until: Instant }).nullable(),
    /** The path on the staircase up to today: as in the key figures. */
    path: z.array(z.object({ step: z.number().int(), from: IsoDate, to: IsoDate.nullable() })),
    /** What is due for the child, the first first. */
    due: z.array(Due),
    today: IsoDate,
    sees: SeesOfKinds,
    may: z.object({
      correct: z.boolean(),
      allocate: z.boolean(),
      transfer: z.boolean(),
      seeLooks: z.boolean(),
    }),
  })
  .openapi('Child')

export type ChildAnswer = z.infer<typeof ChildAnswer>
