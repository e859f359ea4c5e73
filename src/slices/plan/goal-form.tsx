import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { addPeriod, isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useRecordForm } from '../../web/form/use-record-form.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { GOAL } from './goal.record.ts'
import { planMessages } from './plan.texts.ts'

/** What is asked about a goal, the child's own words first. */
export const ASKED: readonly FieldOf<'goal'>[] = [
  'childs_words',
  'goal',
  'concerns',
  'who_does',
  'arena',
  'setting',
  'target_date',
]
const USUAL_MONTHS = 3

interface Props {
  readonly plan: RecordOf<'plan'>
  readonly child: ChildAnswer
  readonly onClose: () => void
}

/** A new goal: the child's own words first, the professional's beside them. */
export function GoalForm({ plan, child, onClose }: Props) {
  const texts = useTexts(planMessages)
  const form = useRecordForm({
    spec: GOAL,
    child,
    initial: newGoal(plan, child.today),
    caseId: plan.values.case_id ?? '',
    onSaved: onClose,
  })
  return (
    <Form
      form={form}
      className="card-frame goal-form"
      label={texts.addGoalTitle}
      head={<h3>{texts.addGoalTitle}</h3>}
      isFocused
      specs={[GOAL]}
      submit={texts.saveGoal}
      onCancel={onClose}
    >
      <RecordFields spec={GOAL} form={form} child={child} only={ASKED} />
    </Form>
  )
}

/** A goal is the child's own, in its usual setting, and looked at again in three months, unless someone says otherwise. */
function newGoal(plan: RecordOf<'plan'>, today: string) {
  const in3Months = addPeriod(parseIsoDay(today) ?? 0, { count: USUAL_MONTHS, unit: 'months' })
  return { plan_id: plan.id, concerns: 'child', setting: 'usual', target_date: isoOf(in3Months) }
}
