import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { schoolYearDays } from '../../kernel/calendar.ts'
import type { Pupils } from '../../kernel/package/register.ts'
import { type Spells, unitOf } from '../engine/spells.ts'
import type { Observe, Observed } from './observation.ts'

type Column = 'academic_wellbeing' | 'social_wellbeing' | 'absence_percent'

const COUNTS = Uint8Array.from(MEASURE_TYPES, (type) => (type.step >= 2 ? 1 : 0))

/**
 * Pupils of grades 4-9 with a value, by school year: the exposed had a measure of step 2-6 in force on at least
 * one day of the school year in the municipality; the others are `other`.
 * Source: evaluation 2018, footnotes 26-28; key-figures.md, "School figures".
 */
export function observeSchool(
  { register, spells }: Observed,
  rule: { readonly exposed: boolean; readonly column: Column; readonly weight: 'months_registered' | null },
  observe: Observe,
): void {
  const { pupils } = register
  if (!pupils) return
  const years = pupils.schoolYears.map(schoolYearDays)
  const values = columnOf(pupils, rule.column)
  for (let i = 0; i < pupils.count; i++) {
    const year = years[pupils.schoolYear[i]]
    const isCounted = pupils.grade[i] >= 4 && pupils.grade[i] <= 9 && !Number.isNaN(values[i])
    if (!year || !isCounted || pupils.municipality[i] < 0) continue
    if (isExposed(spells, pupils.person[i], pupils.municipality[i], year) !== rule.exposed) continue
    const months = rule.weight ? pupils.monthsRegistered[i] : 1
    const weight = Number.isNaN(months) ? 1 : months
    observe(pupils.municipality[i], pupils.schoolYear[i], pupils.person[i], values[i], weight)
  }
}

function columnOf(pupils: Pupils, column: Column): Float64Array {
  switch (column) {
    case 'academic_wellbeing':
      return pupils.academicWellbeing
    case 'social_wellbeing':
      return pupils.socialWellbeing
    case 'absence_percent':
      return pupils.absencePercent
  }
}

function isExposed(
  spells: Spells,
  person: number,
  municipality: number,
  year: { first: number; last: number },
): boolean {
  const unit = unitOf(spells, person, municipality)
  if (unit < 0) return false
  for (let i = spells.unitFirst[unit]; i < spells.unitFirst[unit + 1]; i++) {
    if (COUNTS[spells.type[i]] === 1 && spells.start[i] <= year.last && spells.end[i] >= year.first)
      return true
  }
  return false
}
