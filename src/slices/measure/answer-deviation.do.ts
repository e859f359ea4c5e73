import type { Conflict } from '../../casework/correct-record.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { Store } from '../../store/stores.ts'
import { type Answer, askedOf, keepAnswerTo } from './answer-approval.do.ts'
import { DEVIATION } from './deviation.record.ts'
import { ANSWER_DEVIATION } from './measure.acts.ts'

/** Accepts, or refuses with reasons, more room than law, standard or programme gives. */
export async function answerDeviation(
  store: Store,
  writer: Writer,
  answer: Answer,
): Promise<Written<Conflict>> {
  const of = { spec: DEVIATION, ...answer } as const
  const asked = await askedOf(store, writer, { act: ANSWER_DEVIATION, ...answer })
  if ('refused' in asked) return asked
  return keepAnswerTo(store, writer, of, { answer: answer.answer === 'yes' ? 'accepted' : 'refused' })
}
