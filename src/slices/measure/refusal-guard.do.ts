import type { Proposed } from '../../casework/check-references.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { WORK_SETTING } from '../set-up/work-setting.record.ts'
import { childsViewProblems } from './childs-view.do.ts'
import type { REFUSAL } from './refusal.record.ts'
import { hearingProblems } from './refusal.rules.ts'

/** What stops a refusal: the hearing, where the municipality lets it, and the child's view. @see docs/law.md#refusals */
export async function refusalProblems(
  store: Store,
  refusal: Proposed<typeof REFUSAL>,
): Promise<readonly FieldProblem[]> {
  const settings = await listRecords(store, WORK_SETTING, { limit: 1 })
  const isHearingRequired = settings.some(({ values }) => values.hearing_before_refusal === true)
  return [
    ...hearingProblems(refusal.values, isHearingRequired),
    ...(await childsViewProblems(store, refusal)),
  ]
}
