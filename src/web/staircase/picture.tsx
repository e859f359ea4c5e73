import { useId } from 'react'
import type { StaircaseAnswer } from '../../api/wire.ts'
import { useFormat } from '../format.ts'
import { useWidth } from '../parts/use-width.ts'
import { staircaseMessages } from '../texts/staircase.ts'
import { useTexts } from '../texts/use-texts.ts'
import { flowSentence } from './flow-words.ts'
import { type Flows, flowsOf } from './flows.ts'
import { MovementSentence } from './movement-sentence.tsx'
import { type Shown, stepWords } from './step-words.ts'
import { TallPicture } from './tall-picture.tsx'
import { WidePicture } from './wide-picture.tsx'

export interface PictureProps {
  readonly answer: StaircaseAnswer
  readonly flows: Flows
  readonly shown: Shown
  readonly width: number
  /** How much of the empty space above the picture may be cut: little where the sentence stands in it. */
  readonly roomAbove: number
  /** The ids of the texts that name and describe the picture. */
  readonly titles: { readonly title: string; readonly words: string }
}

const WIDE_FROM = 800
const SENTENCE_INSIDE_FROM = 1060

interface Props {
  readonly answer: StaircaseAnswer
  readonly shown: Shown
}

/** The staircase with the sentence that answers whether children move down it, laid out for the room there is. */
export function Picture({ answer, shown }: Props) {
  const [frame, width] = useWidth()
  const id = useId()
  const isWide = width >= WIDE_FROM
  const flows = flowsOf(answer.flows, isWide ? 7 : 4)
  const titles = { title: `${id}-title`, words: `${id}-words` }
  const isSentenceInside = width >= SENTENCE_INSIDE_FROM && !flows.up.some(({ from }) => from === 1)
  const props = { answer, flows, shown, titles }
  return (
    <div ref={frame} className={isSentenceInside ? 'picture sentence-inside' : 'picture'}>
      <MovementSentence answer={answer} />
      <PictureWords answer={answer} flows={flows} shown={shown} titles={titles} />
      {isWide ? (
        <WidePicture {...props} width={Math.min(width, 1280)} roomAbove={isSentenceInside ? 30 : 400} />
      ) : (
        <TallPicture {...props} width={Math.min(Math.max(width, 300), 560)} roomAbove={0} />
      )}
    </div>
  )
}

/** The same picture in words, for those who do not see it. */
function PictureWords({ answer, flows, shown, titles }: Omit<PictureProps, 'width' | 'roomAbove'>) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const steps = answer.steps.map((step) => {
    const words = stepWords(step, shown, texts, format)
    const now = words.isRegistered ? `${words.big}, ${words.small}` : texts.notRegistered.join(' ')
    return texts.stepWords(step.step, words.name, now, words.isRegistered ? words.change : '')
  })
  const moves = [...flows.up, ...flows.down, ...flows.entries, ...flows.adults]
  return (
    <div className="sr-only">
      <p id={titles.title}>{texts.pictureTitle(answer.municipality.name, format.date(answer.date))}</p>
      <p id={titles.words}>
        {steps.join(' ')} {moves.map((flow) => flowSentence(flow, texts, format)).join('; ')}.
      </p>
    </div>
  )
}
