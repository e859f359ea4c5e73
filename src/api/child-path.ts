import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { NO_DAY, parseIsoDay } from '../domain/calendar.ts'
import type { Register } from '../domain/register.ts'
import { spellsOf, unitOf } from '../figures/engine/spells.ts'
import { pathPieces } from './answers/units.ts'
import type { ChildAnswer } from './wire-children.ts'

/** A measure as the staircase asks of it: a type of the catalogue and its ISO days. */
interface MeasureOnPath {
  readonly type: string
  readonly start: string
  readonly end: string | null
}

/** The paths of children over the staircase up to today, each child by its measures: as the key figures see them. */
export function pathsUpTo(
  today: string,
  children: readonly (readonly MeasureOnPath[])[],
): readonly ChildAnswer['path'][] {
  const spells = spellsOf(registerOf(today, children))
  return children.map((_, child) => pathPieces(spells, unitOf(spells, child, 0)))
}

/** The step that each child is on today; 0 without a measure in force. */
export function stepsOn(today: string, children: readonly (readonly MeasureOnPath[])[]): readonly number[] {
  return pathsUpTo(today, children).map(
    (path) => path.find(({ from, to }) => from <= today && (to === null || to >= today))?.step ?? 0,
  )
}

/** A register of these children alone, as the figures read one; what starts later than today is not yet on the path. */
function registerOf(today: string, children: readonly (readonly MeasureOnPath[])[]): Register {
  const rows = children.flatMap((measures, person) =>
    measures.filter(({ start }) => start <= today).map((measure) => ({ person, ...measure })),
  )
  const none = new Int32Array(children.length)
  return {
    about: { name: '', title: '', description: '', invented: false },
    municipalities: [''],
    persons: {
      count: children.length,
      row: Int32Array.from(none, (_, index) => index),
      birth: none,
      targetGroup: new Uint8Array(children.length),
      sex: null,
    },
    measures: {
      count: rows.length,
      row: Int32Array.from(rows, (_, index) => index),
      person: Int32Array.from(rows, ({ person }) => person),
      municipality: new Uint16Array(rows.length),
      type: Uint8Array.from(rows, ({ type }) => MEASURE_TYPES.findIndex(({ code }) => code === type)),
      start: Int32Array.from(rows, ({ start }) => dayOf(start)),
      end: Int32Array.from(rows, ({ end }) => dayOf(end)),
      law: new Uint8Array(rows.length),
      intensive: new Uint8Array(rows.length),
    },
    population: null,
    investigations: null,
    notifications: null,
    followups: null,
    caseworkers: null,
    assignments: null,
    pupils: null,
    annotations: [],
  }
}

function dayOf(iso: string | null): number {
  return iso === null ? NO_DAY : (parseIsoDay(iso) ?? NO_DAY)
}
