import { SHORTEST_EXPLANATION, SHORTEST_REASON } from '../../kernel/reason.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import type { Text } from '../../kernel/text.ts'
import { registerMessages } from '../words/register.texts.ts'
import type { Draft } from './draft.ts'

/** How much a reason must say at least, and what is said to whoever says less. */
interface Asked {
  readonly shortest: number
  readonly message: Text
}

const { da, en } = registerMessages
/** Why something is done, in the record's history. */
export const WHY: Asked = { shortest: SHORTEST_REASON, message: { da: da.whyMissing, en: en.whyMissing } }
/** Why something is corrected. */
export const CORRECTION: Asked = {
  shortest: SHORTEST_REASON,
  message: { da: da.correctionReasonMissing, en: en.correctionReasonMissing },
}
/** Why something is seen that not everyone sees: it stands in the log. */
export const LOGGED: Asked = {
  shortest: SHORTEST_EXPLANATION,
  message: { da: da.reasonShort, en: en.reasonShort },
}

/** Whether the reason of a form is too short to say why. */
export function reasonProblems({ reason = '' }: Draft, asked: Asked): readonly FieldProblem[] {
  return reason.trim().length < asked.shortest ? [{ field: 'reason', message: asked.message }] : []
}
