import type { ChildAnswer } from '../../api/wire-child.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { useWording } from '../../web/words/wording.ts'
import { childMessages } from './child.texts.ts'
import type { Telling } from './summary.parts.ts'

/** How this child's records are told of on the page. */
export function useTelling(answer: ChildAnswer): Telling {
  const texts = useTexts(childMessages)
  const wording = useWording(answer.names)
  return { texts, wording, today: answer.today, child: answer }
}
