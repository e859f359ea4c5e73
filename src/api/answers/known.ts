import { FOLLOW_UP_PROFILES } from '../../catalogue/follow-up-standards.ts'
import { MUNICIPALITIES } from '../../catalogue/municipalities.ts'
import { computeFigures } from '../../figures/compute.ts'
import { coveredCutOffs } from '../../figures/covered.ts'
import { type Spells, spellsOf } from '../../figures/engine/spells.ts'
import { suppressSmallCounts } from '../../figures/suppress.ts'
import type { OpenedPackage } from '../../intake/package-files.ts'
import { type Day, isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import type { FollowUpProfile } from '../../kernel/follow-up.ts'
import { FIGURE_IDS, type FigureId, type FigureRow } from '../../kernel/key-figure.ts'
import type { Receipt } from '../../kernel/package/receipt.ts'
import type { Register } from '../../kernel/package/register.ts'
import { invalid, notFound } from '../refused.ts'
import type { Municipality } from '../wire.ts'

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
  const rows = once(() => {
    const computed = register ? computeFigures(register, { spells: spells(register), standards }) : []
    return Map.groupBy(suppressSmallCounts(computed, suppressBelow), (row) => row.municipality)
  })
  const rowsOf = (code: string) => rows().get(code) ?? []
  return { register, receipt, suppressBelow, standards, cutOffs, spells, rowsOf }
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

function once<Input extends unknown[], T>(work: (...input: Input) => T): (...input: Input) => T {
  let done: { readonly result: T } | null = null
  return (...input) => {
    done ??= { result: work(...input) }
    return done.result
  }
}
