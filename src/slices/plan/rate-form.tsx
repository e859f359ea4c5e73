import type { RecordOf } from '../../api/wire-of-kind.ts'
import { formOf } from '../../kernel/act/act.ts'
import { Form } from '../../web/form/form.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { RATE_GOAL } from './plan.acts.ts'
import { planMessages } from './plan.texts.ts'
import { RatingInput } from './rating-input.parts.tsx'

interface Props {
  readonly goal: RecordOf<'goal'>
  /** ISO day. */
  readonly today: string
  readonly onClose: () => void
}

/** How far a goal is today, in place: five points, and a line when there is more to say. */
export function RateForm({ goal, today, onClose }: Props) {
  const texts = useTexts(planMessages)
  const form = useAct(RATE_GOAL, { about: goal, today, onDone: onClose })
  const language = useLanguage()
  const spec = formOf(RATE_GOAL)
  return (
    <Form
      form={form}
      className="goal-act no-print"
      label={texts.rateGoal(goal.values.goal)}
      isFocused
      specs={[spec]}
      submit={RATE_GOAL.title[language]}
      onCancel={onClose}
    >
      <RatingInput {...fieldIn(form, 'rating')} label={texts.howFar} />
      <RecordFields spec={spec} form={form} only={['date', 'note']} />
    </Form>
  )
}
