import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { progressOf, RATING_TITLES } from './goal.rules.ts'
import { planMessages } from './plan.texts.ts'

interface Props {
  readonly goal: RecordOf<'goal'>
  readonly child: ChildAnswer
}

/** The ratings behind the line, the latest first. */
export function ProgressTable({ goal, child }: Props) {
  const texts = useTexts(planMessages)
  const language = useLanguage()
  const format = useFormat()
  const rated = progressOf(goal.id, child.records.goal_progress).toReversed()
  if (rated.length === 0) return null
  return (
    <details className="unfold progress-table">
      <summary>{texts.allRatings(rated.length)}</summary>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{texts.date}</th>
            <th scope="col">{texts.rating}</th>
            <th scope="col">{texts.noteHead}</th>
          </tr>
        </thead>
        <tbody>
          {rated.map(({ id, date, rating, note }) => (
            <tr key={id}>
              <td className="nowrap">{format.shortDate(date)}</td>
              <td>{texts.ratingIs(rating, RATING_TITLES[rating][language])}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
