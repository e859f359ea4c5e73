import { TextField } from '../../web/form/inputs.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { RATING_TITLES, RATINGS } from '../plan/goal.rules.ts'
import { RatingInput } from '../plan/rating-input.parts.tsx'
import { followUpMessages } from './follow-up.texts.ts'
import type { GoalToRate } from './follow-up.wire.ts'
import { ofGoal } from './follow-up-draft.ts'

/** How far one goal is; it may be skipped. */
export function GoalCard({ goal, form }: { readonly goal: GoalToRate; readonly form: Written }) {
  const texts = useTexts(followUpMessages)
  const name = ofGoal(goal.id, 'rating')
  const note = ofGoal(goal.id, 'note')
  const isRated = Boolean(form.draft[name])
  const problem = form.problemOf(name) ?? form.problemOf(`progress.${goal.id}`)
  return (
    <li className="follow-goal">
      <RatingInput {...fieldIn(form, name)} label={goal.goal} problem={problem} />
      {goal.childsWords && <p className="follow-own-words">{texts.inOwnWords(goal.childsWords)}</p>}
      <p className="small follow-last">
        <Last goal={goal} />
        {isRated && (
          <button
            type="button"
            className="link-button"
            aria-label={texts.clearRatingOf(goal.goal)}
            onClick={() => form.change({ [name]: '', [note]: '' })}
          >
            {texts.clearRating}
          </button>
        )}
      </p>
      {isRated && <TextField {...fieldIn(form, note)} label={texts.ratingNote} rows={2} />}
    </li>
  )
}

function Last({ goal: { last } }: { readonly goal: GoalToRate }) {
  const texts = useTexts(followUpMessages)
  const language = useLanguage()
  const format = useFormat()
  const rating = RATINGS.find((one) => one === last?.rating)
  if (!last || !rating) return <span>{texts.neverRated}</span>
  const words = texts.lastRating(rating, RATING_TITLES[rating][language], format.shortDate(last.date))
  return <span>{last.note ? `${words}. ${last.note}` : words}</span>
}
