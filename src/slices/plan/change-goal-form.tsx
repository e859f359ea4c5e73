import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { ConflictDialog } from '../../web/form/conflict-dialog.tsx'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useRecordForm } from '../../web/form/use-record-form.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { GOAL } from './goal.record.ts'
import { ASKED } from './goal-form.tsx'
import { planMessages } from './plan.texts.ts'

interface Props {
  readonly goal: RecordOf<'goal'>
  readonly child: ChildAnswer
  readonly onClose: () => void
}

/** A goal is put in other words, or given more time; the history keeps what it was. */
export function ChangeGoalForm({ goal, child, onClose }: Props) {
  const texts = useTexts(planMessages)
  const form = useRecordForm({
    spec: GOAL,
    record: goal,
    child,
    reason: texts.goalChanged,
    onSaved: onClose,
  })
  return (
    <Form
      form={form}
      className="goal-act no-print"
      label={texts.changeGoal(goal.values.goal)}
      isFocused
      specs={[GOAL]}
      conflict={<ConflictDialog form={form} />}
      submit={texts.save}
      onCancel={onClose}
    >
      <RecordFields spec={GOAL} form={form} child={child} only={ASKED} />
    </Form>
  )
}
