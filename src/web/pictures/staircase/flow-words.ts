import type { Format } from '../../words/format.ts'
import type { Flow } from './flows.ts'
import type { StaircaseTexts } from './step-words.ts'

const SIGNS = { up: '▲', down: '▼', out: '▼', adult: '', new: '+' } as const

/** The label of a flow: its sign and its number, or that it is hidden. */
export function flowLabel({ kind, children }: Flow, texts: StaircaseTexts, format: Format): string {
  return `${SIGNS[kind]} ${children === null ? texts.hiddenNumber : format.number(children)}`.trim()
}

/** The words that name a place on the staircase. */
type StepNames = Pick<StaircaseTexts, 'steps' | 'noStep'> & { readonly turned18?: string }

/** A flow said in words, for those who do not see the picture. */
export function flowSentence(flow: Flow, texts: StaircaseTexts, format: Format): string {
  const count =
    flow.children === null
      ? texts.childrenHidden
      : texts.children(flow.children, format.number(flow.children))
  return texts.moveWords[flow.kind](count, stepName(flow.from, texts), stepName(flow.to, texts))
}

export function stepName(step: Flow['to'], texts: StepNames): string {
  if (step === 'turned_18') return texts.turned18 ?? ''
  return step === 0 ? texts.noStep : texts.steps[step as keyof typeof texts.steps]
}

/** A rough width of a text in the picture, for keeping labels apart. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.6
}

/** A catalogue's title as it begins a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
