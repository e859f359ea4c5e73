import type { ChildAnswer } from '../../../api/wire-child.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { GOAL } from '../../../domain/records/plan.ts'
import type { FieldProblem } from '../../../kernel/record/record.ts'
import { send } from '../../answers/api.ts'
import { Form } from '../../form/form.tsx'
import { RecordFields } from '../../form/record-fields.tsx'
import { useForm } from '../../form/use-form.ts'
import { planMessages } from '../../texts/plan.texts.ts'
import { useTexts } from '../../words/use-texts.ts'

interface Props {
  readonly goal: RecordAnswer
  readonly child: ChildAnswer
  readonly onEnded: () => void
  readonly onClose: () => void
}

/** A goal ends: how it went, and when. */
export function EndGoalForm({ goal, child, onEnded, onClose }: Props) {
  const texts = useTexts(planMessages)
  const { id, version, values } = goal
  const form = useForm({
    begins: { result: '', ended_on: child.today },
    problems: ({ result }) => (result ? [] : [MISSING]),
    send: ({ result, ended_on }) => {
      const body = { result, ...(ended_on && { ended_on }) }
      return send<RecordAnswer>(`goals/${id}/end`, body, { version })
    },
    onDone: onEnded,
  })
  return (
    <Form
      form={form}
      className="goal-act no-print"
      label={texts.endGoalOf(String(values.goal))}
      isFocused
      specs={[GOAL]}
      submit={texts.endNow}
      onCancel={onClose}
    >
      <RecordFields spec={GOAL} form={form} child={child} only={['result', 'ended_on']} />
    </Form>
  )
}

const MISSING: FieldProblem = {
  field: 'result',
  message: { da: 'Sig, hvordan det gik.', en: 'Say how it went.' },
}
