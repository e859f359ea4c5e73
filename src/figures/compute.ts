import { FOLLOW_UP_PROFILES } from '../catalogue/follow-up-standards.ts'
import { type Day, isoOf } from '../kernel/calendar.ts'
import type { FollowUpProfile } from '../kernel/follow-up.ts'
import { FIGURE_IDS, type FigureId, type FigureRow, unitOf } from '../kernel/key-figure.ts'
import type { Register } from '../kernel/package/register.ts'
import { definitionOf } from './catalogue.ts'
import { coveredCutOffs } from './covered.ts'
import type { FigureDefinition, GroupDefinition, UnitCount } from './definition.ts'
import { evaluatedDays } from './engine/days.ts'
import { countStates } from './engine/pass.ts'
import { type Spells, spellsOf } from './engine/spells.ts'
import { totalsOf } from './engine/totals.ts'
import { numbersOf } from './group-numbers.ts'
import { type Limits, poissonLimits, wilsonLimits } from './limits.ts'
import { type NoteOf, notesOf } from './notes.ts'
import { populationAt } from './population.ts'
import { followUpsByMeasure } from './rules/follow-up-lists.ts'
import type { Number3 } from './rules/statistic.ts'

/** What to compute; everything left out means all that the register covers. */
export interface FigureOptions {
  readonly dates?: readonly Day[]
  /** Three-digit codes; those not in the register are passed over. */
  readonly municipalities?: readonly string[]
  readonly figures?: readonly FigureId[]
  /** Follow-up standards; the catalogue's by default. */
  readonly standards?: readonly FollowUpProfile[]
  /** The register's spells, when they are sorted already. */
  readonly spells?: Spells
}

/**
 * All key figures of a register, ordered by figure, municipality, date and group; every municipality has a row
 * for every figure whose resources are in the package. Nothing is hidden here: see `suppressSmallCounts`.
 * Source: key-figures.md.
 */
export function computeFigures(register: Register, options: FigureOptions = {}): FigureRow[] {
  const cutOffs = [...new Set(options.dates ?? coveredCutOffs(register))].sort((a, b) => a - b)
  const definitions = (options.figures ?? FIGURE_IDS)
    .toSorted((a, b) => FIGURE_IDS.indexOf(a) - FIGURE_IDS.indexOf(b))
    .map(definitionOf)
    .filter((definition) => definition.needs.every((resource) => register[resource] !== null))
  const spells = options.spells ?? spellsOf(register)
  const calendar = evaluatedDays(cutOffs)
  const counts = countStates(spells, { first: 0, count: register.municipalities.length }, calendar)
  const numbers = numbersOf({
    register,
    totals: totalsOf(counts, calendar, definitions.flatMap(countsOf)),
    places: calendar.cutOffs,
    population: populationAt(register),
    observed: {
      register,
      spells,
      cutOffs,
      standards: options.standards ?? FOLLOW_UP_PROFILES,
      followUps: followUpsByMeasure(register),
    },
  })
  return rowsOf(register, { cutOffs, definitions, numbers, only: options.municipalities })
}

/** The counts of units that a definition sums. */
function countsOf(definition: FigureDefinition): UnitCount[] {
  return definition.groups.flatMap(({ rule }) => {
    if (rule.kind === 'rate') return [...rule.numerator]
    return rule.kind === 'share' ? [...rule.numerator, ...rule.denominator] : []
  })
}

interface Computed {
  readonly cutOffs: readonly Day[]
  readonly definitions: readonly FigureDefinition[]
  readonly numbers: (group: GroupDefinition, municipality: number, at: number) => Number3
  readonly only: readonly string[] | undefined
}

function rowsOf(register: Register, { cutOffs, definitions, numbers, only }: Computed): FigureRow[] {
  const schoolYears = register.pupils?.schoolYears ?? []
  const noteOf = notesOf(register.annotations, schoolYears)
  const dates = cutOffs.map(isoOf)
  const rows: FigureRow[] = []
  for (const definition of definitions) {
    const isSchool = definition.groups[0].rule.kind === 'school'
    for (const [index, municipality] of register.municipalities.entries()) {
      if (only && !only.includes(municipality)) continue
      for (const [at, date] of (isSchool ? schoolYears : dates).entries()) {
        for (const group of definition.groups) {
          rows.push(rowOf(definition.id, { municipality, date, group }, numbers(group, index, at), noteOf))
        }
      }
    }
  }
  return rows
}

interface Cell {
  readonly municipality: string
  readonly date: string
  readonly group: GroupDefinition
}

function rowOf(figure: FigureId, cell: Cell, number: Number3, noteOf: NoteOf): FigureRow {
  const { municipality, date, group } = cell
  const unit = unitOf(figure, group.id)
  const limits = limitsOf(unit, number)
  return {
    figure,
    municipality,
    date,
    group: group.id,
    numerator: number.numerator,
    denominator: number.denominator,
    value: number.value,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    unit,
    note: noteOf(figure, municipality, date, group.id),
  }
}

function limitsOf(unit: string, { numerator, denominator, value }: Number3): Limits | null {
  if (value === null || numerator === null || denominator === null) return null
  if (unit === 'per_1000') return poissonLimits(numerator, denominator)
  return unit === 'percent' ? wilsonLimits(numerator, denominator) : null
}
