import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type Day, eighteenthBirthday, NO_DAY } from '../../domain/calendar.ts'
import type { Register } from '../../domain/register.ts'

/** "Still in force": later than any day that is asked about. */
export const OPEN_END: Day = 2147483646

/**
 * Measures as spells in typed arrays, sorted by unit (person, then municipality), then start, then step: the
 * later of two placements, and on a tie the higher step, comes last (key-figures.md, "Placement form").
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
  /** Units of person p are `personFirst[p]` to `personFirst[p + 1] - 1`. */
  readonly personFirst: Int32Array
  /** First day that the unit's person is no longer 0-17. */
  readonly unitTurns18: Int32Array
  /** 1 when the person is in scope. */
  readonly unitInScope: Uint8Array
}

const STEP_OF = Uint8Array.from(MEASURE_TYPES, (type) => type.step)

/** Sorts a register's measures into spells; one counting sort by person, then each person's few in place. */
export function spellsOf(register: Register): Spells {
  const { measures, persons } = register
  const order = measuresByPerson(measures.person, persons.count)
  sortEachPerson(order.measure, order.first, register)
  const count = measures.count
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  const type = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const measure = order.measure[i]
    start[i] = measures.start[measure]
    const last = measures.end[measure]
    end[i] = last === NO_DAY ? OPEN_END : last
    type[i] = measures.type[measure]
  }
  return { count, start, end, type, measure: order.measure, ...unitsOf(register, order) }
}

interface Order {
  readonly measure: Int32Array
  readonly first: Int32Array
}

/** Row numbers grouped by the number each row refers to, in file order; -1 refers to nothing. */
export function measuresByPerson(person: Int32Array, persons: number): Order {
  const first = new Int32Array(persons + 1)
  for (let i = 0; i < person.length; i++) if (person[i] >= 0) first[person[i] + 1]++
  for (let p = 0; p < persons; p++) first[p + 1] += first[p]
  const next = first.slice()
  const measure = new Int32Array(first[persons])
  for (let i = 0; i < person.length; i++) if (person[i] >= 0) measure[next[person[i]]++] = i
  return { measure, first }
}

function sortEachPerson(order: Int32Array, first: Int32Array, { measures }: Register): void {
  const { municipality, start, type } = measures
  const isBefore = (a: number, b: number) =>
    municipality[a] - municipality[b] || start[a] - start[b] || STEP_OF[type[a]] - STEP_OF[type[b]]
  for (let p = 0; p + 1 < first.length; p++) {
    for (let i = first[p] + 1; i < first[p + 1]; i++) {
      const moved = order[i]
      let at = i
      while (at > first[p] && isBefore(moved, order[at - 1]) < 0) order[at] = order[--at]
      order[at] = moved
    }
  }
}

function unitsOf({ measures, persons }: Register, order: Order) {
  const unitCount = countUnits(measures.municipality, order)
  const unitFirst = new Int32Array(unitCount + 1)
  const unitPerson = new Int32Array(unitCount)
  const unitMunicipality = new Uint16Array(unitCount)
  const unitTurns18 = new Int32Array(unitCount)
  const unitInScope = new Uint8Array(unitCount)
  const personFirst = new Int32Array(persons.count + 1)
  let unit = 0
  for (let p = 0; p < persons.count; p++) {
    personFirst[p] = unit
    for (let i = order.first[p]; i < order.first[p + 1]; i++) {
      const municipality = measures.municipality[order.measure[i]]
      if (i > order.first[p] && unitMunicipality[unit - 1] === municipality) continue
      unitFirst[unit] = i
      unitPerson[unit] = p
      unitMunicipality[unit] = municipality
      unitTurns18[unit] = eighteenthBirthday(persons.birth[p])
      unitInScope[unit] = isInScope(persons.targetGroup[p]) ? 1 : 0
      unit++
    }
  }
  personFirst[persons.count] = unit
  unitFirst[unitCount] = order.measure.length
  return { unitCount, unitFirst, unitPerson, unitMunicipality, unitTurns18, unitInScope, personFirst }
}

function countUnits(municipality: Uint16Array, { measure, first }: Order): number {
  let units = 0
  for (let p = 0; p + 1 < first.length; p++) {
    for (let i = first[p]; i < first[p + 1]; i++) {
      if (i === first[p] || municipality[measure[i]] !== municipality[measure[i - 1]]) units++
    }
  }
  return units
}

/** `social` and empty are in scope; disability and unaccompanied minors are left out (key-figures.md). */
export function isInScope(targetGroup: number): boolean {
  return targetGroup <= 1
}

/** The unit of a person in a municipality; -1 when it has no measures there. */
export function unitOf(spells: Spells, person: number, municipality: number): number {
  for (let unit = spells.personFirst[person]; unit < spells.personFirst[person + 1]; unit++) {
    if (spells.unitMunicipality[unit] === municipality) return unit
  }
  return -1
}
