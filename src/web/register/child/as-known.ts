import type { ChildAnswer, ChoicesAnswer } from '../../../api/wire-children.ts'
import type { RecordAnswer, RecordsAnswer } from '../../../api/wire-records.ts'
import { RECORDS } from '../../../domain/records/all.ts'
import { ApiError } from '../api.ts'

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
    path: highestSteps(of('measure'), { day, measureTypes }),
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

/** The highest step in force from day to day, as the key figures count a child; 0 between measures. */
export function highestSteps(
  measures: readonly RecordAnswer[],
  { day, measureTypes }: Steps,
): ChildAnswer['path'] {
  const spells = measures.flatMap(({ values }) => {
    const step = measureTypes.find(({ code }) => code === values.measure_type)?.step
    const from = String(values.start_date)
    if (step === undefined || from > day) return []
    return [{ step, from, after: values.end_date ? nextDay(String(values.end_date)) : null }]
  })
  const changes = [
    ...new Set(spells.flatMap(({ from, after }) => (after && after <= day ? [from, after] : [from]))),
  ]
  const path: { step: number; from: string; to: string | null }[] = []
  for (const from of changes.toSorted()) {
    const inForce = spells.filter((one) => one.from <= from && (one.after === null || one.after > from))
    const step = Math.max(0, ...inForce.map((one) => one.step))
    const last = path.at(-1)
    if (last?.step === step) continue
    if (last) last.to = dayBefore(from)
    path.push({ step, from, to: null })
  }
  if (path.at(-1)?.step === 0) path.pop()
  return path
}

function nextDay(iso: string): string {
  return moved(iso, 1)
}

function dayBefore(iso: string): string {
  return moved(iso, -1)
}

function moved(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10)
}
