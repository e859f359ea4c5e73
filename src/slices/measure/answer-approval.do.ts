import { type Conflict, conflict } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { RecordValues, StoredRecord } from '../../kernel/record/record.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { correctRecord, getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import type { DEVIATION } from './deviation.record.ts'
import type { GRANT_REQUEST } from './measure.record.ts'

/** A leader's answer to something asked for, in the version that was read. */
export interface Answer {
  readonly id: string
  readonly version: number
  readonly answer: 'yes' | 'no'
  readonly note?: string | undefined
  /** ISO day. */
  readonly today: string
}

type Asked = typeof GRANT_REQUEST | typeof DEVIATION
type Refusal = Exclude<Written<Conflict>, { readonly ok: true }>

/**
 * What waits for an answer, held until it is given, so that of two leaders one answers. Nobody answers what they asked
 * themselves, and a no says why.
 */
export async function askedOf(
  store: Store,
  { roles, workerId }: Writer,
  { spec, id, version, answer, note }: Answer & { readonly spec: Asked },
): Promise<StoredRecord<Asked> | Refusal> {
  if (!(await getRecord(store, spec, id))) return { ok: false, refused: 'not-found' }
  if (!rightsOf(roles).allocate) return { ok: false, refused: 'not-allowed' }
  await holdRecord(store, spec, id)
  const asked = await getRecord(store, spec, id)
  if (!asked) return { ok: false, refused: 'not-found' }
  if (asked.version !== version) return conflict(store, spec, asked)
  if (isSaid(asked.values.answer))
    return problems([problem(null, 'Den er besvaret.', 'It has been answered already.')])
  if (asked.values.asked_by === workerId)
    return problems([
      problem(
        null,
        'Du har selv spurgt. En anden leder svarer.',
        'You asked yourself. Another leader answers.',
      ),
    ])
  if (answer === 'no' && !isSaid(note?.trim()))
    return problems([problem('note', 'Skriv, hvorfor ikke.', 'Say why not.')])
  return asked
}

/** Writes the answer down. Nobody else has answered: the record is held. */
export async function keepAnswerTo(
  store: Store,
  { workerId }: Writer,
  { spec, id, version, note, today }: Answer & { readonly spec: Asked },
  answered: RecordValues,
): Promise<Written<Conflict>> {
  const values = { answered_by: workerId, answered_on: today, answer_note: note?.trim() ?? '', ...answered }
  const kept = await correctRecord(store, spec, { id, version }, values)
  if (!kept.ok) return { ok: false, refused: kept.refused === 'not-found' ? 'not-found' : 'not-allowed' }
  return { ok: true, value: { kind: spec.kind, record: kept.value } }
}
