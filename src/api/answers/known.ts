import { FOLLOW_UP_PROFILES } from '../../catalogue/follow-up-standards.ts'
import { MUNICIPALITIES } from '../../catalogue/municipalities.ts'
import { computeFigures } from '../../figures/compute.ts'
import { coveredCutOffs } from '../../figures/covered.ts'
import { type Spells, spellsOf } from '../../figures/engine/spells.ts'
import { staircasesAt } from '../../figures/flows.ts'
import { hideStaircases, type ShownStaircase } from '../../figures/hide-staircases.ts'
import { hiddenRows } from '../../figures/suppress.ts'
import type { OpenedPackage } from '../../intake/package-files.ts'
import { type Day, isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import type { FollowUpProfile } from '../../kernel/follow-up.ts'
import { FIGURE_IDS, type FigureId, type FigureRow } from '../../kernel/key-figure.ts'
import type { Receipt } from '../../kernel/package/receipt.ts'
import type { Register } from '../../kernel/package/register.ts'
import { invalid, notFound } from '../refused.ts'
import type { Municipality } from '../wire.ts'
import { isHiding } from './counts-alone.ts'

/** What is known of one package, worked out when first asked for and then kept. */
export interface Known {
  readonly register: Register | null
  readonly receipt: Receipt
  readonly suppressBelow: number
  /** Follow-up standards that its figures are held against. */
  readonly standards: readonly FollowUpProfile[]
  cutOffs(): readonly Day[]
  /** Every row of a municipality, small counts hidden. */
  rowsOf(municipality: string): readonly FigureRow[]
  /**
   * The staircase of a municipality at a cut-off, small counts hidden.
   * @throws when either is not of the package
   */
  staircaseOf(municipality: string, date: Day): ShownStaircase
  /** The register's measures sorted by unit; needs a register. */
  spells(register: Register): Spells
}

export function knownOf(
  { register, receipt }: OpenedPackage,
  suppressBelow: number,
  standards: readonly FollowUpProfile[] = FOLLOW_UP_PROFILES,
): Known {
  const cutOffs = once(() => (register ? coveredCutOffs(register) : []))
  const spells = once(spellsOf)
  const computed = once(() => {
    const rows = register ? computeFigures(register, { spells: spells(register), standards }) : []
    return Map.groupBy(rows, (row) => row.municipality)
  })
  const rowsOf = (code: string) => computed().get(code) ?? []
  const hidden = isHiding(suppressBelow) ? onceEach((code) => hiddenRows(rowsOf(code), suppressBelow)) : null
  const staircases = onceEach((code: string) => {
    const municipality = register?.municipalities.indexOf(code) ?? -1
    if (!register || municipality < 0) return new Map<string, ShownStaircase>()
    const dates = cutOffs()
    const all = staircasesAt(register, municipality, { dates, spells: spells(register) }).map(
      (staircase, at) => ({ ...staircase, date: isoOf(dates[at]) }),
    )
    if (hidden) return hideStaircases(all, hidden(code).printed, suppressBelow)
    return new Map<string, ShownStaircase>(all.map((one) => [one.date, one]))
  })
  return {
    register,
    receipt,
    suppressBelow,
    standards,
    cutOffs,
    spells,
    rowsOf: (code) => hidden?.(code).rows ?? rowsOf(code),
    staircaseOf(code, date) {
      const staircase = staircases(code).get(isoOf(date))
      if (!staircase) throw new Error('No staircase is known of that municipality and day')
      return staircase
    },
  }
}

/** The register, for questions that need a municipality of it. */
export function municipalityIn({ register }: Known, code: string): { register: Register; index: number } {
  const index = register?.municipalities.indexOf(code) ?? -1
  if (!register || index < 0) {
    throw notFound(
      'municipality',
      `Pakken har ingen kommune ${code}.`,
      `The package has no municipality ${code}.`,
    )
  }
  return { register, index }
}

/** A cut-off that the package covers. */
export function cutOffIn(known: Known, text: string): Day {
  const day = parseIsoDay(text)
  if (day === null) throw invalid('date', 'Datoen findes ikke.', 'There is no such date.')
  if (!known.cutOffs().includes(day)) {
    const iso = isoOf(day)
    throw notFound(
      'date',
      `Pakken dækker ikke opgørelsesdatoen ${iso}.`,
      `The package does not cover ${iso}.`,
    )
  }
  return day
}

export function figureNamed(text: string): FigureId {
  const figure = FIGURE_IDS.find((id) => id === text)
  if (!figure) throw notFound('figure', `Intet nøgletal hedder ${text}.`, `No key figure is called ${text}.`)
  return figure
}

/** A municipality's code and name; the code alone where no such municipality exists. */
export function named(code: string): Municipality {
  return { code, name: MUNICIPALITIES.find((municipality) => municipality.code === code)?.name ?? code }
}

/** Whether a row's count is hidden because it is small, or because it could reveal one that is. */
export function isSuppressed(row: FigureRow): boolean {
  return row.note === 'suppressed' || row.note.startsWith('suppressed;')
}

function onceEach<T>(work: (of: string) => T): (of: string) => T {
  const done = new Map<string, T>()
  return (of) => {
    const known = done.get(of)
    if (known !== undefined) return known
    const result = work(of)
    done.set(of, result)
    return result
  }
}

function once<Input extends unknown[], T>(work: (...input: Input) => T): (...input: Input) => T {
  let done: { readonly result: T } | null = null
  return (...input) => {
    done ??= { result: work(...input) }
    return done.result
  }
}
