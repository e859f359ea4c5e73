import { MEASURE_TYPES } from '../src/catalogue/measure-types.ts'
import { MUNICIPALITIES } from '../src/catalogue/municipalities.ts'
import { dayOf, NO_DAY, standardCutOffs } from '../src/kernel/calendar.ts'
import { BARNETS_LOV_FROM } from '../src/kernel/follow-up.ts'
import type { Measures, Persons, Population, Register } from '../src/kernel/package/register.ts'

const FIRST_YEAR = 2004
const LAST_YEAR = 2023
const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1)
const LAST_DAY = dayOf(LAST_YEAR, 12, 31)
const MEAN_DAYS = 400
const SPELLS_A_PERSON = 2.5

/** Twenty years of the standard calendar: 60 cut-offs. */
export const CUT_OFFS = standardCutOffs(FIRST_DAY, LAST_DAY)

export interface Size {
  readonly spells: number
  readonly municipalities: number
  readonly seed: number
}

/** All of Denmark; the same children in every run. */
export const COUNTRY = { municipalities: 98, seed: 1 }

/**
 * Invented columns of a given size. The spells of one child lie far apart, as they do in a file that a case system
 * wrote over twenty years: whoever needs them together must bring them together.
 */
export function syntheticRegister({ spells, municipalities, seed }: Size): Register {
  const random = mulberry32(seed)
  const persons = syntheticPersons(Math.max(1, Math.round(spells / SPELLS_A_PERSON)), random)
  return {
    about: { name: 'bench', title: 'Bench', description: '', invented: true },
    municipalities: MUNICIPALITIES.slice(0, municipalities).map((municipality) => municipality.code),
    persons,
    measures: syntheticMeasures(spells, persons, municipalities, random),
    population: syntheticPopulation(municipalities),
    investigations: null,
    notifications: null,
    followups: null,
    caseworkers: null,
    assignments: null,
    pupils: null,
    annotations: [],
  }
}

function syntheticPersons(count: number, random: () => number): Persons {
  const birth = new Int32Array(count)
  const targetGroup = new Uint8Array(count)
  const span = LAST_DAY - FIRST_DAY + 17 * 365
  for (let person = 0; person < count; person++) {
    birth[person] = LAST_DAY - Math.floor(random() * span)
    targetGroup[person] = random() < 0.9 ? 1 : 2
  }
  return { count, row: rowsOf(count), birth, targetGroup, sex: null }
}

function syntheticMeasures(
  count: number,
  persons: Persons,
  municipalities: number,
  random: () => number,
): Measures {
  const person = new Int32Array(count)
  const municipality = new Uint16Array(count)
  const type = new Uint8Array(count)
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  const law = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    person[i] = i % persons.count
    const hasMoved = random() < 0.03
    municipality[i] = (homeOf(person[i]) + (hasMoved ? 1 : 0)) % municipalities
    type[i] = Math.floor(random() * MEASURE_TYPES.length)
    const birth = persons.birth[person[i]]
    const earliest = Math.max(birth, FIRST_DAY)
    const latest = Math.min(birth + 17 * 365, LAST_DAY)
    start[i] = earliest + Math.floor(random() * (latest - earliest + 1))
    const last = start[i] + Math.floor(-Math.log(1 - random()) * MEAN_DAYS)
    end[i] = last > LAST_DAY ? NO_DAY : last
    law[i] = start[i] < BARNETS_LOV_FROM ? 0 : 1
  }
  return {
    count,
    row: rowsOf(count),
    person,
    municipality,
    type,
    start,
    end,
    law,
    intensive: new Uint8Array(count),
  }
}

/** Spreads people over the municipalities without a pattern that sorting could profit from. */
function homeOf(person: number): number {
  return Math.imul(person, 0x9e3779b1) >>> 7
}

function syntheticPopulation(municipalities: number): Population {
  const years = LAST_YEAR - FIRST_YEAR + 1
  const count = municipalities * years
  const municipality = new Uint16Array(count)
  const date = new Int32Array(count)
  const children = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    municipality[i] = Math.floor(i / years)
    date[i] = dayOf(FIRST_YEAR + (i % years), 1, 1)
    children[i] = 5000 + 137 * municipality[i]
  }
  return { count, row: rowsOf(count), municipality, date, children }
}

function rowsOf(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row)
}

/** A small random number generator (mulberry32), so that every run counts the same invented children. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
