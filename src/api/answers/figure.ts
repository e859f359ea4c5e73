import { definitionOf } from '../../figures/catalogue.ts'
import { renderFigureSql } from '../../figures/sql/render.ts'
import { isoOf } from '../../kernel/calendar.ts'
import { FIGURES, type FigureRow } from '../../kernel/key-figure.ts'
import type { FigureAnswer, FigureQuery, FiguresAnswer, FiguresQuery } from '../wire.ts'
import { figureNamed, type Known, municipalityIn } from './known.ts'
import { groupSummaries } from './package.ts'
import { hasUnits } from './units.ts'

/** All rows of some municipalities. */
export function figuresAnswer(known: Known, query: FiguresQuery): FiguresAnswer {
  return { rows: rowsAsked(known, query.municipality) }
}

/** One figure: what it means, how it is worked out, and its rows. */
export function figureAnswer(known: Known, query: FigureQuery): FigureAnswer {
  const definition = definitionOf(figureNamed(query.figure))
  const { id, title, numerator, denominator, choices, source } = definition
  return {
    id,
    title,
    definition: definition.definition,
    numerator,
    denominator,
    choices: [...choices],
    source,
    unit: FIGURES[id].unit,
    groups: groupSummaries(definition),
    sql: renderFigureSql(definition),
    rows: figureRows(known, query),
    annotations: annotationsOf(known, query),
    hasUnits: hasUnits(id),
  }
}

/** The rows of one figure, in the order of the municipalities in the register. */
export function figureRows(known: Known, query: FigureQuery): FigureRow[] {
  const figure = figureNamed(query.figure)
  return rowsAsked(known, query.municipality).filter((row) => row.figure === figure)
}

function rowsAsked(known: Known, municipalities: string): FigureRow[] {
  const codes = new Set(municipalities.split(','))
  for (const code of codes) municipalityIn(known, code)
  return [...codes].flatMap((code) => known.rowsOf(code))
}

function annotationsOf({ register }: Known, query: FigureQuery): FigureAnswer['annotations'] {
  const codes = query.municipality.split(',')
  return (register?.annotations ?? [])
    .filter(({ figure, municipality }) => figure === query.figure && codes.includes(municipality))
    .map(({ municipality, group, date, isBreak, note }) => ({
      municipality,
      group,
      date: isoOf(date),
      isBreak,
      note,
    }))
}
