import { heldFor } from '../../casework/acted-on.ts'
import type { Conflict } from '../../casework/correct-record.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { Store } from '../../store/stores.ts'
import { type Answer, cannotAnswer, keepAnswerTo } from './answer-approval.do.ts'
import { DEVIATION } from './deviation.record.ts'
import { ANSWER_DEVIATION } from './measure.acts.ts'

/** Accepts, or refuses with reasons, more room than law, standard or programme gives. */
export async function answerDeviation(
  store: Store,
  writer: Writer,
  answer: Answer,
): Promise<Written<Conflict>> {
  const of = { spec: DEVIATION, ...answer } as const
  const asked = await heldFor(store, ANSWER_DEVIATION, answer)
  if ('refused' in asked) return asked
  const refused = cannotAnswer(writer, asked, { act: ANSWER_DEVIATION, ...answer })
  if (refused) return refused
  return keepAnswerTo(store, writer, of, { answer: answer.answer === 'yes' ? 'accepted' : 'refused' })
}
