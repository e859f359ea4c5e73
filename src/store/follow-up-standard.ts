import { sql } from 'kysely'
import { type Period, parseIsoDay } from '../kernel/calendar.ts'
import type { FollowUpProfile, FollowUpRule } from '../kernel/follow-up.ts'
import { type HomeBasedSubtype, STEPS } from '../kernel/staircase.ts'
import type { Row } from './records.ts'
import type { Store } from './stores.ts'

/** The municipality's own follow-up standard as it has written it, line by line; null when it has written none. */
export async function followUpStandardOf({ db, municipality }: Store): Promise<FollowUpProfile | null> {
  const { rows } = await sql<Row>`
    select s.* from followup_standard s where s.municipality = ${municipality} order by s.place, s.id`.execute(
    db,
  )
  return standardOf(municipality, rows)
}

/** Lines of a standard, in their order, as the rules read them. */
export function standardOf(municipality: string, lines: readonly Row[]): FollowUpProfile | null {
  if (lines.length === 0) return null
  const sources = [...new Set(lines.map(({ source }) => String(source ?? '')))].filter((one) => one !== '')
  return { municipality, source: sources.join('; '), validFrom: null, rules: lines.map(ruleOf) }
}

function ruleOf(line: Row): FollowUpRule {
  const step = STEPS.find((one) => one === line.step)
  const afterFirstYear = periodOf(line.after_year_count, line.after_year_unit)
  return {
    fits: {
      ...(step !== undefined && { steps: [step] }),
      // The specification of the record lets no other word in.
      ...(isWord(line.subtype) && { subtypes: [line.subtype as HomeBasedSubtype] }),
      ...(isWord(line.measure_type) && { types: [line.measure_type] }),
      ...(line.intensity === 'intensive' && { intensive: true }),
    },
    first: periodOf(line.first_count, line.first_unit) ?? UNSAID,
    later: periodOf(line.later_count, line.later_unit) ?? UNSAID,
    ...(afterFirstYear && { afterFirstYear }),
    validFrom: parseIsoDay(String(line.valid_from ?? '')),
  }
}

/** The table asks for the first and the later interval, so this stands for neither. */
const UNSAID: Period = { count: 3, unit: 'months' }

function periodOf(count: unknown, unit: unknown): Period | null {
  if (typeof count !== 'number') return null
  return { count, unit: unit === 'weeks' ? 'weeks' : 'months' }
}

function isWord(text: unknown): text is string {
  return typeof text === 'string' && text !== ''
}
