import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import type { RecordAnswer, RecordsAnswer } from '../../api/wire-records.ts'
import { pathKnownOn } from '../../kernel/place.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { RECORDS } from '../../slices.ts'
import { ApiError } from './api.ts'

/** A child, and the day by whose end it is looked at. */
interface Seen {
  readonly id: string
  readonly day: string
}

/** A child's page of the records as they were known by the end of an earlier day; nothing of it can be changed. */
export function childAsKnown(
  { id, day }: Seen,
  { records, names }: RecordsAnswer,
  measureTypes: ChoicesAnswer['measureTypes'],
): ChildAnswer {
  const of = (kind: RecordAnswer['kind']) => records.filter((record) => record.kind === kind)
  const child = records.find((record) => record.kind === 'person' && record.id === id)
  if (!child) throw new ApiError(404, NOT_YET_KNOWN)
  return {
    child,
    hasCpr: false,
    address: of('address')[0] ?? null,
    addressHidden: false,
    records: Object.fromEntries(ON_PAGE.map((kind) => [kind, of(kind)])),
    related: [],
    names,
    merged: [],
    mergedInto: null,
    emergency: null,
    path: pathAsKnown(of('measure'), { day, measureTypes }),
    due: [],
    today: day,
    may: { correct: false, allocate: false, transfer: false, seeLooks: false },
  }
}

const ON_PAGE = RECORDS.all.filter(({ lifecycle }) => lifecycle.onChildPage).map(({ kind }) => kind)

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
  measures: readonly RecordAnswer[],
  { day, measureTypes }: Steps,
): ChildAnswer['path'] {
  const stepOf = new Map(measureTypes.map(({ code, step }) => [code, step]))
  return pathKnownOn(
    day,
    measures.map(({ values }) => ({
      step: stepOf.get(String(values.measure_type)),
      start: String(values.start_date),
      end: isSaid(values.end_date) ? String(values.end_date) : null,
    })),
  )
}
