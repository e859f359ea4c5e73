import { addPeriod, type Day, NO_DAY } from '../kernel/calendar.ts'
import { BARNETS_LOV_FROM } from '../kernel/follow-up.ts'
import type { CheckedTable } from './check-table.ts'
import type { Findings } from './findings.ts'

const NINE_MONTHS_BEFORE = { count: -9, unit: 'months' } as const
const TWENTY_THREE_YEARS = { count: 23 * 12, unit: 'months' } as const
/** Nine months are never shorter and 23 years never shorter than these: only what is beyond is worked out by calendar. */
const SHORTEST_NINE_MONTHS = 272
const SHORTEST_23_YEARS = 8400

/** Measures that start more than nine months before birth, and measures in force after the 23rd birthday. */
export function doubtAges(
  measures: CheckedTable,
  persons: CheckedTable,
  latest: Day,
  findings: Findings,
): void {
  const { accepted, values, place } = measures
  const person = values.get('person_id') ?? []
  const start = values.get('start_date') ?? []
  const end = values.get('end_date') ?? []
  const birth = birthdays(persons)
  for (let index = 0; index < accepted.length; index++) {
    const record = accepted[index]
    const born = birth[person[record]]
    if (born - start[record] > SHORTEST_NINE_MONTHS && start[record] < addPeriod(born, NINE_MONTHS_BEFORE)) {
      findings.doubt('start-before-birth', { place, record, column: 'start_date' })
    }
    const last = end[record] === NO_DAY ? Math.max(latest, start[record]) : end[record]
    if (last - born > SHORTEST_23_YEARS && last > addPeriod(born, TWENTY_THREE_YEARS)) {
      findings.doubt('runs-after-23', { place, record, column: 'end_date' })
    }
  }
}

/** Measures that name Serviceloven but start in the time of Barnets Lov, or the other way round. */
export function doubtLaws({ accepted, values, place }: CheckedTable, findings: Findings): void {
  const law = values.get('legal_basis') ?? []
  const start = values.get('start_date') ?? []
  for (let index = 0; index < accepted.length; index++) {
    const record = accepted[index]
    if (law[record] === 0 || law[record] === (start[record] < BARNETS_LOV_FROM ? 1 : 2)) continue
    findings.doubt('type-outside-law', { place, record, column: 'legal_basis' })
  }
}

function birthdays({ accepted, values }: CheckedTable): Int32Array {
  const days = values.get('birth_date') ?? []
  const birth = new Int32Array(accepted.length)
  for (let index = 0; index < birth.length; index++) birth[index] = days[accepted[index]]
  return birth
}
