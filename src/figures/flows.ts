import type { Day } from '../kernel/calendar.ts'
import type { Register } from '../kernel/package/register.ts'
import type { Place } from '../kernel/place.ts'
import { evaluatedDays } from './engine/days.ts'
import { countStates, PAIRS, PAIRS_AT, WIDTH } from './engine/pass.ts'
import { type Spells, spellsOf } from './engine/spells.ts'
import { STANDINGS } from './engine/state.ts'

/** Children in scope who stood on `from` a year before and on `to` now; the 18-year-olds told apart. */
export interface Flow {
  readonly from: Place
  readonly to: Place | 'turned_18'
  readonly children: number
}

/** The staircase of a municipality at a day: children 0-17 on each step (index 1-6), now and a year before. */
export interface StaircaseAt {
  readonly now: readonly number[]
  readonly yearAgo: readonly number[]
  /** Flows of one child or more, from = to included. */
  readonly flows: readonly Flow[]
}

/**
 * Where a municipality's children stand at each of some days and how they have moved in a year, from the same pass as the
 * figures. A child stands on one step: its placement form when placed, otherwise the highest step in force.
 */
export function staircasesAt(
  register: Register,
  municipality: number,
  { dates, spells = spellsOf(register) }: { readonly dates: readonly Day[]; readonly spells?: Spells },
): StaircaseAt[] {
  const calendar = evaluatedDays(dates)
  const counts = countStates(spells, { first: municipality, count: 1 }, calendar)
  return calendar.cutOffs.map((place) => staircaseOf(counts, place * WIDTH + PAIRS_AT[12]))
}

function staircaseOf(counts: Awaited<ReturnType<typeof countStates>>, offset: number): StaircaseAt {
  const now = [0, 0, 0, 0, 0, 0, 0]
  const yearAgo = [0, 0, 0, 0, 0, 0, 0]
  const flows = new Map<string, Flow>()
  for (let pair = 0; pair < PAIRS; pair++) {
    const children = counts[offset + pair]
    if (children === 0) continue
    const was = standing(Math.floor(pair / STANDINGS))
    const is = standing(pair % STANDINGS)
    if (was.aged) yearAgo[was.place] += children
    if (is.aged) now[is.place] += children
    if (was.aged) addFlow(flows, { from: was.place, to: is.aged ? is.place : 'turned_18', children })
  }
  return { now, yearAgo, flows: [...flows.values()].filter(isOnStaircase) }
}

function standing(bits: number): { place: Place; aged: boolean } {
  return { place: (bits & 7) as Place, aged: bits >= 8 } // Places take three bits, 0 to 6.
}

function addFlow(flows: Map<string, Flow>, flow: Flow): void {
  const key = `${flow.from}>${flow.to}`
  flows.set(key, { ...flow, children: flow.children + (flows.get(key)?.children ?? 0) })
}

/** Who was on no step and is on none, or turned 18 before coming on one, never stood on the staircase as a child. */
export function isOnStaircase({ from, to }: Pick<Flow, 'from' | 'to'>): boolean {
  return from !== 0 || (to !== 0 && to !== 'turned_18')
}
