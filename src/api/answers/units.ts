import { definitionOf } from '../../figures/catalogue.ts'
import { type Spells, unitOf } from '../../figures/engine/spells.ts'
import { isSmall } from '../../figures/hide-counts.ts'
import { pathOf } from '../../figures/path.ts'
import { unitsBehind } from '../../figures/units.ts'
import { schoolYearDays, yearsOld } from '../../kernel/calendar.ts'
import type { FigureId, FigureRow } from '../../kernel/key-figure.ts'
import type { Register } from '../../kernel/package/register.ts'
import { isoPiece } from '../../kernel/place.ts'
import { notFound } from '../refused.ts'
import type { PathAnswer, UnitsAnswer, UnitsQuery } from '../wire.ts'
import { cutOffIn, figureNamed, isSuppressed, type Known, municipalityIn } from './known.ts'

/** Whether children stand behind a figure's numbers; the caseload counts cases. */
export function hasUnits(figure: FigureId): boolean {
  return definitionOf(figure).groups.every(({ rule }) => rule.kind !== 'caseload')
}

/**
 * Who is behind a number, each with its path. Nobody is shown where any group of the figure is hidden at that
 * date: the paths of the others would tell what the hidden count is.
 */
export function unitsAnswer(known: Known, query: UnitsQuery): UnitsAnswer {
  const figure = figureNamed(query.figure)
  const { register, index } = municipalityIn(known, query.municipality)
  const asked = momentAsked(known, register, figure, query.date)
  const rows = known
    .rowsOf(query.municipality)
    .filter((row) => row.figure === figure && row.date === query.date)
  requireGroup(rows, figure, query)
  if (isHiddenNumber(rows, query, known.suppressBelow)) return HIDDEN
  const spells = known.spells(register)
  const behind = unitsBehind(register, {
    figure,
    group: query.group,
    municipality: index,
    date: asked.date,
    standards: known.standards,
    spells,
  })
  const persons = behind?.[query.part] ?? []
  if (isSmall(new Set(persons).size, known.suppressBelow)) return HIDDEN
  return {
    hidden: false,
    withheld: false,
    total: persons.length,
    units: persons.slice(query.offset, query.offset + query.limit).map((person) => ({
      municipality: query.municipality,
      child: childNumber(register, person),
      age: yearsOld(register.persons.birth[person], asked.ageOn),
      path: pathPieces(spells, unitOf(spells, person, index)),
    })),
  }
}

const HIDDEN: UnitsAnswer = { hidden: true, withheld: false, total: null, units: [] }

/** The date as the engine takes it: a cut-off, or the place of a school year. */
function momentAsked(known: Known, register: Register, figure: FigureId, text: string) {
  if (definitionOf(figure).groups[0].rule.kind !== 'school') {
    const day = cutOffIn(known, text)
    return { date: day, ageOn: day }
  }
  const place = register.pupils?.schoolYears.indexOf(text) ?? -1
  const days = schoolYearDays(text)
  if (place < 0 || !days) {
    throw notFound('date', `Pakken har intet skoleår ${text}.`, `The package has no school year ${text}.`)
  }
  return { date: place, ageOn: days.first }
}

function requireGroup(rows: readonly FigureRow[], figure: FigureId, { group }: UnitsQuery): void {
  if (!hasUnits(figure)) {
    throw notFound(
      'figure',
      'Nøgletallet tæller sager, ikke børn.',
      'The key figure counts cases, not children.',
    )
  }
  if (!rows.some((row) => row.group === group)) {
    throw notFound('group', `Nøgletallet har ingen gruppe ${group}.`, `The key figure has no group ${group}.`)
  }
}

function isHiddenNumber(rows: readonly FigureRow[], { group, part }: UnitsQuery, threshold: number): boolean {
  if (rows.some(isSuppressed)) return true
  const number = rows.find((row) => row.group === group)?.[part] ?? null
  return number !== null && isSmall(number, threshold)
}

/** A child is named by its record in the persons file, 1-based; never by its id. */
function childNumber({ persons }: Register, person: number): number {
  return persons.row[person] + 1
}

/** A unit's path as it is sent; empty for a child without measures in the municipality. */
export function pathPieces(spells: Spells, unit: number): PathAnswer['path'] {
  return unit < 0 ? [] : pathOf(spells, unit).map(isoPiece)
}
