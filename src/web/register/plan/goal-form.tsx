import { useId, useState } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { addPeriod, isoOf, parseIsoDay } from '../../../domain/calendar.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { checkRecord } from '../../../domain/records/check.ts'
import { GOAL } from '../../../domain/records/plan.ts'
import { planMessages } from '../../texts/plan.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { creationOf, type Draft, draftOf, isChanged, valuesOf } from '../form/draft.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { RecordFields } from '../form/record-fields.tsx'
import { useSaving } from '../form/saving.ts'
import { useUnsaved } from '../form/unsaved.ts'
import { useRefresh } from '../questions.ts'
import { useFocusFirst } from './focus-first.ts'

const ASKED = ['childs_words', 'goal', 'concerns', 'who_does', 'arena', 'setting', 'target_date']
const USUAL_MONTHS = 3

interface Props {
  readonly plan: RecordAnswer
  readonly child: ChildAnswer
  readonly onClose: () => void
}

/** A new goal: the child's own words first, the professional's beside them. */
export function GoalForm({ plan, child, onClose }: Props) {
  const texts = useTexts(planMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const first = useFocusFirst()
  const refresh = useRefresh()
  const saving = useSaving()
  const [began] = useState(() => newGoal(plan, child.today))
  const [draft, setDraft] = useState<Draft>(began)
  useUnsaved(isChanged(began, draft), shared.unsavedConfirm)

  async function save() {
    const problems = checkRecord(GOAL, valuesOf(GOAL, draft), { measureTypes: new Set() })
    if (problems.length > 0) return saving.setFailure({ kind: 'problems', problems })
    const { case_id: caseId } = plan.values
    const body = {
      child: plan.child,
      ...(typeof caseId === 'string' && { case: caseId }),
      values: creationOf(GOAL, draft),
    }
    const goal = await saving.save(async (idempotencyKey) => {
      const created = await send<RecordAnswer>('goals', body, { idempotencyKey })
      // Until the page shows it, the form is still sending: a second press must not create a second goal.
      await refresh()
      return created
    })
    if (goal !== null) onClose()
  }
  const idOf = ({ field }: FieldProblem) => (field === null ? null : `${id}-${field}`)
  return (
    <form
      ref={first}
      className="card-frame goal-form"
      noValidate
      aria-label={texts.addGoalTitle}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3>{texts.addGoalTitle}</h3>
      <FailureNotice failure={saving.failure} idOf={idOf} specs={[GOAL]} />
      <RecordFields
        spec={GOAL}
        draft={draft}
        onChange={setDraft}
        problems={saving.failure?.kind === 'problems' ? saving.failure.problems : []}
        idPrefix={id}
        child={child}
        only={ASKED}
      />
      <div className="button-row form-foot">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending
            ? texts.saving
            : saving.failure?.kind === 'offline'
              ? texts.tryAgain
              : texts.saveGoal}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </form>
  )
}

/** A goal is the child's own, in its usual setting, and looked at again in three months, unless someone says otherwise. */
function newGoal(plan: RecordAnswer, today: string): Draft {
  const in3Months = addPeriod(parseIsoDay(today) ?? 0, { count: USUAL_MONTHS, unit: 'months' })
  return draftOf(GOAL, {
    plan_id: plan.id,
    concerns: 'child',
    setting: 'usual',
    target_date: isoOf(in3Months),
  })
}
