import type { RecordAnswer } from '../../api/wire-records.ts'
import type { FieldProblem } from '../../kernel/record/record.ts'
import { send } from '../../web/answers/api.ts'
import { Field } from '../../web/form/field.tsx'
import { Form } from '../../web/form/form.tsx'
import { DayField } from '../../web/form/inputs.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { GOAL_PROGRESS } from './goal.record.ts'
import { planMessages } from './plan.texts.ts'
import { RatingInput } from './rating-input.parts.tsx'

interface Props {
  readonly goal: RecordAnswer
  /** ISO day. */
  readonly today: string
  readonly onClose: () => void
}

/** How far a goal is today, in place: five points, and a line when there is more to say. */
export function RateForm({ goal, today, onClose }: Props) {
  const texts = useTexts(planMessages)
  const form = useForm({
    begins: { date: today },
    problems: ({ rating }) => (rating ? [] : [MISSING]),
    send: ({ rating, date, note = '' }, idempotencyKey) => {
      const body = { rating: Number(rating), date, ...(note.trim() && { note: note.trim() }) }
      return send<RecordAnswer>(`goals/${goal.id}/rate`, body, { idempotencyKey })
    },
    onDone: onClose,
  })
  return (
    <Form
      form={form}
      className="goal-act no-print"
      label={texts.rateGoal(String(goal.values.goal))}
      isFocused
      specs={[GOAL_PROGRESS]}
      submit={texts.saveRating}
      onCancel={onClose}
    >
      <RatingInput {...fieldIn(form, 'rating')} label={texts.howFar} />
      <div className="fields">
        <DayField {...fieldIn(form, 'date')} label={texts.date} max={today} />
        <Field {...fieldIn(form, 'note')} label={texts.note}>
          {(input) => (
            <input {...input} type="text" className="form-input" maxLength={400} autoComplete="off" />
          )}
        </Field>
      </div>
    </Form>
  )
}

const MISSING: FieldProblem = {
  field: 'rating',
  message: { da: 'Vælg, hvor langt I er.', en: 'Choose how far you are.' },
}
