import type { RecordOf } from '../../api/wire-of-kind.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { progressOf, RATING_TITLES, type RatedDay } from './goal.rules.ts'
import { planMessages } from './plan.texts.ts'
import './plan.css'
import { useTexts } from '../../web/words/use-texts.ts'

const WIDTH = 140
const HEIGHT = 44
const MARGIN = 6

interface Props {
  readonly goal: Pick<RecordOf<'goal'>, 'id'>
  /** Ratings of this goal, and of others; only this one's are drawn. */
  readonly progress: readonly RecordOf<'goal_progress'>[]
}

/** How a goal has moved between its five points: a small line over time, and the same in words. */
export function GoalProgressLine({ goal, progress }: Props) {
  const texts = useTexts(planMessages)
  const format = useFormat()
  const language = useLanguage()
  const rated = progressOf(goal.id, progress)
  const [first] = rated
  const latest = rated.at(-1)
  if (!first || !latest) return <span className="quiet">{texts.notRated}</span>
  const now = texts.ratingIs(latest.rating, RATING_TITLES[latest.rating][language])
  return (
    <span className="goal-progress">
      <ProgressPicture rated={rated} />
      <span className="goal-progress-words">
        <strong>{now}</strong>{' '}
        <span className="quiet">
          {rated.length === 1
            ? format.shortDate(latest.date)
            : texts.ratedSince(first.rating, format.shortDate(first.date), format.shortDate(latest.date))}
        </span>
      </span>
    </span>
  )
}

/** Decoration: the words beside it, and the table where there is one, say the same. */
function ProgressPicture({ rated }: { readonly rated: readonly RatedDay[] }) {
  const points = placesOf(rated)
  const last = points.at(-1)
  return (
    <svg
      className="goal-progress-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      {[1, 2, 3, 4, 5].map((rating) => (
        <line
          key={rating}
          className={rating === 5 ? 'goal-progress-goal' : 'goal-progress-rule'}
          x1={MARGIN}
          x2={WIDTH - MARGIN}
          y1={heightOf(rating)}
          y2={heightOf(rating)}
        />
      ))}
      <polyline className="goal-progress-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ id, x, y }) => (
        <circle
          key={id}
          className={id === last?.id ? 'goal-progress-last' : 'goal-progress-point'}
          cx={x}
          cy={y}
          r={id === last?.id ? 4.5 : 2.6}
        />
      ))}
    </svg>
  )
}

/** Days lie as far apart as they were; one alone stands at the end. */
function placesOf(rated: readonly RatedDay[]) {
  const days = rated.map(({ date }) => Date.parse(date))
  const from = Math.min(...days)
  const span = Math.max(...days) - from
  const places = rated.map(({ id, rating }, index) => ({
    id,
    x: span === 0 ? WIDTH - MARGIN : MARGIN + ((days[index] - from) / span) * (WIDTH - 2 * MARGIN),
    y: heightOf(rating),
  }))
  return places.map((place) => ({ ...place, x: Math.round(place.x * 10) / 10 }))
}

function heightOf(rating: number): number {
  return HEIGHT - MARGIN - ((rating - 1) / 4) * (HEIGHT - 2 * MARGIN)
}
