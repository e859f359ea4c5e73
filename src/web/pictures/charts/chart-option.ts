import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { EChartsCoreOption } from 'echarts/core'
import { endOf, segmentsOf, type WireRow } from '../../figures/key-figures/series.ts'
import type { ChartLine, ChartModel } from './chart-model.ts'

/** How a chart writes its numbers and dates, in the reader's language. */
export interface ChartWriting {
  readonly tick: (value: number) => string
  readonly date: (date: string) => string
  /** What is shown when the pointer rests on a date. */
  readonly hover: (date: string) => HTMLElement
  readonly font: string
  readonly isPhone: boolean
}

const INK = '#1a1a1a'
const GRID = '#dcdcdc'
const BREAK = '#8a2f00'

/** The chart as the drawing library wants it; lines end where the numbers cannot be compared or are missing. */
export function chartOption(model: ChartModel, writing: ChartWriting): EChartsCoreOption {
  const label = {
    color: INK,
    fontFamily: writing.font,
    fontSize: writing.isPhone ? 12 : 14,
    hideOverlap: true,
  }
  return {
    animation: false,
    textStyle: { fontFamily: writing.font },
    grid: { left: 4, right: writing.isPhone ? 10 : 24, top: 30, bottom: 4, outerBoundsMode: 'same' },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      axisPointer: { type: 'line', lineStyle: { color: INK, type: 'dashed' } },
      formatter: (at: unknown) => writing.hover(model.dates[indexOf(at)] ?? ''),
    },
    xAxis: {
      type: 'category',
      data: [...model.dates],
      boundaryGap: model.dates.length < 3,
      axisLine: { lineStyle: { color: INK } },
      axisTick: { alignWithLabel: true },
      axisLabel: { ...label, formatter: (date: string) => writing.date(date) },
    },
    yAxis: {
      type: 'value',
      scale: model.unit === 'index_1_5',
      splitNumber: 4,
      splitLine: { lineStyle: { color: GRID } },
      axisLabel: { ...label, formatter: (value: number) => writing.tick(value) },
    },
    series: [
      ...model.lines.flatMap((line) => bandsOf(line, model)),
      ...model.lines.flatMap((line) => strokesOf(line, model)),
      noteMarks(model, writing),
    ],
  }
}

function indexOf(at: unknown): number {
  const first: unknown = Array.isArray(at) ? at[0] : at
  const value =
    typeof first === 'object' && first && 'dataIndex' in first && 'value' in first ? first.value : null
  return Array.isArray(value) ? Number(value[0]) : -1
}

function strokesOf(line: ChartLine, model: ChartModel): LineSeriesOption[] {
  const { colour, dash, mark } = line.look
  return segmentsOf(line.series, line.breaks).map((segment) => ({
    type: 'line',
    name: line.name,
    data: segment.map((row) => [model.dates.indexOf(row.date), row.value]),
    symbol: mark,
    symbolSize: model.dates.length > 30 ? 5 : 8,
    showAllSymbol: true,
    lineStyle: { color: colour, width: 2.5, type: dash.length > 0 ? [...dash] : 'solid' },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
    z: 4,
  }))
}

/** The 95 % limits as a light band behind the line, one for each unbroken stretch. */
function bandsOf(line: ChartLine, model: ChartModel): CustomSeriesOption[] {
  return segmentsOf(line.series, line.breaks).flatMap((segment) => {
    const limited = segment.filter((row) => row.low !== null && row.high !== null)
    return limited.length === 0 ? [] : [bandOf(limited, line, model)]
  })
}

function bandOf(rows: readonly WireRow[], line: ChartLine, model: ChartModel): CustomSeriesOption {
  const data = rows.map((row) => [model.dates.indexOf(row.date), row.low ?? 0, row.high ?? 0])
  return {
    type: 'custom',
    data,
    encode: { x: 0, y: [1, 2] },
    silent: true,
    tooltip: { show: false },
    z: 1,
    renderItem: (params, api) => {
      if (params.dataIndex !== 0) return null
      const at = (row: number[], edge: 1 | 2) => api.coord([row[0], row[edge]])
      const edge = [...data.map((row) => at(row, 2)), ...data.toReversed().map((row) => at(row, 1))]
      const points = data.length === 1 ? widened(edge) : edge
      return { type: 'polygon', shape: { points }, style: { fill: line.look.colour, opacity: 0.13 } }
    },
  }
}

/** A single value's limits would be a band of no width. */
function widened([top, bottom]: number[][]): number[][] {
  return [
    [top[0] - 5, top[1]],
    [top[0] + 5, top[1]],
    [bottom[0] + 5, bottom[1]],
    [bottom[0] - 5, bottom[1]],
  ]
}

/** Numbers above the chart that point at the notes below it; a break is also a dashed line. */
function noteMarks(model: ChartModel, writing: ChartWriting): LineSeriesOption {
  const byDate = new Map<number, { numbers: number[]; isBreak: boolean }>()
  for (const note of model.notes) {
    const index = model.dates.findIndex((date) => endOf(date) >= note.date)
    const mark = byDate.get(index) ?? { numbers: [], isBreak: false }
    byDate.set(index, { numbers: [...mark.numbers, note.number], isBreak: mark.isBreak || note.isBreak })
  }
  return {
    type: 'line',
    data: [],
    silent: true,
    markLine: {
      silent: true,
      symbol: 'none',
      data: [...byDate]
        .filter(([index]) => index >= 0)
        .map(([index, mark]) => ({
          xAxis: index,
          lineStyle: { color: BREAK, width: mark.isBreak ? 1.5 : 0.75, type: mark.isBreak ? [5, 4] : [1, 4] },
          label: {
            formatter: mark.numbers.join(','),
            color: BREAK,
            fontWeight: 700,
            fontSize: 14,
            fontFamily: writing.font,
          },
        })),
    },
  }
}
