import { definitionOf } from '../../figures/catalogue.ts'
import { isSmall } from '../../figures/hide-counts.ts'
import { unitsBehind } from '../../figures/units.ts'
import { parseIsoDay } from '../../kernel/calendar.ts'
import type { FigureId, FigureRow } from '../../kernel/key-figure.ts'
import type { Register } from '../../kernel/package/register.ts'
import { isSuppressed, type Known } from '../answers/known.ts'

/** The number that two moments are compared at. */
export interface NumberCompared {
  readonly figure: FigureId
  readonly group: string
  readonly municipality: string
  /** A cut-off, or a school year. */
  readonly date: string
}

/** A number as it was known, and how often each child stands behind it. */
export interface NumberBehind<Child> {
  readonly row: FigureRow | null
  /** Whether something of the figure is hidden at that date, so that the children would give it away. */
  readonly isHidden: boolean
  readonly numerator: ReadonlyMap<Child, number>
  readonly denominator: ReadonlyMap<Child, number>
}
/** By the child's id in the register. */
export type KnownNumber = NumberBehind<string>
/** By the child's line among the persons. */
export type KnownLines = NumberBehind<number>

/** A number of a package with its children; without a row where the register did not cover the date. */
export function knownNumber(known: Known, asked: NumberCompared): KnownLines {
  const rows = known
    .rowsOf(asked.municipality)
    .filter(({ figure, date }) => figure === asked.figure && date === asked.date)
  const behind = membersOf(known, asked)
  return {
    row: rows.find(({ group }) => group === asked.group) ?? null,
    isHidden:
      rows.some(isSuppressed) ||
      [behind.numerator, behind.denominator].some(({ size }) => isSmall(size, known.suppressBelow)),
    ...behind,
  }
}

function membersOf(known: Known, asked: NumberCompared) {
  const { register } = known
  const none = { numerator: new Map<number, number>(), denominator: new Map<number, number>() }
  const municipality = register?.municipalities.indexOf(asked.municipality) ?? -1
  const date = register ? momentOf(register, known, asked) : null
  if (!register || municipality < 0 || date === null) return none
  const { figure, group } = asked
  const { standards } = known
  const spells = known.spells(register)
  const persons = unitsBehind(register, { figure, group, municipality, date, standards, spells })
  if (!persons) return none
  const counted = (indexes: readonly number[]) => {
    const counts = new Map<number, number>()
    for (const index of indexes) {
      const line = register.persons.row[index]
      counts.set(line, (counts.get(line) ?? 0) + 1)
    }
    return counts
  }
  return { numerator: counted(persons.numerator), denominator: counted(persons.denominator) }
}

/** The date as the engine takes it; null when the register did not cover it. */
function momentOf(register: Register, known: Known, { figure, date }: NumberCompared): number | null {
  if (definitionOf(figure).groups[0]?.rule.kind === 'school') {
    const place = register.pupils?.schoolYears.indexOf(date) ?? -1
    return place < 0 ? null : place
  }
  const day = parseIsoDay(date)
  return day !== null && known.cutOffs().includes(day) ? day : null
}
