import type { StaircaseAnswer } from '../../../api/wire.ts'
import type { Format } from '../../words/format.ts'
import type { sharedTexts } from '../../words/shared.texts.ts'
import type { staircaseMessages } from './staircase.texts.ts'

export type StaircaseTexts = typeof sharedTexts.da & typeof staircaseMessages.da
export type StepAnswer = StaircaseAnswer['steps'][number]

/** What the big numbers of the picture are. */
export type Shown = 'rates' | 'counts'

/** The numbers of one step as they are written on it. */
export interface StepWords {
  readonly name: string
  readonly detail: string
  readonly isRegistered: boolean
  readonly big: string
  readonly small: string
  readonly change: string
}

/** Writes one step's numbers: hidden ones as hidden, unknown ones as unknown, the change with its direction. */
export function stepWords(
  answer: StepAnswer,
  shown: Shown,
  texts: StaircaseTexts,
  format: Format,
): StepWords {
  const { children, per1000 } = answer.now
  const step = answer.step as keyof typeof texts.steps
  const rate = per1000 === null ? null : format.number(per1000, 1)
  const count = children === null ? null : texts.children(children, format.number(children))
  const isRate = shown === 'rates' && rate !== null
  const names = { name: texts.steps[step], detail: texts.stepDetails[step], isRegistered: answer.registered }
  if (children === null)
    return { ...names, big: texts.hiddenNumber, small: texts.hidden, change: texts.changeHidden }
  return {
    ...names,
    big: isRate ? rate : format.number(children),
    small: isRate
      ? (count ?? '')
      : rate === null
        ? texts.children(children, '').trim()
        : `${rate} ${texts.per1000Short}`,
    change: changeWords(changeOf(answer, isRate), isRate ? 1 : 0, texts, format),
  }
}

/** The change in a year, in children or per 1,000; `hidden` when one of the counts is hidden. */
export function changeOf({ now, yearAgo }: StepAnswer, isRate: boolean): number | 'hidden' | 'unknown' {
  if (now.children === null || yearAgo.children === null) return 'hidden'
  if (!isRate) return now.children - yearAgo.children
  return now.per1000 === null || yearAgo.per1000 === null ? 'unknown' : now.per1000 - yearAgo.per1000
}

export function changeWords(
  change: number | 'hidden' | 'unknown',
  decimals: number,
  texts: StaircaseTexts,
  format: Format,
): string {
  if (change === 'hidden') return texts.changeHidden
  if (change === 'unknown') return texts.changeUnknown
  const amount = format.number(Math.abs(change), decimals)
  if (!/[1-9]/.test(amount)) return texts.changeNone
  return change > 0 ? texts.changeRise(amount) : texts.changeFall(amount)
}
