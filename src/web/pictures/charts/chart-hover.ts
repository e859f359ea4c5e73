import type { FigureWords } from '../../figures/key-figures/figure-words.ts'
import type { KeyFiguresTexts } from '../../figures/key-figures/key-figures.texts.ts'
import { remarkOf } from '../../figures/key-figures/series.ts'
import type { ChartLine, ChartModel } from './chart-model.ts'

interface Language {
  readonly words: FigureWords
  readonly texts: KeyFiguresTexts
}

/**
 * What is shown when the pointer rests on a date: each line's number with its limits, and the notes of the date.
 * Built as elements, never as markup, so that a note from a file can only ever be text.
 */
export function chartHover(model: ChartModel, date: string, language: Language): HTMLElement {
  const box = element('div', 'chart-hover')
  if (date === '') return box
  box.append(element('strong', '', language.words.date(date)))
  for (const line of model.lines) box.append(lineAt(line, date, language))
  const remarks = new Set(model.lines.flatMap((line) => remarkAt(line, date)))
  for (const remark of remarks) box.append(element('p', 'chart-hover-note', remark))
  return box
}

function lineAt(line: ChartLine, date: string, { words, texts }: Language): HTMLElement {
  const row = line.series.rows.find((row) => row.date === date)
  const place = element('p', 'chart-hover-line')
  const value = row ? words.rowValue(row, true) : texts.value.missing
  place.append(element('span', '', line.name), element('b', '', value))
  if (row && row.low !== null && row.high !== null) {
    const limits = `${words.value(row.low, row.unit)} – ${words.value(row.high, row.unit)}`
    place.append(element('small', '', `(${limits})`))
  }
  return place
}

function remarkAt(line: ChartLine, date: string): string[] {
  const row = line.series.rows.find((row) => row.date === date)
  const remark = row ? remarkOf(row) : ''
  return remark === '' ? [] : [remark]
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
