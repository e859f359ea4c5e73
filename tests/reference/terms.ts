import type { PlainMeasure, PlainPackage, PlainPerson } from './plain-package.ts'
import { stepOf } from './staircase.ts'

/** "Unit: one child in one municipality. What happens in the other municipality is not seen." */
export interface Unit {
  readonly person: PlainPerson
  readonly municipality: string
  readonly measures: readonly PlainMeasure[]
}

/** A child who has no measure in the municipality is in none of its numerators and cohorts. */
export function unitsIn(pkg: PlainPackage, municipality: string): Unit[] {
  return pkg.persons
    .map((person) => ({
      person,
      municipality,
      measures: pkg.measures.filter(
        (measure) => measure.person_id === person.person_id && measure.municipality === municipality,
      ),
    }))
    .filter((unit) => unit.measures.length > 0)
}

/** "Every municipality named in `population` or `measures`." */
export function municipalitiesOf(pkg: PlainPackage): string[] {
  const named = [...(pkg.population ?? []), ...pkg.measures].map((row) => row.municipality)
  return [...new Set(named)].sort()
}

/** "When d is the last day of its month, so is the result; otherwise the day is kept, or clamped." */
export function monthsBack(d: string, months: number): string {
  const date = Temporal.PlainDate.from(d)
  const back = date.subtract({ months })
  const isLastOfMonth = date.day === date.daysInMonth
  return (isLastOfMonth ? back.with({ day: back.daysInMonth }) : back).toString()
}

export function prev(d: string): string {
  return monthsBack(d, 4)
}

export function yearAgo(d: string): string {
  return monthsBack(d, 12)
}

export function halfYearAgo(d: string): string {
  return monthsBack(d, 6)
}

export function dayBefore(d: string): string {
  return Temporal.PlainDate.from(d).subtract({ days: 1 }).toString()
}

/** Whole days from one date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** "In force at d: `start_date <= d` and (`end_date` empty or `end_date >= d`)." */
export function isInForce(row: { start_date: string; end_date: string }, d: string): boolean {
  return row.start_date <= d && (row.end_date === '' || row.end_date >= d)
}

/** "The 18th birthday (birth date + 18 years; 29 February becomes 28) is after d. Unborn counts as 0." */
export function isAged0To17(person: PlainPerson, d: string): boolean {
  const birthday = Temporal.PlainDate.from(person.birth_date).add({ years: 18 }, { overflow: 'constrain' })
  return birthday.toString() > d
}

/** "`target_group` is `social` or empty." */
export function isInScope(person: PlainPerson): boolean {
  return person.target_group === 'social' || person.target_group === ''
}

export function inForceAt(unit: Unit, d: string): PlainMeasure[] {
  return unit.measures.filter((measure) => isInForce(measure, d))
}

export function hasStepAt(unit: Unit, d: string, step: number): boolean {
  return inForceAt(unit, d).some((measure) => stepOf(measure.measure_type) === step)
}

/** "Placed at d: has a measure of step 4, 5 or 6 in force." */
export function isPlaced(unit: Unit, d: string): boolean {
  return inForceAt(unit, d).some((measure) => stepOf(measure.measure_type) >= 4)
}

/**
 * "The step (4, 5 or 6) of the placement in force with the latest `start_date`; on a tie the higher step."
 * 0 when not placed.
 */
export function placementForm(unit: Unit, d: string): number {
  const placements = inForceAt(unit, d).filter((measure) => stepOf(measure.measure_type) >= 4)
  const latestStart = placements
    .map((measure) => measure.start_date)
    .sort()
    .at(-1)
  const latest = placements.filter((measure) => measure.start_date === latestStart)
  return Math.max(0, ...latest.map((measure) => stepOf(measure.measure_type)))
}

/** "The `population.csv` row with the latest date <= d." Null when there is none. */
export function populationAt(pkg: PlainPackage, municipality: string, d: string): number | null {
  const rows = (pkg.population ?? []).filter((row) => row.municipality === municipality && row.date <= d)
  const latest = rows
    .map((row) => row.date)
    .sort()
    .at(-1)
  const row = rows.find((row) => row.date === latest)
  return row ? Number(row.population_0_17) : null
}
