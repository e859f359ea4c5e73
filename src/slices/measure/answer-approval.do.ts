import type { Refusal } from '../../casework/acted-on.ts'
import type { Conflict } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { type ActedOf, problemsOf } from '../../kernel/act/act.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { RecordValues, StoredRecord } from '../../kernel/record/record.ts'
import { correctRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import type { DEVIATION } from './deviation.record.ts'
import type { ANSWER_DEVIATION, ANSWER_REQUEST } from './measure.acts.ts'
import type { GRANT_REQUEST } from './measure.record.ts'

/** A leader's answer to something asked for. */
export type Answer = ActedOf<typeof ANSWER_REQUEST>

type Asked = typeof GRANT_REQUEST | typeof DEVIATION
type Answering = Answer & { readonly act: typeof ANSWER_REQUEST | typeof ANSWER_DEVIATION }

/**
 * Why something that was asked for is not answered so; null where nothing speaks against it. It is held until it is
 * answered, so that of two leaders one answers. Nobody answers what they asked themselves, and a no says why.
 */
export function cannotAnswer(
  { workerId }: Writer,
  asked: StoredRecord<Asked>,
  { act, ...answer }: Answering,
): Refusal | null {
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
  const wrong = problemsOf(act, answer, { values: asked.values, today: answer.today })
  return wrong.length > 0 ? problems(wrong) : null
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
