import { useId, useState } from 'react'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { Rating } from '../../../domain/goal.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { GOAL_PROGRESS } from '../../../domain/records/plan.ts'
import { useLanguage } from '../../selection.ts'
import { planMessages } from '../../texts/plan.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { useSaving } from '../form/saving.ts'
import { useRefresh } from '../questions.ts'
import { useFocusFirst } from './focus-first.ts'
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
  const language = useLanguage()
  const id = useId()
  const first = useFocusFirst()
  const refresh = useRefresh()
  const saving = useSaving()
  const [rating, setRating] = useState<Rating | null>(null)
  const [date, setDate] = useState(today)
  const [note, setNote] = useState('')
  const problems = saving.failure?.kind === 'problems' ? saving.failure.problems : []
  const problemIn = (name: string) => problems.find(({ field }) => field === name)?.message[language]
  const idOf = ({ field }: FieldProblem) => (field === 'rating' ? `${id}-rating-1` : `${id}-${field}`)

  async function save() {
    if (rating === null) return saving.setFailure({ kind: 'problems', problems: [MISSING] })
    const body = { rating, date, ...(note.trim() && { note: note.trim() }) }
    const saved = await saving.save(async (idempotencyKey) => {
      const created = await send<RecordAnswer>(`goals/${goal.id}/rate`, body, { idempotencyKey })
      // Until the page shows it, the form is still sending: a second press must not rate a second time.
      await refresh()
      return created
    })
    if (saved !== null) onClose()
  }
  return (
    <form
      ref={first}
      className="goal-act no-print"
      noValidate
      aria-label={texts.rateGoal(String(goal.values.goal))}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <FailureNotice failure={saving.failure} idOf={idOf} specs={[GOAL_PROGRESS]} />
      <RatingInput
        id={`${id}-rating`}
        label={texts.howFar}
        value={rating}
        onChange={setRating}
        {...(problemIn('rating') && { problem: problemIn('rating') })}
      />
      <div className="fields">
        <div className={problemIn('date') ? 'field field-wrong' : 'field'}>
          <label className="form-label" htmlFor={`${id}-date`}>
            {texts.date}
          </label>
          <input
            id={`${id}-date`}
            type="date"
            className="form-input field-date"
            max={today}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </div>
        <div className="field">
          <label className="form-label" htmlFor={`${id}-note`}>
            {texts.note}
          </label>
          <input
            id={`${id}-note`}
            type="text"
            className="form-input"
            maxLength={400}
            autoComplete="off"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </div>
      <div className="button-row form-foot">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending
            ? texts.saving
            : saving.failure?.kind === 'offline'
              ? texts.tryAgain
              : texts.saveRating}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </form>
  )
}

const MISSING: FieldProblem = {
  field: 'rating',
  message: { da: 'Vælg, hvor langt I er.', en: 'Choose how far you are.' },
}
