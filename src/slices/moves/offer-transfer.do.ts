import { v7 as newId } from 'uuid'
import { isOver } from '../../kernel/in-force.ts'
import { type Outcome, refuse } from '../../kernel/outcome.ts'
import { isOfKind } from '../../kernel/record/record.ts'
import type { Keyring } from '../../store/keyring.ts'
import { recordsOfOneChild } from '../../store/one-child.ts'
import { isLeader } from '../../store/reach.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { PERSON } from '../people/person.record.ts'
import { judgeOffer, type MovingChild, type OfferRefusal } from './moves.rules.ts'
import { readMovingChild } from './moving-child.store.ts'
import {
  holdOffer,
  insertTransfer,
  listTransfers,
  municipalitiesToMoveTo,
  type Transfer,
} from './transfers.store.ts'

export interface AskedOffer {
  readonly personId: string
  readonly to: string
  readonly movesOn: string
  readonly note: string
}

/**
 * A leader offers a child's case to the municipality that the family moves to. Nothing ends here until it is accepted
 * there; the consents stay, since they were given to this municipality alone.
 */
export async function offerTransfer(
  store: Store,
  { keys, today }: { readonly keys: Keyring; readonly today: string },
  asked: AskedOffer,
): Promise<Outcome<Transfer, OfferRefusal | 'not-allowed' | 'not-found'>> {
  if (!(await isLeader(store))) return refuse('not-allowed')
  const child = await getRecord(store, PERSON, asked.personId)
  if (child?.values.kind !== 'child') return refuse('not-found')
  const isWaiting = await holdOffer(store, child.id)
  const ids = await recordsOfOneChild(store, child.id)
  const { moving, changes } = await readMovingChild(store, keys, { ids, to: asked.to })
  const judged = judgeOffer({
    ...asked,
    today,
    from: store.municipality,
    municipalities: await municipalitiesToMoveTo(store),
    isMerged: ids[0] !== child.id,
    isWaiting,
    openSince: openSince(moving, asked.movesOn),
    hasOpenCase: moving.records.some((one) => isOfKind(CHILD_CASE, one)),
  })
  if (!judged.ok) return judged
  const id = newId()
  await insertTransfer(store, { ...asked, id, personId: child.id, moving, changes })
  const [offered] = await listTransfers(store, id)
  return offered ? { ok: true, value: offered } : refuse('not-found')
}

/** First days of the open cases, and of the measures that are not over on the day of the move. */
function openSince({ records }: MovingChild, movesOn: string): readonly string[] {
  return records.flatMap((one) => {
    if (isOfKind(CHILD_CASE, one)) return [one.values.opened_on]
    return isOfKind(MEASURE, one) && !isOver(one.values, movesOn) ? [one.values.start_date] : []
  })
}
