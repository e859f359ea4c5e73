import type { GoalToRate } from '../../../api/wire-follow-ups.ts'
import { RATING_TITLES, RATINGS } from '../../../domain/goal.ts'
import { useFormat } from '../../format.ts'
import { useLanguage } from '../../selection.ts'
import { followUpMessages } from '../../texts/follow-up.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { RatingInput } from '../plan/rating-input.tsx'
import { ofGoal } from './follow-up-draft.ts'
import type { FormParts } from './form-parts.ts'
import { WrittenField } from './written-field.tsx'

/** How far one goal is; it may be skipped. */
export function GoalCard({ goal, parts }: { readonly goal: GoalToRate; readonly parts: FormParts }) {
  const texts = useTexts(followUpMessages)
  const { draft, change, idOf, problemOf } = parts
  const name = ofGoal(goal.id, 'rating')
  const note = ofGoal(goal.id, 'note')
  const rating = RATINGS.find((one) => String(one) === draft[name]) ?? null
  const problem = problemOf(name) ?? problemOf(`progress.${goal.id}`)
  return (
    <li className="follow-goal">
      <RatingInput
        id={idOf(name)}
        label={goal.goal}
        value={rating}
        onChange={(chosen) => change({ [name]: String(chosen) })}
        {...(problem && { problem })}
      />
      {goal.childsWords && <p className="follow-own-words">{texts.inOwnWords(goal.childsWords)}</p>}
      <p className="small follow-last">
        <Last goal={goal} />
        {rating !== null && (
          <button
            type="button"
            className="link-button"
            aria-label={texts.clearRatingOf(goal.goal)}
            onClick={() => change({ [name]: '', [note]: '' })}
          >
            {texts.clearRating}
          </button>
        )}
      </p>
      {rating !== null && (
        <WrittenField
          id={idOf(note)}
          label={texts.ratingNote}
          value={draft[note] ?? ''}
          onChange={(value) => change({ [note]: value })}
          problem={problemOf(note)}
          rows={2}
        />
      )}
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
