import { RATING_TITLES, RATINGS, type Rating } from '../../../domain/goal.ts'
import { useLanguage } from '../../selection.ts'
import '../../styles/plan.css'

interface Props {
  /** Of the whole group; the options add their number to it. */
  readonly id: string
  readonly label: string
  /** Null until someone has chosen. */
  readonly value: Rating | null
  readonly onChange: (rating: Rating) => void
  readonly problem?: string
}

/** How far a goal is: five points with their words, large enough for a thumb, and moved between with the arrow keys. */
export function RatingInput({ id, label, value, onChange, problem }: Props) {
  const language = useLanguage()
  return (
    <fieldset
      className={problem ? 'rating-input field-wrong' : 'rating-input'}
      id={id}
      tabIndex={-1}
      aria-describedby={problem && `${id}-problem`}
    >
      <legend className="form-label">{label}</legend>
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <div className="rating-points">
        {RATINGS.map((rating) => (
          <label key={rating} className={`rating-point rating-${rating}`}>
            <input
              type="radio"
              id={`${id}-${rating}`}
              name={id}
              value={rating}
              checked={value === rating}
              onChange={() => onChange(rating)}
            />
            <span className="rating-number">{rating}</span>
            <span className="rating-words">{RATING_TITLES[rating][language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
