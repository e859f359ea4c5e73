import { computeFigures } from '../figures/compute.ts'
import { coveredCutOffs } from '../figures/covered.ts'
import { suppressSmallCounts } from '../figures/suppress.ts'
import { type Day, isoOf, parseIsoDay } from '../kernel/calendar.ts'
import { FIGURE_IDS, type FigureId, type FigureRow } from '../kernel/key-figure.ts'
import type { Register } from '../kernel/package/register.ts'
import {
  commaList,
  dayChoice,
  dayChoices,
  figureChoice,
  languageChoice,
  municipalityChoices,
  wholeNumber,
} from './choices.ts'
import type { CommandContext } from './context.ts'
import { EXIT, type ExitCode, inputRefused, wrongUse } from './failure.ts'
import { openFolder, refusalWarning, wasRefused } from './open-package.ts'
import { deliver } from './output.ts'
import { isRowFormat, type RowFormat, rowsAs } from './row-formats.ts'

interface KeyFigureOptions {
  readonly from?: string
  readonly to?: string
  readonly at?: string
  readonly municipality?: string
  readonly figure?: string
  readonly profile?: string
  readonly suppress: string
  readonly format?: string
  readonly json?: true
  readonly out?: string
  readonly lang?: string
}

/** Prints the key figures of what could be used of a package; 1 when any of it was refused. */
export async function keyFigures(
  folder: string,
  options: KeyFigureOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, config } = context
  const language = languageChoice(options.lang, config.language)
  const asked = questionOf(options)
  const format = formatChoice(options)
  if (format === 'xlsx' && options.out === undefined && terminal.outIsTerminal) {
    throw wrongUse('--format xlsx: a workbook is not text; add --out FILE')
  }
  const standards = options.profile === undefined ? undefined : await standardsIn(options.profile)
  const opened = await openFolder(folder, terminal)
  if (wasRefused(opened)) terminal.err(refusalWarning(opened, folder, language))
  if (!opened.register) throw inputRefused(`${folder}: no figures without persons and measures`)
  const computed = computeFigures(opened.register, { ...scopeOf(opened.register, asked), standards })
  const rows = only(suppressSmallCounts(computed, asked.suppress), {
    ...asked,
    dates: datesOf(opened.register, asked),
  })
  await deliver(terminal, await rowsAs(format, rows, { language, width: terminal.width }), options.out)
  return wasRefused(opened) ? EXIT.inputRefused : EXIT.done
}

interface Question {
  readonly at: readonly Day[] | null
  readonly from: Day | null
  readonly to: Day | null
  readonly municipalities: readonly string[] | null
  readonly figures: readonly FigureId[] | null
  readonly suppress: number
}

function questionOf(options: KeyFigureOptions): Question {
  const { at, from, to, municipality, figure, suppress } = options
  const question = {
    at: at === undefined ? null : dayChoices('--at', at),
    from: from === undefined ? null : dayChoice('--from', from),
    to: to === undefined ? null : dayChoice('--to', to),
    municipalities: municipality === undefined ? null : municipalityChoices('--municipality', municipality),
    figures: figure === undefined ? null : figuresOf(figure),
    suppress: wholeNumber('--suppress', suppress, 0),
  }
  if (question.at && (from !== undefined || to !== undefined)) {
    throw wrongUse('--at names the cut-offs one by one and goes with neither --from nor --to')
  }
  if (question.from !== null && question.to !== null && question.from > question.to) {
    throw wrongUse('--from is after --to')
  }
  return question
}

function figuresOf(text: string): FigureId[] {
  const asked = commaList('--figure', text).map((part) => figureChoice('--figure', part))
  return FIGURE_IDS.filter((id) => asked.includes(id))
}

/**
 * The cut-offs and municipalities to compute. What is hidden depends on a municipality's other figures and days, and is
 * the same whichever of them are asked for: so all are computed.
 */
function scopeOf(register: Register, question: Question) {
  const { municipalities, figures, suppress } = question
  const unknown = municipalities?.find((code) => !register.municipalities.includes(code))
  if (unknown) throw wrongUse(`--municipality: the package has no municipality ${unknown}`)
  const asked = datesOf(register, question)
  return {
    dates: suppress > 1 ? [...coveredCutOffs(register), ...asked] : asked,
    municipalities: municipalities ?? undefined,
    figures: suppress > 1 ? undefined : (figures ?? undefined),
  }
}

function datesOf(register: Register, { at, from, to }: Question): readonly Day[] {
  const covered = at ?? coveredCutOffs(register)
  return covered.filter((day) => (from === null || day >= from) && (to === null || day <= to))
}

/** The rows asked for; school years are printed whatever the cut-offs. */
function only(rows: readonly FigureRow[], question: Question & { readonly dates: readonly Day[] }) {
  const { figures, dates } = question
  const wanted = new Set(dates.map(isoOf))
  return rows.filter(
    ({ figure, date }) =>
      (figures === null || figures.includes(figure)) && (parseIsoDay(date) === null || wanted.has(date)),
  )
}

function formatChoice({ format, json }: KeyFigureOptions): RowFormat {
  if (json && format !== undefined && format !== 'json') throw wrongUse('--json does not go with --format')
  const asked = json ? 'json' : (format ?? 'table')
  if (!isRowFormat(asked)) throw wrongUse(`--format: "${asked}" is none of table, csv, json, xlsx`)
  return asked
}

async function standardsIn(file: string) {
  const { readStandards } = await import('./standards-file.ts')
  return readStandards(file)
}
