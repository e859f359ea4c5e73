import { FieldGroup } from '../../web/form/field.tsx'
import type { fieldIn } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { RATING_TITLES, RATINGS } from './goal.rules.ts'
import './plan.css'

type Props = ReturnType<typeof fieldIn> & { readonly label: string }

/** How far a goal is: five points with their words, large enough for a thumb, and moved between with the arrow keys. */
export function RatingInput({ id, label, value, onChange, problem }: Props) {
  const language = useLanguage()
  return (
    <FieldGroup className="rating-input" id={id} label={label} problem={problem}>
      <div className="rating-points">
        {RATINGS.map((rating) => (
          <label key={rating} className={`rating-point rating-${rating}`}>
            <input
              type="radio"
              id={`${id}-${rating}`}
              name={id}
              value={rating}
              checked={value === String(rating)}
              onChange={() => onChange(String(rating))}
            />
            <span className="rating-number">{rating}</span>
            <span className="rating-words">{RATING_TITLES[rating][language]}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
