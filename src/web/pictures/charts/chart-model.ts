import type { FigureAnswer } from '../../../api/wire.ts'
import { breaksOf, type Series, seriesOf, type WireAnnotation } from '../../figures/key-figures/series.ts'
import { type LineLook, lookOf } from './line-looks.ts'

export interface ChartLine {
  readonly name: string
  readonly look: LineLook
  readonly series: Series
  readonly breaks: readonly string[]
}

/** A note of the package, numbered so that the chart can point at it and the text below can tell it. */
export interface NumberedNote extends WireAnnotation {
  readonly number: number
}

/** What one chart draws: lines of one unit over the same dates. */
export interface ChartModel {
  readonly key: string
  /** Empty when the figure's own title says enough. */
  readonly title: string
  readonly unit: string
  readonly dates: readonly string[]
  readonly lines: readonly ChartLine[]
  readonly notes: readonly NumberedNote[]
}

export interface ChartChoice {
  readonly municipalities: readonly string[]
  readonly groups: readonly string[]
  readonly groupName: (group: string) => string
  readonly municipalityName: (code: string) => string
}

/** The notes that touch the chosen municipalities and groups, by date, each text once a municipality. */
export function numberedNotes(answer: FigureAnswer, choice: ChartChoice): NumberedNote[] {
  return answer.annotations
    .filter((note) => choice.municipalities.includes(note.municipality))
    .filter((note) => note.group === '' || choice.groups.includes(note.group))
    .toSorted((a, b) => (a.date + a.municipality < b.date + b.municipality ? -1 : 1))
    .map((note, index) => ({ ...note, number: index + 1 }))
}

/**
 * The charts of a figure. One municipality: its groups as lines, one chart a unit. Several: one chart a group
 * with the municipalities side by side, so that like is laid beside like.
 */
export function chartsOf(answer: FigureAnswer, choice: ChartChoice): ChartModel[] {
  const notes = numberedNotes(answer, choice)
  const all = seriesOf(answer.rows, choice.municipalities, choice.groups)
  const isComparing = choice.municipalities.length > 1
  const keys = [...new Set(all.map((series) => (isComparing ? series.group : series.unit)))]
  return keys.map((key) => {
    const own = all.filter((series) => (isComparing ? series.group : series.unit) === key)
    const hasTitle = isComparing ? answer.groups.length > 1 : keys.length > 1
    return {
      key,
      title: hasTitle
        ? own
            .map((series) => choice.groupName(series.group))
            .filter(isFirst)
            .join(', ')
        : '',
      unit: own[0].unit,
      dates: [...new Set(own.flatMap((series) => series.rows.map((row) => row.date)))].toSorted(),
      notes: notes.filter((note) => own.some((series) => isAbout(note, series))),
      lines: own.map((series) => lineOf(series, { answer, choice, isComparing })),
    }
  })
}

function isFirst(text: string, index: number, texts: string[]): boolean {
  return texts.indexOf(text) === index
}

function isAbout(note: WireAnnotation, series: Series): boolean {
  return note.municipality === series.municipality && (note.group === '' || note.group === series.group)
}

/** A line keeps its look when others are taken away: it follows the figure's groups, not the chosen ones. */
function lineOf(
  series: Series,
  on: { answer: FigureAnswer; choice: ChartChoice; isComparing: boolean },
): ChartLine {
  const { answer, choice, isComparing } = on
  const place = isComparing
    ? choice.municipalities.indexOf(series.municipality)
    : answer.groups.findIndex((group) => group.id === series.group)
  return {
    name: isComparing ? choice.municipalityName(series.municipality) : choice.groupName(series.group),
    look: lookOf(place),
    series,
    breaks: breaksOf(series, answer.annotations),
  }
}
