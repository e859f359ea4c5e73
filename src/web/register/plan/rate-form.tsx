import type { RecordAnswer } from '../../../api/wire-records.ts'
import { GOAL_PROGRESS } from '../../../domain/records/plan.ts'
import type { FieldProblem } from '../../../kernel/record/record.ts'
import { send } from '../../answers/api.ts'
import { Field } from '../../form/field.tsx'
import { Form } from '../../form/form.tsx'
import { DayField } from '../../form/inputs.tsx'
import { useForm } from '../../form/use-form.ts'
import { fieldIn } from '../../form/written.ts'
import { planMessages } from '../../texts/plan.texts.ts'
import { useTexts } from '../../words/use-texts.ts'
import { RatingInput } from './rating-input.tsx'

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
