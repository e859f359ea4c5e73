import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import { byKind, isOf, type RecordOf } from '../../api/wire-of-kind.ts'
import type { RecordsAnswer } from '../../api/wire-records.ts'
import { pathKnownOn } from '../../kernel/place.ts'
import type { Sees } from '../../kernel/sight.ts'
import { ApiError } from './api.ts'

/** A child, and the day by whose end it is looked at. */
interface Seen {
  readonly id: string
  readonly day: string
  /** How much the reader sees of the child. */
  readonly sees: Sees
}

/** A child's page of the records as they were known by the end of an earlier day; nothing of it can be changed. */
export function childAsKnown(
  { id, day, sees }: Seen,
  { records, names }: RecordsAnswer,
  measureTypes: ChoicesAnswer['measureTypes'],
): ChildAnswer {
  const child = records.filter((record) => isOf('person', record)).find((record) => record.id === id)
  if (!child) throw new ApiError(404, NOT_YET_KNOWN)
  const known = byKind(records)
  return {
    child,
    hasCpr: false,
    address: records.find((record) => isOf('address', record)) ?? null,
    addressHidden: false,
    records: known,
    related: [],
    names,
    merged: [],
    mergedInto: null,
    emergency: null,
    path: pathAsKnown(known.measure, { day, measureTypes }),
    due: [],
    today: day,
    sees,
    may: { correct: false, allocate: false, transfer: false, seeLooks: false },
  }
}

const NOT_YET_KNOWN = {
  error: 'not-known-then',
  message: {
    da: 'Barnet var ikke i registret den dag.',
    en: 'The child was not in the register on that day.',
  },
}

interface Steps {
  readonly day: string
  readonly measureTypes: ChoicesAnswer['measureTypes']
}

/** The child's path as it was known by the end of the day. */
export function pathAsKnown(
  measures: readonly RecordOf<'measure'>[],
  { day, measureTypes }: Steps,
): ChildAnswer['path'] {
  const stepOf = new Map(measureTypes.map(({ code, step }) => [code, step]))
  return pathKnownOn(
    day,
    measures.map(({ values }) => ({
      step: stepOf.get(values.measure_type),
      start: values.start_date,
      end: values.end_date || null,
    })),
  )
}
