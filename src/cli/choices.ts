import { type Day, parseIsoDay } from '../kernel/calendar.ts'
import { FIGURE_IDS, type FigureId } from '../kernel/key-figure.ts'
import type { Language } from '../kernel/text.ts'
import { wrongUse } from './failure.ts'

/** The values of a comma list, in the order given; an empty part is a slip and is refused. */
export function commaList(option: string, text: string): string[] {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.includes('')) throw wrongUse(`${option}: empty value in "${text}"`)
  return [...new Set(parts)]
}

export function dayChoice(option: string, text: string): Day {
  const day = parseIsoDay(text)
  if (day === null) throw wrongUse(`${option}: "${text}" is not a date such as 2017-09-30`)
  return day
}

export function dayChoices(option: string, text: string): Day[] {
  return commaList(option, text)
    .map((part) => dayChoice(option, part))
    .sort((a, b) => a - b)
}

export function municipalityChoices(option: string, text: string): string[] {
  return commaList(option, text).map((code) => {
    if (!/^\d{3}$/.test(code)) throw wrongUse(`${option}: "${code}" is not a three-digit municipality code`)
    return code
  })
}

export function figureChoice(option: string, text: string): FigureId {
  const figure = FIGURE_IDS.find((id) => id === text)
  if (!figure)
    throw wrongUse(`${option}: no figure is called "${text}". The figures: ${FIGURE_IDS.join(', ')}`)
  return figure
}

export function wholeNumber(
  option: string,
  text: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most)) {
    throw wrongUse(
      `${option}: "${text}" is not a whole number from ${least}${most < 1e15 ? ` to ${most}` : ''}`,
    )
  }
  return number
}

export function languageChoice(text: string | undefined, otherwise: Language): Language {
  if (text === undefined) return otherwise
  if (text !== 'da' && text !== 'en') throw wrongUse(`--lang: "${text}" is neither da nor en`)
  return text
}
