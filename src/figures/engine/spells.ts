import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type Day, eighteenthBirthday, NO_DAY } from '../../kernel/calendar.ts'
import type { Persons, Register } from '../../kernel/package/register.ts'

/** "Still in force": later than any day that is asked about. */
export const OPEN_END: Day = 2147483646

/**
 * Measures as spells in typed arrays, sorted by unit (municipality, then person), then start, then step: the
 * later of two placements, and on a tie the higher step, comes last (key-figures.md, "Placement form").
 * Municipality comes first so that a pass writes to one municipality's counts at a time.
 */
export interface Spells {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index into the catalogue's `MEASURE_TYPES`. */
  readonly type: Uint8Array
  /** Index into `Register.measures`. */
  readonly measure: Int32Array
  readonly unitCount: number
  /** Spells of unit u are `unitFirst[u]` to `unitFirst[u + 1] - 1`. */
  readonly unitFirst: Int32Array
  readonly unitPerson: Int32Array
  readonly unitMunicipality: Uint16Array
  /** Units of municipality m are `municipalityFirst[m]` to `municipalityFirst[m + 1] - 1`, by person. */
  readonly municipalityFirst: Int32Array
  /** First day that the unit's person is no longer 0-17. */
  readonly unitTurns18: Int32Array
  /** 1 when the person is in scope. */
  readonly unitInScope: Uint8Array
}

const STEP_OF = Uint8Array.from(MEASURE_TYPES, (type) => type.step)

/** Sorts a register's measures into spells: by person, by municipality, then each unit's few in place. */
export function spellsOf(register: Register): Spells {
  const { measures, persons, municipalities } = register
  const order = unitOrder(register)
  const count = order.length
  const person = new Int32Array(count)
  const municipality = new Uint16Array(count)
  for (let i = 0; i < count; i++) {
    person[i] = measures.person[order[i]]
    municipality[i] = measures.municipality[order[i]]
  }
  const units = unitsOf(persons, municipalities.length, person, municipality)
  sortEachUnit(order, units.unitFirst, register)
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  const type = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const last = measures.end[order[i]]
    start[i] = measures.start[order[i]]
    end[i] = last === NO_DAY ? OPEN_END : last
    type[i] = measures.type[order[i]]
  }
  return { count, start, end, type, measure: order, ...units }
}

function unitOrder({ measures, persons, municipalities }: Register): Int32Array {
  const byPerson = rowsByReference(measures.person, persons.count).rows
  const municipality = new Int32Array(byPerson.length)
  for (let i = 0; i < byPerson.length; i++) municipality[i] = measures.municipality[byPerson[i]]
  const order = rowsByReference(municipality, municipalities.length).rows
  for (let i = 0; i < order.length; i++) order[i] = byPerson[order[i]]
  return order
}

/** Row numbers grouped by the number that each row refers to, in file order; -1 refers to nothing. */
export interface RowsByReference {
  readonly rows: Int32Array
  /** Rows that refer to r are `rows[first[r]]` to `rows[first[r + 1] - 1]`. */
  readonly first: Int32Array
}

/** Groups rows by what they refer to; one stable counting sort. */
export function rowsByReference(reference: Int32Array, size: number): RowsByReference {
  const first = new Int32Array(size + 1)
  for (let i = 0; i < reference.length; i++) if (reference[i] >= 0) first[reference[i] + 1]++
  for (let r = 0; r < size; r++) first[r + 1] += first[r]
  const next = first.slice()
  const rows = new Int32Array(first[size])
  for (let i = 0; i < reference.length; i++) if (reference[i] >= 0) rows[next[reference[i]]++] = i
  return { rows, first }
}

function unitsOf(persons: Persons, municipalities: number, person: Int32Array, municipality: Uint16Array) {
  const firsts = new Int32Array(person.length + 1)
  let unitCount = 0
  for (let i = 0; i < person.length; i++) {
    const isFirst = i === 0 || person[i] !== person[i - 1] || municipality[i] !== municipality[i - 1]
    if (isFirst) firsts[unitCount++] = i
  }
  firsts[unitCount] = person.length
  const unitFirst = firsts.slice(0, unitCount + 1)
  const unitPerson = new Int32Array(unitCount)
  const unitMunicipality = new Uint16Array(unitCount)
  const unitTurns18 = new Int32Array(unitCount)
  const unitInScope = new Uint8Array(unitCount)
  const municipalityFirst = new Int32Array(municipalities + 1)
  for (let unit = 0; unit < unitCount; unit++) {
    unitPerson[unit] = person[unitFirst[unit]]
    unitMunicipality[unit] = municipality[unitFirst[unit]]
    unitTurns18[unit] = eighteenthBirthday(persons.birth[unitPerson[unit]])
    unitInScope[unit] = isInScope(persons.targetGroup[unitPerson[unit]]) ? 1 : 0
    municipalityFirst[unitMunicipality[unit] + 1]++
  }
  for (let m = 0; m < municipalities; m++) municipalityFirst[m + 1] += municipalityFirst[m]
  return { unitCount, unitFirst, unitPerson, unitMunicipality, municipalityFirst, unitTurns18, unitInScope }
}

function sortEachUnit(order: Int32Array, unitFirst: Int32Array, { measures }: Register): void {
  const { start, type } = measures
  const compare = (a: number, b: number) => start[a] - start[b] || STEP_OF[type[a]] - STEP_OF[type[b]]
  for (let unit = 0; unit + 1 < unitFirst.length; unit++) {
    for (let i = unitFirst[unit] + 1; i < unitFirst[unit + 1]; i++) {
      const moved = order[i]
      let at = i
      while (at > unitFirst[unit] && compare(moved, order[at - 1]) < 0) order[at] = order[--at]
      order[at] = moved
    }
  }
}

/** `social` and empty are in scope; disability and unaccompanied minors are left out (key-figures.md). */
export function isInScope(targetGroup: number): boolean {
  return targetGroup <= 1
}

/** The unit of a person in a municipality; -1 when it has no measures there. */
export function unitOf(
  { unitPerson, municipalityFirst }: Spells,
  person: number,
  municipality: number,
): number {
  let low = municipalityFirst[municipality]
  let high = municipalityFirst[municipality + 1] - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (unitPerson[middle] === person) return middle
    if (unitPerson[middle] < person) low = middle + 1
    else high = middle - 1
  }
  return -1
}
