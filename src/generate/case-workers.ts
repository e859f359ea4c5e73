import { type Day, NO_DAY } from '../kernel/calendar.ts'
import type { Caseload } from './caseload-targets.ts'
import type { Random } from './random.ts'

/** A child's case with one caseworker, from a first to a last day (`NO_DAY`: still theirs). */
export interface Assignment {
  readonly caseId: string
  /** The caseworker's number in the municipality, from 0. */
  readonly caseworker: number
  readonly start: Day
  readonly end: Day
}

/** How much a child's case asks of the department at a day; the cases that ask most are assigned first. */
export type Urgency = (day: Day) => number

export interface Case {
  readonly caseId: string
  readonly urgency: Urgency
}

/** Two caseworkers leave and as many or more come between two counts. */
const TURNOVER = 2

/** Whose case it is now, and since when. */
interface Holder {
  readonly caseworker: number
  readonly start: Day
}

/** Hands out cases so that every count comes out as printed; a child keeps its caseworker while that is possible. */
export function assign(cases: readonly Case[], loads: readonly Caseload[], random: Random): Assignment[] {
  const done: Assignment[] = []
  let open = new Map<string, Holder>()
  loads.forEach((load, i) => {
    const now = allot(mostUrgent(cases, load), open, {
      first: i * TURNOVER,
      shares: shares(load, random),
      random,
    })
    const movedOn = movingDays(loads, i, random)
    const next = new Map<string, Holder>()
    for (const [caseId, caseworker] of now) {
      const before = open.get(caseId)
      const holder =
        before?.caseworker === caseworker
          ? before
          : { caseworker, start: movedOn(before?.caseworker, caseworker) }
      if (before && holder !== before) done.push({ caseId, ...before, end: holder.start - 1 })
      next.set(caseId, holder)
    }
    for (const [caseId, holder] of open) {
      if (!now.has(caseId)) done.push({ caseId, ...holder, end: movedOn(holder.caseworker, undefined) - 1 })
    }
    open = next
  })
  return [...done, ...[...open].map(([caseId, holder]) => ({ caseId, ...holder, end: NO_DAY }))]
}

/**
 * The day a case changes hands between two counts: any day, but those who leave hand over, and those who come take
 * over, all their cases on one day.
 */
function movingDays(loads: readonly Caseload[], i: number, random: Random) {
  const { day, caseworkers } = loads[i]
  const before = loads[i - 1]
  if (before === undefined) return () => day - random.int(0, 25)
  const changeover = random.int(before.day + 20, day - 20)
  const stays = (caseworker: number) =>
    caseworker >= i * TURNOVER &&
    caseworker < (i - 1) * TURNOVER + before.caseworkers &&
    caseworker < i * TURNOVER + caseworkers
  return (from: number | undefined, to: number | undefined) =>
    [from, to].every((caseworker) => caseworker === undefined || stays(caseworker))
      ? random.int(before.day + 1, day)
      : changeover
}

/** The number of caseworkers that a municipality has had in all. */
export function caseworkersIn(loads: readonly Caseload[]): number {
  return Math.max(...loads.map((load, i) => i * TURNOVER + load.caseworkers))
}

function mostUrgent(cases: readonly Case[], { day, cases: wanted }: Caseload): string[] {
  const ranked = cases
    .map(({ caseId, urgency }) => ({ caseId, asks: urgency(day) }))
    .filter(({ asks }) => asks > 0)
    .sort((a, b) => b.asks - a.asks)
  if (ranked.length < wanted) throw new Error(`${ranked.length} cases for a caseload of ${wanted}`)
  return ranked.slice(0, wanted).map(({ caseId }) => caseId)
}

/** Gives each case a caseworker with room for it: its own where that may be. */
function allot(
  chosen: readonly string[],
  open: ReadonlyMap<string, Holder>,
  {
    first,
    shares,
    random,
  }: { readonly first: number; readonly shares: readonly number[]; readonly random: Random },
): Map<string, number> {
  const room = shares.map((count, i) => ({ caseworker: first + i, count }))
  const found = new Map<string, number>()
  const take = (caseId: string, seat: { caseworker: number; count: number }) => {
    seat.count -= 1
    found.set(caseId, seat.caseworker)
  }
  const order = random.shuffled(chosen)
  for (const caseId of order) {
    const before = open.get(caseId)
    const seat = room.find(({ caseworker, count }) => caseworker === before?.caseworker && count > 0)
    if (seat) take(caseId, seat)
  }
  for (const caseId of order) {
    const free = room.filter(({ count }) => count > 0)
    if (!found.has(caseId)) take(caseId, random.pick(free))
  }
  return found
}

/** Cases for each caseworker: one has the most, one the fewest, the others lie between and make up the sum. */
function shares({ caseworkers, cases, highest, lowest }: Caseload, random: Random): number[] {
  const others = caseworkers - 2
  const left = cases - highest - lowest
  const counts = Array.from({ length: others }, (_, i) => Math.floor((left + i) / others))
  for (let i = 0; i < others * 12; i++) {
    const [from, to] = [random.int(0, others - 1), random.int(0, others - 1)]
    if (from === to || counts[from] - 1 < lowest || counts[to] + 1 > highest) continue
    counts[from] -= 1
    counts[to] += 1
  }
  return random.shuffled([highest, lowest, ...counts])
}
