import { sql } from 'kysely'
import type { WorkRules } from '../../kernel/due/due.ts'
import { standardOf } from '../../store/follow-up-standard.ts'
import type { Row } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'

/** Days without contact before a child is brought up, where the municipality has not decided. [choice] */
const QUIET_AFTER_DAYS = 60

/** What the municipality has written of its own casework; the profile is undefined where it has written no standard. */
export async function workSettingsOf({
  db,
  municipality,
}: Store): Promise<Omit<WorkRules, 'measureTypes' | 'programmes'>> {
  const { rows } = await sql<Row>`
    select
      (select jsonb_agg(to_jsonb(s) order by s.place, s.id) from followup_standard s
        where s.municipality = ${municipality}) as lines,
      (select to_jsonb(w) from work_setting w where w.municipality = ${municipality}) as setting`.execute(db)
  const { lines, setting } = Object(rows[0])
  const { other_assessor, receipt_days, saturday_counts, quiet_after_days } = Object(setting)
  return {
    profile: standardOf(municipality, Array.isArray(lines) ? lines : []) ?? undefined,
    otherAssessor: other_assessor === true,
    receiptDays: typeof receipt_days === 'number' ? receipt_days : null,
    saturdaysCount: saturday_counts !== 'no',
    quietAfterDays: typeof quiet_after_days === 'number' ? quiet_after_days : QUIET_AFTER_DAYS,
  }
}
