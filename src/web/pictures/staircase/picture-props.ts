import type { StaircaseAnswer } from '../../../api/wire.ts'
import type { Flows } from './flows.ts'
import type { Shown } from './step-words.ts'

/** What a drawing of the staircase is drawn from, whatever the room there is. */
export interface PictureProps {
  readonly answer: StaircaseAnswer
  readonly flows: Flows
  readonly shown: Shown
  readonly width: number
  /** How much of the empty space above the picture may be cut: little where the sentence stands in it. */
  readonly roomAbove: number
  /** What the picture is called and what it shows, in words; and an id for both. */
  readonly titles: { readonly id: string; readonly title: string; readonly words: string }
}
