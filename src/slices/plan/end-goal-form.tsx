import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { send } from '../../web/answers/api.ts'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { GOAL } from './goal.record.ts'
import { planMessages } from './plan.texts.ts'

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
