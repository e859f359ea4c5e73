import { isInventedMunicipality, isMunicipality } from '../catalogue/municipalities.ts'
import { type Day, NO_DAY } from '../kernel/calendar.ts'
import type { ResourceName } from '../kernel/package/data-package.ts'
import type { CheckedTable } from './check-table.ts'
import type { CheckedTables } from './checked-tables.ts'
import { extremes } from './covered-dates.ts'
import { doubtAges, doubtLaws } from './doubts-of-measures.ts'
import { doubtPairs } from './doubts-of-pairs.ts'
import type { Findings } from './findings.ts'
import type { PackageTexts } from './value-parsers.ts'

/** A jump is compared with the row before only when that is at most about a year older. */
const ABOUT_A_YEAR = 397
const LARGEST_CHANGE = 0.1

/** Columns that say when something happened; a date agreed for the future is not among them. */
const HAPPENED: readonly (readonly [ResourceName, string])[] = [
  ['measures', 'start_date'],
  ['measures', 'end_date'],
  ['population', 'date'],
  ['investigations', 'decided_on'],
  ['investigations', 'completed_on'],
  ['notifications', 'received_at'],
  ['followups', 'date'],
]

/** Raises every doubt about the accepted lines of a package. A doubt changes no figure. */
export function raiseDoubts(
  tables: CheckedTables,
  { texts, invented }: { readonly texts: PackageTexts; readonly invented: boolean },
  findings: Findings,
): void {
  const isKnown = (code: string) => isMunicipality(code) || (invented && isInventedMunicipality(code))
  const isUnknown = texts.municipalities.texts.map((code) => !isKnown(code))
  for (const table of Object.values(tables)) doubtMunicipalities(table, isUnknown, findings)
  const { persons, measures, population, followups } = tables
  if (persons && measures) {
    doubtAges(measures, persons, latestDay(tables), findings)
    doubtLaws(measures, findings)
    doubtPairs(measures, persons.accepted.length, findings)
  }
  if (population) doubtJumps(population, findings)
  if (followups && measures) doubtFollowups(followups, measures, findings)
}

/** The latest day on which the package knows of anything. */
function latestDay(tables: CheckedTables): Day {
  const days = HAPPENED.flatMap(([name, column]) => {
    const table = tables[name]
    return table ? extremes(table, column) : []
  })
  return Math.max(NO_DAY, ...days)
}

function doubtMunicipalities(table: CheckedTable, isUnknown: readonly boolean[], findings: Findings): void {
  const values = table.values.get('municipality')
  if (!values || !isUnknown.includes(true)) return
  for (const record of table.accepted) {
    if (!isUnknown[values[record]]) continue
    findings.doubt('unknown-municipality', { place: table.place, record, column: 'municipality' })
  }
}

/** Populations that change by more than a tenth from the row before of the same municipality. */
function doubtJumps({ accepted, values, place }: CheckedTable, findings: Findings): void {
  const municipality = values.get('municipality') ?? []
  const date = values.get('date') ?? []
  const children = values.get('population_0_17') ?? []
  const order = [...accepted].sort((a, b) => municipality[a] - municipality[b] || date[a] - date[b])
  for (let at = 1; at < order.length; at++) {
    const [before, record] = [order[at - 1], order[at]]
    if (municipality[before] !== municipality[record] || date[record] - date[before] > ABOUT_A_YEAR) continue
    const change = Math.abs(children[record] - children[before])
    if (change <= LARGEST_CHANGE * children[before]) continue
    findings.doubt('population-jump', { place, record, column: 'population_0_17', otherRecord: before })
  }
}

/** Follow-ups before the measure's first day or after its last. */
function doubtFollowups(followups: CheckedTable, measures: CheckedTable, findings: Findings): void {
  const measure = followups.values.get('measure_id') ?? []
  const date = followups.values.get('date') ?? []
  const start = measures.values.get('start_date') ?? []
  const end = measures.values.get('end_date') ?? []
  for (const record of followups.accepted) {
    const of = measures.accepted[measure[record]]
    const isWithin = date[record] >= start[of] && (end[of] === NO_DAY || date[record] <= end[of])
    if (!isWithin)
      findings.doubt('followup-outside-measure', { place: followups.place, record, column: 'date' })
  }
}
