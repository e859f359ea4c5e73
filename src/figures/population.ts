import type { Day } from '../kernel/calendar.ts'
import type { Register } from '../kernel/package/register.ts'

/** The population 0-17 of a municipality at a day; null when unknown. */
export type PopulationAt = (municipality: number, day: Day) => number | null

/** The `population` row with the latest date at or before the day (key-figures.md, "Population"). */
export function populationAt({ population, municipalities }: Register): PopulationAt {
  const rows: { date: Day; children: number }[][] = municipalities.map(() => [])
  for (let i = 0; i < (population?.count ?? 0); i++) {
    if (population)
      rows[population.municipality[i]].push({ date: population.date[i], children: population.children[i] })
  }
  for (const list of rows) list.sort((a, b) => a.date - b.date)
  return (municipality, day) => rows[municipality].findLast((row) => row.date <= day)?.children ?? null
}
