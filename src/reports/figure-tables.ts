import { definitionOf } from '../figures/catalogue.ts'
import type { FigureId, FigureRow } from '../kernel/key-figure.ts'
import type { Language, Text } from '../kernel/text.ts'
import { DECIMALS, shownNumber } from './rounding.ts'
import { shownDate } from './shown-date.ts'
import { columnsThatFit, textTable, wrapped } from './text-table.ts'

export interface TableOptions {
  readonly language: Language
  /** Characters on a line; null: as wide as it gets. */
  readonly width: number | null
  nameOf(municipality: string): string
}

/** What stands where a count is hidden because it is small. */
const HIDDEN = '·'
const SUPPRESSED = 'suppressed'

const TEXTS = {
  per_1000: { da: 'pr. 1.000 børn 0-17 år', en: 'per 1,000 children aged 0-17' },
  percent: { da: 'procent', en: 'per cent' },
  days: { da: 'dage', en: 'days' },
  cases: { da: 'sager', en: 'cases' },
  index_1_5: { da: 'indeks 1-5', en: 'index 1-5' },
  percent_mean: { da: 'gennemsnitlig procent', en: 'mean per cent' },
  hidden: {
    da: `${HIDDEN} skjult, fordi tallet er lille eller kunne røbe et, der er`,
    en: `${HIDDEN} hidden, because the count is small or could reveal one that is`,
  },
  none: { da: 'Ingen rækker.', en: 'No rows.' },
} as const satisfies Record<string, Text>

/** The figures as tables to be read: one for each figure and municipality, cut-offs as columns. */
export function figureTables(rows: readonly FigureRow[], options: TableOptions): string {
  if (rows.length === 0) return `${TEXTS.none[options.language]}\n`
  const tables = grouped(rows, (row) => `${row.figure} ${row.municipality}`)
  return tables
    .map((table) => oneTable(table, options).join('\n'))
    .join('\n\n')
    .concat('\n')
}

function oneTable(rows: readonly FigureRow[], options: TableOptions): string[] {
  const { language } = options
  const { figure, municipality, unit } = rows[0]
  const title = definitionOf(figure).title[language]
  const lines = [
    unit === 'per_1000' ? title : `${title} (${TEXTS[unit][language]})`,
    `${municipality} ${options.nameOf(municipality)} · ${figure}`.replace('  ', ' '),
  ]
  const groups = grouped(rows, (row) => row.group)
  const dates = [...new Set(rows.map((row) => row.date))]
  const labels = groups.map(([row]) => groupLabel(figure, row, unit, language))
  const first = Math.max(...labels.map((label) => label.length))
  const perBlock = columnsThatFit(first, 10, options.width)
  for (let from = 0; from < dates.length; from += perBlock) {
    const block = dates.slice(from, from + perBlock)
    const body = groups.map((group, index) => [labels[index], ...cells(group, block, language)])
    lines.push(...textTable([['', ...block.map((date) => shownDate(date, language))], ...body]))
  }
  return [...lines, ...noteLines(rows, options)]
}

function cells(group: readonly FigureRow[], dates: readonly string[], language: Language): string[] {
  const byDate = new Map(group.map((row) => [row.date, row]))
  return dates.map((date) => {
    const row = byDate.get(date)
    return row ? shownValue(row, language) : ''
  })
}

/** The value as people read it: rounded half up, `·` where hidden, `-` where there is nothing to divide by. */
function shownValue(row: FigureRow, language: Language): string {
  if (isHidden(row)) return HIDDEN
  return row.value === null ? '-' : shownNumber(row.value, DECIMALS[row.unit], language)
}

function groupLabel(figure: FigureId, row: FigureRow, unit: string, language: Language): string {
  const title = groupTitle(figure, row.group)[language]
  return row.unit === unit ? title : `${title} (${TEXTS[row.unit][language]})`
}

/** What a group is called beside its figure. */
export function groupTitle(figure: FigureId, group: string): Text {
  const title = definitionOf(figure).groups.find(({ id }) => id === group)?.title
  return title ?? { da: group, en: group }
}

function noteLines(rows: readonly FigureRow[], { language, width }: TableOptions): string[] {
  const notes = new Set(rows.map((row) => noteOf(row)).filter((note) => note !== ''))
  const dated = [...notes].map((note) => {
    const dates = new Set(
      rows.filter((row) => noteOf(row) === note).map((row) => shownDate(row.date, language)),
    )
    return `${[...dates].join(', ')}: ${note}`
  })
  const hidden = rows.some(isHidden) ? [TEXTS.hidden[language]] : []
  return [...hidden, ...dated].flatMap((note) => wrapped(note, width ?? 110, '  '))
}

function isHidden(row: FigureRow): boolean {
  return row.note === SUPPRESSED || row.note.startsWith(`${SUPPRESSED};`)
}

/** The note of an annotation, without the mark of hiding. */
function noteOf(row: FigureRow): string {
  return isHidden(row) ? row.note.slice(SUPPRESSED.length).replace(/^;\s*/, '') : row.note
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  return [...Map.groupBy(items, keyOf).values()]
}
