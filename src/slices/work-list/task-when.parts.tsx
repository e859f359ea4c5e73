import type { Due } from '../../api/wire-due.ts'
import { toCopenhagen } from '../../web/words/copenhagen.ts'
import { type Format, useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { type Distance, distanceOf } from './when.ts'
import { workListMessages } from './work-list.texts.ts'

/** The moment that the server answered at. */
export interface Moment {
  readonly today: string
  readonly now: string
}

/** When a task is due: in words from now, and the date. */
export function TaskWhen({ due, at }: { readonly due: Due; readonly at: Moment }) {
  const texts = useTexts(workListMessages)
  const format = useFormat()
  const distance = distanceOf(due, at)
  if (distance === null)
    return <p className="task-when quiet">{due.state === 'quiet' ? texts.quietNow : texts.noDate}</p>
  return (
    <p className={due.state === 'overdue' ? 'task-when task-overdue' : 'task-when'}>
      <strong>{distanceWords(distance, due, texts, format)}</strong>{' '}
      <span className="small">{dateWords(distance, due, texts, format)}</span>
    </p>
  )
}

function distanceWords(
  distance: NonNullable<Distance>,
  { due }: Due,
  texts: typeof workListMessages.da,
  format: Format,
): string {
  const { count } = distance
  const isOver = count < 0
  if (distance.in === 'hours') return isOver ? texts.hoursOver(-count) : texts.inHours(count)
  if (distance.in === 'minutes') return isOver ? texts.minutesOver(-count) : texts.inMinutes(count)
  if (isOver) return texts.daysOver(-count)
  if (count === 0) return texts.isToday
  if (count === 1) return texts.isTomorrow
  return count <= 7 && due !== null ? weekday(due, format) : texts.inDays(count)
}

function dateWords(
  distance: NonNullable<Distance>,
  { due, dueAt }: Due,
  texts: typeof workListMessages.da,
  format: Format,
): string {
  const day = dueAt === null ? due : toCopenhagen(dueAt).slice(0, 10)
  const date = format.shortDate(day ?? '')
  return distance.in === 'days' ? date : texts.atClock(date, distance.clock)
}

function weekday(iso: string, { language }: Format): string {
  const name = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`))
  return name.charAt(0).toUpperCase() + name.slice(1)
}
