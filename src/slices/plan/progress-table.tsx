import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { DataTable } from '../../web/parts/data-table.tsx'
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
      <DataTable
        caption={texts.allRatings(rated.length)}
        hideCaption
        isStacked
        rows={rated}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'date',
            title: texts.date,
            isHeader: true,
            cell: ({ date }) => <span className="nowrap">{format.shortDate(date)}</span>,
          },
          {
            id: 'rating',
            title: texts.rating,
            cell: ({ rating }) => texts.ratingIs(rating, RATING_TITLES[rating][language]),
          },
          { id: 'note', title: texts.noteHead, cell: ({ note }) => note },
        ]}
      />
    </details>
  )
}
