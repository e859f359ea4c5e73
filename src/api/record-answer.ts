import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import type { FieldValue, RecordValues, StoredRecord } from '../kernel/record/record.ts'
import type { Text } from '../kernel/text.ts'
import { RECORDS } from '../slices.ts'
import type { RecordEvent } from '../store/history.ts'
import { type KindOfRecord, type Names, namesOf, withoutProtected } from '../store/names.ts'
import type { Store } from '../store/stores.ts'
import type { RegisterParts } from './register-parts.ts'
import type { EventAnswer, HistoryAnswer, RecordAnswer, RecordsAnswer } from './wire-records.ts'
import { type RegisterContext, reading } from './writing.ts'

const TITLES: ReadonlyMap<string, Text> = new Map(
  MEASURE_TYPES.map(({ code, danish, english }) => [
    code,
    { da: capitalised(danish), en: capitalised(english) },
  ]),
)

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A measure type in words, as names are given. */
export function titleOfType(code: string): Text {
  return TITLES.get(code) ?? { da: code, en: code }
}

/** A record as it is sent; with the fields of its kind, where that is known. */
export function recordAnswer<Kind extends string, Values extends RecordValues>({
  kind,
  record: { id, version, person_id: child, values },
}: Sent<Kind, Values>) {
  return { kind, id, version, child, values }
}

interface Sent<Kind extends string, Values> {
  readonly kind: Kind
  readonly record: Omit<StoredRecord, 'values'> & { readonly values: Values }
}

/** A record that was asked for by itself: the address of one who is protected needs a reason even then. */
export async function oneAnswer(store: Store, one: KindOfRecord): Promise<RecordAnswer> {
  if (one.kind !== 'address') return recordAnswer(one)
  return shownTo(one, await namesOf(store, [one], titleOfType), null)
}

/** A record that was written just now, as it is answered. */
export async function answering(
  c: RegisterContext,
  parts: RegisterParts,
  written: KindOfRecord,
): Promise<RecordAnswer> {
  if (written.kind !== 'address') return recordAnswer(written)
  return reading(c, parts, (store) => oneAnswer(store, written))
}

/**
 * Records of one or several kinds with the names they refer to; protected names and addresses left out, but not the name
 * of the one (`of`) that is asked for.
 */
export async function recordsAnswer(
  store: Store,
  records: readonly KindOfRecord[],
  next: string | null,
  of: string | null = null,
): Promise<RecordsAnswer> {
  const names = await namesOf(store, records, titleOfType)
  return { records: records.map((one) => shownTo(one, names, of)), next, names: { ...names.byId } }
}

/** What changed from each version of a record to the next; `of` is the person whose own history it is. */
export async function historyAnswer(
  store: Store,
  events: readonly RecordEvent[],
  of: string | null,
): Promise<HistoryAnswer> {
  const names = await namesOf(store, events, titleOfType)
  const before = new Map<string, RecordValues>()
  const answered = events.map((event) => {
    const record = shownTo(event, names, of)
    const key = `${event.kind} ${record.id}`
    const changed = changesOf(before.get(key) ?? {}, record.values)
    before.set(key, record.values)
    return eventAnswer(event, record, changed)
  })
  return { events: answered, names: { ...names.byId } }
}

function shownTo({ kind, record }: KindOfRecord, names: Names, of: string | null): RecordAnswer {
  const spec = RECORDS.of(kind)
  const isAsked = spec.about === 'person' && record.id === of
  return recordAnswer({ kind, record: isAsked ? record : withoutProtected(spec, record, names) })
}

function eventAnswer(
  { seq, at, by, action, reason }: RecordEvent,
  record: RecordAnswer,
  changed: EventAnswer['changed'],
): EventAnswer {
  return { seq, at, by, action, reason, record, changed }
}

/** Empty text and nothing at all are the same: not said. */
function changesOf(before: RecordValues, after: RecordValues): EventAnswer['changed'] {
  const said = (value: FieldValue | undefined) => (value === undefined || value === '' ? null : value)
  return Object.keys(after)
    .map((field) => ({ field, from: said(before[field]), to: said(after[field]) }))
    .filter(({ from, to }) => from !== to)
}
