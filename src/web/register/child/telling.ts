import type { ChildAnswer } from '../../../api/wire-child.ts'
import { childMessages } from '../../texts/register-child.texts.ts'
import { useTexts } from '../../words/use-texts.ts'
import { useWording } from '../../words/wording.ts'
import type { Telling } from './summary.ts'

/** How this child's records are told of on the page. */
export function useTelling(answer: ChildAnswer): Telling {
  const texts = useTexts(childMessages)
  const wording = useWording(answer.names)
  return { texts, wording, today: answer.today, child: answer }
}
