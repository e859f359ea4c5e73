import { useMemo } from 'react'
import { type Format, useFormat } from '../../words/format.ts'
import { keyFiguresTexts } from './key-figures.texts.ts'
import { type Change, isSuppressed, type WireRow } from './series.ts'

const TEXTS_OF = keyFiguresTexts

/** How the values of key figures are written: each unit has its own number of decimals and its own sign. */
export interface FigureWords {
  /** `19,9`, `37,9 %`, `412 dage`; `exact` gives the decimals that the evaluation prints. */
  value(value: number, unit: string, exact?: boolean): string
  /** A row's value, or that it is hidden or missing. */
  rowValue(row: Pick<WireRow, 'value' | 'note' | 'unit'>, exact?: boolean): string
  /** `▲` and `op 1,1 på et år`; shares change by percentage points. What rounds to nothing is no change. */
  change(change: Change, unit: string): { readonly mark: string; readonly text: string }
  /** A mark on the axis of a chart. */
  tick(value: number, unit: string): string
  /** `30. september 2017`, or `2016/17`. */
  date(date: string): string
}

export function useFigureWords(): FigureWords {
  const format = useFormat()
  return useMemo(() => figureWordsOf(format), [format])
}

/** How values are written in one language. */
function figureWordsOf(format: Format): FigureWords {
  const texts = TEXTS_OF[format.language]
  const value = (value: number, unit: string, exact = false) => {
    const text = format.number(value, decimalsOf(unit, exact))
    switch (unit) {
      case 'percent':
      case 'percent_mean':
        return format.percent(value, decimalsOf(unit, exact))
      case 'days':
        return texts.value.days(text)
      default:
        return text
    }
  }
  return {
    value,
    rowValue: (row, exact) => {
      if (row.value !== null) return value(row.value, row.unit, exact)
      return isSuppressed(row) ? texts.value.hidden : texts.value.missing
    },
    change: (change, unit) => {
      if (change.kind !== 'known') return { mark: '', text: texts.change[change.kind] }
      const decimals = decimalsOf(unit, false)
      const size = format.number(Math.abs(change.by), decimals)
      if (!/[1-9]/.test(size)) return { mark: '●', text: texts.change.same }
      const by = isShare(unit) ? texts.change.points(size) : unit === 'days' ? texts.value.days(size) : size
      return change.by > 0
        ? { mark: '▲', text: texts.change.up(by) }
        : { mark: '▼', text: texts.change.down(by) }
    },
    tick: (value, unit) =>
      isShare(unit) ? format.percent(value, tickDecimals(value)) : format.number(value, tickDecimals(value)),
    date: format.date,
  }
}

function isShare(unit: string): boolean {
  return unit === 'percent' || unit === 'percent_mean'
}

function tickDecimals(value: number): number {
  return Number.isInteger(value) ? 0 : Number.isInteger(Math.round(value * 1e6) / 1e5) ? 1 : 2
}

/** The evaluation of 2018 prints rates and indexes with two decimals; a glance needs fewer. */
function decimalsOf(unit: string, exact: boolean): number {
  switch (unit) {
    case 'per_1000':
      return exact ? 2 : 1
    case 'index_1_5':
      return 2
    case 'days':
      return exact ? 1 : 0
    default:
      return 1
  }
}
