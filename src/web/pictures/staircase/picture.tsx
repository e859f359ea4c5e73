import { useId } from 'react'
import type { StaircaseAnswer } from '../../../api/wire.ts'
import { useWidth } from '../../parts/use-width.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { flowSentence } from './flow-words.ts'
import { type Flows, flowsOf } from './flows.ts'
import { MovementSentence } from './movement-sentence.tsx'
import type { PictureProps } from './picture-props.ts'
import { staircaseMessages } from './staircase.texts.ts'
import { type Shown, stepWords } from './step-words.ts'
import { TallPicture } from './tall-picture.tsx'
import { WidePicture } from './wide-picture.tsx'

const WIDE_FROM = 860
const SENTENCE_INSIDE_FROM = 1060

interface Props {
  readonly answer: StaircaseAnswer
  readonly shown: Shown
}

/** The staircase with the sentence that answers whether children move down it, laid out for the room there is. */
export function Picture({ answer, shown }: Props) {
  const [frame, width] = useWidth()
  const isWide = width >= WIDE_FROM
  const flows = flowsOf(answer.flows, isWide ? 7 : 4)
  const titles = usePictureWords(answer, flows, shown)
  const isSentenceInside = width >= SENTENCE_INSIDE_FROM && !flows.up.some(({ from }) => from === 1)
  const props = { answer, flows, shown, titles }
  return (
    <div ref={frame} className={isSentenceInside ? 'picture sentence-inside' : 'picture'}>
      <MovementSentence answer={answer} />
      {isWide ? (
        <WidePicture {...props} width={Math.min(width, 1280)} roomAbove={isSentenceInside ? 30 : 400} />
      ) : (
        <TallPicture {...props} width={Math.min(Math.max(width, 340), 560)} roomAbove={0} />
      )}
    </div>
  )
}

/** The same picture in words, for those who do not see it. */
function usePictureWords(answer: StaircaseAnswer, flows: Flows, shown: Shown): PictureProps['titles'] {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const id = useId()
  const steps = answer.steps.map((step) => {
    const words = stepWords(step, shown, texts, format)
    const now = words.isRegistered ? `${words.big}, ${words.small}` : texts.notRegistered.join(' ')
    return texts.stepWords(step.step, words.name, now, words.isRegistered ? words.change : '')
  })
  const moves = [...flows.up, ...flows.down, ...flows.entries, ...flows.adults]
  const sentences = moves.map((flow) => flowSentence(flow, texts, format))
  return {
    id,
    title: texts.pictureTitle(answer.municipality.name, format.date(answer.date)),
    words: `${steps.join(' ')} ${sentences.join('; ')}.`,
  }
}
