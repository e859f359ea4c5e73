import { type Act, type ActedOf, problemsOf } from '../kernel/act/act.ts'
import { isSaid } from '../kernel/record/fields.ts'
import type { RecordValues, StoredRecord } from '../kernel/record/record.ts'
import { holdRecord } from '../store/hold-record.ts'
import { getRecord } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import { type Conflict, conflict } from './correct-record.ts'
import { problems, type Written } from './written.ts'

/** Why something was not done. */
export type Refusal = Exclude<Written<Conflict>, { readonly ok: true }>

/** The record that an act is done with, seen, in the version that was read, and with nothing wrong in what is said. */
export async function actedOn<One extends Act>(
  store: Store,
  act: One,
  asked: ActedOf<One>,
): Promise<StoredRecord<One['of']> | Refusal> {
  const record = await heldFor(store, act, asked)
  if ('refused' in record) return record
  const found = problemsOf(act, asked, { values: record.values, today: asked.today })
  return found.length > 0 ? problems(found) : record
}

interface Which {
  readonly id: string
  readonly version?: number
}

/** The same before what is said is checked, for acts that say all that is wrong at once; held, where it is to be changed. */
export async function heldFor<One extends Act>(
  store: Store,
  { does, of, once }: One,
  { id, version }: Which,
): Promise<StoredRecord<One['of']> | Refusal> {
  if (does === 'change') await holdRecord(store, of, id)
  const record = await getRecord<One['of']>(store, of, id)
  if (!record) return { ok: false, refused: 'not-found' }
  const values: RecordValues = record.values
  const isDone = once !== undefined && isSaid(values[once.done])
  const isAsRead = version === undefined || version === record.version
  return isAsRead && !isDone ? record : conflict(store, of, record)
}
