import { actedOn } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import type { Store } from '../../store/stores.ts'
import { END_MEASURE } from './measure.acts.ts'
import { MEASURE } from './measure.record.ts'

/** Ends a measure: why, and what follows. */
export async function endMeasure(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof END_MEASURE>,
): Promise<Written<Conflict>> {
  const measure = await actedOn(store, END_MEASURE, asked)
  if ('refused' in measure) return measure
  const { id, version, end_date, ended_because, what_follows, handover_to = null, handover = '' } = asked
  const changes = { end_date, ended_because, what_follows, handover_to, handover }
  return correctRecordOf(store, writer, { spec: MEASURE, id, version, changes })
}
